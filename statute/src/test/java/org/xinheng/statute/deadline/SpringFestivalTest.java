package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every clock with a length against 春节 (2024: 02-10 to 02-17; 2025: 01-28 to 02-04; 2026: 02-15 to
 * 02-23): the last day falls on its first and on its last rest day, on the eve and on the day
 * after; working days pass over it.
 */
class SpringFestivalTest {

  private static void check(
      String clock, LocalDate from, String article, String statistical, String legal, String why) {
    RuleId id = RuleId.of(clock).orElseThrow();
    Outcome outcome = Deadlines.standard().due(id, from, DayLedger.EMPTY);
    assertThat(outcome).as(why).isInstanceOf(Outcome.Computed.class);
    assertDue(outcome, article, "2022", statistical, legal);
    assertThat(outcome.orThrow().rule().id()).as(why).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0} from {1}: statistical {3}, legal {4} ({5})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2024-01-26 | 《信访工作条例》第22条 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C1         | 2024-02-02 | 《信访工作条例》第22条 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C2         | 2024-01-26 | 《信访工作条例》第23条第1款 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C2         | 2024-02-02 | 《信访工作条例》第23条第1款 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C3         | 2024-01-26 | 《信访工作条例》第23条第3款 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C3         | 2024-02-02 | 《信访工作条例》第23条第3款 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C6         | 2023-12-12 | 《信访工作条例》第34条 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C6         | 2023-12-19 | 《信访工作条例》第34条 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C7         | 2024-01-11 | 《信访工作条例》第35条 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C7         | 2024-01-18 | 《信访工作条例》第35条 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C8         | 2024-01-11 | 《信访工作条例》第35条 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C8         | 2024-01-18 | 《信访工作条例》第35条 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C9         | 2024-01-11 | 《信访工作条例》第36条第1款 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C9         | 2024-01-18 | 《信访工作条例》第36条第1款 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C10        | 2024-01-11 | 《信访工作条例》第36条第1款 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C10        | 2024-01-18 | 《信访工作条例》第36条第1款 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C13        | 2024-01-11 | 《信访工作条例》第40条第4款 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          C13        | 2024-01-18 | 《信访工作条例》第40条第4款 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          E-evaluate | 2024-01-11 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2024-02-10 | 2024-02-18 | ends on the first rest day
          E-evaluate | 2024-01-18 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2024-02-17 | 2024-02-18 | ends on the last rest day
          C1         | 2024-01-25 | 《信访工作条例》第22条 | 2024-02-09 | 2024-02-09 | ends on the eve
          C1         | 2024-02-03 | 《信访工作条例》第22条 | 2024-02-18 | 2024-02-18 | ends on the day after the rest
          C7         | 2024-01-10 | 《信访工作条例》第35条 | 2024-02-09 | 2024-02-09 | ends on the eve
          C7         | 2024-01-19 | 《信访工作条例》第35条 | 2024-02-18 | 2024-02-18 | ends on the day after the rest
          C6         | 2023-12-11 | 《信访工作条例》第34条 | 2024-02-09 | 2024-02-09 | ends on the eve
          C6         | 2023-12-20 | 《信访工作条例》第34条 | 2024-02-18 | 2024-02-18 | ends on the day after the rest
          C4         | 2024-02-09 | 《信访工作条例》第23条第3款 | 2024-02-22 | 2024-02-22 | received on the eve
          C4         | 2024-02-10 | 《信访工作条例》第23条第3款 | 2024-02-22 | 2024-02-22 | received on the first rest day
          C4         | 2024-02-17 | 《信访工作条例》第23条第3款 | 2024-02-22 | 2024-02-22 | received on the last rest day
          C4         | 2024-02-18 | 《信访工作条例》第23条第3款 | 2024-02-23 | 2024-02-23 | received on the day after
          S-accept   | 2024-02-09 | 《信访事项简易办理办法》第4条 | 2024-02-20 | 2024-02-20 | received on the eve
          S-accept   | 2024-02-10 | 《信访事项简易办理办法》第4条 | 2024-02-20 | 2024-02-20 | received on the first rest day
          S-accept   | 2024-02-17 | 《信访事项简易办理办法》第4条 | 2024-02-20 | 2024-02-20 | received on the last rest day
          S-accept   | 2024-02-18 | 《信访事项简易办理办法》第4条 | 2024-02-21 | 2024-02-21 | received on the day after
          S-opinion  | 2024-02-09 | 《信访事项简易办理办法》第4条 | 2024-02-29 | 2024-02-29 | received on the eve
          S-opinion  | 2024-02-10 | 《信访事项简易办理办法》第4条 | 2024-02-29 | 2024-02-29 | received on the first rest day
          S-opinion  | 2024-02-17 | 《信访事项简易办理办法》第4条 | 2024-02-29 | 2024-02-29 | received on the last rest day
          S-opinion  | 2024-02-18 | 《信访事项简易办理办法》第4条 | 2024-03-01 | 2024-03-01 | received on the day after
          """)
  void in2024(
      String clock, LocalDate from, String article, String statistical, String legal, String why) {
    check(clock, from, article, statistical, legal, why);
  }

  @ParameterizedTest(name = "{0} from {1}: statistical {3}, legal {4} ({5})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2025-01-13 | 《信访工作条例》第22条 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C1         | 2025-01-20 | 《信访工作条例》第22条 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C2         | 2025-01-13 | 《信访工作条例》第23条第1款 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C2         | 2025-01-20 | 《信访工作条例》第23条第1款 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C3         | 2025-01-13 | 《信访工作条例》第23条第3款 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C3         | 2025-01-20 | 《信访工作条例》第23条第3款 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C6         | 2024-11-29 | 《信访工作条例》第34条 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C6         | 2024-12-06 | 《信访工作条例》第34条 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C7         | 2024-12-29 | 《信访工作条例》第35条 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C7         | 2025-01-05 | 《信访工作条例》第35条 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C8         | 2024-12-29 | 《信访工作条例》第35条 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C8         | 2025-01-05 | 《信访工作条例》第35条 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C9         | 2024-12-29 | 《信访工作条例》第36条第1款 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C9         | 2025-01-05 | 《信访工作条例》第36条第1款 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C10        | 2024-12-29 | 《信访工作条例》第36条第1款 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C10        | 2025-01-05 | 《信访工作条例》第36条第1款 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C13        | 2024-12-29 | 《信访工作条例》第40条第4款 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          C13        | 2025-01-05 | 《信访工作条例》第40条第4款 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          E-evaluate | 2024-12-29 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2025-01-28 | 2025-02-05 | ends on the first rest day
          E-evaluate | 2025-01-05 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2025-02-04 | 2025-02-05 | ends on the last rest day
          C1         | 2025-01-12 | 《信访工作条例》第22条 | 2025-01-27 | 2025-01-27 | ends on the eve
          C1         | 2025-01-21 | 《信访工作条例》第22条 | 2025-02-05 | 2025-02-05 | ends on the day after the rest
          C7         | 2024-12-28 | 《信访工作条例》第35条 | 2025-01-27 | 2025-01-27 | ends on the eve
          C7         | 2025-01-06 | 《信访工作条例》第35条 | 2025-02-05 | 2025-02-05 | ends on the day after the rest
          C6         | 2024-11-28 | 《信访工作条例》第34条 | 2025-01-27 | 2025-01-27 | ends on the eve
          C6         | 2024-12-07 | 《信访工作条例》第34条 | 2025-02-05 | 2025-02-05 | ends on the day after the rest
          C4         | 2025-01-27 | 《信访工作条例》第23条第3款 | 2025-02-10 | 2025-02-10 | received on the eve
          C4         | 2025-01-28 | 《信访工作条例》第23条第3款 | 2025-02-10 | 2025-02-10 | received on the first rest day
          C4         | 2025-02-04 | 《信访工作条例》第23条第3款 | 2025-02-10 | 2025-02-10 | received on the last rest day
          C4         | 2025-02-05 | 《信访工作条例》第23条第3款 | 2025-02-11 | 2025-02-11 | received on the day after
          S-accept   | 2025-01-27 | 《信访事项简易办理办法》第4条 | 2025-02-07 | 2025-02-07 | received on the eve
          S-accept   | 2025-01-28 | 《信访事项简易办理办法》第4条 | 2025-02-07 | 2025-02-07 | received on the first rest day
          S-accept   | 2025-02-04 | 《信访事项简易办理办法》第4条 | 2025-02-07 | 2025-02-07 | received on the last rest day
          S-accept   | 2025-02-05 | 《信访事项简易办理办法》第4条 | 2025-02-08 | 2025-02-08 | received on the day after
          S-opinion  | 2025-01-27 | 《信访事项简易办理办法》第4条 | 2025-02-17 | 2025-02-17 | received on the eve
          S-opinion  | 2025-01-28 | 《信访事项简易办理办法》第4条 | 2025-02-17 | 2025-02-17 | received on the first rest day
          S-opinion  | 2025-02-04 | 《信访事项简易办理办法》第4条 | 2025-02-17 | 2025-02-17 | received on the last rest day
          S-opinion  | 2025-02-05 | 《信访事项简易办理办法》第4条 | 2025-02-18 | 2025-02-18 | received on the day after
          """)
  void in2025(
      String clock, LocalDate from, String article, String statistical, String legal, String why) {
    check(clock, from, article, statistical, legal, why);
  }

  @ParameterizedTest(name = "{0} from {1}: statistical {3}, legal {4} ({5})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2026-01-31 | 《信访工作条例》第22条 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C1         | 2026-02-08 | 《信访工作条例》第22条 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C2         | 2026-01-31 | 《信访工作条例》第23条第1款 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C2         | 2026-02-08 | 《信访工作条例》第23条第1款 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C3         | 2026-01-31 | 《信访工作条例》第23条第3款 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C3         | 2026-02-08 | 《信访工作条例》第23条第3款 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C6         | 2025-12-17 | 《信访工作条例》第34条 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C6         | 2025-12-25 | 《信访工作条例》第34条 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C7         | 2026-01-16 | 《信访工作条例》第35条 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C7         | 2026-01-24 | 《信访工作条例》第35条 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C8         | 2026-01-16 | 《信访工作条例》第35条 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C8         | 2026-01-24 | 《信访工作条例》第35条 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C9         | 2026-01-16 | 《信访工作条例》第36条第1款 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C9         | 2026-01-24 | 《信访工作条例》第36条第1款 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C10        | 2026-01-16 | 《信访工作条例》第36条第1款 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C10        | 2026-01-24 | 《信访工作条例》第36条第1款 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C13        | 2026-01-16 | 《信访工作条例》第40条第4款 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          C13        | 2026-01-24 | 《信访工作条例》第40条第4款 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          E-evaluate | 2026-01-16 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-02-15 | 2026-02-24 | ends on the first rest day
          E-evaluate | 2026-01-24 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-02-23 | 2026-02-24 | ends on the last rest day
          C1         | 2026-01-30 | 《信访工作条例》第22条 | 2026-02-14 | 2026-02-14 | ends on the eve
          C1         | 2026-02-09 | 《信访工作条例》第22条 | 2026-02-24 | 2026-02-24 | ends on the day after the rest
          C7         | 2026-01-15 | 《信访工作条例》第35条 | 2026-02-14 | 2026-02-14 | ends on the eve
          C7         | 2026-01-25 | 《信访工作条例》第35条 | 2026-02-24 | 2026-02-24 | ends on the day after the rest
          C6         | 2025-12-16 | 《信访工作条例》第34条 | 2026-02-14 | 2026-02-14 | ends on the eve
          C6         | 2025-12-26 | 《信访工作条例》第34条 | 2026-02-24 | 2026-02-24 | ends on the day after the rest
          C4         | 2026-02-14 | 《信访工作条例》第23条第3款 | 2026-02-28 | 2026-02-28 | received on the eve
          C4         | 2026-02-15 | 《信访工作条例》第23条第3款 | 2026-02-28 | 2026-02-28 | received on the first rest day
          C4         | 2026-02-23 | 《信访工作条例》第23条第3款 | 2026-02-28 | 2026-02-28 | received on the last rest day
          C4         | 2026-02-24 | 《信访工作条例》第23条第3款 | 2026-03-02 | 2026-03-02 | received on the day after
          S-accept   | 2026-02-14 | 《信访事项简易办理办法》第4条 | 2026-02-26 | 2026-02-26 | received on the eve
          S-accept   | 2026-02-15 | 《信访事项简易办理办法》第4条 | 2026-02-26 | 2026-02-26 | received on the first rest day
          S-accept   | 2026-02-23 | 《信访事项简易办理办法》第4条 | 2026-02-26 | 2026-02-26 | received on the last rest day
          S-accept   | 2026-02-24 | 《信访事项简易办理办法》第4条 | 2026-02-27 | 2026-02-27 | received on the day after
          S-opinion  | 2026-02-14 | 《信访事项简易办理办法》第4条 | 2026-03-06 | 2026-03-06 | received on the eve
          S-opinion  | 2026-02-15 | 《信访事项简易办理办法》第4条 | 2026-03-06 | 2026-03-06 | received on the first rest day
          S-opinion  | 2026-02-23 | 《信访事项简易办理办法》第4条 | 2026-03-06 | 2026-03-06 | received on the last rest day
          S-opinion  | 2026-02-24 | 《信访事项简易办理办法》第4条 | 2026-03-09 | 2026-03-09 | received on the day after
          """)
  void in2026(
      String clock, LocalDate from, String article, String statistical, String legal, String why) {
    check(clock, from, article, statistical, legal, why);
  }
}
