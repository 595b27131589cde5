package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Disposition;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.Satisfaction;

/**
 * The days that figures and lists read: kept by the acts, so that a figure reads one row a matter.
 *
 * @param disposition first lawful answer
 * @param dispositionDueOn last day for it; empty when none is owed
 * @param disposedOn its day
 * @param acceptedOn day of acceptance
 * @param conclusionDueOn last day for the opinion
 * @param concludedOn day of the opinion or reply
 * @param outcome outcome of the opinion
 * @param deliveredOn day on which it reached the petitioner
 * @param evaluationDueOn last day to evaluate
 * @param evaluatedOn day of evaluation
 * @param bureauGrade grade given to the bureau
 * @param organGrade grade given to the handling organ
 */
public record Milestones(
    @Nullable Disposition disposition,
    @Nullable LocalDate dispositionDueOn,
    @Nullable LocalDate disposedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate conclusionDueOn,
    @Nullable LocalDate concludedOn,
    @Nullable Outcome outcome,
    @Nullable LocalDate deliveredOn,
    @Nullable LocalDate evaluationDueOn,
    @Nullable LocalDate evaluatedOn,
    @Nullable Satisfaction bureauGrade,
    @Nullable Satisfaction organGrade) {

  static final Milestones NONE =
      new Milestones(null, null, null, null, null, null, null, null, null, null, null, null);

  Milestones disposalDue(LocalDate due) {
    return new Milestones(
        disposition,
        due,
        disposedOn,
        acceptedOn,
        conclusionDueOn,
        concludedOn,
        outcome,
        deliveredOn,
        evaluationDueOn,
        evaluatedOn,
        bureauGrade,
        organGrade);
  }

  /** Only the first answer disposes of the matter; later routing changes nothing here. */
  Milestones disposed(Disposition how, LocalDate on) {
    return disposedOn != null
        ? this
        : new Milestones(
            how,
            dispositionDueOn,
            on,
            acceptedOn,
            conclusionDueOn,
            concludedOn,
            outcome,
            deliveredOn,
            evaluationDueOn,
            evaluatedOn,
            bureauGrade,
            organGrade);
  }

  Milestones accepted(LocalDate on) {
    return new Milestones(
        disposition,
        dispositionDueOn,
        disposedOn,
        on,
        conclusionDueOn,
        concludedOn,
        outcome,
        deliveredOn,
        evaluationDueOn,
        evaluatedOn,
        bureauGrade,
        organGrade);
  }

  Milestones conclusionDue(LocalDate due) {
    return new Milestones(
        disposition,
        dispositionDueOn,
        disposedOn,
        acceptedOn,
        due,
        concludedOn,
        outcome,
        deliveredOn,
        evaluationDueOn,
        evaluatedOn,
        bureauGrade,
        organGrade);
  }

  Milestones concluded(LocalDate on, @Nullable Outcome how) {
    return new Milestones(
        disposition,
        dispositionDueOn,
        disposedOn,
        acceptedOn,
        conclusionDueOn,
        on,
        how,
        deliveredOn,
        evaluationDueOn,
        evaluatedOn,
        bureauGrade,
        organGrade);
  }

  Milestones delivered(LocalDate on) {
    return new Milestones(
        disposition,
        dispositionDueOn,
        disposedOn,
        acceptedOn,
        conclusionDueOn,
        concludedOn,
        outcome,
        on,
        evaluationDueOn,
        evaluatedOn,
        bureauGrade,
        organGrade);
  }

  Milestones evaluationDue(LocalDate due) {
    return new Milestones(
        disposition,
        dispositionDueOn,
        disposedOn,
        acceptedOn,
        conclusionDueOn,
        concludedOn,
        outcome,
        deliveredOn,
        due,
        evaluatedOn,
        bureauGrade,
        organGrade);
  }

  Milestones evaluated(
      LocalDate on, Optional<Satisfaction> ofBureau, Optional<Satisfaction> ofOrgan) {
    return new Milestones(
        disposition,
        dispositionDueOn,
        disposedOn,
        acceptedOn,
        conclusionDueOn,
        concludedOn,
        outcome,
        deliveredOn,
        evaluationDueOn,
        on,
        ofBureau.orElse(null),
        ofOrgan.orElse(null));
  }
}
