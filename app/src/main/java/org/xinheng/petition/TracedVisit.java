package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.statute.procedure.StepTrace.Step;

/**
 * A matter that was raised at a higher level, and how its first level stood on that day. Nothing of
 * it is of a person.
 *
 * @param matter the matter
 * @param level where it was raised
 * @param raisedOn the day
 * @param steps what was owed here, as it stood then
 */
public record TracedVisit(
    MatterRow matter, HigherLevel level, LocalDate raisedOn, List<Step> steps) {

  public TracedVisit {
    steps = List.copyOf(steps);
  }

  /** The first step that failed; empty when everything owed was done. */
  public Optional<Step> firstFailed() {
    return steps.stream().filter(step -> step.finding().failed()).findFirst();
  }
}
