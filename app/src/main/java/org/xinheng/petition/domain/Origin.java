package org.xinheng.petition.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * What was written down at registration and never changes: nothing that identifies a petitioner.
 *
 * @param form how it was put forward
 * @param purpose what is wanted
 * @param contentClass code of the content class
 * @param subject the subject line, without names
 * @param placeUnit unit of the place it is about
 * @param persons how many petition
 * @param receivedOn day of receipt
 * @param registeredAt when it was registered
 * @param registeredBy by whom
 * @param unit unit that registered it
 * @param path path of that unit
 */
public record Origin(
    PetitionForm form,
    Purpose purpose,
    String contentClass,
    String subject,
    @Nullable UUID placeUnit,
    int persons,
    LocalDate receivedOn,
    Instant registeredAt,
    UUID registeredBy,
    UUID unit,
    String path) {

  static Origin of(RegisterMatter entry, Seat by, Instant at) {
    return new Origin(
        entry.form(),
        entry.purpose(),
        entry.contentClass(),
        entry.subject().strip(),
        entry.placeUnit(),
        entry.persons(),
        entry.receivedOn(),
        at,
        by.officer(),
        by.unit(),
        by.unitPath());
  }
}
