package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.reference.LawBlock.Field;

/**
 * The format of all legal data, line by line. In the tables a slash stands for the end of a line.
 */
class LawFileLinesTest {

  private static LawFile parse(String lines) {
    return LawFile.parse("law/x.txt", lines.replace("/", "\n"));
  }

  private static String shape(LawFile file) {
    return file.blocks().stream()
        .map(block ->
            block.name()
                + "@"
                + block.line()
                + block.fields().stream()
                    .map(field -> " " + field.key() + "=" + field.value() + "@" + field.line())
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [a]                     | a@1
          [a]/                    | a@1
          [ a b ]                 | a b@1
          [a]/k: v                | a@1 k=v@2
          [a]/k:v                 | a@1 k=v@2
          [a]/k :  v              | a@1 k=v@2
          [a]/k: v: w             | a@1 k=v: w@2
          [a]/k:                  | a@1 k=@2
          [a]/k: [v]              | a@1 k=[v]@2
          [a]/k: v #not a comment | a@1 k=v #not a comment@2
          [a]/k: 1/k: 2           | a@1 k=1@2 k=2@3
          [a]//k: v               | a@1 k=v@3
          [a]/# c/k: v            | a@1 k=v@3
          /[a]/k: v               | a@2 k=v@3
          [a]/k: v/[b]/k: w       | a@1 k=v@2; b@3 k=w@4
          [b]/[a]                 | b@1; a@2
          [元旦]/放假: 2031-01-01  | 元旦@1 放假=2031-01-01@2
          [A]/[a]                 | A@1; a@2
          []/k: v                 | @1 k=v@2
          """)
  void linesThatAreTaken(String lines, String shape) {
    assertThat(shape(parse(lines))).isEqualTo(shape);
  }

  @ParameterizedTest(name = "{0}: line {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          k: v                | 1 | 应为“[段名]”或段内的“键: 值”,实为“k: v”
          /k: v               | 2 | 应为“[段名]”或段内的“键: 值”,实为“k: v”
          [a]/words           | 2 | 应为“[段名]”或段内的“键: 值”,实为“words”
          [a]/: v             | 2 | 应为“[段名]”或段内的“键: 值”,实为“: v”
          [a/k: v             | 1 | 应为“[段名]”或段内的“键: 值”,实为“[a”
          a]/k: v             | 1 | 应为“[段名]”或段内的“键: 值”,实为“a]”
          [a]/k: v/[b         | 3 | 应为“[段名]”或段内的“键: 值”,实为“[b”
          [a]/k：v            | 2 | 应为“[段名]”或段内的“键: 值”,实为“k：v”
          [a]/[a]             | 2 | 段 [a] 重复
          [a]/k: v/[b]/[ a ]  | 4 | 段 [a] 重复
          [a]/// no           | 4 | 应为“[段名]”或段内的“键: 值”,实为“no”
          """)
  void linesThatAreRefused(String lines, int line, String fault) {
    assertThatThrownBy(() -> parse(lines))
        .isInstanceOf(LawFileException.class)
        .hasMessage("法规数据文件 law/x.txt 第 " + line + " 行：" + fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "# only a comment", "#/#/", "   /   ", "\t"})
  void aFileMayBeEmpty(String lines) {
    assertThat(parse(lines).blocks()).isEmpty();
  }

  @Test
  void linesMayEndAsOnWindows() {
    LawFile file = LawFile.parse("law/x.txt", "[a]\r\nk: v\r\n\r\n# c\r\n[b]\r\nk: w\r\n");
    assertThat(shape(file)).isEqualTo("a@1 k=v@2; b@5 k=w@6");
  }

  @Test
  void whatWasReadCannotBeChanged() {
    LawFile file = parse("[a]/k: v");
    List<LawBlock> blocks = file.blocks();
    List<Field> fields = blocks.getFirst().fields();
    assertThatThrownBy(blocks::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(fields::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest(name = "law/{0} has {1} blocks")
  @CsvSource({
    "instruments.txt, 13",
    "settings.txt, 24",
    "guidance.txt, 6",
    "deadlines.txt, 17",
    "escalation.txt, 7",
    "calendar/2024.txt, 8",
    "calendar/2025.txt, 7",
    "calendar/2026.txt, 8",
  })
  void everyDeliveredFileIsThere(String name, int blocks) {
    assertThat(LawFile.resource(name).blocks()).hasSize(blocks);
    assertThat(LawFile.resource(name).name()).isEqualTo("law/" + name);
    assertThat(LawFile.find(name)).contains(LawFile.resource(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"calendar/2023.txt", "calendar/2027.txt", "nothing.txt", "settings"})
  void aFileThatIsNotDeliveredIsNotFound(String name) {
    assertThat(LawFile.find(name)).isEmpty();
    assertThatThrownBy(() -> LawFile.resource(name))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing resource /law/" + name);
  }
}
