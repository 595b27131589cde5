package org.xinheng.statute.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.reference.Instrument;
import org.xinheng.statute.reference.Instruments;

/** What the procedure cites stands in the register, and nowhere else. */
class LawTest {

  private static final Map<String, Instrument> CITED = cited();

  private static Map<String, Instrument> cited() {
    Map<String, Instrument> constants = new TreeMap<>();
    Stream.of(Law.class.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .forEach(field -> constants.put(field.getName(), value(field)));
    return constants;
  }

  private static Instrument value(Field field) {
    try {
      return (Instrument) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field.getName(), e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "REGULATION, petition-2022, 信访工作条例, 中发〔2022〕11号, 2022, 2022-05-01, 2022-04-30",
    "CIVIL_CODE, civil-code-2020, 民法典, 主席令第45号, 2020, 2021-01-01, 2020-12-31",
    "SIMPLE_PROCEDURE, simple-procedure-2022, 信访事项简易办理办法, 国信办发〔2022〕17号, 2022, 2022-07-17, 2022-07-16",
    "SATISFACTION, evaluation-2022, 信访事项办理群众满意度评价工作办法（试行）, 国信发〔2022〕11号, 2022, 2022-05-01, 2022-04-30",
    "SHANDONG, shandong-petition-2015, 山东省信访条例, '', 2015, 2016-01-01, 2015-12-31",
    "PERSONAL_INFORMATION, personal-information-2021, 个人信息保护法, 主席令第91号, 2021, 2021-11-01, 2021-10-31",
    "CIVIL_PROCEDURE, civil-procedure-2021, 民事诉讼法, 主席令第106号, 2021, 2022-01-01, 2021-12-31",
  })
  void isTheEntryOfTheRegister(
      String constant,
      String key,
      String title,
      String number,
      String edition,
      LocalDate first,
      LocalDate before) {
    Instrument law = Objects.requireNonNull(CITED.get(constant), constant);
    assertThat(law).isSameAs(Instruments.standard().instrument(key));
    assertThat(law.title()).isEqualTo(title);
    assertThat(law.number()).isEqualTo(number);
    assertThat(law.edition()).isEqualTo(edition);
    assertThat(law.inForceOn(first)).isTrue();
    assertThat(law.inForceOn(before)).isFalse();
  }

  /** A constant that this table does not name has not been read by anybody. */
  @Test
  void everyConstantIsInTheTableAbove() {
    assertThat(CITED.keySet())
        .containsExactly(
            "CIVIL_CODE",
            "CIVIL_PROCEDURE",
            "PERSONAL_INFORMATION",
            "REGULATION",
            "SATISFACTION",
            "SHANDONG",
            "SIMPLE_PROCEDURE");
  }

  /** The number of a title stands in one entry only: two entries of one text would drift apart. */
  @Test
  void theRegisterHoldsEachTextOnce() {
    assertThat(Instruments.standard().all())
        .extracting(law -> law.title() + law.edition())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "petition-regulation",
    "civil-code",
    "simple-procedure",
    "satisfaction",
    "shandong-regulation",
  })
  void theOldSecondKeysAreGone(String key) {
    assertThat(Instruments.standard().all()).extracting(Instrument::key).doesNotContain(key);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "2022-04-30, 2005",
    "2022-05-01, 2022",
    "2005-05-01, 2005",
    "2026-11-25, 2022",
  })
  void oneRegulationBindsOnEachDay(LocalDate day, String edition) {
    assertThat(Instruments.standard().all())
        .filteredOn(law -> law.key().startsWith("petition-") && law.inForceOn(day))
        .extracting(Instrument::edition)
        .containsExactly(edition);
  }
}
