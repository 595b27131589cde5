package org.xinheng.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.calendar.DayKind.Type;

/**
 * Every day that the notices of 2024, 2025 and 2026 arrange, one row each: the weekday as printed
 * in the notice, what the day is, for which festival, and the first workday from that day on.
 */
class HolidayDaysTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.standard();

  private static void check(
      LocalDate day, String weekday, Type type, String festival, LocalDate firstWorkday) {
    assertThat(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA)).isEqualTo(weekday);
    assertThat(CALENDAR.kindOf(day)).isEqualTo(new DayKind(type, festival));
    assertThat(CALENDAR.isRestDay(day)).isEqualTo(type == Type.FESTIVAL);
    assertThat(CALENDAR.rollForward(day)).isEqualTo(firstWorkday);
    assertThat(CALENDAR.nextWorkday(day.minusDays(1))).isEqualTo(firstWorkday);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource(
      textBlock =
          """
          2024-01-01, 周一, FESTIVAL       , 元旦, 2024-01-02
          2024-02-04, 周日, MAKE_UP_WORKDAY, 春节, 2024-02-04
          2024-02-10, 周六, FESTIVAL       , 春节, 2024-02-18
          2024-02-11, 周日, FESTIVAL       , 春节, 2024-02-18
          2024-02-12, 周一, FESTIVAL       , 春节, 2024-02-18
          2024-02-13, 周二, FESTIVAL       , 春节, 2024-02-18
          2024-02-14, 周三, FESTIVAL       , 春节, 2024-02-18
          2024-02-15, 周四, FESTIVAL       , 春节, 2024-02-18
          2024-02-16, 周五, FESTIVAL       , 春节, 2024-02-18
          2024-02-17, 周六, FESTIVAL       , 春节, 2024-02-18
          2024-02-18, 周日, MAKE_UP_WORKDAY, 春节, 2024-02-18
          2024-04-04, 周四, FESTIVAL       , 清明节, 2024-04-07
          2024-04-05, 周五, FESTIVAL       , 清明节, 2024-04-07
          2024-04-06, 周六, FESTIVAL       , 清明节, 2024-04-07
          2024-04-07, 周日, MAKE_UP_WORKDAY, 清明节, 2024-04-07
          2024-04-28, 周日, MAKE_UP_WORKDAY, 劳动节, 2024-04-28
          2024-05-01, 周三, FESTIVAL       , 劳动节, 2024-05-06
          2024-05-02, 周四, FESTIVAL       , 劳动节, 2024-05-06
          2024-05-03, 周五, FESTIVAL       , 劳动节, 2024-05-06
          2024-05-04, 周六, FESTIVAL       , 劳动节, 2024-05-06
          2024-05-05, 周日, FESTIVAL       , 劳动节, 2024-05-06
          2024-05-11, 周六, MAKE_UP_WORKDAY, 劳动节, 2024-05-11
          2024-06-10, 周一, FESTIVAL       , 端午节, 2024-06-11
          2024-09-14, 周六, MAKE_UP_WORKDAY, 中秋节, 2024-09-14
          2024-09-15, 周日, FESTIVAL       , 中秋节, 2024-09-18
          2024-09-16, 周一, FESTIVAL       , 中秋节, 2024-09-18
          2024-09-17, 周二, FESTIVAL       , 中秋节, 2024-09-18
          2024-09-29, 周日, MAKE_UP_WORKDAY, 国庆节, 2024-09-29
          2024-10-01, 周二, FESTIVAL       , 国庆节, 2024-10-08
          2024-10-02, 周三, FESTIVAL       , 国庆节, 2024-10-08
          2024-10-03, 周四, FESTIVAL       , 国庆节, 2024-10-08
          2024-10-04, 周五, FESTIVAL       , 国庆节, 2024-10-08
          2024-10-05, 周六, FESTIVAL       , 国庆节, 2024-10-08
          2024-10-06, 周日, FESTIVAL       , 国庆节, 2024-10-08
          2024-10-07, 周一, FESTIVAL       , 国庆节, 2024-10-08
          2024-10-12, 周六, MAKE_UP_WORKDAY, 国庆节, 2024-10-12
          """)
  void everyDayOfTheNoticeOf2024(
      LocalDate day, String weekday, Type type, String festival, LocalDate firstWorkday) {
    check(day, weekday, type, festival, firstWorkday);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource(
      textBlock =
          """
          2025-01-01, 周三, FESTIVAL       , 元旦, 2025-01-02
          2025-01-26, 周日, MAKE_UP_WORKDAY, 春节, 2025-01-26
          2025-01-28, 周二, FESTIVAL       , 春节, 2025-02-05
          2025-01-29, 周三, FESTIVAL       , 春节, 2025-02-05
          2025-01-30, 周四, FESTIVAL       , 春节, 2025-02-05
          2025-01-31, 周五, FESTIVAL       , 春节, 2025-02-05
          2025-02-01, 周六, FESTIVAL       , 春节, 2025-02-05
          2025-02-02, 周日, FESTIVAL       , 春节, 2025-02-05
          2025-02-03, 周一, FESTIVAL       , 春节, 2025-02-05
          2025-02-04, 周二, FESTIVAL       , 春节, 2025-02-05
          2025-02-08, 周六, MAKE_UP_WORKDAY, 春节, 2025-02-08
          2025-04-04, 周五, FESTIVAL       , 清明节, 2025-04-07
          2025-04-05, 周六, FESTIVAL       , 清明节, 2025-04-07
          2025-04-06, 周日, FESTIVAL       , 清明节, 2025-04-07
          2025-04-27, 周日, MAKE_UP_WORKDAY, 劳动节, 2025-04-27
          2025-05-01, 周四, FESTIVAL       , 劳动节, 2025-05-06
          2025-05-02, 周五, FESTIVAL       , 劳动节, 2025-05-06
          2025-05-03, 周六, FESTIVAL       , 劳动节, 2025-05-06
          2025-05-04, 周日, FESTIVAL       , 劳动节, 2025-05-06
          2025-05-05, 周一, FESTIVAL       , 劳动节, 2025-05-06
          2025-05-31, 周六, FESTIVAL       , 端午节, 2025-06-03
          2025-06-01, 周日, FESTIVAL       , 端午节, 2025-06-03
          2025-06-02, 周一, FESTIVAL       , 端午节, 2025-06-03
          2025-09-28, 周日, MAKE_UP_WORKDAY, 国庆节、中秋节, 2025-09-28
          2025-10-01, 周三, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-02, 周四, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-03, 周五, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-04, 周六, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-05, 周日, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-06, 周一, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-07, 周二, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-08, 周三, FESTIVAL       , 国庆节、中秋节, 2025-10-09
          2025-10-11, 周六, MAKE_UP_WORKDAY, 国庆节、中秋节, 2025-10-11
          """)
  void everyDayOfTheNoticeOf2025(
      LocalDate day, String weekday, Type type, String festival, LocalDate firstWorkday) {
    check(day, weekday, type, festival, firstWorkday);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource(
      textBlock =
          """
          2026-01-01, 周四, FESTIVAL       , 元旦, 2026-01-04
          2026-01-02, 周五, FESTIVAL       , 元旦, 2026-01-04
          2026-01-03, 周六, FESTIVAL       , 元旦, 2026-01-04
          2026-01-04, 周日, MAKE_UP_WORKDAY, 元旦, 2026-01-04
          2026-02-14, 周六, MAKE_UP_WORKDAY, 春节, 2026-02-14
          2026-02-15, 周日, FESTIVAL       , 春节, 2026-02-24
          2026-02-16, 周一, FESTIVAL       , 春节, 2026-02-24
          2026-02-17, 周二, FESTIVAL       , 春节, 2026-02-24
          2026-02-18, 周三, FESTIVAL       , 春节, 2026-02-24
          2026-02-19, 周四, FESTIVAL       , 春节, 2026-02-24
          2026-02-20, 周五, FESTIVAL       , 春节, 2026-02-24
          2026-02-21, 周六, FESTIVAL       , 春节, 2026-02-24
          2026-02-22, 周日, FESTIVAL       , 春节, 2026-02-24
          2026-02-23, 周一, FESTIVAL       , 春节, 2026-02-24
          2026-02-28, 周六, MAKE_UP_WORKDAY, 春节, 2026-02-28
          2026-04-04, 周六, FESTIVAL       , 清明节, 2026-04-07
          2026-04-05, 周日, FESTIVAL       , 清明节, 2026-04-07
          2026-04-06, 周一, FESTIVAL       , 清明节, 2026-04-07
          2026-05-01, 周五, FESTIVAL       , 劳动节, 2026-05-06
          2026-05-02, 周六, FESTIVAL       , 劳动节, 2026-05-06
          2026-05-03, 周日, FESTIVAL       , 劳动节, 2026-05-06
          2026-05-04, 周一, FESTIVAL       , 劳动节, 2026-05-06
          2026-05-05, 周二, FESTIVAL       , 劳动节, 2026-05-06
          2026-05-09, 周六, MAKE_UP_WORKDAY, 劳动节, 2026-05-09
          2026-06-19, 周五, FESTIVAL       , 端午节, 2026-06-22
          2026-06-20, 周六, FESTIVAL       , 端午节, 2026-06-22
          2026-06-21, 周日, FESTIVAL       , 端午节, 2026-06-22
          2026-09-20, 周日, MAKE_UP_WORKDAY, 国庆节, 2026-09-20
          2026-09-25, 周五, FESTIVAL       , 中秋节, 2026-09-28
          2026-09-26, 周六, FESTIVAL       , 中秋节, 2026-09-28
          2026-09-27, 周日, FESTIVAL       , 中秋节, 2026-09-28
          2026-10-01, 周四, FESTIVAL       , 国庆节, 2026-10-08
          2026-10-02, 周五, FESTIVAL       , 国庆节, 2026-10-08
          2026-10-03, 周六, FESTIVAL       , 国庆节, 2026-10-08
          2026-10-04, 周日, FESTIVAL       , 国庆节, 2026-10-08
          2026-10-05, 周一, FESTIVAL       , 国庆节, 2026-10-08
          2026-10-06, 周二, FESTIVAL       , 国庆节, 2026-10-08
          2026-10-07, 周三, FESTIVAL       , 国庆节, 2026-10-08
          2026-10-10, 周六, MAKE_UP_WORKDAY, 国庆节, 2026-10-10
          """)
  void everyDayOfTheNoticeOf2026(
      LocalDate day, String weekday, Type type, String festival, LocalDate firstWorkday) {
    check(day, weekday, type, festival, firstWorkday);
  }

  /** What is not in the tables above goes by the weekday alone. */
  @ParameterizedTest(name = "{0}: {1} festival days, {2} make-up days")
  @CsvSource({"2024, 28, 8", "2025, 28, 5", "2026, 33, 6"})
  void everyOtherDayGoesByItsWeekday(int year, int festivalDays, int makeUpDays) {
    assertThat(days(year, Type.FESTIVAL)).hasSize(festivalDays);
    assertThat(days(year, Type.MAKE_UP_WORKDAY)).hasSize(makeUpDays);
    assertThat(days(year, Type.WEEKEND)).allMatch(HolidayDaysTest::weekend);
    assertThat(days(year, Type.WORKDAY)).noneMatch(HolidayDaysTest::weekend);
  }

  private static Stream<LocalDate> days(int year, Type type) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> CALENDAR.kindOf(day).type() == type);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
