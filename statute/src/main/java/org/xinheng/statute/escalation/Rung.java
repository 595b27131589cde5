package org.xinheng.statute.escalation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xinheng.statute.reference.Mark;
import org.xinheng.statute.reference.Text;

/**
 * One rung (一级提醒).
 *
 * @param code its code, for ever
 * @param title what the reminder says
 * @param at when a clock reaches it
 * @param to for which posts it is
 * @param from clocks that open from this day on have it
 * @param until clocks that open up to this day have it; empty while it holds
 * @param mark how far it is verified
 */
public record Rung(
    String code,
    Text title,
    Moment at,
    Set<Post> to,
    LocalDate from,
    Optional<LocalDate> until,
    Mark mark) {

  public Rung {
    to = Set.copyOf(to);
  }

  /** Whether a clock that opened on a day has it. */
  public boolean holdsOn(LocalDate opened) {
    return !opened.isBefore(from) && until.filter(opened::isAfter).isEmpty();
  }

  /** A day of a clock on which it reaches a rung. */
  public record Reached(Rung rung, LocalDate on) {}
}
