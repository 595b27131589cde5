package org.xinheng.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported rows run nothing in a spreadsheet. */
class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void whatWouldStartAFormulaIsText(String cell) {
    assertThat(Csv.line(cell)).startsWith("'");
  }

  @Test
  void commasAndQuotesStayInTheirCell() {
    assertThat(Csv.line("甲,乙", "说\"好\"", "丙")).isEqualTo("\"甲,乙\",\"说\"\"好\"\"\",丙\r\n");
    assertThat(Csv.line("=甲,乙")).isEqualTo("\"'=甲,乙\"\r\n");
  }
}
