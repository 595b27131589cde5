package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every clock with a length over the turns of 2024/25 and 2025/26. New Year's Day of 2025 moves to
 * the second of January; that of 2026 to Sunday the fourth, which the notice makes a workday.
 */
class YearEndsTest {

  @ParameterizedTest(name = "{0} from {1}: statistical {3}, legal {4} ({5})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2024-12-16 | 《信访工作条例》第22条 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C1         | 2024-12-17 | 《信访工作条例》第22条 | 2025-01-01 | 2025-01-02 | ends on New Year
          C1         | 2025-12-16 | 《信访工作条例》第22条 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C1         | 2025-12-17 | 《信访工作条例》第22条 | 2026-01-01 | 2026-01-04 | ends on New Year
          C2         | 2024-12-16 | 《信访工作条例》第23条第1款 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C2         | 2024-12-17 | 《信访工作条例》第23条第1款 | 2025-01-01 | 2025-01-02 | ends on New Year
          C2         | 2025-12-16 | 《信访工作条例》第23条第1款 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C2         | 2025-12-17 | 《信访工作条例》第23条第1款 | 2026-01-01 | 2026-01-04 | ends on New Year
          C3         | 2024-12-16 | 《信访工作条例》第23条第3款 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C3         | 2024-12-17 | 《信访工作条例》第23条第3款 | 2025-01-01 | 2025-01-02 | ends on New Year
          C3         | 2025-12-16 | 《信访工作条例》第23条第3款 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C3         | 2025-12-17 | 《信访工作条例》第23条第3款 | 2026-01-01 | 2026-01-04 | ends on New Year
          C6         | 2024-11-01 | 《信访工作条例》第34条 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C6         | 2024-11-02 | 《信访工作条例》第34条 | 2025-01-01 | 2025-01-02 | ends on New Year
          C6         | 2025-11-01 | 《信访工作条例》第34条 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C6         | 2025-11-02 | 《信访工作条例》第34条 | 2026-01-01 | 2026-01-04 | ends on New Year
          C7         | 2024-12-01 | 《信访工作条例》第35条 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C7         | 2024-12-02 | 《信访工作条例》第35条 | 2025-01-01 | 2025-01-02 | ends on New Year
          C7         | 2025-12-01 | 《信访工作条例》第35条 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C7         | 2025-12-02 | 《信访工作条例》第35条 | 2026-01-01 | 2026-01-04 | ends on New Year
          C8         | 2024-12-01 | 《信访工作条例》第35条 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C8         | 2024-12-02 | 《信访工作条例》第35条 | 2025-01-01 | 2025-01-02 | ends on New Year
          C8         | 2025-12-01 | 《信访工作条例》第35条 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C8         | 2025-12-02 | 《信访工作条例》第35条 | 2026-01-01 | 2026-01-04 | ends on New Year
          C9         | 2024-12-01 | 《信访工作条例》第36条第1款 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C9         | 2024-12-02 | 《信访工作条例》第36条第1款 | 2025-01-01 | 2025-01-02 | ends on New Year
          C9         | 2025-12-01 | 《信访工作条例》第36条第1款 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C9         | 2025-12-02 | 《信访工作条例》第36条第1款 | 2026-01-01 | 2026-01-04 | ends on New Year
          C10        | 2024-12-01 | 《信访工作条例》第36条第1款 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C10        | 2024-12-02 | 《信访工作条例》第36条第1款 | 2025-01-01 | 2025-01-02 | ends on New Year
          C10        | 2025-12-01 | 《信访工作条例》第36条第1款 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C10        | 2025-12-02 | 《信访工作条例》第36条第1款 | 2026-01-01 | 2026-01-04 | ends on New Year
          C13        | 2024-12-01 | 《信访工作条例》第40条第4款 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          C13        | 2024-12-02 | 《信访工作条例》第40条第4款 | 2025-01-01 | 2025-01-02 | ends on New Year
          C13        | 2025-12-01 | 《信访工作条例》第40条第4款 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          C13        | 2025-12-02 | 《信访工作条例》第40条第4款 | 2026-01-01 | 2026-01-04 | ends on New Year
          E-evaluate | 2024-12-01 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2024-12-31 | 2024-12-31 | ends on the last of the year
          E-evaluate | 2024-12-02 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2025-01-01 | 2025-01-02 | ends on New Year
          E-evaluate | 2025-12-01 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2025-12-31 | 2025-12-31 | ends on the last of the year
          E-evaluate | 2025-12-02 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-01-01 | 2026-01-04 | ends on New Year
          C4         | 2024-12-30 | 《信访工作条例》第23条第3款 | 2025-01-07 | 2025-01-07 | from 30 December
          C4         | 2024-12-31 | 《信访工作条例》第23条第3款 | 2025-01-08 | 2025-01-08 | from the last of the year
          C4         | 2025-12-30 | 《信访工作条例》第23条第3款 | 2026-01-07 | 2026-01-07 | from 30 December
          C4         | 2025-12-31 | 《信访工作条例》第23条第3款 | 2026-01-08 | 2026-01-08 | from the last of the year
          S-accept   | 2024-12-30 | 《信访事项简易办理办法》第4条 | 2025-01-03 | 2025-01-03 | from 30 December
          S-accept   | 2024-12-31 | 《信访事项简易办理办法》第4条 | 2025-01-06 | 2025-01-06 | from the last of the year
          S-accept   | 2025-12-30 | 《信访事项简易办理办法》第4条 | 2026-01-05 | 2026-01-05 | from 30 December
          S-accept   | 2025-12-31 | 《信访事项简易办理办法》第4条 | 2026-01-06 | 2026-01-06 | from the last of the year
          S-opinion  | 2024-12-30 | 《信访事项简易办理办法》第4条 | 2025-01-14 | 2025-01-14 | from 30 December
          S-opinion  | 2024-12-31 | 《信访事项简易办理办法》第4条 | 2025-01-15 | 2025-01-15 | from the last of the year
          S-opinion  | 2025-12-30 | 《信访事项简易办理办法》第4条 | 2026-01-14 | 2026-01-14 | from 30 December
          S-opinion  | 2025-12-31 | 《信访事项简易办理办法》第4条 | 2026-01-15 | 2026-01-15 | from the last of the year
          """)
  void overTheTurnOfTheYear(
      String clock, LocalDate from, String article, String statistical, String legal, String why) {
    RuleId id = RuleId.of(clock).orElseThrow();
    Outcome outcome = Deadlines.standard().due(id, from, DayLedger.EMPTY);
    assertThat(outcome).as(why).isInstanceOf(Outcome.Computed.class);
    assertDue(outcome, article, "2022", statistical, legal);
  }
}
