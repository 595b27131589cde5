package org.xinheng.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.calendar.DayKind.Type;

/** Each month of the three loaded years: how many days of each kind, its first and last workday. */
class MonthTotalsTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.standard();

  @ParameterizedTest(name = "{0}: {1} workdays, {2} weekend days, {3} festival days, {4} made up")
  @CsvSource(
      textBlock =
          """
          2024-01, 22,  8, 1, 0, 2024-01-02, 2024-01-31
          2024-02, 18,  3, 8, 2, 2024-02-01, 2024-02-29
          2024-03, 21, 10, 0, 0, 2024-03-01, 2024-03-29
          2024-04, 22,  5, 3, 2, 2024-04-01, 2024-04-30
          2024-05, 21,  5, 5, 1, 2024-05-06, 2024-05-31
          2024-06, 19, 10, 1, 0, 2024-06-03, 2024-06-28
          2024-07, 23,  8, 0, 0, 2024-07-01, 2024-07-31
          2024-08, 22,  9, 0, 0, 2024-08-01, 2024-08-30
          2024-09, 21,  6, 3, 2, 2024-09-02, 2024-09-30
          2024-10, 19,  5, 7, 1, 2024-10-08, 2024-10-31
          2024-11, 21,  9, 0, 0, 2024-11-01, 2024-11-29
          2024-12, 22,  9, 0, 0, 2024-12-02, 2024-12-31
          2025-01, 19,  7, 5, 1, 2025-01-02, 2025-01-27
          2025-02, 19,  5, 4, 1, 2025-02-05, 2025-02-28
          2025-03, 21, 10, 0, 0, 2025-03-03, 2025-03-31
          2025-04, 22,  5, 3, 1, 2025-04-01, 2025-04-30
          2025-05, 19,  6, 6, 0, 2025-05-06, 2025-05-30
          2025-06, 20,  8, 2, 0, 2025-06-03, 2025-06-30
          2025-07, 23,  8, 0, 0, 2025-07-01, 2025-07-31
          2025-08, 21, 10, 0, 0, 2025-08-01, 2025-08-29
          2025-09, 23,  7, 0, 1, 2025-09-01, 2025-09-30
          2025-10, 18,  5, 8, 1, 2025-10-09, 2025-10-31
          2025-11, 20, 10, 0, 0, 2025-11-03, 2025-11-28
          2025-12, 23,  8, 0, 0, 2025-12-01, 2025-12-31
          2026-01, 21,  7, 3, 1, 2026-01-04, 2026-01-30
          2026-02, 16,  3, 9, 2, 2026-02-02, 2026-02-28
          2026-03, 22,  9, 0, 0, 2026-03-02, 2026-03-31
          2026-04, 21,  6, 3, 0, 2026-04-01, 2026-04-30
          2026-05, 19,  7, 5, 1, 2026-05-06, 2026-05-29
          2026-06, 21,  6, 3, 0, 2026-06-01, 2026-06-30
          2026-07, 23,  8, 0, 0, 2026-07-01, 2026-07-31
          2026-08, 21, 10, 0, 0, 2026-08-03, 2026-08-31
          2026-09, 22,  5, 3, 1, 2026-09-01, 2026-09-30
          2026-10, 18,  6, 7, 1, 2026-10-08, 2026-10-30
          2026-11, 21,  9, 0, 0, 2026-11-02, 2026-11-30
          2026-12, 23,  8, 0, 0, 2026-12-01, 2026-12-31
          """)
  void everyMonth(
      YearMonth month,
      int workdays,
      int weekendDays,
      int festivalDays,
      int makeUpDays,
      LocalDate first,
      LocalDate last) {
    assertThat(CALENDAR.workdaysIn(month)).isEqualTo(workdays);
    assertThat(count(month, Type.WEEKEND)).isEqualTo(weekendDays);
    assertThat(count(month, Type.FESTIVAL)).isEqualTo(festivalDays);
    assertThat(count(month, Type.MAKE_UP_WORKDAY)).isEqualTo(makeUpDays);
    assertThat(count(month, Type.WORKDAY)).isEqualTo(workdays - makeUpDays);
    assertThat(CALENDAR.rollForward(month.atDay(1))).isEqualTo(first);
    assertThat(CALENDAR.plusWorkdays(first.minusDays(1), workdays)).isEqualTo(last);
    assertThat(CALENDAR.workdaysBetween(last, month.atEndOfMonth())).isZero();
  }

  private static long count(YearMonth month, Type type) {
    return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
        .limit(month.lengthOfMonth())
        .filter(day -> CALENDAR.kindOf(day).type() == type)
        .count();
  }

  @ParameterizedTest(name = "quarter of {0} to {1}: {2} workdays")
  @CsvSource({
    "2023-12-31, 2024-03-31, 61",
    "2024-03-31, 2024-06-30, 62",
    "2024-06-30, 2024-09-30, 66",
    "2024-09-30, 2024-12-31, 62",
    "2024-12-31, 2025-03-31, 59",
    "2025-03-31, 2025-06-30, 61",
    "2025-06-30, 2025-09-30, 67",
    "2025-09-30, 2025-12-31, 61",
    "2025-12-31, 2026-03-31, 59",
    "2026-03-31, 2026-06-30, 61",
    "2026-06-30, 2026-09-30, 66",
    "2026-09-30, 2026-12-31, 62",
  })
  void everyQuarter(LocalDate after, LocalDate through, int workdays) {
    assertThat(CALENDAR.workdaysBetween(after, through)).isEqualTo(workdays);
    assertThat(CALENDAR.workdaysBetween(through, after)).isZero();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void everyYear(int year, int workdays) {
    assertThat(CALENDAR.workdaysIn(year)).isEqualTo(workdays);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-12", "2027-01", "2098-11", "1999-01"})
  void aMonthOfAYearWithoutAFileIsNotCounted(YearMonth month) {
    assertThatThrownBy(() -> CALENDAR.workdaysIn(month))
        .isInstanceOf(YearNotLoaded.class)
        .hasMessageContaining("请加入文件 law/calendar/" + month.getYear() + ".txt");
    assertThatThrownBy(() -> CALENDAR.workdaysIn(month.getYear()))
        .isInstanceOfSatisfying(
            YearNotLoaded.class,
            missing -> {
              assertThat(missing.year()).isEqualTo(month.getYear());
              assertThat(missing.file()).isEqualTo("law/calendar/" + month.getYear() + ".txt");
            });
  }
}
