package org.xinheng.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.escalation.Rung;
import org.xinheng.statute.escalation.Rung.Reached;

/**
 * What a look at one clock on one day leads to: pure, so that it can be compared with another
 * computation.
 *
 * @param of the clock
 * @param reached rungs that it has reached and that were not entered before, in order
 * @param hear who is reminded, and of which rung
 * @param next day of the next rung; empty when none is left
 */
public record Escalation(
    CaseClock of, List<Reached> reached, Map<Addressee, Rung> hear, @Nullable LocalDate next) {

  public Escalation {
    reached = List.copyOf(reached);
    hear = Map.copyOf(hear);
  }

  /**
   * Looks at a clock.
   *
   * @param passed codes of the rungs entered in its present turn
   * @param standing how its case stands; empty when nobody knows the case, and nobody is reminded
   * @param headed paths of units that have a head
   */
  static Escalation look(
      Rungs rungs,
      CaseClock it,
      Set<String> passed,
      LocalDate today,
      CaseRoom.@Nullable Standing standing,
      Set<String> headed) {
    List<Reached> open =
        rungs.of(it.clock()).stream().filter(one -> !passed.contains(one.rung().code())).toList();
    List<Reached> reached = open.stream().filter(one -> !one.on().isAfter(today)).toList();
    String owing = it.clock().unitPath();
    return new Escalation(
        it,
        reached,
        standing == null
            ? Map.of()
            : Addressee.of(reached, owing, owing.equals(standing.heldAt()), headed),
        open.stream().map(Reached::on).filter(today::isBefore).findFirst().orElse(null));
  }
}
