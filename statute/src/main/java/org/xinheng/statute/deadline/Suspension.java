package org.xinheng.statute.deadline;

import java.time.LocalDate;

/**
 * A time that does not count (不计入期限的时间), such as that of a hearing.
 *
 * @param from first day, included
 * @param to last day, included
 */
public record Suspension(LocalDate from, LocalDate to) {

  /** No calendar will be published for later years; a longer date is a slip of the pen. */
  static final int LAST_YEAR = 9999;

  public Suspension {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("中止的止日 " + to + " 早于起日 " + from);
    }
    if (to.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("中止的止日 " + to + " 超出可计算的年份");
    }
  }
}
