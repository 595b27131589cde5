package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that later acts look back to.
 *
 * @param acceptedOn day of acceptance (受理之日)
 * @param deliveredOn day on which the last opinion reached the petitioner
 * @param finalOn day of the re-examination opinion that made the matter final
 * @param issuedOn day of the last document that still had to be delivered
 * @param lastOn day of the last act; no act may be dated before it
 */
public record Dates(
    Optional<LocalDate> acceptedOn,
    Optional<LocalDate> deliveredOn,
    Optional<LocalDate> finalOn,
    Optional<LocalDate> issuedOn,
    Optional<LocalDate> lastOn) {
  static final Dates NONE =
      new Dates(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Dates accepted(LocalDate day) {
    return new Dates(Optional.of(day), deliveredOn, finalOn, issuedOn, lastOn);
  }

  Dates issued(LocalDate day) {
    return new Dates(acceptedOn, deliveredOn, finalOn, Optional.of(day), lastOn);
  }

  Dates delivered(LocalDate day) {
    return new Dates(acceptedOn, Optional.of(day), finalOn, issuedOn, lastOn);
  }

  Dates madeFinal(LocalDate day) {
    return new Dates(acceptedOn, deliveredOn, Optional.of(day), issuedOn, lastOn);
  }

  Dates last(LocalDate day) {
    return new Dates(acceptedOn, deliveredOn, finalOn, issuedOn, Optional.of(day));
  }
}
