package org.xinheng.performance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported rows run nothing in a spreadsheet. */
class EvidenceCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void whatWouldStartAFormulaIsText(String cell) {
    assertThat(EvidenceCsv.line(cell)).startsWith("'");
  }

  @Test
  void commasAndQuotesStayInTheirCell() {
    assertThat(EvidenceCsv.line("甲,乙", "说\"好\"", "丙")).isEqualTo("\"甲,乙\",\"说\"\"好\"\"\",丙\r\n");
    assertThat(EvidenceCsv.line("=甲,乙")).isEqualTo("\"'=甲,乙\"\r\n");
  }
}
