package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Legal data is either read as it stands or refused with file and line. */
class LawFileTest {

  private static LawFile parse(String... lines) {
    return LawFile.parse("law/sample.txt", String.join("\n", lines));
  }

  private static LawBlock block(String... lines) {
    return parse(lines).blocks().getFirst();
  }

  @Test
  void readsBlocksFieldsAndComments() {
    LawFile file = parse("# comment", "", "[one]", "a: 1", "  b :  two: three  ", "[two]");
    assertThat(file.name()).isEqualTo("law/sample.txt");
    assertThat(file.blocks())
        .containsExactly(
            new LawBlock(
                "law/sample.txt",
                "one",
                3,
                List.of(new LawBlock.Field("a", "1", 4), new LawBlock.Field("b", "two: three", 5))),
            new LawBlock("law/sample.txt", "two", 6, List.of()));
  }

  @Test
  void readsAnEmptyFileAsNoBlocks() {
    assertThat(parse("# nothing").blocks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1                 | 第 1 行：应为",
        "[one];no field       | 第 2 行：应为",
        "[one];: no key       | 第 2 行：应为",
        "[one];a: 1;[one]     | 第 3 行：段 [one] 重复",
        "[open                | 第 1 行：应为",
        "open]                | 第 1 行：应为",
      })
  void refusesWhatIsNoLawFile(String text, String fault) {
    assertThatThrownBy(() -> parse(text.split(";")))
        .isInstanceOf(LawFileException.class)
        .hasMessageStartingWith("法规数据文件 law/sample.txt ")
        .hasMessageContaining(fault);
  }

  @Test
  void findsResourcesAndMissesOthers() {
    assertThat(LawFile.find("no-such.txt")).isEmpty();
    assertThat(LawFile.resource("instruments.txt").name()).isEqualTo("law/instruments.txt");
    assertThatThrownBy(() -> LawFile.resource("no-such.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/law/no-such.txt");
  }

  @Test
  void givesValuesByKey() {
    LawBlock block =
        block("[b]", "day: 2024-02-29", "words: 中文 | English | more", "many: 1", "many: 2");
    assertThat(block.day("day")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(block.optionalDay("day")).contains(LocalDate.of(2024, 2, 29));
    assertThat(block.optionalDay("none")).isEmpty();
    assertThat(block.text("words")).isEqualTo(new Text("中文", "English | more"));
    assertThat(block.optionalText("words")).contains(new Text("中文", "English | more"));
    assertThat(block.optionalText("none")).isEmpty();
    assertThat(block.optional("none")).isEmpty();
    assertThat(block.all("many")).extracting(LawBlock.Field::value).containsExactly("1", "2");
    assertThat(block.only("day", "words", "many")).isSameAs(block);
  }

  @Test
  void namesTheLineOfWhatIsWrong() {
    LawBlock block = block("[b]", "day: 2023-02-29", "words: 只有中文", "many: 1", "many: 2");
    assertThatThrownBy(() -> block.day("day"))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("第 2 行：“day”应为日期")
        .hasMessageContaining("2023-02-29");
    assertThatThrownBy(() -> block.optionalDay("day")).hasMessageContaining("第 2 行");
    assertThatThrownBy(() -> block.text("words"))
        .hasMessageContaining("第 3 行：“words”应为“中文 | English”");
    assertThatThrownBy(() -> block.one("many")).hasMessageContaining("第 5 行：“many”重复");
    assertThatThrownBy(() -> block.one("absent")).hasMessageContaining("第 1 行：段 [b] 缺少“absent”");
    assertThatThrownBy(() -> block.only("day", "words")).hasMessageContaining("第 4 行：不认识的键“many”");
    assertThatThrownBy(() -> block.value("day", "核实标记", Mark::valueOf))
        .hasMessageContaining("第 2 行：“day”应为核实标记,实为“2023-02-29”");
  }

  @ParameterizedTest
  @ValueSource(strings = {" | English", "中文 | ", "|", "中文|English"})
  void aTextNeedsBothLanguages(String value) {
    assertThatThrownBy(() -> block("[b]", "words: " + value).text("words"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aTextRefusesBlanks() {
    assertThatThrownBy(() -> new Text(" ", "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Text("中", "")).isInstanceOf(IllegalArgumentException.class);
  }
}
