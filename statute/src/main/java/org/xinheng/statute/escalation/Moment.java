package org.xinheng.statute.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a rung is reached, counted from the days of the clock itself. */
public sealed interface Moment {

  /** A share of the allotted days is used: the so-manieth of the setting {@code alert-percents}. */
  record Alert(int band) implements Moment {}

  /** Calendar days before the last day. */
  record Before(int days) implements Moment {}

  /** The last day itself. */
  record LastDay() implements Moment {}

  /** Calendar days after the last day. */
  record After(int days) implements Moment {}

  /**
   * Reads {@code alert 2}, {@code before 3}, {@code last-day} or {@code after 7}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Moment read(String words) {
    Matcher parts = Pattern.compile("(alert|before|after) ([1-9]\\d{0,2})").matcher(words);
    if (words.equals("last-day")) {
      return new LastDay();
    }
    if (!parts.matches()) {
      throw new IllegalArgumentException(words);
    }
    int number = Integer.parseInt(parts.group(2));
    return switch (parts.group(1)) {
      case "alert" -> new Alert(number);
      case "before" -> new Before(number);
      default -> new After(number);
    };
  }

  /**
   * The day of a clock on which this is reached. Shares are counted back from the statistical day,
   * the earlier of the two, since one warns on the earlier; the rest from the last day in law.
   *
   * @param percents the setting {@code alert-percents}, rising
   */
  default LocalDate of(Span span, List<Integer> percents) {
    return switch (this) {
      case Alert(int band) -> share(span, percents.get(band - 1));
      case Before(int days) -> span.last().minusDays(days);
      case LastDay() -> span.last();
      case After(int days) -> span.last().plusDays(days);
    };
  }

  /** The first day on which at least so many per cent of the allotted days are used. */
  private static LocalDate share(Span span, int percent) {
    long allotted = ChronoUnit.DAYS.between(span.start(), span.statistical()) - span.idle();
    return span.statistical().minusDays(Math.max(0, allotted * (100 - percent) / 100));
  }

  /**
   * The days of a clock.
   *
   * @param start opening day, not counted
   * @param statistical opening day plus days, not rolled
   * @param last the last day in law, or the statistical one while that waits for a calendar
   * @param idle calendar days in between that do not count
   */
  record Span(LocalDate start, LocalDate statistical, LocalDate last, int idle) {}
}
