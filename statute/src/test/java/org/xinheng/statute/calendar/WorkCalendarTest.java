package org.xinheng.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.reference.LawFile;

/** Workdays as the State Council's notices of 2024, 2025 and 2026 arrange them. */
class WorkCalendarTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.standard();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2024, 22 18 21 22 21 19 23 22 21 19 21 22, 251",
    "2025, 19 19 21 22 19 20 23 21 23 18 20 23, 248",
    "2026, 21 16 22 21 19 21 23 21 22 18 21 23, 248",
  })
  void workingDaysPerMonth(int year, String months, int total) {
    List<Integer> expected = Stream.of(months.split(" ")).map(Integer::valueOf).toList();
    assertThat(Stream.iterate(1, month -> month + 1).limit(12).map(m -> YearMonth.of(year, m)))
        .extracting(CALENDAR::workdaysIn)
        .isEqualTo(expected);
    assertThat(CALENDAR.workdaysIn(year)).isEqualTo(total);
  }

  @ParameterizedTest(name = "{0} is {1} ({2})")
  @CsvSource({
    "2024-01-01, FESTIVAL, 元旦", "2024-01-02, WORKDAY, ''",
    "2024-02-04, MAKE_UP_WORKDAY, 春节", "2024-02-09, WORKDAY, ''",
    "2024-02-10, FESTIVAL, 春节", "2024-02-17, FESTIVAL, 春节",
    "2024-02-18, MAKE_UP_WORKDAY, 春节", "2024-02-19, WORKDAY, ''",
    "2024-02-24, WEEKEND, 周六", "2024-02-25, WEEKEND, 周日",
    "2024-04-06, FESTIVAL, 清明节", "2024-04-07, MAKE_UP_WORKDAY, 清明节",
    "2024-04-28, MAKE_UP_WORKDAY, 劳动节", "2024-05-01, FESTIVAL, 劳动节",
    "2024-05-05, FESTIVAL, 劳动节", "2024-05-11, MAKE_UP_WORKDAY, 劳动节",
    "2024-06-10, FESTIVAL, 端午节", "2024-09-14, MAKE_UP_WORKDAY, 中秋节",
    "2024-09-17, FESTIVAL, 中秋节", "2024-09-29, MAKE_UP_WORKDAY, 国庆节",
    "2024-10-07, FESTIVAL, 国庆节", "2024-10-12, MAKE_UP_WORKDAY, 国庆节",
    "2025-01-26, MAKE_UP_WORKDAY, 春节", "2025-01-28, FESTIVAL, 春节",
    "2025-02-04, FESTIVAL, 春节", "2025-02-08, MAKE_UP_WORKDAY, 春节",
    "2025-04-27, MAKE_UP_WORKDAY, 劳动节", "2025-05-31, FESTIVAL, 端午节",
    "2025-06-02, FESTIVAL, 端午节", "2025-09-28, MAKE_UP_WORKDAY, 国庆节、中秋节",
    "2025-10-08, FESTIVAL, 国庆节、中秋节", "2025-10-11, MAKE_UP_WORKDAY, 国庆节、中秋节",
    "2026-01-03, FESTIVAL, 元旦", "2026-01-04, MAKE_UP_WORKDAY, 元旦",
    "2026-02-14, MAKE_UP_WORKDAY, 春节", "2026-02-23, FESTIVAL, 春节",
    "2026-02-28, MAKE_UP_WORKDAY, 春节", "2026-05-09, MAKE_UP_WORKDAY, 劳动节",
    "2026-06-19, FESTIVAL, 端午节", "2026-09-20, MAKE_UP_WORKDAY, 国庆节",
    "2026-09-27, FESTIVAL, 中秋节", "2026-10-07, FESTIVAL, 国庆节",
    "2026-10-10, MAKE_UP_WORKDAY, 国庆节", "2026-12-31, WORKDAY, ''",
  })
  void everyKindOfDay(LocalDate day, DayKind.Type type, String name) {
    assertThat(CALENDAR.kindOf(day)).isEqualTo(new DayKind(type, name));
    boolean rests = type == DayKind.Type.FESTIVAL || type == DayKind.Type.WEEKEND;
    assertThat(CALENDAR.kindOf(day).rests()).isEqualTo(rests);
    assertThat(CALENDAR.isRestDay(day)).isEqualTo(rests);
    assertThat(CALENDAR.isWorkday(day)).isNotEqualTo(rests);
  }

  @ParameterizedTest(name = "{0} rolls to {1}, next workday {2}")
  @CsvSource({
    "2024-02-08, 2024-02-08, 2024-02-09",
    "2024-02-09, 2024-02-09, 2024-02-18",
    "2024-02-10, 2024-02-18, 2024-02-18",
    "2024-02-17, 2024-02-18, 2024-02-18",
    "2024-02-18, 2024-02-18, 2024-02-19",
    "2024-03-01, 2024-03-01, 2024-03-04",
    "2024-03-02, 2024-03-04, 2024-03-04",
    "2024-12-31, 2024-12-31, 2025-01-02",
    "2025-12-31, 2025-12-31, 2026-01-04",
    "2023-12-31, , 2024-01-02",
  })
  void rollsAndFindsTheNextWorkday(LocalDate day, LocalDate rolled, LocalDate next) {
    if (rolled != null) {
      assertThat(CALENDAR.rollForward(day)).isEqualTo(rolled);
    }
    assertThat(CALENDAR.nextWorkday(day)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-09, 2024-02-18, 1", "2024-02-09, 2024-02-17, 0", "2024-02-09, 2024-02-09, 0",
    "2024-02-09, 2024-02-01, 0", "2024-12-30, 2025-01-03, 3", "2023-12-31, 2024-12-31, 251",
  })
  void countsWorkdaysBetween(LocalDate after, LocalDate through, int days) {
    assertThat(CALENDAR.workdaysBetween(after, through)).isEqualTo(days);
  }

  @Test
  void workdaysAreCountedFromOne() {
    assertThat(CALENDAR.plusWorkdays(LocalDate.of(2026, 3, 2), 1)).isEqualTo("2026-03-03");
    assertThatThrownBy(() -> CALENDAR.plusWorkdays(LocalDate.of(2026, 3, 2), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-12-31", "2027-01-01", "2050-06-01", "2098-12-28", "2100-01-01"})
  void aYearWithoutAFileIsAnErrorThatNamesTheFile(LocalDate day) {
    String file = "law/calendar/" + day.getYear() + ".txt";
    assertThatThrownBy(() -> CALENDAR.isWorkday(day))
        .isInstanceOfSatisfying(
            YearNotLoaded.class,
            missing -> {
              assertThat(missing.year()).isEqualTo(day.getYear());
              assertThat(missing.file()).isEqualTo(file);
              assertThat(missing).hasMessageContaining(file);
            });
    assertThatThrownBy(() -> CALENDAR.kindOf(day)).isInstanceOf(YearNotLoaded.class);
    assertThatThrownBy(() -> CALENDAR.workdaysIn(day.getYear())).isInstanceOf(YearNotLoaded.class);
  }

  @Test
  void countingIntoAMissingYearIsAnError() {
    LocalDate last = LocalDate.of(2026, 12, 31);
    assertThat(CALENDAR.plusWorkdays(last.minusDays(1), 1)).isEqualTo(last);
    assertThatThrownBy(() -> CALENDAR.plusWorkdays(last, 1))
        .isInstanceOfSatisfying(YearNotLoaded.class, it -> assertThat(it.year()).isEqualTo(2027));
  }

  /** 2099 is a file on the test path only: nothing in the program lists it. */
  @Test
  void addingAYearIsAddingAFile() {
    assertThat(CALENDAR.years().keySet()).contains(2024, 2025, 2026, 2099);
    assertThat(CALENDAR.nextWorkday(LocalDate.of(2098, 12, 31))).isEqualTo("2099-01-05");
  }

  @Test
  void everyFileOfTheFolderIsLoaded() throws IOException {
    Path folder = Path.of("src/main/resources/law/calendar");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(name ->
              assertThat(CALENDAR.years())
                  .containsKey(Integer.valueOf(name.substring(0, name.indexOf('.')))));
    }
  }

  @Test
  void aCountyCanAddTheNextYearBeforeTheNextRelease() {
    CalendarYear next =
        CalendarYear.of(
            LawFile.parse(
                "law/calendar/2027.txt",
                """
                [notice]
                year: 2027
                title: 样例
                number: 样例1号
                date: 2026-11-01
                source: s
                mark: DESIGN
                [元旦]
                rest: 2026-12-31 .. 2027-01-02
                work: 2026-12-26
                """));
    WorkCalendar more = CALENDAR.with(next);
    assertThat(more.isWorkday(LocalDate.of(2026, 12, 26))).isTrue();
    assertThat(more.isRestDay(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(more.rollForward(LocalDate.of(2026, 12, 31))).isEqualTo("2027-01-04");
    assertThat(CALENDAR.isWorkday(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(CALENDAR.years()).doesNotContainKey(2027);
  }

  @Test
  void anEmptyCalendarKnowsNothing() {
    WorkCalendar empty = WorkCalendar.of(List.of());
    assertThat(empty.years()).isEmpty();
    assertThatThrownBy(() -> empty.isWorkday(LocalDate.of(2024, 1, 2)))
        .isInstanceOf(YearNotLoaded.class);
    assertThatThrownBy(() -> empty.isWorkday(LocalDate.of(0, 1, 2)))
        .isInstanceOf(YearNotLoaded.class);
  }
}
