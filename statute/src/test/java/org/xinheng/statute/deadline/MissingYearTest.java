package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.known;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.deadline.DueDate.Waiting;
import org.xinheng.statute.deadline.Outcome.Computed;
import org.xinheng.statute.deadline.Outcome.Refused;
import org.xinheng.statute.deadline.Outcome.WrongInput;
import org.xinheng.statute.deadline.Outcome.YearMissing;

/** A year whose rest days are not published, and days for which the law gives no clock. */
class MissingYearTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final String FILE = "law/calendar/2027.txt";

  @ParameterizedTest(name = "{0} from {1}: statistical {2}, legal waits")
  @CsvSource({
    "C1, 2026-12-17, 2027-01-01",
    "C6, 2026-11-02, 2027-01-01",
    "C7, 2026-12-31, 2027-01-30",
    "C10, 2026-12-15, 2027-01-14",
    "E-evaluate, 2026-12-02, 2027-01-01",
  })
  void theClockKeepsItsStatisticalDateAndWaits(String code, LocalDate from, String statistical) {
    RuleId id = RuleId.of(code).orElseThrow();
    Computation computed = LAW.compute(id, from, DayLedger.EMPTY).orThrow();
    Questions.assertRests(id, computed);
    assertThat(computed.statistical()).isEqualTo(known(statistical));
    assertThat(computed.legal()).isEqualTo(new Waiting(2027, FILE, day(statistical)));
    assertThat(computed.legal().earliest()).isEqualTo(statistical);
    assertThat(LAW.due(id, from, DayLedger.EMPTY))
        .isInstanceOfSatisfying(
            YearMissing.class,
            missing -> {
              assertThat(missing.computation()).isEqualTo(computed);
              assertThat(missing.year()).isEqualTo(2027);
              assertThat(missing.file()).isEqualTo(FILE);
              assertThat(missing.message().zh()).contains("2027", FILE, "请加入文件");
              assertThat(missing.message().en()).contains("2027", FILE, "add the file");
              assertThat(missing.orThrow()).isEqualTo(computed);
            });
  }

  @ParameterizedTest(name = "{0} from {1}: waits, not before {2}")
  @CsvSource({
    "C4, 2026-12-25, 2026-12-30",
    "C4, 2026-12-31, 2027-01-05",
    "S-accept, 2026-12-29, 2027-01-01",
  })
  void workingDaysIntoAMissingYearGiveNoDateAtAll(String code, LocalDate from, LocalDate earliest) {
    RuleId id = RuleId.of(code).orElseThrow();
    Computation computed = LAW.compute(id, from, DayLedger.EMPTY).orThrow();
    Questions.assertRests(id, computed);
    assertThat(computed.legal()).isEqualTo(new Waiting(2027, FILE, earliest));
    assertThat(computed.statistical()).isEqualTo(computed.legal());
    assertThat(LAW.due(id, from, DayLedger.EMPTY)).isInstanceOf(YearMissing.class);
  }

  @ParameterizedTest
  @CsvSource({"C4, 2026-12-24", "C1, 2026-12-16", "S-accept, 2026-12-28"})
  void theLastDaysOfTheLastYearNeedNoNextYear(String code, LocalDate from) {
    Outcome outcome = LAW.due(RuleId.of(code).orElseThrow(), from, DayLedger.EMPTY);
    assertThat(outcome).isInstanceOf(Computed.class);
    Questions.assertRests(RuleId.of(code).orElseThrow(), outcome.orThrow());
    assertThat(outcome.orThrow().legal()).isEqualTo(known("2026-12-31"));
    assertThat(outcome.orThrow().legal().earliest()).isEqualTo("2026-12-31");
  }

  @Test
  void aRefusalNeedsNoCalendar() {
    assertThat(LAW.due(RuleId.C1, day("2030-01-01"), DayLedger.extended(5)))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "C1, 2022-04-30",
    "C6, 2005-06-01",
    "C4, 2000-01-01",
    "S-accept, 2022-07-16",
    "E-evaluate, 2022-04-30",
    "C1, +10000-01-01",
    "C5, 2022-04-30",
  })
  void askingOutsideValidityIsAnErrorNamingRuleAndDay(String code, LocalDate from) {
    RuleId id = RuleId.of(code).orElseThrow();
    assertWrong(LAW.due(id, from, DayLedger.EMPTY), code, from.toString());
    assertWrong(LAW.compute(id, from, 10, DayLedger.EMPTY), code, from.toString());
  }

  @ParameterizedTest
  @CsvSource({"C1, 2022-05-01, 2022-05-16", "C1, 9999-12-31, +10000-01-15"})
  void theFirstAndTheLastDayOfValidity(String code, LocalDate from, String statistical) {
    Computation computed =
        LAW.compute(RuleId.of(code).orElseThrow(), from, DayLedger.EMPTY).orThrow();
    Questions.assertRests(RuleId.of(code).orElseThrow(), computed);
    assertThat(computed.statistical()).isEqualTo(known(statistical));
    assertThat(computed.legal()).isInstanceOf(Waiting.class);
  }

  @ParameterizedTest
  @CsvSource({"C11, 不再受理, no longer accepted", "C12, 及时, promptly", "C14, 每年一次, once a year"})
  void clocksWithoutALengthSaySo(String code, String zh, String en) {
    RuleId id = RuleId.of(code).orElseThrow();
    Outcome outcome = LAW.due(id, day("2026-03-02"), DayLedger.EMPTY);
    assertWrong(outcome, code, zh);
    assertThat(((WrongInput) outcome).message().en()).contains(code, en);
    assertWrong(LAW.compute(id, day("2026-03-02"), 10, DayLedger.EMPTY), code, "不由个案指定");
  }

  private static void assertWrong(Outcome outcome, String code, String words) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            WrongInput.class,
            wrong -> {
              assertThat(wrong.rule().code()).isEqualTo(code);
              assertThat(wrong.message().zh()).contains("期限 " + code, words);
              assertThat(wrong.message().en()).contains("clock " + code);
            });
  }

  @Test
  void callersToWhomARefusalIsAFaultGetAnException() {
    Outcome refused = LAW.due(RuleId.C1, day("2026-03-02"), DayLedger.extended(5));
    assertThatThrownBy(refused::orThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("C1");
    Outcome wrong = LAW.due(RuleId.C11, day("2026-03-02"), DayLedger.EMPTY);
    assertThatThrownBy(wrong::orThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("C11");
    assertThat(LAW.c6Handling(day("2026-03-02"), List.of())).isInstanceOf(Computed.class);
  }
}
