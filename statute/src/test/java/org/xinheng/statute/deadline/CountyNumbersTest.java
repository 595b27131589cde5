package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;
import static org.xinheng.statute.deadline.Questions.day;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/**
 * Lengths that no text in force fixes: the county's own numbers, the assigning organ's own days
 * (C5, article 22), the target inside C1, and the choice whether a last day rolls.
 */
class CountyNumbersTest {

  private static final Deadlines LAW = Deadlines.standard();

  private static Deadlines with(String key, String value) {
    SettingKey setting = SettingKey.of(key).orElseThrow();
    return LAW.with(Settings.defaults().with(setting, value));
  }

  @ParameterizedTest(name = "{0} with {1} = {2} from {3}: {5}, in law {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          E-evaluate | evaluation-days | 1 | 2026-01-30 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-01-31 | 2026-02-02
          E-evaluate | evaluation-days | 1 | 2026-09-10 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-09-11 | 2026-09-11
          E-evaluate | evaluation-days | 7 | 2026-01-30 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-02-06 | 2026-02-06
          E-evaluate | evaluation-days | 7 | 2026-09-10 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-09-17 | 2026-09-17
          E-evaluate | evaluation-days | 15 | 2026-01-30 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-02-14 | 2026-02-14
          E-evaluate | evaluation-days | 15 | 2026-09-10 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-09-25 | 2026-09-28
          E-evaluate | evaluation-days | 20 | 2026-01-30 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-02-19 | 2026-02-24
          E-evaluate | evaluation-days | 20 | 2026-09-10 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-09-30 | 2026-09-30
          E-evaluate | evaluation-days | 60 | 2026-01-30 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-03-31 | 2026-03-31
          E-evaluate | evaluation-days | 60 | 2026-09-10 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-11-09 | 2026-11-09
          C13        | recommendation-reply-days | 1 | 2026-01-30 | 《信访工作条例》第40条第4款 | 2026-01-31 | 2026-02-02
          C13        | recommendation-reply-days | 1 | 2026-09-10 | 《信访工作条例》第40条第4款 | 2026-09-11 | 2026-09-11
          C13        | recommendation-reply-days | 10 | 2026-01-30 | 《信访工作条例》第40条第4款 | 2026-02-09 | 2026-02-09
          C13        | recommendation-reply-days | 10 | 2026-09-10 | 《信访工作条例》第40条第4款 | 2026-09-20 | 2026-09-20
          C13        | recommendation-reply-days | 15 | 2026-01-30 | 《信访工作条例》第40条第4款 | 2026-02-14 | 2026-02-14
          C13        | recommendation-reply-days | 15 | 2026-09-10 | 《信访工作条例》第40条第4款 | 2026-09-25 | 2026-09-28
          C13        | recommendation-reply-days | 45 | 2026-01-30 | 《信访工作条例》第40条第4款 | 2026-03-16 | 2026-03-16
          C13        | recommendation-reply-days | 45 | 2026-09-10 | 《信访工作条例》第40条第4款 | 2026-10-25 | 2026-10-26
          C13        | recommendation-reply-days | 90 | 2026-01-30 | 《信访工作条例》第40条第4款 | 2026-04-30 | 2026-04-30
          C13        | recommendation-reply-days | 90 | 2026-09-10 | 《信访工作条例》第40条第4款 | 2026-12-09 | 2026-12-09
          S-accept   | simple-accept-workdays | 1 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-02-13 | 2026-02-13
          S-accept   | simple-accept-workdays | 1 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-09-28 | 2026-09-28
          S-accept   | simple-accept-workdays | 2 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-02-14 | 2026-02-14
          S-accept   | simple-accept-workdays | 2 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-09-29 | 2026-09-29
          S-accept   | simple-accept-workdays | 5 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-02-26 | 2026-02-26
          S-accept   | simple-accept-workdays | 5 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-10-09 | 2026-10-09
          S-accept   | simple-accept-workdays | 7 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-02-28 | 2026-02-28
          S-accept   | simple-accept-workdays | 7 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-10-12 | 2026-10-12
          S-opinion  | simple-opinion-workdays | 1 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-02-13 | 2026-02-13
          S-opinion  | simple-opinion-workdays | 1 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-09-28 | 2026-09-28
          S-opinion  | simple-opinion-workdays | 5 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-02-26 | 2026-02-26
          S-opinion  | simple-opinion-workdays | 5 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-10-09 | 2026-10-09
          S-opinion  | simple-opinion-workdays | 15 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-03-11 | 2026-03-11
          S-opinion  | simple-opinion-workdays | 15 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-10-22 | 2026-10-22
          S-opinion  | simple-opinion-workdays | 20 | 2026-02-12 | 《信访事项简易办理办法》第4条 | 2026-03-18 | 2026-03-18
          S-opinion  | simple-opinion-workdays | 20 | 2026-09-24 | 《信访事项简易办理办法》第4条 | 2026-10-29 | 2026-10-29
          """)
  void theCountysOwnNumber(
      String clock,
      String key,
      String value,
      LocalDate from,
      String article,
      String statistical,
      String legal) {
    RuleId id = RuleId.of(clock).orElseThrow();
    Outcome outcome = with(key, value).due(id, from, DayLedger.EMPTY);
    assertDue(outcome, article, "2022", statistical, legal);
    assertThat(outcome.orThrow().days()).isEqualTo(Integer.parseInt(value));
    assertThat(outcome.orThrow().derivation())
        .anySatisfy(step -> assertThat(step.why().zh()).contains("天数为本级设置“" + key + "”", article));
  }

  /** 不顺延: the legal date is the statistical one; working days stay working days. */
  @ParameterizedTest(name = "{0} from {1} without rolling: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2025-09-19 | 《信访工作条例》第22条 | 2025-10-04 | 2025-10-04
          C2         | 2025-09-19 | 《信访工作条例》第23条第1款 | 2025-10-04 | 2025-10-04
          C3         | 2025-09-19 | 《信访工作条例》第23条第3款 | 2025-10-04 | 2025-10-04
          C6         | 2025-08-05 | 《信访工作条例》第34条 | 2025-10-04 | 2025-10-04
          C7         | 2025-09-04 | 《信访工作条例》第35条 | 2025-10-04 | 2025-10-04
          C8         | 2025-09-04 | 《信访工作条例》第35条 | 2025-10-04 | 2025-10-04
          C9         | 2025-09-04 | 《信访工作条例》第36条第1款 | 2025-10-04 | 2025-10-04
          C10        | 2025-09-04 | 《信访工作条例》第36条第1款 | 2025-10-04 | 2025-10-04
          C13        | 2025-09-04 | 《信访工作条例》第40条第4款 | 2025-10-04 | 2025-10-04
          E-evaluate | 2025-09-04 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2025-10-04 | 2025-10-04
          C4         | 2025-09-30 | 《信访工作条例》第23条第3款 | 2025-10-14 | 2025-10-14
          S-accept   | 2025-09-30 | 《信访事项简易办理办法》第4条 | 2025-10-11 | 2025-10-11
          S-opinion  | 2025-09-30 | 《信访事项简易办理办法》第4条 | 2025-10-21 | 2025-10-21
          """)
  void withoutRolling(
      String clock, LocalDate from, String article, String statistical, String legal) {
    RuleId id = RuleId.of(clock).orElseThrow();
    Outcome outcome = with("roll-forward", "no").due(id, from, DayLedger.EMPTY);
    assertDue(outcome, article, "2022", statistical, legal);
    assertThat(outcome.orThrow().derivation())
        .extracting(Step::kind)
        .doesNotContain(Step.Kind.ROLL);
  }

  @ParameterizedTest(name = "assigned {0} for {1} days: {2}, in law {3} ({4})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-02 |   1 | 2026-03-03 | 2026-03-03 | one day
          2026-03-02 |   5 | 2026-03-07 | 2026-03-09 | ends on Saturday
          2026-02-10 |   7 | 2026-02-17 | 2026-02-24 | ends in Spring Festival
          2026-02-04 |  10 | 2026-02-14 | 2026-02-14 | ends on a made-up Saturday
          2024-02-14 |  15 | 2024-02-29 | 2024-02-29 | ends on the leap day
          2024-12-02 |  30 | 2025-01-01 | 2025-01-02 | ends on New Year
          2025-08-22 |  45 | 2025-10-06 | 2025-10-09 | ends in National Day
          2026-07-01 |  60 | 2026-08-30 | 2026-08-31 | two months of 31 days
          2024-05-06 |  90 | 2024-08-04 | 2024-08-05 | a quarter
          2024-01-01 | 180 | 2024-06-29 | 2024-07-01 | half a leap year
          2025-01-01 | 365 | 2026-01-01 | 2026-01-04 | a year
          2024-02-29 | 366 | 2025-03-01 | 2025-03-03 | from a leap day
          2024-01-15 | 730 | 2026-01-14 | 2026-01-14 | two years
          """)
  void theAssigningOrgansOwnDays(
      LocalDate assigned, int days, String statistical, String legal, String why) {
    Outcome outcome = LAW.c5Feedback(assigned, days);
    assertDue(outcome, "《信访工作条例》第22条第3项", "2022", statistical, legal);
    assertThat(outcome.orThrow().days()).as(why).isEqualTo(days);
    assertThat(outcome).isEqualTo(LAW.compute(RuleId.C5, assigned, days, DayLedger.EMPTY));
  }

  /** 县级分流内部目标: a reminder inside the 15 days, plain addition, never rolled, never law. */
  @ParameterizedTest(name = "received {0} with a target of {1} days: {2}, C1 stays {3}")
  @CsvSource({
    "2026-03-02, 4, 2026-03-06, 2026-03-17",
    "2026-03-04, 4, 2026-03-08, 2026-03-19",
    "2026-02-12, 4, 2026-02-16, 2026-02-27",
    "2024-02-26, 4, 2024-03-01, 2024-03-12",
    "2025-12-30, 4, 2026-01-03, 2026-01-14",
    "2026-12-29, 4, 2027-01-02, ''",
    "2026-03-02, 1, 2026-03-03, 2026-03-17",
    "2026-03-02, 14, 2026-03-16, 2026-03-17",
  })
  void theCountysOwnTarget(LocalDate received, String days, String target, String legal) {
    Deadlines county = with("transfer-target-days", days);
    assertThat(county.transferTarget(received)).isEqualTo(day(target));
    if (!legal.isEmpty()) {
      assertThat(county.c1Transfer(received).orThrow().legal()).isEqualTo(Questions.known(legal));
    }
  }
}
