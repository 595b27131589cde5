package org.xinheng.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered visit (来访).
 *
 * @param id identifier
 * @param day the civil day
 * @param window name of the window
 * @param unit the unit that runs the window
 * @param unitPath its path in the unit tree
 * @param matterNumber number of the matter they came about
 * @param persons people present
 * @param answer how they found the reception; empty when not asked
 * @param registeredBy the officer who registered it
 * @param registeredAt when
 */
public record Visit(
    UUID id,
    LocalDate day,
    String window,
    UUID unit,
    String unitPath,
    @Nullable String matterNumber,
    int persons,
    @Nullable Answer answer,
    UUID registeredBy,
    Instant registeredAt) {

  /** The visit with its answer. */
  public Visit answered(Answer given) {
    return new Visit(
        id, day, window, unit, unitPath, matterNumber, persons, given, registeredBy, registeredAt);
  }
}
