package org.xinheng.statute.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.code.Parsed.Bad;
import org.xinheng.statute.code.Parsed.Fault;

/**
 * 统一社会信用代码 (GB 32100-2015): one made-up code for each of the 31 check characters, computed with the
 * weights of the standard outside this program; slips of one place, of two, and wrapped codes.
 */
class CreditCodeTableTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String SAMPLE = "91350100M000100Y43";

  private static Bad<CreditCode> bad(String typed) {
    assertThat(CreditCode.parse(typed)).as(typed).isInstanceOf(Bad.class);
    return (Bad<CreditCode>) CreditCode.parse(typed);
  }

  @ParameterizedTest(name = "{0} ends in {1}")
  @CsvSource(
      textBlock =
          """
          11130324LLJY1JJC10, 0
          13130324A6FKWKT0F1, 1
          92130324NCWMB0YEB2, 2
          931303245K3F16Q943, 3
          131303243J9HTM53J4, 4
          A1130324P7CCXUF255, 5
          59130324M2QHJRWTA6, 6
          1213032471HU49D4H7, 7
          31130324EJXEB97R58, 8
          81130324T2Y8FNM219, 9
          52130324APE9K23GDA, A
          71130324F9243PAP8B, B
          51130324NQ72J9GFWC, C
          31130324DRLA2RYPCD, D
          19130324JL6B3HN2JE, E
          52130324J4H3YBK02F, F
          11130324EXB1W9731G, G
          N1130324ECH8W4TDUH, H
          21130324XCRNQ6FW5J, J
          211303241K6FMHDQAK, K
          511303247D26M9R3WL, L
          12130324H0QWX2EAKM, M
          591303242CXXXTGUEN, N
          191303248156X9L9GP, P
          92130324XPDEKQ4LUQ, Q
          Y1130324H8NDBMWCYR, R
          811303247PLEFUC2FT, T
          12130324FTJ58904DU, U
          1113032417681Q3GEW, W
          71130324ANBKFJRE2X, X
          19130324GYKLMP1EWY, Y
          """)
  void everyCheckCharacter(String code, char check) {
    assertThat(CreditCode.parse(code).toOptional()).contains(new CreditCode(code));
    assertThat(code.charAt(17)).isEqualTo(check);
    for (char other : ALPHABET.toCharArray()) {
      if (other != check) {
        Bad<CreditCode> wrong = bad(code.substring(0, 17) + other);
        assertThat(wrong.fault()).isEqualTo(Fault.CHECK);
        assertThat(wrong.message()).isEqualTo("统一社会信用代码的校验位不符,按前 17 位应为 " + check + ",请核对");
      }
    }
  }

  /** The sample of the standard with two neighbours changed about: what is said to be expected. */
  @ParameterizedTest(name = "{0}: places {1} and the next changed about: {2}, expected {3}")
  @CsvSource(
      textBlock =
          """
          19350100M000100Y43,  1, CHECK, J
          93150100M000100Y43,  2, CHECK, F
          91530100M000100Y43,  3, CHECK, 8
          91305100M000100Y43,  4, CHECK, C
          91351000M000100Y43,  5, CHECK, A
          91350010M000100Y43,  6, CHECK, D
          9135010M0000100Y43,  8, CHARACTER, -
          913501000M00100Y43,  9, CHECK, 0
          91350100M001000Y43, 12, CHECK, X
          91350100M000010Y43, 13, CHECK, J
          91350100M00010Y043, 15, CHECK, E
          91350100M0001004Y3, 16, CHECK, Q
          91350100M000100Y34, 17, CHECK, 0
          """)
  void twoNeighboursChangedAbout(String typed, int place, Fault fault, String expected) {
    assertThat(typed.charAt(place - 1)).isEqualTo(SAMPLE.charAt(place));
    assertThat(typed.charAt(place)).isEqualTo(SAMPLE.charAt(place - 1));
    assertThat(bad(typed).fault()).isEqualTo(fault);
    if (fault == Fault.CHECK) {
      assertThat(bad(typed).message()).contains("按前 17 位应为 " + expected + ",");
    }
  }

  @ParameterizedTest(name = "letter {0} is not in the alphabet")
  @ValueSource(chars = {'I', 'O', 'S', 'V', 'Z'})
  void lettersThatLookLikeDigitsAreNowhere(char letter) {
    for (int place : new int[] {0, 1, 8, 12, 16, 17}) {
      String typed = SAMPLE.substring(0, place) + letter + SAMPLE.substring(place + 1);
      assertThat(bad(typed).fault()).as(typed).isEqualTo(Fault.CHARACTER);
    }
  }

  @ParameterizedTest(name = "a letter at place {0} of the division")
  @ValueSource(ints = {3, 4, 5, 6, 7, 8})
  void theDivisionHasDigitsOnly(int place) {
    String typed = SAMPLE.substring(0, place - 1) + "A" + SAMPLE.substring(place);
    assertThat(bad(typed).fault()).isEqualTo(Fault.CHARACTER);
    assertThat(bad(typed).message()).contains("第 3 至 8 位应为数字");
  }

  @ParameterizedTest(name = "wrapped after {0} characters")
  @ValueSource(ints = {1, 2, 8, 9, 16, 17})
  void aWrappedCodeIsReadWhole(int place) {
    for (String gap : new String[] {" ", "\n", "\r\n   ", "\u3000", "\u00a0", "\u200b"}) {
      String typed = SAMPLE.substring(0, place) + gap + SAMPLE.substring(place);
      assertThat(CreditCode.parse(typed).toOptional()).contains(new CreditCode(SAMPLE));
    }
  }

  @ParameterizedTest(name = "{0} characters")
  @ValueSource(ints = {0, 1, 15, 17})
  void tooShortSaysHowLongItIs(int length) {
    assertThat(bad(SAMPLE.substring(0, length)))
        .isEqualTo(new Bad<CreditCode>(Fault.LENGTH, "统一社会信用代码应为 18 位,实为 " + length + " 位"));
  }
}
