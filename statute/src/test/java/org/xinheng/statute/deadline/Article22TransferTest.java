package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;
import static org.xinheng.statute.deadline.Questions.day;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** 信访工作条例第22条 (2022): 15 日 to transfer (C1); the assigned matter's own length (C5). */
class Article22TransferTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final String ARTICLE = "《信访工作条例》第22条";

  @ParameterizedTest(name = "received {0}: statistical {1}, legal {2} ({3})")
  @CsvSource({
    // one row for each weekday, an ordinary month
    "2026-03-02, 2026-03-17, 2026-03-17, Monday to Tuesday",
    "2026-03-03, 2026-03-18, 2026-03-18, Tuesday to Wednesday",
    "2026-03-04, 2026-03-19, 2026-03-19, Wednesday to Thursday",
    "2026-03-05, 2026-03-20, 2026-03-20, Thursday to Friday",
    "2026-03-06, 2026-03-21, 2026-03-23, Friday to Saturday",
    "2026-03-07, 2026-03-22, 2026-03-23, Saturday to Sunday",
    "2026-03-08, 2026-03-23, 2026-03-23, Sunday to Monday",
    // ends of months
    "2026-01-31, 2026-02-15, 2026-02-24, last of a month of 31 days",
    "2026-04-30, 2026-05-15, 2026-05-15, last of a month of 30 days",
    "2025-02-28, 2025-03-15, 2025-03-17, last of February",
    "2026-06-15, 2026-06-30, 2026-06-30, ends on the last of a month",
    "2026-06-16, 2026-07-01, 2026-07-01, ends on the first of a month",
    // leap day
    "2024-02-14, 2024-02-29, 2024-02-29, ends on the leap day",
    "2024-02-15, 2024-03-01, 2024-03-01, passes the leap day",
    "2024-02-28, 2024-03-14, 2024-03-14, day before the leap day",
    "2024-02-29, 2024-03-15, 2024-03-15, on the leap day",
    "2025-02-14, 2025-03-01, 2025-03-03, no leap day",
    // turn of the year
    "2024-12-16, 2024-12-31, 2024-12-31, ends on the last of the year",
    "2024-12-17, 2025-01-01, 2025-01-02, ends on New Year's Day",
    "2025-12-17, 2026-01-01, 2026-01-04, rolls to a Sunday made a workday",
    "2025-12-20, 2026-01-04, 2026-01-04, ends on a Sunday made a workday",
    "2023-12-25, 2024-01-09, 2024-01-09, opens in a year without a file",
    // before, on, after a festival
    "2025-09-15, 2025-09-30, 2025-09-30, day before the festival",
    "2025-09-16, 2025-10-01, 2025-10-09, first day of the festival",
    "2025-09-23, 2025-10-08, 2025-10-09, last day of the festival",
    "2025-09-24, 2025-10-09, 2025-10-09, day after the festival",
    // before, on, after a make-up workday
    "2025-09-25, 2025-10-10, 2025-10-10, day before a make-up Saturday",
    "2025-09-26, 2025-10-11, 2025-10-11, on a make-up Saturday",
    "2025-09-27, 2025-10-12, 2025-10-13, day after a make-up Saturday",
    "2024-01-20, 2024-02-04, 2024-02-04, on a make-up Sunday",
    "2024-01-19, 2024-02-03, 2024-02-04, Saturday before a make-up Sunday",
    "2024-01-25, 2024-02-09, 2024-02-09, New Year's Eve of 2024 is a workday",
    // opening on a rest day changes nothing
    "2024-05-01, 2024-05-16, 2024-05-16, opens on a festival",
  })
  void c1(LocalDate received, String statistical, String legal, String why) {
    assertThat(why).isNotBlank();
    assertDue(LAW.c1Transfer(received), ARTICLE, "2022", statistical, legal);
    assertDue(LAW.due(RuleId.C1, received, DayLedger.EMPTY), ARTICLE, "2022", statistical, legal);
  }

  @Test
  void c1KeepsItsInputs() {
    Computation computed = LAW.c1Transfer(day("2026-03-06")).orThrow();
    assertThat(computed.rule().id()).isEqualTo(RuleId.C1);
    assertThat(computed.from()).isEqualTo("2026-03-06");
    assertThat(computed.days()).isEqualTo(15);
    assertThat(computed.unit()).isEqualTo(DayUnit.CALENDAR);
    assertThat(computed.ledger()).isEqualTo(DayLedger.EMPTY);
  }

  @ParameterizedTest(name = "assigned {0} for {1} days: {2}, {3}")
  @CsvSource({
    "2026-03-02, 1, 2026-03-03, 2026-03-03",
    "2026-03-02, 20, 2026-03-22, 2026-03-23",
    "2026-03-02, 45, 2026-04-16, 2026-04-16",
    "2024-01-01, 365, 2024-12-31, 2024-12-31",
    "2024-03-01, 365, 2025-03-01, 2025-03-03",
  })
  void c5TakesItsLengthFromTheCase(LocalDate assigned, int days, String statistical, String legal) {
    Outcome outcome = LAW.c5Feedback(assigned, days);
    assertDue(outcome, "《信访工作条例》第22条第3项", "2022", statistical, legal);
    assertThat(outcome.orThrow().days()).isEqualTo(days);
  }

  @Test
  void c5WithoutItsLengthIsWrongInput() {
    assertThat(LAW.due(RuleId.C5, day("2026-03-02"), DayLedger.EMPTY))
        .isInstanceOfSatisfying(
            Outcome.WrongInput.class,
            wrong -> {
              assertThat(wrong.rule()).isEqualTo(RuleId.C5);
              assertThat(wrong.message().zh()).contains("C5", "逐件指定");
              assertThat(wrong.message().en()).contains("C5", "assigning organ");
            });
  }

  @Test
  void noOtherClockTakesItsLengthFromTheCase() {
    assertThat(LAW.compute(RuleId.C1, day("2026-03-02"), 20, DayLedger.EMPTY))
        .isInstanceOfSatisfying(
            Outcome.WrongInput.class,
            wrong -> assertThat(wrong.message().zh()).contains("C1", "不由个案指定"));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "3651"})
  void impossibleLengthsAreWrongInput(int days) {
    assertThat(LAW.c5Feedback(day("2026-03-02"), days))
        .isInstanceOfSatisfying(
            Outcome.WrongInput.class,
            wrong -> assertThat(wrong.message().zh()).contains("C5", "1 至 3650"));
  }

  @Test
  void theLongestLengthIsTenYears() {
    assertThat(LAW.c5Feedback(day("2024-01-01"), 3650).orThrow().statistical())
        .isEqualTo(Questions.known("2033-12-29"));
  }

  @Test
  void theCountysOwnTargetIsAReminderInsideC1() {
    assertThat(LAW.transferTarget(day("2026-03-04"))).isEqualTo("2026-03-08");
    Settings county = Settings.defaults().with(SettingKey.TRANSFER_TARGET_DAYS, "2");
    assertThat(LAW.with(county).transferTarget(day("2026-03-04"))).isEqualTo("2026-03-06");
  }
}
