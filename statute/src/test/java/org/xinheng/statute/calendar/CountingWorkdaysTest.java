package org.xinheng.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting working days across festivals, make-up days, the leap day and the turn of a year. */
class CountingWorkdaysTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.standard();

  @ParameterizedTest(name = "{1} workdays after {0}: {2} ({3})")
  @CsvSource(
      textBlock =
          """
          2023-12-31,  1, 2024-01-02, from the day before the first loaded year
          2023-12-31, 21, 2024-01-30, from the day before the first loaded year
          2023-12-31, 22, 2024-01-31, from the day before the first loaded year
          2023-12-31, 23, 2024-02-01, from the day before the first loaded year
          2024-02-02,  1, 2024-02-04, Friday before a made-up Sunday and the festival
          2024-02-02,  2, 2024-02-05, Friday before a made-up Sunday and the festival
          2024-02-02,  5, 2024-02-08, Friday before a made-up Sunday and the festival
          2024-02-02,  6, 2024-02-09, Friday before a made-up Sunday and the festival
          2024-02-02,  7, 2024-02-18, Friday before a made-up Sunday and the festival
          2024-02-09,  1, 2024-02-18, the Eve is a workday in 2024
          2024-02-09,  2, 2024-02-19, the Eve is a workday in 2024
          2024-02-09,  6, 2024-02-23, the Eve is a workday in 2024
          2024-02-28,  1, 2024-02-29, over the leap day
          2024-02-28,  2, 2024-03-01, over the leap day
          2024-04-03,  1, 2024-04-07, over Qingming into its made-up Sunday
          2024-04-03,  2, 2024-04-08, over Qingming into its made-up Sunday
          2024-04-26,  1, 2024-04-28, made-up Sunday before Labour Day
          2024-04-26,  2, 2024-04-29, made-up Sunday before Labour Day
          2024-04-26,  3, 2024-04-30, made-up Sunday before Labour Day
          2024-04-26,  4, 2024-05-06, made-up Sunday before Labour Day
          2024-05-10,  1, 2024-05-11, Friday before a made-up Saturday
          2024-05-10,  2, 2024-05-13, Friday before a made-up Saturday
          2024-06-07,  1, 2024-06-11, over the Dragon Boat Monday
          2024-06-07,  2, 2024-06-12, over the Dragon Boat Monday
          2024-09-13,  1, 2024-09-14, Friday before a made-up Saturday and three rest days
          2024-09-13,  2, 2024-09-18, Friday before a made-up Saturday and three rest days
          2024-09-13,  3, 2024-09-19, Friday before a made-up Saturday and three rest days
          2024-09-27,  1, 2024-09-29, made-up Sunday before National Day
          2024-09-27,  2, 2024-09-30, made-up Sunday before National Day
          2024-09-27,  3, 2024-10-08, made-up Sunday before National Day
          2024-09-27,  6, 2024-10-11, made-up Sunday before National Day
          2024-10-11,  1, 2024-10-12, Friday before a made-up Saturday
          2024-10-11,  2, 2024-10-14, Friday before a made-up Saturday
          2024-12-31,  1, 2025-01-02, over New Year 2025
          2024-12-31,  2, 2025-01-03, over New Year 2025
          2025-01-24,  1, 2025-01-26, made-up Sunday before Spring Festival
          2025-01-24,  2, 2025-01-27, made-up Sunday before Spring Festival
          2025-01-24,  3, 2025-02-05, made-up Sunday before Spring Festival
          2025-01-24,  7, 2025-02-10, made-up Sunday before Spring Festival
          2025-02-07,  1, 2025-02-08, Friday before a made-up Saturday
          2025-02-07,  2, 2025-02-10, Friday before a made-up Saturday
          2025-04-25,  1, 2025-04-27, made-up Sunday before Labour Day
          2025-04-25,  4, 2025-04-30, made-up Sunday before Labour Day
          2025-04-25,  5, 2025-05-06, made-up Sunday before Labour Day
          2025-05-30,  1, 2025-06-03, over the Dragon Boat weekend
          2025-05-30,  2, 2025-06-04, over the Dragon Boat weekend
          2025-09-26,  1, 2025-09-28, made-up Sunday before the eight days
          2025-09-26,  3, 2025-09-30, made-up Sunday before the eight days
          2025-09-26,  4, 2025-10-09, made-up Sunday before the eight days
          2025-09-26,  6, 2025-10-11, made-up Sunday before the eight days
          2025-12-31,  1, 2026-01-04, over New Year 2026 into a made-up Sunday
          2025-12-31,  2, 2026-01-05, over New Year 2026 into a made-up Sunday
          2026-02-13,  1, 2026-02-14, Friday before a made-up Saturday and nine rest days
          2026-02-13,  2, 2026-02-24, Friday before a made-up Saturday and nine rest days
          2026-02-13,  6, 2026-02-28, Friday before a made-up Saturday and nine rest days
          2026-02-27,  1, 2026-02-28, Friday before a made-up Saturday
          2026-02-27,  2, 2026-03-02, Friday before a made-up Saturday
          2026-05-08,  1, 2026-05-09, Friday before a made-up Saturday
          2026-05-08,  2, 2026-05-11, Friday before a made-up Saturday
          2026-09-18,  1, 2026-09-20, Friday before a made-up Sunday
          2026-09-18,  2, 2026-09-21, Friday before a made-up Sunday
          2026-09-18,  6, 2026-09-28, Friday before a made-up Sunday
          2026-09-24,  1, 2026-09-28, over Mid-Autumn and National Day
          2026-09-24,  3, 2026-09-30, over Mid-Autumn and National Day
          2026-09-24,  4, 2026-10-08, over Mid-Autumn and National Day
          2026-09-24,  6, 2026-10-10, over Mid-Autumn and National Day
          2026-12-30,  1, 2026-12-31, the last workday of the last year
          """)
  void theNthWorkdayAfter(LocalDate day, int n, LocalDate reached, String why) {
    assertThat(CALENDAR.plusWorkdays(day, n)).as(why).isEqualTo(reached);
    assertThat(CALENDAR.workdaysBetween(day, reached)).as(why).isEqualTo(n);
    assertThat(CALENDAR.workdaysBetween(day, reached.minusDays(1))).as(why).isEqualTo(n - 1);
    assertThat(CALENDAR.isWorkday(reached)).as(why).isTrue();
  }

  @ParameterizedTest(name = "after {0} through {1}: {2} ({3})")
  @CsvSource(
      textBlock =
          """
          2024-02-09, 2024-02-17, 0, eight rest days
          2024-02-09, 2024-02-18, 1, eight rest days and the made-up Sunday
          2024-02-03, 2024-02-04, 1, a made-up Sunday
          2024-02-28, 2024-03-01, 2, leap day and the day after
          2024-04-30, 2024-05-05, 0, Labour Day
          2024-09-30, 2024-10-07, 0, National Day
          2024-12-31, 2025-01-01, 0, New Year
          2025-01-25, 2025-01-27, 2, made-up Sunday and Monday
          2025-01-27, 2025-02-04, 0, Spring Festival
          2025-09-30, 2025-10-08, 0, eight days
          2025-09-30, 2025-10-11, 3, eight days and the made-up Saturday
          2025-12-31, 2026-01-04, 1, New Year and its made-up Sunday
          2026-02-14, 2026-02-23, 0, Spring Festival
          2026-02-13, 2026-02-24, 2, made-up Saturday and then Tuesday
          2026-09-24, 2026-10-08, 4, two festivals and what lies between
          2026-12-24, 2026-12-31, 5, to the last day loaded
          """)
  void workdaysBetween(LocalDate after, LocalDate through, int days, String why) {
    assertThat(CALENDAR.workdaysBetween(after, through)).as(why).isEqualTo(days);
    assertThat(CALENDAR.workdaysBetween(through, after)).as("backwards counts nothing").isZero();
  }

  @ParameterizedTest(name = "{1} workdays after {0} need {2}")
  @CsvSource({
    "2026-12-31, 1, 2027",
    "2026-12-30, 2, 2027",
    "2026-12-24, 6, 2027",
    "2023-12-28, 1, 2023",
    "2023-12-30, 1, 2023",
    "2027-01-01, 1, 2027",
    "2098-12-25, 1, 2098",
  })
  void aCountThatLeavesTheLoadedYearsNamesTheFileToAdd(LocalDate day, int n, int year) {
    assertThatThrownBy(() -> CALENDAR.plusWorkdays(day, n))
        .isInstanceOf(YearNotLoaded.class)
        .hasMessage("尚无 " + year + " 年的放假调休安排:国务院办公厅通知公布后,请加入文件 law/calendar/" + year + ".txt");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "-2147483648"})
  void workdaysAreCountedFromOne(int n) {
    assertThatThrownBy(() -> CALENDAR.plusWorkdays(LocalDate.of(2026, 3, 2), n))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not " + n);
  }
}
