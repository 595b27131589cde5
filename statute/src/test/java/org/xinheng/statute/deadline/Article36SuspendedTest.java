package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.spans;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.deadline.Outcome.Reason;

/**
 * 信访工作条例第36条第2款 (2022): hearing days are left out of the re-examination clock, and of no other. The
 * middle column is how many days that is.
 */
class Article36SuspendedTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final String ARTICLE = "《信访工作条例》第36条第1款";

  @ParameterizedTest(name = "requested {0}, hearing {1}: +{2}, {3}, in law {4} ({5})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-01-10 | ''                                          |  0 | 2024-02-09 | 2024-02-09 | no hearing: ends the eve of Spring Festival
          2024-01-10 | 2024-01-22/2024-01-22                       |  1 | 2024-02-10 | 2024-02-18 | one day: the sum ends in the festival and rolls past it
          2024-01-10 | 2024-02-09/2024-02-09                       |  1 | 2024-02-10 | 2024-02-18 | begins on the unrolled last day
          2024-01-10 | 2024-02-10/2024-02-10                       |  0 | 2024-02-09 | 2024-02-09 | the day after the last: too late
          2024-01-11 | 2024-02-18/2024-02-18                       |  0 | 2024-02-10 | 2024-02-18 | in the time gained by rolling alone: too late
          2024-01-11 | 2024-02-10/2024-02-17                       |  8 | 2024-02-18 | 2024-02-18 | rest days of the festival count as hearing days if the hearing took them
          2024-02-01 | 2024-02-28/2024-03-01                       |  3 | 2024-03-05 | 2024-03-05 | over the leap day: three days
          2025-02-01 | 2025-02-28/2025-03-01                       |  2 | 2025-03-05 | 2025-03-05 | no leap day: two days
          2024-12-02 | 2024-12-30/2025-01-02                       |  4 | 2025-01-05 | 2025-01-06 | over the turn of the year
          2025-08-29 | 2025-09-10/2025-09-12                       |  3 | 2025-10-01 | 2025-10-09 | pushes the last day into the eight days
          2025-08-29 | 2025-09-10/2025-09-10;2025-09-28/2025-09-28 |  2 | 2025-09-30 | 2025-09-30 | two single days, the second inside as lengthened
          2025-08-29 | 2025-09-10/2025-09-10;2025-09-30/2025-09-30 |  1 | 2025-09-29 | 2025-09-29 | two single days, the second outside as lengthened
          2025-09-05 | 2025-09-05/2025-09-05                       |  0 | 2025-10-05 | 2025-10-09 | the opening day is not in the period
          2025-09-05 | 2025-09-06/2025-09-06                       |  1 | 2025-10-06 | 2025-10-09 | the first day is
          2025-09-05 | 2025-09-01/2025-09-06                       |  1 | 2025-10-06 | 2025-10-09 | reaches from before into the first day
          2025-09-05 | 2025-09-01/2025-10-05                       | 30 | 2025-11-04 | 2025-11-04 | the whole period
          2025-09-05 | 2025-09-20/2025-09-20;2025-09-20/2025-09-20 |  1 | 2025-10-06 | 2025-10-09 | the same day twice counts once
          2025-09-05 | 2025-09-18/2025-09-22;2025-09-20/2025-09-25 |  8 | 2025-10-13 | 2025-10-13 | overlap counts once
          2025-09-05 | 2025-09-20/2025-09-25;2025-09-18/2025-09-22 |  8 | 2025-10-13 | 2025-10-13 | overlap counts once in any order
          2026-01-15 | 2026-02-10/2026-02-13                       |  4 | 2026-02-18 | 2026-02-24 | pushes the last day on into Spring Festival
          2026-01-15 | 2026-02-14/2026-02-14                       |  1 | 2026-02-15 | 2026-02-24 | on the last day, a made-up Saturday
          2026-03-02 | 2026-04-04/2026-04-06                       |  0 | 2026-04-01 | 2026-04-01 | Qingming, after the last day: too late
          2026-03-06 | 2026-04-04/2026-04-06                       |  3 | 2026-04-08 | 2026-04-08 | Qingming as hearing days inside the period
          2026-08-25 | 2026-09-03/2026-09-03                       |  1 | 2026-09-25 | 2026-09-28 | ends on Mid-Autumn and rolls
          2026-08-25 | 2026-09-03/2026-09-09                       |  7 | 2026-10-01 | 2026-10-08 | ends on National Day and rolls
          2026-09-10 | 2026-09-15/2026-09-15                       |  1 | 2026-10-11 | 2026-10-12 | ends on Sunday after a made-up Saturday
          """)
  void hearingDays(
      LocalDate requested,
      String hearings,
      int days,
      String statistical,
      String legal,
      String why) {
    Outcome outcome = LAW.c10Reexamination(requested, spans(hearings));
    assertDue(outcome, ARTICLE, "2022", statistical, legal);
    assertThat(requested.plusDays(30L + days)).as(why).isEqualTo(day(statistical));
    assertThat(outcome.orThrow().days()).as("the budget stays 30").isEqualTo(30);
    int told =
        outcome.orThrow().derivation().stream()
            .filter(step -> step.kind() == Step.Kind.SUSPEND)
            .mapToInt(Step::days)
            .sum();
    assertThat(told).as(why).isEqualTo(days);
  }

  /** The hearing of handling (article 31) and every other stop leave the other clocks alone. */
  @ParameterizedTest
  @EnumSource(
      value = RuleId.class,
      names = {"C5", "C10", "C11", "C12", "C14"},
      mode = EnumSource.Mode.EXCLUDE)
  void noOtherClockStops(RuleId id) {
    for (String hearing :
        List.of("2026-03-10/2026-03-10", "2020-01-01/2020-01-02", "2030-01-01/2030-01-01")) {
      assertThat(LAW.due(id, day("2026-03-02"), DayLedger.suspended(spans(hearing))))
          .as("%s with a hearing %s", id, hearing)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.SUSPENSION_UNKNOWN);
                assertThat(refused.rule()).isEqualTo(id);
                assertThat(refused.article().cite()).isEqualTo("《信访工作条例》第36条第2款");
                assertThat(refused.article().instrument().edition()).isEqualTo("2022");
              });
    }
  }

  @ParameterizedTest(name = "assigned for {0} days")
  @ValueSource(ints = {1, 30, 90})
  void anAssignedMatterDoesNotStopEither(int days) {
    DayLedger hearing = DayLedger.suspended(spans("2026-03-10/2026-03-10"));
    assertThat(LAW.compute(RuleId.C5, day("2026-03-02"), days, hearing))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.article().cite()).isEqualTo("《信访工作条例》第36条第2款"));
  }

  /** 复核 knows a stop and no extension. */
  @ParameterizedTest(name = "{0} days")
  @ValueSource(ints = {1, 15, 30})
  void theReexaminationIsNotExtended(int days) {
    DayLedger both = new DayLedger(List.of(days), spans("2026-03-10/2026-03-10"));
    assertThat(LAW.due(RuleId.C10, day("2026-03-02"), both))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.EXTENSION_UNKNOWN);
              assertThat(refused.article().cite()).isEqualTo("《信访工作条例》第34条");
            });
  }
}
