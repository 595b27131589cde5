package org.xinheng.statute.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.code.Parsed.Fault;
import org.xinheng.statute.code.ProjectCode.Check;

/**
 * Project codes: the twelve printed P codes, codes of other letters, and every way to misprint one.
 */
class ProjectCodeTest {

  static final List<String> PRINTED =
      List.of(
          "13032424P004428103302",
          "13032424P00443110959H",
          "13032424P00443110931W",
          "13032424P00443110946T",
          "12000022P10000210006W",
          "12000021P34569010001A",
          "12000022P37006910001D",
          "12000022P67371310001B",
          "12000022P70000310001W",
          "12000022P71000110002B",
          "12000022P45000610002A",
          "12000023P02DLNB10017K");

  private static ProjectCode code(String text) {
    return ProjectCode.parse(text).toOptional().orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("PRINTED")
  void everyPrintedCodeAgrees(String text) {
    assertThat(code(text).check()).isEqualTo(new Check.Valid());
    assertThat(code(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "51092324T000010263357",
        "51000021R000000019951",
        "12000023S005803000014",
        "10000013Z135050009014"
      })
  void otherLettersCarryNoCheck(String text) {
    assertThat(code(text).check()).isEqualTo(new Check.NotApplicable(text.charAt(8)));
    assertThat(code(text).body()).isEqualTo(text.substring(9));
    assertThat(ProjectCode.rejoin(text)).contains(code(text));
  }

  @ParameterizedTest
  @FieldSource("PRINTED")
  void everySingleWrongCharacterIsSeenWithTheExpectedOne(String text) {
    int seen = 0;
    for (int at = 0; at < text.length(); at++) {
      for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        String wrong = text.substring(0, at) + other + text.substring(at + 1);
        boolean shaped = at == 8 ? other == 'P' : at > 8 || Character.isDigit(other);
        if (shaped && !wrong.equals(text)) {
          assertThat(code(wrong).check()).as(wrong).isInstanceOf(Check.Invalid.class);
          assertThat(ProjectCode.rejoin(wrong)).isEmpty();
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(8 * 9 + 12 * 30);
  }

  @ParameterizedTest
  @FieldSource("PRINTED")
  void aWrongCheckNamesTheRightOne(String text) {
    char right = text.charAt(20);
    char wrong = right == '0' ? '1' : '0';
    assertThat(code(text.substring(0, 20) + wrong).check()).isEqualTo(new Check.Invalid(right));
  }

  @ParameterizedTest
  @FieldSource("PRINTED")
  void everySwapOfUnequalNeighboursInTheBodyIsSeen(String text) {
    for (int at = 9; at < 20; at++) {
      char[] swapped = text.toCharArray();
      swapped[at] = text.charAt(at + 1);
      swapped[at + 1] = text.charAt(at);
      if (swapped[at] != swapped[at + 1]) {
        assertThat(code(new String(swapped)).check()).isInstanceOf(Check.Invalid.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"I", "O", "S", "V", "Z"})
  void aLetterOutsideTheAlphabetCannotBeChecked(String letter) {
    ProjectCode code = code("13032424P0044281033" + letter + "2");
    assertThat(code.check()).isEqualTo(new Check.Unreadable(letter.charAt(0)));
    assertThat(ProjectCode.rejoin(code.text())).isEmpty();
  }

  @Test
  void splitsIntoItsParts() {
    ProjectCode code = code("12000023P02DLNB10017K");
    assertThat(code.division()).isEqualTo("120000");
    assertThat(code.year()).isEqualTo("23");
    assertThat(code.letter()).isEqualTo('P');
    assertThat(code.body()).isEqualTo("02DLNB10017");
    assertThat(code("51092324T000010263357").body()).isEqualTo("000010263357");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13032424P0044 28103302", "13032424P00442\n8103302", "13032424P00442\r\n  8103302",
        "13032424P0044\u300028103302", "13032424P0044\u00a028103302", "13032424P0044\u200b28103302",
        "\uff11\uff13032424\uff30004428103302", "13032424p004428103302", " 13032424P004428103302\t"
      })
  void wrappedAndFullWidthCodesAreRejoined(String printed) {
    assertThat(ProjectCode.rejoin(printed)).contains(code("13032424P004428103302"));
    assertThat(code(printed).text()).isEqualTo("13032424P004428103302");
  }

  @Test
  void aJoinThatDoesNotAgreeIsNotTaken() {
    assertThat(ProjectCode.rejoin("13032424P0044281 03303")).isEmpty();
    assertThat(ProjectCode.rejoin("13032424P0044281 0330")).isEmpty();
    assertThat(ProjectCode.rejoin("13032424P0044281 033022")).isEmpty();
    assertThat(ProjectCode.rejoin("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', LENGTH, 实为 0 位", "13032424P00442810330, LENGTH, 实为 20 位",
    "13032424P0044281033022, LENGTH, 实为 22 位", "1303242XP004428103302, CHARACTER, 8 位数字",
    "130324241004428103302, CHARACTER, 1 位字母", "13032424P00442810330-, CHARACTER, 12 位",
    "A3032424P004428103302, CHARACTER, 请核对", "13032424P0044281033号2, CHARACTER, 请核对",
  })
  void saysWhatIsWrong(String text, Fault fault, String words) {
    assertThat(ProjectCode.parse(text))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad -> {
              assertThat(bad.fault()).isEqualTo(fault);
              assertThat(bad.message()).contains("项目代码", words);
            });
    assertThat(ProjectCode.parse(text).toOptional()).isEmpty();
    assertThatThrownBy(() -> new ProjectCode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
