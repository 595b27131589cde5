package org.xinheng.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.escalation.Ladder;
import org.xinheng.statute.escalation.Moment.Span;
import org.xinheng.statute.escalation.Rung.Reached;

/**
 * Which rungs of the ladder a clock has in its present turn. Pure.
 *
 * @param ladder the rungs
 */
public record Rungs(Ladder ladder) {

  /** The delivered ladder. */
  public static final Rungs STANDARD = new Rungs(Ladder.standard());

  /**
   * The rungs of a clock in the order of their days; none when it has stopped, stands still, or is
   * a right that nobody in the office owes. In a later turn only what lies after its beginning:
   * what had been reached before is not said again.
   */
  public List<Reached> of(Clock clock) {
    if (!clock.isOpen() || clock.isSuspended() || !clock.rule().isOwedByOffice()) {
      return List.of();
    }
    LocalDate turned = clock.turnedOn();
    return ladder.of(span(clock)).stream()
        .filter(reached -> turned == null || reached.on().isAfter(turned))
        .toList();
  }

  /** The day of the first rung that is not among those passed; empty when none is left. */
  public @Nullable LocalDate next(Clock clock, Set<String> passed) {
    return of(clock).stream()
        .filter(reached -> !passed.contains(reached.rung().code()))
        .map(Reached::on)
        .findFirst()
        .orElse(null);
  }

  private static Span span(Clock clock) {
    return new Span(clock.startedOn(), clock.statisticalOn(), clock.due(), clock.idleDays());
  }
}
