package org.xinheng.statute.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A legal instrument (法规文件) in one edition. Article numbers mean nothing without the edition: the
 * regulation of 2005 and that of 2022 number the same duties differently.
 *
 * @param key stable short key, never reused
 * @param title Chinese title as published
 * @param englishTitle our English title; no official translation is claimed
 * @param number document number (文号), empty when the instrument has none
 * @param edition year or date by which the edition is known
 * @param inForceFrom first day on which it binds
 * @param inForceTo last day on which it binds, empty while it is in force
 * @param source where the text was read
 * @param mark how far the entry is verified
 * @param note what is not verified or must be known, in Chinese; empty when there is nothing
 */
public record Instrument(
    String key,
    String title,
    String englishTitle,
    String number,
    String edition,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceTo,
    String source,
    Mark mark,
    String note) {

  public Instrument {
    if (inForceTo.filter(last -> last.isBefore(inForceFrom)).isPresent()) {
      throw new IllegalArgumentException(key + " ends before it begins");
    }
  }

  /** Whether it binds on a day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(inForceFrom) && inForceTo.filter(day::isAfter).isEmpty();
  }
}
