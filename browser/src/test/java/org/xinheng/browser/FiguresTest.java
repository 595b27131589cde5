package org.xinheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures on the page against a count of the raw rows by hand, in this class alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

  private static final String BUREAU = "/501001/";
  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 14);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @SuppressWarnings("NullAway.Init")
  private Page sheet;

  @BeforeAll
  void open() {
    browser = new Browser();
    sheet = browser.signedInAs("performance-officer", 1440);
    // The day before: journeys that run beside this test write on the demonstration's present day
    // alone.
    sheet.navigate("/performance?as-of=" + AS_OF);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void receptionDaysAreDistinctDatesOfSignedDutyAtAnOpenWindow() {
    Set<LocalDate> days = new HashSet<>();
    RawRows.of("select day, stands_open, signed_by is not null, unit_path from reception.duty")
        .forEach(row -> {
          boolean counts = row.flag(2) && row.flag(3) && row.text(4).startsWith(BUREAU);
          if (counts && within(row.day(1))) {
            days.add(row.day(1));
          }
        });
    assertThat(figure("全年接访天数")).isEqualByComparingTo(BigDecimal.valueOf(days.size()));
  }

  @Test
  void acceptanceIsLawfulFirstAnswersInTimeOverThoseOwed() {
    int[] counts = new int[2];
    RawRows.of("select received_on, disposed_on, registering_path from petition.matter")
        .forEach(row -> {
          LocalDate due = rolled(row.day(1).plusDays(15));
          if (row.text(3).startsWith(BUREAU) && within(due)) {
            counts[0]++;
            LocalDate disposed = row.dayOrNull(2);
            counts[1] +=
                disposed != null && !disposed.isAfter(due) && !disposed.isAfter(AS_OF) ? 1 : 0;
          }
        });
    assertThat(counts[0]).isGreaterThan(3_000);
    assertThat(figure("信访事项受理率")).isEqualByComparingTo(percent(counts[1], counts[0]));
  }

  @Test
  void daysToConcludeAreTheMeanOfDaysFromAcceptance() {
    long[] sums = new long[2];
    RawRows.of(
            "select accepted_on, concluded_on, registering_path, coalesce(handling_path, '') from petition.matter")
        .forEach(row -> {
          LocalDate accepted = row.dayOrNull(1);
          LocalDate concluded = row.dayOrNull(2);
          boolean own = row.text(3).startsWith(BUREAU) || row.text(4).startsWith(BUREAU);
          if (own && accepted != null && concluded != null && within(concluded)) {
            sums[0]++;
            sums[1] += concluded.toEpochDay() - accepted.toEpochDay();
          }
        });
    BigDecimal mean =
        BigDecimal.valueOf(sums[1]).divide(BigDecimal.valueOf(sums[0]), 2, RoundingMode.HALF_UP);
    assertThat(figure("受理信访事项办结时间")).isEqualByComparingTo(mean);
  }

  @Test
  void satisfactionIsSatisfiedPersonsOverAllWhoCame() {
    long[] persons = new long[2];
    RawRows.of("select day, persons, coalesce(answer, ''), unit_path from reception.visit")
        .forEach(row -> {
          if (row.text(4).startsWith(BUREAU) && within(row.day(1))) {
            persons[0] += row.number(2);
            persons[1] += row.text(3).equals("satisfied") ? row.number(2) : 0;
          }
        });
    assertThat(figure("来访群众满意度")).isEqualByComparingTo(percent(persons[1], persons[0]));
    assertThat(figure("项目受益人数")).isEqualByComparingTo(BigDecimal.valueOf(persons[0]));
  }

  @Test
  void moneyPaidIsTheSumOfPayments() {
    BigDecimal[] paid = {BigDecimal.ZERO};
    RawRows.of("select paid_on, (amount * 100)::bigint, code from budget.payment")
        .forEach(row -> {
          if (row.text(3).equals("13039925P00512210012X") && within(row.day(1))) {
            paid[0] = paid[0].add(BigDecimal.valueOf(row.number(2), 2));
          }
        });
    assertThat(figure("接待中心日常运转"))
        .isEqualByComparingTo(paid[0].movePointLeft(4).setScale(2, RoundingMode.HALF_UP));
  }

  private BigDecimal figure(String indicator) {
    Locator row = sheet.locator("tr:has(th a:text-is('" + indicator + "'))");
    return new BigDecimal(row.locator(".figure-value").innerText().replace(",", ""));
  }

  private static boolean within(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(AS_OF);
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part * 100)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  /** The last day moves off rest days; the rest days of 2025 written out once more, by hand. */
  private static LocalDate rolled(LocalDate day) {
    LocalDate last = day;
    while (rests(last)) {
      last = last.plusDays(1);
    }
    return last;
  }

  private static boolean rests(LocalDate day) {
    String date = day.toString().substring(5);
    if (Set.of("01-26", "02-08", "04-27", "09-28", "10-11").contains(date)) {
      return false;
    }
    boolean holiday =
        between(date, "01-01", "01-01")
            || between(date, "01-28", "02-04")
            || between(date, "04-04", "04-06")
            || between(date, "05-01", "05-05")
            || between(date, "05-31", "06-02")
            || between(date, "10-01", "10-08");
    return holiday
        || day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean between(String date, String from, String to) {
    return date.compareTo(from) >= 0 && date.compareTo(to) <= 0;
  }
}
