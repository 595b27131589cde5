package org.xinheng.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.RuleId;

/**
 * One clock as stored: start, budget and what moved it; both due dates follow from these.
 *
 * @param ordinal its place among the clocks of the case, from 1
 * @param rule the clock
 * @param startedOn opening day, not counted
 * @param setDays calendar days set by the assigning body; empty where the law gives the length
 * @param movements extensions and suspensions, in order
 * @param statisticalOn opening day plus days, not rolled
 * @param legalOn last day in law; empty while a year's rest days are not loaded
 * @param stoppedOn day on which it stopped; empty while it runs
 * @param stoppedBy code of the act that stopped it
 * @param unitPath path of the unit that owes the act
 */
public record Clock(
    int ordinal,
    RuleId rule,
    LocalDate startedOn,
    @Nullable Integer setDays,
    List<Movement> movements,
    LocalDate statisticalOn,
    @Nullable LocalDate legalOn,
    @Nullable LocalDate stoppedOn,
    @Nullable String stoppedBy,
    String unitPath) {

  public Clock {
    movements = List.copyOf(movements);
  }

  /** What moved a clock. */
  public enum Kind {
    EXTENSION,
    SUSPENSION;

    /** The stored code. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * An extension or a suspension.
   *
   * @param kind which of the two
   * @param days days granted; empty for a suspension
   * @param from day of the grant, or first day that does not count
   * @param to last day that does not count; empty for an extension and while a suspension lasts
   * @param approvedBy who granted an extension
   */
  public record Movement(
      Kind kind,
      @Nullable Integer days,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable UUID approvedBy) {}

  /** The day that counts: the last day in law, or the statistical one while that waits. */
  public LocalDate due() {
    return legalOn == null ? statisticalOn : legalOn;
  }

  public boolean isOpen() {
    return stoppedOn == null;
  }

  /** Whether the clock is open and its time not over on a day. */
  public boolean runsOn(LocalDate day) {
    return isOpen() && !day.isAfter(due());
  }

  /** Calendar days granted by extension in all. */
  public int extendedDays() {
    return movements.stream().map(Movement::days).mapToInt(d -> d == null ? 0 : d).sum();
  }

  /** Whether it stands still at present. */
  public boolean isSuspended() {
    return movements.stream().anyMatch(m -> m.kind() == Kind.SUSPENSION && m.to() == null);
  }

  /**
   * Its turn on the ladder of reminders, from 1: whatever moves its last day begins a new one, in
   * which the rungs that lie ahead are reached once more.
   */
  public int turn() {
    return 1 + (int) movements.stream().filter(Clock::moves).count();
  }

  /** The day on which its present turn began; empty in the first. */
  public @Nullable LocalDate turnedOn() {
    return movements.stream()
        .filter(Clock::moves)
        .map(m -> m.to() == null ? m.from() : m.to())
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** Calendar days that ended suspensions have taken out. */
  int idleDays() {
    return movements.stream()
        .filter(m -> m.kind() == Kind.SUSPENSION && m.to() != null)
        .mapToInt(m -> (int) ChronoUnit.DAYS.between(m.from(), m.to()) + 1)
        .sum();
  }

  private static boolean moves(Movement movement) {
    return movement.kind() == Kind.EXTENSION || movement.to() != null;
  }

  Clock stopped(LocalDate on, String by) {
    return new Clock(
        ordinal,
        rule,
        startedOn,
        setDays,
        movements,
        statisticalOn,
        legalOn,
        on.isBefore(startedOn) ? startedOn : on,
        by,
        unitPath);
  }

  Clock moved(List<Movement> all, LocalDate statistical, @Nullable LocalDate legal) {
    return new Clock(
        ordinal, rule, startedOn, setDays, all, statistical, legal, stoppedOn, stoppedBy, unitPath);
  }
}
