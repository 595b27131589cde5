package org.xinheng.statute.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.code.Parsed.Bad;
import org.xinheng.statute.code.Parsed.Fault;

/**
 * 公民身份号码 (GB 11643-1999): one made-up number for every check character, computed with the weights
 * of the standard outside this program, and every slip of one or two places in one of them.
 */
class ResidentIdTableTest {

  private static final String BASE = "130324198506293473";

  private static Fault fault(String typed) {
    assertThat(ResidentId.parse(typed)).as(typed).isInstanceOf(Bad.class);
    return ((Bad<ResidentId>) ResidentId.parse(typed)).fault();
  }

  @ParameterizedTest(name = "{0} ends in {1}: born {2}, {3}")
  @CsvSource(
      textBlock =
          """
          210102200411302470, 0, 2004-11-30, man, 210102***********0
          330106199003070751, 1, 1990-03-07, man, 330106***********1
          610113201012313752, 2, 2010-12-31, man, 610113***********2
          210102197811056673, 3, 1978-11-05, man, 210102***********3
          130324196402291554, 4, 1964-02-29, man, 130324***********4
          440305200002295495, 5, 2000-02-29, man, 440305***********5
          310104198307150506, 6, 1983-07-15, woman, 310104***********6
          110105194912313327, 7, 1949-12-31, woman, 110105***********7
          120101195001019718, 8, 1950-01-01, man, 120101***********8
          810000199003072299, 9, 1990-03-07, man, 810000***********9
          41010519960229841X, X, 1996-02-29, man, 410105***********X
          """)
  void everyCheckCharacter(String number, char check, LocalDate birth, String sex, String masked) {
    ResidentId id = ResidentId.parse(number).toOptional().orElseThrow();
    assertThat(id.number()).isEqualTo(number).endsWith(String.valueOf(check));
    assertThat(id.birthDate()).isEqualTo(birth);
    assertThat(id.male()).isEqualTo(sex.equals("man"));
    assertThat(id.masked()).isEqualTo(masked);
    for (char other : "0123456789X".toCharArray()) {
      boolean right = other == check;
      assertThat(ResidentId.parse(number.substring(0, 17) + other).toOptional().isPresent())
          .as("%s with %s", number, other)
          .isEqualTo(right);
    }
  }

  /** Two neighbours changed about, pair by pair: the first rule that the result breaks. */
  @ParameterizedTest(name = "{0}: places {1} and the next changed about: {2}")
  @CsvSource(
      textBlock =
          """
          310324198506293473, 1, CHECK
          103324198506293473, 2, DIVISION
          133024198506293473, 3, CHECK
          130234198506293473, 4, CHECK
          130342198506293473, 5, CHECK
          130321498506293473, 6, CHECK
          130324918506293473, 7, CHECK
          130324189506293473, 8, CHECK
          130324195806293473, 9, CHECK
          130324198056293473, 10, BIRTH_DATE
          130324198560293473, 11, BIRTH_DATE
          130324198502693473, 12, BIRTH_DATE
          130324198506923473, 13, BIRTH_DATE
          130324198506239473, 14, CHECK
          130324198506294373, 15, CHECK
          130324198506293743, 16, CHECK
          130324198506293437, 17, CHECK
          """)
  void twoNeighboursChangedAbout(String typed, int place, Fault fault) {
    assertThat(typed.charAt(place - 1)).isEqualTo(BASE.charAt(place));
    assertThat(typed.charAt(place)).isEqualTo(BASE.charAt(place - 1));
    assertThat(fault(typed)).isEqualTo(fault);
  }

  @Test
  void theNumberThatTheTableAboveChangesIsRight() {
    assertThat(ResidentId.parse(BASE).toOptional()).isPresent();
  }

  /** One digit too many by each amount, place by place: no sum can hide it. */
  @Test
  void oneWrongDigitIsAlwaysSeen() {
    for (int place = 0; place < 17; place++) {
      for (int added = 1; added <= 9; added++) {
        int digit = (Character.digit(BASE.charAt(place), 10) + added) % 10;
        String typed = BASE.substring(0, place) + digit + BASE.substring(place + 1);
        assertThat(fault(typed)).as(typed).isIn(Fault.CHECK, Fault.BIRTH_DATE, Fault.DIVISION);
      }
    }
  }

  @ParameterizedTest(name = "province {0}")
  @ValueSource(
      strings = {
        "00", "01", "10", "16", "20", "24", "30", "38", "40", "47", "49", "55", "60", "66", "70",
        "72", "80", "84", "90", "99"
      })
  void noSuchProvince(String province) {
    assertThat(fault(province + BASE.substring(2))).isEqualTo(Fault.DIVISION);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          130324190002291232, 1900 was no leap year
          13032420230229123X, 2023 was no leap year
          130324202402301239, no 30 February
          130324202404311238, no 31 April
          130324202406311231, no 31 June
          130324202409311237, no 31 September
          130324202411311236, no 31 November
          130324202413011237, no thirteenth month
          130324202400011238, no month nought
          130324202401001234, no day nought
          130324202401321238, no 32 January
          """)
  void noSuchDayOfBirth(String number, String why) {
    assertThat(fault(number)).as(why).isEqualTo(Fault.BIRTH_DATE);
  }

  @ParameterizedTest(name = "wrapped after {0} characters")
  @ValueSource(ints = {1, 6, 10, 14, 17})
  void aWrappedNumberIsReadWhole(int place) {
    String number = "13032419950112005X";
    for (String gap :
        new String[] {" ", "\n", "\r\n", "\t", "\u00a0", "\u3000", "\u200b", "\ufeff"}) {
      String typed = number.substring(0, place) + gap + number.substring(place);
      assertThat(ResidentId.parse(typed).toOptional()).contains(new ResidentId(number));
      assertThat(ResidentId.parse(typed.toLowerCase(java.util.Locale.ROOT)).toOptional())
          .contains(new ResidentId(number));
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1303241985062934   | LENGTH     | 公民身份号码应为 18 位,请核对
          13032419850629O478 | CHARACTER  | 公民身份号码前 17 位应为数字,末位为数字或 X,请核对
          990324198506293478 | DIVISION   | 公民身份号码的前 2 位不是省级代码,请核对
          130324198506313478 | BIRTH_DATE | 公民身份号码中的出生日期不存在,请核对
          130324198506293470 | CHECK      | 公民身份号码的校验位不符,请逐位核对
          """)
  void theMessageSaysWhatToLookAtAndNeverTheNumber(String number, Fault fault, String message) {
    assertThat(ResidentId.parse(number)).isEqualTo(new Bad<ResidentId>(fault, message));
    assertThat(message).doesNotContain(number.substring(0, 6), number.substring(6, 14));
  }
}
