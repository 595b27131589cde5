package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Notice;

/** What a lawful act brings about (办理结果): the caller stores these in one transaction. */
public sealed interface Event {
  /** The matter moves to another state. */
  record StateChanged(State from, State to) implements Event {}

  /**
   * A clock starts.
   *
   * @param startsOn day 0 of the clock
   * @param dueOn the day set by the assigning body, only for C5
   */
  record ClockOpened(RuleId rule, LocalDate startsOn, Optional<LocalDate> dueOn) implements Event {}

  /** A clock stops, met or not, on the day given. */
  record ClockClosed(RuleId rule, LocalDate on) implements Event {}

  /** A clock is lengthened by calendar days, counted from its unrolled due date. */
  record ClockExtended(RuleId rule, int days) implements Event {}

  /** A clock stands still from this day on, this day included. */
  record ClockSuspended(RuleId rule, LocalDate from) implements Event {}

  /** A clock runs again; this day is the last one that does not count. */
  record ClockResumed(RuleId rule, LocalDate lastSuspendedDay) implements Event {}

  /** A document must be issued. */
  record NoticeOwed(Notice notice) implements Event {}
}
