package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of the register: an entry is taken whole, or refused with the line at fault. */
class InstrumentsFileTest {

  private static final String FILE =
      """
      [sample-2020]
      title: 样例办法 | Sample Measures
      number: 样例〔2020〕1号
      edition: 2020
      from: 2020-03-01
      to: 2024-02-29
      source: example
      mark: LOCAL
      note: 仅作样例。
      """;

  private static Instruments read(String text) {
    return new Instruments(LawFile.parse("law/i.txt", text));
  }

  @Test
  void theWholeEntryIsTaken() {
    assertThat(read(FILE).instrument("sample-2020"))
        .isEqualTo(
            new Instrument(
                "sample-2020",
                "样例办法",
                "Sample Measures",
                "样例〔2020〕1号",
                "2020",
                LocalDate.of(2020, 3, 1),
                Optional.of(LocalDate.of(2024, 2, 29)),
                "example",
                Mark.LOCAL,
                "仅作样例。"));
    assertThat(read(FILE).article("sample-2020 3 para 2").cite()).isEqualTo("《样例办法》第3条第2款");
  }

  @ParameterizedTest(name = "without {0}")
  @ValueSource(strings = {"number", "to", "note"})
  void someKeysMayBeMissing(String key) {
    Instrument instrument = read(FILE.replaceFirst(key + ": .*\n", "")).instrument("sample-2020");
    assertThat(instrument.number().isEmpty()).isEqualTo(key.equals("number"));
    assertThat(instrument.inForceTo().isEmpty()).isEqualTo(key.equals("to"));
    assertThat(instrument.note().isEmpty()).isEqualTo(key.equals("note"));
    assertThat(instrument.inForceOn(LocalDate.of(2024, 3, 1))).isEqualTo(key.equals("to"));
  }

  @ParameterizedTest(name = "without {0}")
  @ValueSource(strings = {"title", "edition", "from", "source", "mark"})
  void theOthersMayNot(String key) {
    String without = FILE.replaceFirst(key + ": .*\n", "");
    assertThatThrownBy(() -> read(without))
        .isInstanceOf(LawFileException.class)
        .hasMessage("法规数据文件 law/i.txt 第 1 行：段 [sample-2020] 缺少“" + key + "”");
  }

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          title: 样例办法 | Sample Measures ; title: 样例办法    ; 第 2 行：“title”应为“中文 | English”,实为“样例办法”
          title: 样例办法                   ; titel: 样例办法    ; 第 2 行：不认识的键“titel”
          edition: 2020                     ; edition: 2020/edition: 2021 ; 第 5 行：“edition”重复
          from: 2020-03-01                  ; from: 2020-02-30   ; 第 5 行：“from”应为日期(如 2024-01-01),实为“2020-02-30”
          from: 2020-03-01                  ; from: March 2020   ; 第 5 行：“from”应为日期
          to: 2024-02-29                    ; to: 2023-02-29     ; 第 6 行：“to”应为日期
          to: 2024-02-29                    ; until: 2024-02-29  ; 第 6 行：不认识的键“until”
          mark: LOCAL                       ; mark: local        ; 第 8 行：“mark”应为核实标记,实为“local”
          mark: LOCAL                       ; mark:              ; 第 8 行：“mark”应为核实标记,实为“”
          note: 仅作样例。                  ; [sample-2020]      ; 第 9 行：段 [sample-2020] 重复
          """)
  void aSlipIsNamedByItsLine(String good, String bad, String fault) {
    String text = FILE.replace(good, bad.replace("/", "\n"));
    assertThat(text).isNotEqualTo(FILE);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("law/i.txt")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest(name = "from {0} to {1}: on {2} {3}")
  @CsvSource({
    "2020-03-01, 2020-03-01, 2020-02-29, no",
    "2020-03-01, 2020-03-01, 2020-03-01, yes",
    "2020-03-01, 2020-03-01, 2020-03-02, no",
    "2020-03-01, 2024-02-29, 2024-02-29, yes",
    "2020-03-01, 2024-02-29, 2024-03-01, no",
    "2020-03-01, 2020-12-31, 2021-01-01, no",
  })
  void bothEndsOfItsTimeAreIn(LocalDate from, LocalDate to, LocalDate day, String binds) {
    String text =
        FILE.replace("from: 2020-03-01", "from: " + from).replace("to: 2024-02-29", "to: " + to);
    assertThat(read(text).instrument("sample-2020").inForceOn(day)).isEqualTo(binds.equals("yes"));
  }

  @Test
  void anEntryCannotEndBeforeItBegins() {
    String text = FILE.replace("to: 2024-02-29", "to: 2020-02-29");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sample-2020 ends before it begins");
  }

  @Test
  void aRegisterThatIsReadCannotBeChanged() {
    var all = read(FILE).all();
    assertThat(all).hasSize(1);
    assertThatThrownBy(all::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
