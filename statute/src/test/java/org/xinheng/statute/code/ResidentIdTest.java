package org.xinheng.statute.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.code.Parsed.Fault;

/** 公民身份号码 (GB 11643). Numbers here are the standard's own sample and made-up ones. */
class ResidentIdTest {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** The standard's table form of the check, apart from the program's doubling form. */
  private static char check(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first17.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static String made(String first17) {
    return first17 + check(first17);
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 1949-12-31, false",
    "440524188001010014, 1880-01-01, true",
  })
  void theStandardsOwnSamples(String number, String birth, boolean male) {
    ResidentId id = ResidentId.parse(number).toOptional().orElseThrow();
    assertThat(id.number()).isEqualTo(number);
    assertThat(id.birthDate()).isEqualTo(birth);
    assertThat(id.male()).isEqualTo(male);
  }

  @Test
  void agreesWithTheTableOfTheStandard() {
    long seed = Long.getLong("xinheng.seed", System.nanoTime());
    System.out.println("resident numbers: seed " + seed);
    RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
    for (int i = 0; i < 20_000; i++) {
      String first17 =
          "130324%04d%02d%02d%03d"
              .formatted(
                  random.nextInt(1900, 2027),
                  random.nextInt(1, 13),
                  random.nextInt(1, 29),
                  random.nextInt(1000));
      String number = made(first17);
      assertThat(ResidentId.parse(number).toOptional()).as(number).isPresent();
      for (char other : "0123456789X".toCharArray()) {
        assertThat(ResidentId.parse(first17 + other).toOptional().isPresent())
            .isEqualTo(other == number.charAt(17));
      }
    }
  }

  @Test
  void everySingleWrongDigitIsSeen() {
    String number = made("13032419900307123");
    for (int at = 0; at < 17; at++) {
      for (char other = '0'; other <= '9'; other++) {
        if (other != number.charAt(at)) {
          String wrong = number.substring(0, at) + other + number.substring(at + 1);
          assertThat(ResidentId.parse(wrong)).as(wrong).isInstanceOf(Parsed.Bad.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002x",
        "110105 19491231 002X",
        "\uff11\uff11010519491231002\uff38",
        "11010519491231\n002X"
      })
  void takesWhatPeopleType(String typed) {
    assertThat(ResidentId.parse(typed).toOptional()).contains(new ResidentId("11010519491231002X"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', LENGTH, 18 位",
    "110105491231002, LENGTH, 18 位",
    "11010519491231002XX, LENGTH, 18 位",
    "1101051949123100XX, CHARACTER, 前 17 位应为数字",
    "11010519491231002Y, CHARACTER, 末位",
    "99010519491231002X, DIVISION, 省级",
    "11010519491331002X, BIRTH_DATE, 出生日期",
    "11010519490229002X, BIRTH_DATE, 出生日期",
    "11010519490431002X, BIRTH_DATE, 出生日期",
    "11010519490001002X, BIRTH_DATE, 出生日期",
    "110105194912310021, CHECK, 校验位",
  })
  void saysWhatIsWrongWithoutRepeatingTheNumber(String number, Fault fault, String words) {
    assertThat(ResidentId.parse(number))
        .isInstanceOfSatisfying(
            Parsed.Bad.class,
            bad -> {
              assertThat(bad.fault()).isEqualTo(fault);
              assertThat(bad.message()).contains("公民身份号码", words).doesNotContain("1949", "1101");
            });
    assertThatThrownBy(() -> new ResidentId(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no resident identity number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"810000", "820000", "830000", "710000", "110105", "659001"})
  void residentsOfHongKongMacaoAndTaiwanHaveNumbersToo(String division) {
    assertThat(ResidentId.parse(made(division + "19900307123")).toOptional()).isPresent();
  }

  @Test
  void aLeapDayIsABirthDateInLeapYearsOnly() {
    assertThat(ResidentId.parse(made("13032420000229123")).toOptional()).isPresent();
    assertThat(ResidentId.parse(made("13032419000229123")))
        .isEqualTo(new Parsed.Bad<>(Fault.BIRTH_DATE, "公民身份号码中的出生日期不存在,请核对"));
  }

  @Test
  void neverPrintsTheWholeNumber() {
    ResidentId id = new ResidentId("11010519491231002X");
    assertThat(id.masked()).isEqualTo("110105***********X");
    assertThat(id).hasToString("110105***********X");
    assertThat(new Parsed.Good<>(id).toString()).doesNotContain("19491231");
  }

  @Test
  void theSeventeenthDigitTellsMenFromWomen() {
    assertThat(new ResidentId(made("13032419900307123")).male()).isTrue();
    assertThat(new ResidentId(made("13032419900307124")).male()).isFalse();
  }
}
