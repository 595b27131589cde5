package org.xinheng.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.Clock.Kind;
import org.xinheng.deadline.Clock.Movement;
import org.xinheng.statute.deadline.Computation;
import org.xinheng.statute.deadline.DayLedger;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.DueDate;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.deadline.Suspension;

/**
 * The clocks of one case, as a value: each change gives a new one. What stores them, one by one or
 * in bulk, adds nothing to what is decided here.
 *
 * @param clocks in the order in which they were opened
 */
public record CaseClocks(List<Clock> clocks) {

  public static final CaseClocks NONE = new CaseClocks(List.of());

  public CaseClocks {
    clocks = List.copyOf(clocks);
  }

  /** With one more clock, whose length the law or a setting gives. */
  public CaseClocks open(Deadlines law, RuleId rule, LocalDate startedOn, String unitPath) {
    return open(law, rule, startedOn, null, unitPath);
  }

  /**
   * With one more clock.
   *
   * @param lastDay the last day set by the assigning body, for C5 alone
   */
  public CaseClocks open(
      Deadlines law,
      RuleId rule,
      LocalDate startedOn,
      @Nullable LocalDate lastDay,
      String unitPath) {
    Integer days = lastDay == null ? null : (int) ChronoUnit.DAYS.between(startedOn, lastDay);
    Computation due = compute(law, rule, startedOn, days, List.of());
    int ordinal = clocks.size() + 1;
    LocalDate statistical = due.statistical().earliest();
    List<Clock> more = new ArrayList<>(clocks);
    more.add(
        new Clock(
            ordinal,
            rule,
            startedOn,
            days,
            List.of(),
            statistical,
            known(due.legal()),
            null,
            null,
            unitPath));
    return new CaseClocks(more);
  }

  /** With the open clock of a rule stopped; unchanged when none is open. */
  public CaseClocks stop(RuleId rule, LocalDate on, String how) {
    return change(rule, clock -> clock.stopped(on, how));
  }

  /** With the open clock of a rule lengthened by calendar days. */
  public CaseClocks extend(
      Deadlines law, RuleId rule, int days, LocalDate on, @Nullable UUID approvedBy) {
    Movement grant = new Movement(Kind.EXTENSION, days, on, null, approvedBy);
    return change(rule, clock -> moved(law, clock, plus(clock.movements(), grant)));
  }

  /** With the open clock of a rule standing still from a day on, that day included. */
  public CaseClocks suspend(Deadlines law, RuleId rule, LocalDate from) {
    Movement pause = new Movement(Kind.SUSPENSION, null, from, null, null);
    return change(rule, clock -> moved(law, clock, plus(clock.movements(), pause)));
  }

  /** With the open clock of a rule running again after a day, the last that does not count. */
  public CaseClocks resume(Deadlines law, RuleId rule, LocalDate lastSuspended) {
    return change(
        rule,
        clock ->
            moved(
                law, clock, clock.movements().stream().map(m -> ended(m, lastSuspended)).toList()));
  }

  /** With the open clocks computed anew, as a new calendar asks for; finished ones stay. */
  public CaseClocks recomputed(Deadlines law) {
    return new CaseClocks(
        clocks.stream()
            .map(clock -> clock.isOpen() ? moved(law, clock, clock.movements()) : clock)
            .toList());
  }

  /** The clocks of a later value that are others here, both with the same ordinal. */
  public List<Clock> changed(CaseClocks after) {
    return after.clocks().stream().filter(clock -> !clocks.contains(clock)).toList();
  }

  /** The newest clock of a rule. */
  public Optional<Clock> find(RuleId rule) {
    return clocks.reversed().stream().filter(clock -> clock.rule() == rule).findFirst();
  }

  /** Whether a rule's clock is open and its time not over on a day. */
  public boolean runsOn(RuleId rule, LocalDate day) {
    return find(rule).filter(clock -> clock.runsOn(day)).isPresent();
  }

  /** How the due date of a clock came about. */
  static Computation compute(Deadlines law, Clock clock) {
    return compute(law, clock.rule(), clock.startedOn(), clock.setDays(), clock.movements());
  }

  private static Computation compute(
      Deadlines law,
      RuleId rule,
      LocalDate startedOn,
      @Nullable Integer days,
      List<Movement> movements) {
    DayLedger ledger = ledger(movements);
    return (days == null
            ? law.compute(rule, startedOn, ledger)
            : law.compute(rule, startedOn, days, ledger))
        .orThrow();
  }

  private static DayLedger ledger(List<Movement> movements) {
    List<Integer> extensions = new ArrayList<>();
    List<Suspension> pauses = new ArrayList<>();
    for (Movement movement : movements) {
      if (movement.days() != null) {
        extensions.add(movement.days());
      } else if (movement.to() != null) {
        pauses.add(new Suspension(movement.from(), movement.to()));
      }
    }
    return new DayLedger(extensions, pauses);
  }

  private static Clock moved(Deadlines law, Clock clock, List<Movement> movements) {
    Computation due = compute(law, clock.rule(), clock.startedOn(), clock.setDays(), movements);
    return clock.moved(movements, due.statistical().earliest(), known(due.legal()));
  }

  private static Movement ended(Movement movement, LocalDate last) {
    boolean lasts = movement.kind() == Kind.SUSPENSION && movement.to() == null;
    return lasts
        ? new Movement(Kind.SUSPENSION, null, movement.from(), last, movement.approvedBy())
        : movement;
  }

  private static List<Movement> plus(List<Movement> movements, Movement more) {
    List<Movement> all = new ArrayList<>(movements);
    all.add(more);
    return all;
  }

  static @Nullable LocalDate known(DueDate date) {
    return date instanceof DueDate.Known(LocalDate day) ? day : null;
  }

  private CaseClocks change(RuleId rule, UnaryOperator<Clock> how) {
    Optional<Clock> open = find(rule).filter(Clock::isOpen);
    return open.map(clock ->
            new CaseClocks(
                clocks.stream()
                    .map(c -> c.ordinal() == clock.ordinal() ? how.apply(c) : c)
                    .toList()))
        .orElse(this);
  }
}
