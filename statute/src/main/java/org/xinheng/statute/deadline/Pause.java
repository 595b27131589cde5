package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one suspension did to a running period.
 *
 * @param asked the suspension as entered
 * @param days days of it that fell inside the period and were not counted before; 0 when none did
 * @param due last day of the period afterwards, not rolled
 */
record Pause(Suspension asked, int days, LocalDate due) {

  private static final Comparator<Suspension> IN_TIME =
      Comparator.comparing(Suspension::from).thenComparing(Suspension::to);

  /**
   * Lets a period run through suspensions. A suspended day moves the last day by one if it lies
   * inside the period as it then stands, so a hearing that begins on the last day still counts
   * whole. The period ends on its unrolled last day here: rolling happens once, at the end.
   *
   * @param from opening day, before the period
   * @param due last day of the period without suspensions
   */
  static List<Pause> through(LocalDate from, LocalDate due, List<Suspension> suspensions) {
    List<Pause> pauses = new ArrayList<>(suspensions.size());
    LocalDate open = from.plusDays(1);
    LocalDate last = due;
    for (Suspension asked : suspensions.stream().sorted(IN_TIME).toList()) {
      LocalDate first = asked.from().isAfter(open) ? asked.from() : open;
      int days = first.isAfter(last) ? 0 : daysThrough(first, asked.to());
      last = last.plusDays(days);
      open = first.plusDays(days);
      pauses.add(new Pause(asked, days, last));
    }
    return pauses;
  }

  private static int daysThrough(LocalDate first, LocalDate last) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
  }
}
