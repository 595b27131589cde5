package org.xinheng.statute.deadline;

import java.util.List;

/**
 * What happened to a clock after it opened; together with its budget of days it gives the due date.
 *
 * @param extensions granted extensions (延期), calendar days each, in the order of granting
 * @param suspensions suspensions, in any order; they may overlap
 */
public record DayLedger(List<Integer> extensions, List<Suspension> suspensions) {

  /** Nothing happened. */
  public static final DayLedger EMPTY = new DayLedger(List.of(), List.of());

  public DayLedger {
    extensions = List.copyOf(extensions);
    suspensions = List.copyOf(suspensions);
  }

  /** One extension; 0 means none. */
  public static DayLedger extended(int days) {
    return days == 0 ? EMPTY : new DayLedger(List.of(days), List.of());
  }

  /** Suspensions only. */
  public static DayLedger suspended(List<Suspension> suspensions) {
    return new DayLedger(List.of(), suspensions);
  }

  /** Days granted by extension in all. */
  public int extensionDays() {
    int sum = 0;
    for (int days : extensions) {
      sum += days;
    }
    return sum;
  }
}
