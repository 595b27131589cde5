package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Days by which something is to be done, in every form in which they are printed: the last day that
 * the words allow is counted by the calendar here, and a day reached is in time until then.
 */
class PrintedDatesTest {
  private record Form(String printed, LocalDate last) {}

  /** The forms that name a month, with the last day each allows. */
  private static List<Form> forms(YearMonth month) {
    int year = month.getYear();
    int number = month.getMonthValue();
    LocalDate end = month.atEndOfMonth();
    List<Form> forms = new ArrayList<>();
    for (String tail : List.of("", "前", "之前", "完成", "前完成", "底前", "末", "底前全部完成")) {
      forms.add(new Form(year + "年" + number + "月" + tail, end));
      forms.add(new Form("于" + year + "年" + number + "月" + tail, end));
    }
    forms.add(new Form(year + "-" + two(number), end));
    forms.add(new Form(year + "." + number, end));
    forms.add(new Form(year + "年" + number + "月上旬", month.atDay(10)));
    forms.add(new Form(year + "年" + number + "月中旬前", month.atDay(20)));
    forms.add(new Form(year + "年" + number + "月下旬", end));
    forms.add(new Form(year + "年第" + "一二三四".charAt((number - 1) / 3) + "季度", quarter(month)));
    forms.add(new Form(year + "年" + ((number - 1) / 3 + 1) + "季度末", quarter(month)));
    forms.add(new Form(year + "年" + (number <= 6 ? "上" : "下") + "半年", half(month)));
    forms.add(new Form(year + "年底前", LocalDate.of(year, 12, 31)));
    forms.add(new Form(year + "年度", LocalDate.of(year, 12, 31)));
    return forms;
  }

  /** The forms that name a day. */
  private static List<Form> forms(LocalDate day) {
    String month = day.getYear() + "年" + day.getMonthValue() + "月";
    List<Form> forms = new ArrayList<>();
    for (String head : List.of("", "截至", "不晚于", "不迟于", "≤", "＜＝", "截止到")) {
      for (String tail : List.of("日", "号", "日前", "日之前", "日以前", "日前完成")) {
        forms.add(new Form(head + month + day.getDayOfMonth() + tail, day));
      }
    }
    forms.add(new Form(day.toString(), day));
    forms.add(new Form(day.toString().replace('-', '/'), day));
    forms.add(new Form(day.toString().replace('-', '.'), day));
    return forms;
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static LocalDate quarter(YearMonth month) {
    return month.withMonth((month.getMonthValue() + 2) / 3 * 3).atEndOfMonth();
  }

  private static LocalDate half(YearMonth month) {
    return month.withMonth(month.getMonthValue() <= 6 ? 6 : 12).atEndOfMonth();
  }

  @Test
  void everyFormAllowsItsLastDayAndNotTheNext() {
    for (int year : new int[] {2023, 2024, 2025, 2098}) {
      for (int month = 1; month <= 12; month++) {
        forms(YearMonth.of(year, month)).forEach(PrintedDatesTest::holdsUntilItsLastDay);
        forms(YearMonth.of(year, month).atEndOfMonth())
            .forEach(PrintedDatesTest::holdsUntilItsLastDay);
      }
    }
  }

  @Test
  void randomDaysStandToEachOtherAsTheCalendarSays() {
    long seed = 20_251_231L;
    System.out.println("seed " + seed + " for printed days");
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      LocalDate by = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_200));
      LocalDate done = by.plusDays(random.nextInt(120) - 60L);
      List<Form> targets = forms(by);
      List<Form> actuals = forms(done);
      Form target = targets.get(random.nextInt(targets.size()));
      Form actual = actuals.get(random.nextInt(actuals.size()));
      PrintedDate.Order expected =
          done.isAfter(by) ? PrintedDate.Order.LATE : PrintedDate.Order.IN_TIME;
      assertThat(order(actual.printed, target.printed))
          .as("%s against %s", actual.printed, target.printed)
          .isEqualTo(expected);
    }
  }

  private static void holdsUntilItsLastDay(Form form) {
    Target target = TargetText.parse(form.printed);
    assertThat(target).as(form.printed).isEqualTo(new Target.Qualitative(form.printed));
    PrintedDate by = PrintedDate.parse(form.printed).orElseThrow(() -> new AssertionError(form));
    assertThat(by.year()).as(form.printed).hasValue(form.last.getYear());
    assertThat(by.last().atYear(form.last.getYear())).as(form.printed).isEqualTo(form.last);
    assertThat(order(form.last.toString(), form.printed)).isEqualTo(PrintedDate.Order.IN_TIME);
    assertThat(order(form.last.plusDays(1).toString(), form.printed))
        .as(form.printed)
        .isEqualTo(PrintedDate.Order.LATE);
    RowScore kept = Rows.score(form.printed, form.last.toString(), BigDecimal.TEN, "时效指标");
    assertThat(kept.points()).as(form.printed).contains(new BigDecimal("10.00"));
  }

  private static PrintedDate.Order order(String actual, String target) {
    PrintedDate by = PrintedDate.parse(target).orElseThrow(() -> new AssertionError(target));
    return PrintedDate.parse(actual).orElseThrow(() -> new AssertionError(actual)).against(by);
  }

  /** What looks like a day but is none, or counts days instead of naming one, is no day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025年2月29日",
        "2025-02-29",
        "2025-13-01",
        "2025-00-10",
        "2025年13月",
        "0月",
        "4月31日",
        "6月31号前",
        "2025年6月0日",
        "2025/6-30",
        "2025.6/30",
        "25年6月",
        "1899年6月",
        "3025年6月",
        "6月5",
        "30日",
        "12月内",
        "≤12月",
        "第五季度",
        "0季度",
        "前半年",
        "年前",
        "2025年6月30日后",
        "2025年6月起",
        "6月至8月",
        "每年6月底前",
        "2025年6月30日和7月30日",
        "收到之日起15日内"
      })
  void noDay(String printed) {
    assertThat(PrintedDate.parse(printed)).isEmpty();
  }

  /** Without a year on one side only, nothing can be said; without one on both, the days decide. */
  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({
    "6月30日, 6月底前, IN_TIME",
    "7月1日, 6月底前, LATE",
    "6月份, 6月底前, IN_TIME",
    "6月份, 6月29日前, UNCLEAR",
    "6月下旬, 6月25日, UNCLEAR",
    "6月中旬, 6月25日, IN_TIME",
    "二季度, 6月底前, IN_TIME",
    "二季度, 5月底前, UNCLEAR",
    "三季度, 6月底前, LATE",
    "上半年, 年底前, IN_TIME",
    "年底, 年底前, IN_TIME",
    "下半年, 9月底前, UNCLEAR",
    "2月29日, 2月底前, IN_TIME",
    "2025年6月30日, 6月底前, UNCLEAR",
    "6月30日, 2025年6月底前, UNCLEAR",
    "2024年, 2025年6月底前, IN_TIME",
    "2025年, 2025年6月底前, UNCLEAR",
    "2026年, 2025年6月底前, LATE"
  })
  void coarse(String actual, String target, PrintedDate.Order order) {
    assertThat(order(actual, target)).isEqualTo(order);
  }
}
