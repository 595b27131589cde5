package org.xinheng.statute.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.code.DivisionCode.Level;
import org.xinheng.statute.code.Parsed.Fault;

/** 统一社会信用代码 (GB 32100) and 行政区划代码 (GB/T 2260). */
class CreditAndDivisionCodeTest {

  private static final String SAMPLE = "91350100M000100Y43";
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** The standard's table form of the check, apart from the program's running form. */
  private static char check(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(first17.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "91350100m000100y43",
        "91350100 M000100\nY43",
        "\uff191350100M000100Y43"
      })
  void theStandardsSampleAsPrintedOrTyped(String typed) {
    assertThat(CreditCode.parse(typed).toOptional()).contains(new CreditCode(SAMPLE));
    assertThat(new CreditCode(SAMPLE)).hasToString(SAMPLE);
  }

  @Test
  void agreesWithTheTableOfTheStandard() {
    for (int i = 0; i < 31 * 31; i++) {
      String first17 = "11130324" + "0000000" + ALPHABET.charAt(i / 31) + ALPHABET.charAt(i % 31);
      assertThat(CreditCode.parse(first17 + check(first17)).toOptional()).as(first17).isPresent();
    }
  }

  @Test
  void everySingleWrongCharacterIsSeen() {
    for (int at = 0; at < SAMPLE.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        String wrong = SAMPLE.substring(0, at) + other + SAMPLE.substring(at + 1);
        assertThat(CreditCode.parse(wrong).toOptional().isPresent())
            .as(wrong)
            .isEqualTo(wrong.equals(SAMPLE));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', LENGTH, 实为 0 位", "91350100M000100Y4, LENGTH, 实为 17 位",
    "91350100M000100Y433, LENGTH, 实为 19 位", "9135010AM000100Y43, CHARACTER, 第 3 至 8 位",
    "91350100M000100I43, CHARACTER, 无 I", "I1350100M000100Y43, CHARACTER, 无 I",
    "91350100M000100Y44, CHECK, 应为 3", "91350100M000100Y4O, CHARACTER, 请核对",
  })
  void saysWhatIsWrong(String text, Fault fault, String words) {
    assertThat(CreditCode.parse(text))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad -> {
              assertThat(bad.fault()).isEqualTo(fault);
              assertThat(bad.message()).contains("统一社会信用代码", words);
            });
    assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "130000, PROVINCE, 130000, 130000", "130300, PREFECTURE, 130000, 130300",
    "130324, COUNTY, 130000, 130300", "110105, COUNTY, 110000, 110100",
    "820000, PROVINCE, 820000, 820000",
  })
  void divisionsHaveLevels(String digits, Level level, String province, String prefecture) {
    DivisionCode code = DivisionCode.parse(digits).toOptional().orElseThrow();
    assertThat(code.level()).isEqualTo(level);
    assertThat(code.province()).hasToString(province);
    assertThat(code.prefecture()).hasToString(prefecture);
  }

  @ParameterizedTest
  @CsvSource({
    "130000, 130324, true", "130000, 130000, true", "130000, 120000, false",
        "130000, 140300, false",
    "130300, 130324, true", "130300, 130300, true", "130300, 130000, false",
        "130300, 130400, false",
    "130300, 130424, false", "130324, 130324, true", "130324, 130300, false",
        "130324, 130325, false",
  })
  void aDivisionHoldsThoseBelowIt(String upper, String lower, boolean holds) {
    assertThat(new DivisionCode(upper).holds(new DivisionCode(lower))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "'', LENGTH",
    "13032, LENGTH",
    "1303244, LENGTH",
    "13O324, CHARACTER",
    "13032A, CHARACTER",
    "990000, DIVISION",
    "000000, DIVISION",
    "160000, DIVISION",
  })
  void whatIsNoDivision(String text, Fault fault) {
    assertThat(DivisionCode.parse(text))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad -> {
              assertThat(bad.fault()).isEqualTo(fault);
              assertThat(bad.message()).startsWith("行政区划代码");
            });
    assertThatThrownBy(() -> new DivisionCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesFullWidthDigits() {
    assertThat(DivisionCode.parse("\uff11\uff1303 24").toOptional())
        .contains(new DivisionCode("130324"));
  }

  @Test
  void knowsThirtyFourProvinces() {
    long known =
        IntStream.range(0, 100)
            .mapToObj("%02d0000"::formatted)
            .filter(code -> DivisionCode.parse(code).toOptional().isPresent())
            .count();
    assertThat(known).isEqualTo(34);
  }
}
