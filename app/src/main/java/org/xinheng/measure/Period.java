package org.xinheng.measure;

import java.time.LocalDate;

/**
 * A closed period of days.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
    }
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
