package org.xinheng.petition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.measure.Period;

/**
 * A whole month, quarter or year of a board. Days of one's own choosing are not offered: two boards
 * that differ by a day would give away what happened on it.
 *
 * @param code 2025, 2025-Q3 or 2025-09
 * @param days its days
 */
public record BoardPeriod(String code, Period days) {

  private static final Pattern CODE = Pattern.compile("(20[0-9]{2})(?:-Q([1-4])|-([01][0-9]))?");
  private static final int QUARTER = 3;

  /** The period of a code; empty for anything else. */
  public static Optional<BoardPeriod> of(@Nullable String code) {
    Matcher parts = CODE.matcher(code == null ? "" : code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(parts));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static BoardPeriod of(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      int last = QUARTER * Integer.parseInt(parts.group(2));
      return new BoardPeriod(parts.group(), months(year, last - QUARTER + 1, last));
    }
    if (parts.group(3) != null) {
      int month = Integer.parseInt(parts.group(3));
      return new BoardPeriod(parts.group(), months(year, month, month));
    }
    return year(year);
  }

  private static Period months(int year, int first, int last) {
    return new Period(YearMonth.of(year, first).atDay(1), YearMonth.of(year, last).atEndOfMonth());
  }

  private static BoardPeriod year(int year) {
    return new BoardPeriod(Integer.toString(year), Period.year(year));
  }

  private static BoardPeriod month(YearMonth month) {
    return new BoardPeriod(month.toString(), new Period(month.atDay(1), month.atEndOfMonth()));
  }

  private static BoardPeriod quarter(YearMonth month) {
    int quarter = (month.getMonthValue() - 1) / QUARTER + 1;
    return new BoardPeriod(
        month.getYear() + "-Q" + quarter,
        months(month.getYear(), QUARTER * quarter - 2, QUARTER * quarter));
  }

  /** The year of a day, which is what a board shows unless asked otherwise. */
  public static BoardPeriod yearOf(LocalDate day) {
    return year(day.getYear());
  }

  /** What is offered on a day: this month and the last, this quarter and the last, the years. */
  public static List<BoardPeriod> offered(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    return List.of(
        month(month),
        month(month.minusMonths(1)),
        quarter(month),
        quarter(month.minusMonths(QUARTER)),
        year(today.getYear()),
        year(today.getYear() - 1));
  }
}
