package org.xinheng.statute.reference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours in which officers are at work (办公时间). Outside of them nobody is reminded of anything.
 *
 * @param opens first minute
 * @param closes first minute after
 */
public record OfficeHours(LocalTime opens, LocalTime closes) {

  private static final Pattern FORM = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  public OfficeHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException(opens + " is not before " + closes);
    }
  }

  /**
   * Reads {@code 08:30-17:30}.
   *
   * @throws IllegalArgumentException or a {@link java.time.DateTimeException} for anything else
   */
  public static OfficeHours read(String words) {
    Matcher parts = FORM.matcher(words);
    if (!parts.matches()) {
      throw new IllegalArgumentException(words);
    }
    return new OfficeHours(LocalTime.parse(parts.group(1)), LocalTime.parse(parts.group(2)));
  }

  /**
   * The moment itself when the office is open then, else the next opening.
   *
   * @param works whether the office works on a day
   */
  public LocalDateTime from(LocalDateTime moment, Predicate<LocalDate> works) {
    LocalDate day = moment.toLocalDate();
    if (works.test(day) && moment.toLocalTime().isBefore(closes)) {
      return moment.toLocalTime().isBefore(opens) ? day.atTime(opens) : moment;
    }
    do {
      day = day.plusDays(1);
    } while (!works.test(day));
    return day.atTime(opens);
  }
}
