package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values of a block: either usable, or refused with file, line, key, what was expected and found.
 */
class LawBlockValuesTest {

  private static LawBlock block(String... fields) {
    return LawFile.parse("law/x.txt", "[b]\n" + String.join("\n", fields)).blocks().getFirst();
  }

  @ParameterizedTest(name = "[{0}] is {1} and {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          分流 | Transfer            ; 分流     ; Transfer
          分流  |  Transfer          ; 分流     ; Transfer
          分流 | Transfer | again    ; 分流     ; Transfer | again
          甲|乙 | A|B                ; 甲|乙    ; A|B
          none 没有 | nothing        ; none 没有 ; nothing
          """)
  void textsInBothLanguages(String value, String zh, String en) {
    assertThat(block("k: " + value).text("k")).isEqualTo(new Text(zh, en));
    assertThat(block("k: " + value).optionalText("k")).contains(new Text(zh, en));
  }

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {"", "只有中文", "English only", "中文|English", "中文 |English", "中文| English", "| x"})
  void textsInOneLanguageAreRefused(String value) {
    LawBlock block = block("first: 1", "k: " + value);
    String fault = "法规数据文件 law/x.txt 第 3 行：“k”应为“中文 | English”,实为“" + value + "”";
    assertThatThrownBy(() -> block.text("k"))
        .isInstanceOf(LawFileException.class)
        .hasMessage(fault);
    assertThatThrownBy(() -> block.optionalText("k"))
        .isInstanceOf(LawFileException.class)
        .hasMessage(fault);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2024-02-29", "2022-05-01", "1995-05-01", "9999-12-31", "0001-01-01"})
  void days(String value) {
    assertThat(block("k: " + value).day("k")).isEqualTo(LocalDate.parse(value));
    assertThat(block("k: " + value).optionalDay("k")).contains(LocalDate.parse(value));
  }

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {
        "",
        "2023-02-29",
        "2024-02-30",
        "2024-13-01",
        "2024-00-01",
        "2024-1-1",
        "20240101",
        "2024/01/01",
        "2024年1月1日",
        "01-01-2024",
        "2024-01-01T00:00",
        "2024-01",
        "today",
        "２０２４-０１-０１",
      })
  void whatIsNoDay(String value) {
    LawBlock block = block("first: 1", "second: 2", "k: " + value);
    String fault = "法规数据文件 law/x.txt 第 4 行：“k”应为日期(如 2024-01-01),实为“" + value + "”";
    assertThatThrownBy(() -> block.day("k")).isInstanceOf(LawFileException.class).hasMessage(fault);
    assertThatThrownBy(() -> block.optionalDay("k"))
        .isInstanceOf(LawFileException.class)
        .hasMessage(fault);
  }

  @ParameterizedTest
  @EnumSource(Mark.class)
  void everyMarkIsReadByItsCode(Mark mark) {
    Mark read = block("k: " + mark.name()).value("k", "核实标记", Mark::valueOf);
    assertThat(read).isEqualTo(mark);
  }

  @ParameterizedTest(name = "[{0}] is no mark")
  @ValueSource(strings = {"", "v", "Local", "VN", "UNVERIFIED?", "已读原文"})
  void whatIsNoMark(String value) {
    LawBlock block = block("k: " + value);
    assertThatThrownBy(() -> block.value("k", "核实标记", Mark::valueOf))
        .isInstanceOf(LawFileException.class)
        .hasMessage("法规数据文件 law/x.txt 第 2 行：“k”应为核实标记,实为“" + value + "”");
  }

  @Test
  void aKeyThatMustStandOnceMayNotBeMissing() {
    LawBlock block = LawFile.parse("law/x.txt", "\n\n[b]\nother: 1").blocks().getFirst();
    String fault = "法规数据文件 law/x.txt 第 3 行：段 [b] 缺少“k”";
    assertThatThrownBy(() -> block.one("k")).hasMessage(fault);
    assertThatThrownBy(() -> block.text("k")).hasMessage(fault);
    assertThatThrownBy(() -> block.day("k")).hasMessage(fault);
    assertThatThrownBy(() -> block.value("k", "数", Integer::valueOf)).hasMessage(fault);
    assertThat(block.optional("k")).isEmpty();
    assertThat(block.optionalDay("k")).isEmpty();
    assertThat(block.optionalText("k")).isEmpty();
    assertThat(block.all("k")).isEmpty();
  }

  @Test
  void aKeyThatMustStandOnceMayNotStandTwice() {
    LawBlock block = block("k: 2024-01-01", "other: 1", "k: 2024-01-02", "k: 2024-01-03");
    String fault = "法规数据文件 law/x.txt 第 4 行：“k”重复";
    assertThatThrownBy(() -> block.one("k")).hasMessage(fault);
    assertThatThrownBy(() -> block.optional("k")).hasMessage(fault);
    assertThatThrownBy(() -> block.day("k")).hasMessage(fault);
    assertThatThrownBy(() -> block.optionalDay("k")).hasMessage(fault);
    assertThat(block.all("k")).extracting(LawBlock.Field::line).containsExactly(2, 4, 5);
    assertThat(block.one("other")).isEqualTo("1");
  }

  @Test
  void aKeyThatNobodyReadsIsRefusedWhereItStands() {
    LawBlock block = block("a: 1", "b: 2", "c: 3");
    assertThat(block.only("a", "b", "c", "d")).isSameAs(block);
    assertThatThrownBy(() -> block.only("a", "c")).hasMessage("法规数据文件 law/x.txt 第 3 行：不认识的键“b”");
    assertThatThrownBy(block::only).hasMessage("法规数据文件 law/x.txt 第 2 行：不认识的键“a”");
    assertThatThrownBy(() -> block.only("A", "b", "c")).hasMessageContaining("不认识的键“a”");
  }

  /** A fault of the reader itself is not dressed up as a fault of the file. */
  @Test
  void onlyRefusalsOfAValueBecomeFaultsOfTheFile() {
    LawBlock block = block("k: v");
    assertThatThrownBy(() ->
            block.value(
                "k",
                "数",
                value -> {
                  throw new UnsupportedOperationException(value);
                }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> block.value("k", "数", Integer::valueOf))
        .isInstanceOf(LawFileException.class)
        .hasMessageEndingWith("“k”应为数,实为“v”");
  }

  @Test
  void theBlockKeepsItsOwnListOfFields() {
    List<LawBlock.Field> given = new java.util.ArrayList<>();
    given.add(new LawBlock.Field("k", "v", 2));
    LawBlock block = new LawBlock("law/x.txt", "b", 1, given);
    given.clear();
    assertThat(block.one("k")).isEqualTo("v");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "V, 已读原文",
    "N, 见于报道或转载",
    "SYS, 见于在用系统",
    "LOCAL, 外地规定",
    "DESIGN, 本系统设计",
    "UNVERIFIED, 未核实",
  })
  void everyMarkHasItsWords(Mark mark, String zh) {
    assertThat(mark.zh()).isEqualTo(zh);
  }
}
