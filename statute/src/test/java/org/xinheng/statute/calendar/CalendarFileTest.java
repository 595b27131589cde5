package org.xinheng.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.LawFileException;

/** The file of a year, line by line: what a clerk may write, and what is said when it is wrong. */
class CalendarFileTest {

  private static final String FILE =
      """
      # a comment of the clerk
      [notice]
      year: 2031
      title: 关于2031年部分节假日安排的通知
      number: 样例〔2030〕1号
      date: 2030-11-01
      source: www.gov.cn/sample
      mark: N

      [元旦]
      rest: 2030-12-31 .. 2031-01-02
      work: 2030-12-28

      [国庆节]
      rest: 2031-10-01
      work: 2031-10-11
      """;

  private static CalendarYear read(String text) {
    return CalendarYear.of(LawFile.parse("law/calendar/2031.txt", text));
  }

  @Test
  void theWholeFileIsTaken() {
    CalendarYear year = read(FILE);
    assertThat(year.year()).isEqualTo(2031);
    assertThat(year.rest())
        .containsOnlyKeys(
            LocalDate.of(2030, 12, 31),
            LocalDate.of(2031, 1, 1),
            LocalDate.of(2031, 1, 2),
            LocalDate.of(2031, 10, 1));
    assertThat(year.rest()).containsEntry(LocalDate.of(2031, 10, 1), "国庆节");
    assertThat(year.work())
        .containsOnlyKeys(LocalDate.of(2030, 12, 28), LocalDate.of(2031, 10, 11));
    assertThat(year.work()).containsEntry(LocalDate.of(2030, 12, 28), "元旦");
  }

  @ParameterizedTest(name = "without {0}")
  @ValueSource(strings = {"year", "title", "number", "date", "source", "mark"})
  void aNoticeMustSayAllOfItself(String key) {
    String without =
        Arrays.stream(FILE.split("\n", -1))
            .filter(line -> !line.startsWith(key + ":"))
            .collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> read(without))
        .isInstanceOf(LawFileException.class)
        .hasMessage("法规数据文件 law/calendar/2031.txt 第 2 行：段 [notice] 缺少“" + key + "”");
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          year: 2031             | year: MMXXXI            | 第 3 行：“year”应为年份,实为“MMXXXI”
          year: 2031             | year: 2031\\nyear: 2031 | 第 4 行：“year”重复
          date: 2030-11-01       | date: 2030-11-31        | 第 6 行：“date”应为日期(如 2024-01-01),实为“2030-11-31”
          date: 2030-11-01       | date: 1 Nov             | 第 6 行：“date”应为日期
          mark: N                | mark: Z                 | 第 8 行：“mark”应为核实标记,实为“Z”
          mark: N                | marc: N                 | 第 8 行：不认识的键“marc”
          [notice]               | [Notice]                | 第 1 行：缺少段 [notice]
          [国庆节]               | [元旦]                  | 第 14 行：段 [元旦] 重复
          rest: 2031-10-01       | rset: 2031-10-01        | 第 15 行：不认识的键“rset”
          rest: 2031-10-01       | rest: 2031-10-32        | 第 15 行：不是日期:“2031-10-32”
          rest: 2031-10-01       | rest: 2031-02-29        | 第 15 行：不是日期:“2031-02-29”
          rest: 2031-10-01       | rest: 2031-10-01 - 10-07 | 第 15 行：不是日期:“2031-10-01 - 10-07”
          rest: 2031-10-01       | rest: 2031-10-07 .. 2031-10-01 | 第 15 行：放假止日早于起日
          rest: 2031-10-01       | rest: 2031-12-31 .. 2032-01-01 | 第 15 行：2032-01-01 不属于 2031 年的安排
          rest: 2031-10-01       | rest: 2030-11-30        | 第 15 行：2030-11-30 不属于 2031 年的安排
          rest: 2031-10-01       | rest: 2029-12-31        | 第 15 行：2029-12-31 不属于 2031 年的安排
          rest: 2031-10-01       | rest: 2031-01-01        | 第 15 行：2031-01-01 重复
          rest: 2031-10-01       | rest                    | 第 15 行：应为“[段名]”或段内的“键: 值”,实为“rest”
          work: 2031-10-11       | work: 2031-10-10        | 第 16 行：调休上班日 2031-10-10 不是周六或周日
          work: 2031-10-11       | work: 2030-12-28        | 第 16 行：2030-12-28 重复
          work: 2031-10-11       | work: 2031-10-11 .. 2031-10-12 | 第 16 行：不是日期
          work: 2031-10-11       | work: 2032-01-03        | 第 16 行：2032-01-03 不属于 2031 年的安排
          """)
  void aSlipIsNamedByItsLine(String good, String bad, String fault) {
    String text = FILE.replace(good + "\n", bad.replace("\\n", "\n") + "\n");
    assertThat(text).isNotEqualTo(FILE);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LawFileException.class)
        .hasMessageStartingWith("法规数据文件 law/calendar/2031.txt ")
        .hasMessageContaining(fault);
  }

  /** The days of December before belong to the year of the notice, once that year is loaded. */
  @Test
  void aNoticeReachesBackIntoDecemberOnlyWhereThatYearIsLoaded() {
    WorkCalendar alone = WorkCalendar.of(java.util.List.of(read(FILE)));
    assertThat(alone.isRestDay(LocalDate.of(2031, 1, 2))).isTrue();
    assertThat(alone.isWorkday(LocalDate.of(2031, 10, 11))).isTrue();
    assertThatThrownBy(() -> alone.isRestDay(LocalDate.of(2030, 12, 31)))
        .isInstanceOf(YearNotLoaded.class)
        .hasMessageContaining("law/calendar/2030.txt");
  }

  @Test
  void aLaterFileOfTheSameYearReplacesTheEarlierOne() {
    CalendarYear mended = read(FILE.replace("rest: 2031-10-01", "rest: 2031-10-02"));
    WorkCalendar calendar = WorkCalendar.of(java.util.List.of(read(FILE))).with(mended);
    assertThat(calendar.isWorkday(LocalDate.of(2031, 10, 1))).isTrue();
    assertThat(calendar.isRestDay(LocalDate.of(2031, 10, 2))).isTrue();
    assertThat(calendar.years()).containsOnlyKeys(2031);
  }
}
