package org.xinheng.letters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as issued, without its files.
 *
 * @param id identifier
 * @param caseNumber number of its case
 * @param kind code of its kind
 * @param title what stands on top
 * @param number its number
 * @param unit the unit that issued it
 * @param large whether it is in large print
 * @param replaces the letter that it takes the place of
 * @param issuedOn its day
 * @param issuedBy the officer who issued it
 * @param pdf whether there is a PDF of it
 */
public record IssuedLetter(
    UUID id,
    String caseNumber,
    String kind,
    String title,
    String number,
    UUID unit,
    boolean large,
    @Nullable UUID replaces,
    LocalDate issuedOn,
    UUID issuedBy,
    boolean pdf) {}
