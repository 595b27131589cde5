package org.xinheng.bench.sweep;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.calendar.WorkCalendar;

/**
 * Which rungs must have been entered at the end of the year, reckoned day by day from the lives of
 * the matters: it shares neither the ladder nor the dates of the program, only the rest days.
 *
 * @param sweeps days on which a sweep ran to its end, in the morning; acts come after it
 */
record Reckoning(NavigableSet<LocalDate> sweeps) {

  /** A rung as it stands in the table, and the day on which it must have been entered. */
  record Entered(UUID matter, String rule, int turn, String rung, LocalDate on, LocalDate at)
      implements Comparable<Entered> {
    @Override
    public int compareTo(Entered other) {
      return toString().compareTo(other.toString());
    }
  }

  /** All rungs of a matter that must be there. */
  Set<Entered> of(Life it) {
    Set<Entered> all = new TreeSet<>();
    clock(all, it, "C1", it.receivedOn(), 15, it.sentOn());
    if (it.sentOn() != null) {
      clock(all, it, "C3", it.sentOn(), 15, it.acceptedOn());
    }
    if (it.acceptedOn() != null) {
      LocalDate stop = it.extendedOn() == null ? it.concludedOn() : it.extendedOn();
      clock(all, it, "C6", it.acceptedOn(), 60, stop);
    }
    if (it.acceptedOn() != null && it.extendedOn() != null) {
      turn(all, it, "C6", 2, it.acceptedOn(), 60 + it.days(), it.extendedOn(), it.concludedOn());
    }
    return all;
  }

  private void clock(
      Set<Entered> all, Life it, String rule, LocalDate start, int days, @Nullable LocalDate stop) {
    turn(all, it, rule, 1, start, days, LocalDate.MIN, stop);
  }

  private void turn(
      Set<Entered> all,
      Life it,
      String rule,
      int turn,
      LocalDate start,
      int days,
      LocalDate after,
      @Nullable LocalDate stop) {
    LocalDate last = start.plusDays(days);
    while (WorkCalendar.standard().isRestDay(last)) {
      last = last.plusDays(1);
    }
    for (int percent : new int[] {50, 75, 85}) {
      LocalDate day = start.plusDays(1);
      while ((day.toEpochDay() - start.toEpochDay()) * 100 < (long) days * percent) {
        day = day.plusDays(1);
      }
      String rung = "alert-" + (percent == 50 ? 1 : percent == 75 ? 2 : 3);
      enter(all, it, rule, turn, rung, day, after, stop);
    }
    enter(all, it, rule, turn, "last-day", last, after, stop);
    for (int late : new int[] {1, 7, 30}) {
      enter(all, it, rule, turn, "after-" + late, last.plusDays(late), after, stop);
    }
  }

  /** A clock that stopped before the first sweep after the day never says so. */
  private void enter(
      Set<Entered> all,
      Life it,
      String rule,
      int turn,
      String rung,
      LocalDate on,
      LocalDate after,
      @Nullable LocalDate stop) {
    LocalDate sweep = sweeps.ceiling(on.isAfter(after) ? on : after.plusDays(1));
    if (sweep != null && on.isAfter(after) && (stop == null || !sweep.isAfter(stop))) {
      all.add(new Entered(it.id(), rule, turn, rung, on, sweep));
    }
  }
}
