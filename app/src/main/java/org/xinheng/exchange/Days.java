package org.xinheng.exchange;

import java.time.LocalDate;

/**
 * The days that a file is about.
 *
 * @param from first day
 * @param until last day
 */
public record Days(LocalDate from, LocalDate until) {

  /** Days of one file, at most: a month. */
  public static final int MOST = 31;

  /** Whether a file may be about them: in order, no more than a month, none to come. */
  boolean fit(LocalDate today) {
    return !from.isAfter(until)
        && !until.isAfter(today)
        && !until.isAfter(from.plusDays(MOST - 1L));
  }
}
