package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every clock with a length against 国庆节 (2024: 10-01 to 10-07; 2025: 10-01 to 10-08; 2026: 10-01 to
 * 10-07): the last day falls on its first and on its last rest day, on the eve and on the day
 * after; working days pass over it.
 */
class NationalDayTest {

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
          C1         | 2024-09-16 | 《信访工作条例》第22条 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C1         | 2024-09-22 | 《信访工作条例》第22条 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C2         | 2024-09-16 | 《信访工作条例》第23条第1款 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C2         | 2024-09-22 | 《信访工作条例》第23条第1款 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C3         | 2024-09-16 | 《信访工作条例》第23条第3款 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C3         | 2024-09-22 | 《信访工作条例》第23条第3款 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C6         | 2024-08-02 | 《信访工作条例》第34条 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C6         | 2024-08-08 | 《信访工作条例》第34条 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C7         | 2024-09-01 | 《信访工作条例》第35条 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C7         | 2024-09-07 | 《信访工作条例》第35条 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C8         | 2024-09-01 | 《信访工作条例》第35条 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C8         | 2024-09-07 | 《信访工作条例》第35条 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C9         | 2024-09-01 | 《信访工作条例》第36条第1款 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C9         | 2024-09-07 | 《信访工作条例》第36条第1款 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C10        | 2024-09-01 | 《信访工作条例》第36条第1款 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C10        | 2024-09-07 | 《信访工作条例》第36条第1款 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C13        | 2024-09-01 | 《信访工作条例》第40条第4款 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          C13        | 2024-09-07 | 《信访工作条例》第40条第4款 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          E-evaluate | 2024-09-01 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2024-10-01 | 2024-10-08 | ends on the first rest day
          E-evaluate | 2024-09-07 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2024-10-07 | 2024-10-08 | ends on the last rest day
          C1         | 2024-09-15 | 《信访工作条例》第22条 | 2024-09-30 | 2024-09-30 | ends on the eve
          C1         | 2024-09-23 | 《信访工作条例》第22条 | 2024-10-08 | 2024-10-08 | ends on the day after the rest
          C7         | 2024-08-31 | 《信访工作条例》第35条 | 2024-09-30 | 2024-09-30 | ends on the eve
          C7         | 2024-09-08 | 《信访工作条例》第35条 | 2024-10-08 | 2024-10-08 | ends on the day after the rest
          C6         | 2024-08-01 | 《信访工作条例》第34条 | 2024-09-30 | 2024-09-30 | ends on the eve
          C6         | 2024-08-09 | 《信访工作条例》第34条 | 2024-10-08 | 2024-10-08 | ends on the day after the rest
          C4         | 2024-09-30 | 《信访工作条例》第23条第3款 | 2024-10-12 | 2024-10-12 | received on the eve
          C4         | 2024-10-01 | 《信访工作条例》第23条第3款 | 2024-10-12 | 2024-10-12 | received on the first rest day
          C4         | 2024-10-07 | 《信访工作条例》第23条第3款 | 2024-10-12 | 2024-10-12 | received on the last rest day
          C4         | 2024-10-08 | 《信访工作条例》第23条第3款 | 2024-10-14 | 2024-10-14 | received on the day after
          S-accept   | 2024-09-30 | 《信访事项简易办理办法》第4条 | 2024-10-10 | 2024-10-10 | received on the eve
          S-accept   | 2024-10-01 | 《信访事项简易办理办法》第4条 | 2024-10-10 | 2024-10-10 | received on the first rest day
          S-accept   | 2024-10-07 | 《信访事项简易办理办法》第4条 | 2024-10-10 | 2024-10-10 | received on the last rest day
          S-accept   | 2024-10-08 | 《信访事项简易办理办法》第4条 | 2024-10-11 | 2024-10-11 | received on the day after
          S-opinion  | 2024-09-30 | 《信访事项简易办理办法》第4条 | 2024-10-18 | 2024-10-18 | received on the eve
          S-opinion  | 2024-10-01 | 《信访事项简易办理办法》第4条 | 2024-10-18 | 2024-10-18 | received on the first rest day
          S-opinion  | 2024-10-07 | 《信访事项简易办理办法》第4条 | 2024-10-18 | 2024-10-18 | received on the last rest day
          S-opinion  | 2024-10-08 | 《信访事项简易办理办法》第4条 | 2024-10-21 | 2024-10-21 | received on the day after
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
          C1         | 2025-09-16 | 《信访工作条例》第22条 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C1         | 2025-09-23 | 《信访工作条例》第22条 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C2         | 2025-09-16 | 《信访工作条例》第23条第1款 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C2         | 2025-09-23 | 《信访工作条例》第23条第1款 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C3         | 2025-09-16 | 《信访工作条例》第23条第3款 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C3         | 2025-09-23 | 《信访工作条例》第23条第3款 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C6         | 2025-08-02 | 《信访工作条例》第34条 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C6         | 2025-08-09 | 《信访工作条例》第34条 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C7         | 2025-09-01 | 《信访工作条例》第35条 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C7         | 2025-09-08 | 《信访工作条例》第35条 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C8         | 2025-09-01 | 《信访工作条例》第35条 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C8         | 2025-09-08 | 《信访工作条例》第35条 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C9         | 2025-09-01 | 《信访工作条例》第36条第1款 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C9         | 2025-09-08 | 《信访工作条例》第36条第1款 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C10        | 2025-09-01 | 《信访工作条例》第36条第1款 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C10        | 2025-09-08 | 《信访工作条例》第36条第1款 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C13        | 2025-09-01 | 《信访工作条例》第40条第4款 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          C13        | 2025-09-08 | 《信访工作条例》第40条第4款 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          E-evaluate | 2025-09-01 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2025-10-01 | 2025-10-09 | ends on the first rest day
          E-evaluate | 2025-09-08 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2025-10-08 | 2025-10-09 | ends on the last rest day
          C1         | 2025-09-15 | 《信访工作条例》第22条 | 2025-09-30 | 2025-09-30 | ends on the eve
          C1         | 2025-09-24 | 《信访工作条例》第22条 | 2025-10-09 | 2025-10-09 | ends on the day after the rest
          C7         | 2025-08-31 | 《信访工作条例》第35条 | 2025-09-30 | 2025-09-30 | ends on the eve
          C7         | 2025-09-09 | 《信访工作条例》第35条 | 2025-10-09 | 2025-10-09 | ends on the day after the rest
          C6         | 2025-08-01 | 《信访工作条例》第34条 | 2025-09-30 | 2025-09-30 | ends on the eve
          C6         | 2025-08-10 | 《信访工作条例》第34条 | 2025-10-09 | 2025-10-09 | ends on the day after the rest
          C4         | 2025-09-30 | 《信访工作条例》第23条第3款 | 2025-10-14 | 2025-10-14 | received on the eve
          C4         | 2025-10-01 | 《信访工作条例》第23条第3款 | 2025-10-14 | 2025-10-14 | received on the first rest day
          C4         | 2025-10-08 | 《信访工作条例》第23条第3款 | 2025-10-14 | 2025-10-14 | received on the last rest day
          C4         | 2025-10-09 | 《信访工作条例》第23条第3款 | 2025-10-15 | 2025-10-15 | received on the day after
          S-accept   | 2025-09-30 | 《信访事项简易办理办法》第4条 | 2025-10-11 | 2025-10-11 | received on the eve
          S-accept   | 2025-10-01 | 《信访事项简易办理办法》第4条 | 2025-10-11 | 2025-10-11 | received on the first rest day
          S-accept   | 2025-10-08 | 《信访事项简易办理办法》第4条 | 2025-10-11 | 2025-10-11 | received on the last rest day
          S-accept   | 2025-10-09 | 《信访事项简易办理办法》第4条 | 2025-10-13 | 2025-10-13 | received on the day after
          S-opinion  | 2025-09-30 | 《信访事项简易办理办法》第4条 | 2025-10-21 | 2025-10-21 | received on the eve
          S-opinion  | 2025-10-01 | 《信访事项简易办理办法》第4条 | 2025-10-21 | 2025-10-21 | received on the first rest day
          S-opinion  | 2025-10-08 | 《信访事项简易办理办法》第4条 | 2025-10-21 | 2025-10-21 | received on the last rest day
          S-opinion  | 2025-10-09 | 《信访事项简易办理办法》第4条 | 2025-10-22 | 2025-10-22 | received on the day after
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
          C1         | 2026-09-16 | 《信访工作条例》第22条 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C1         | 2026-09-22 | 《信访工作条例》第22条 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C2         | 2026-09-16 | 《信访工作条例》第23条第1款 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C2         | 2026-09-22 | 《信访工作条例》第23条第1款 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C3         | 2026-09-16 | 《信访工作条例》第23条第3款 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C3         | 2026-09-22 | 《信访工作条例》第23条第3款 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C6         | 2026-08-02 | 《信访工作条例》第34条 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C6         | 2026-08-08 | 《信访工作条例》第34条 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C7         | 2026-09-01 | 《信访工作条例》第35条 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C7         | 2026-09-07 | 《信访工作条例》第35条 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C8         | 2026-09-01 | 《信访工作条例》第35条 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C8         | 2026-09-07 | 《信访工作条例》第35条 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C9         | 2026-09-01 | 《信访工作条例》第36条第1款 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C9         | 2026-09-07 | 《信访工作条例》第36条第1款 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C10        | 2026-09-01 | 《信访工作条例》第36条第1款 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C10        | 2026-09-07 | 《信访工作条例》第36条第1款 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C13        | 2026-09-01 | 《信访工作条例》第40条第4款 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          C13        | 2026-09-07 | 《信访工作条例》第40条第4款 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          E-evaluate | 2026-09-01 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-10-01 | 2026-10-08 | ends on the first rest day
          E-evaluate | 2026-09-07 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-10-07 | 2026-10-08 | ends on the last rest day
          C1         | 2026-09-15 | 《信访工作条例》第22条 | 2026-09-30 | 2026-09-30 | ends on the eve
          C1         | 2026-09-23 | 《信访工作条例》第22条 | 2026-10-08 | 2026-10-08 | ends on the day after the rest
          C7         | 2026-08-31 | 《信访工作条例》第35条 | 2026-09-30 | 2026-09-30 | ends on the eve
          C7         | 2026-09-08 | 《信访工作条例》第35条 | 2026-10-08 | 2026-10-08 | ends on the day after the rest
          C6         | 2026-08-01 | 《信访工作条例》第34条 | 2026-09-30 | 2026-09-30 | ends on the eve
          C6         | 2026-08-09 | 《信访工作条例》第34条 | 2026-10-08 | 2026-10-08 | ends on the day after the rest
          C4         | 2026-09-30 | 《信访工作条例》第23条第3款 | 2026-10-13 | 2026-10-13 | received on the eve
          C4         | 2026-10-01 | 《信访工作条例》第23条第3款 | 2026-10-13 | 2026-10-13 | received on the first rest day
          C4         | 2026-10-07 | 《信访工作条例》第23条第3款 | 2026-10-13 | 2026-10-13 | received on the last rest day
          C4         | 2026-10-08 | 《信访工作条例》第23条第3款 | 2026-10-14 | 2026-10-14 | received on the day after
          S-accept   | 2026-09-30 | 《信访事项简易办理办法》第4条 | 2026-10-10 | 2026-10-10 | received on the eve
          S-accept   | 2026-10-01 | 《信访事项简易办理办法》第4条 | 2026-10-10 | 2026-10-10 | received on the first rest day
          S-accept   | 2026-10-07 | 《信访事项简易办理办法》第4条 | 2026-10-10 | 2026-10-10 | received on the last rest day
          S-accept   | 2026-10-08 | 《信访事项简易办理办法》第4条 | 2026-10-12 | 2026-10-12 | received on the day after
          S-opinion  | 2026-09-30 | 《信访事项简易办理办法》第4条 | 2026-10-20 | 2026-10-20 | received on the eve
          S-opinion  | 2026-10-01 | 《信访事项简易办理办法》第4条 | 2026-10-20 | 2026-10-20 | received on the first rest day
          S-opinion  | 2026-10-07 | 《信访事项简易办理办法》第4条 | 2026-10-20 | 2026-10-20 | received on the last rest day
          S-opinion  | 2026-10-08 | 《信访事项简易办理办法》第4条 | 2026-10-21 | 2026-10-21 | received on the day after
          """)
  void in2026(
      String clock, LocalDate from, String article, String statistical, String legal, String why) {
    check(clock, from, article, statistical, legal, why);
  }
}
