package org.xinheng.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A window's duty record of one day (值班记录). It counts only when it is signed.
 *
 * @param id identifier
 * @param day the civil day
 * @param window name of the window
 * @param unit the unit that runs the window
 * @param unitPath its path in the unit tree
 * @param open whether the window was open, as recorded
 * @param standsOpen whether it was open, as the record stands after its corrections
 * @param officers officers on duty
 * @param note anything worth keeping
 * @param signedBy who signed; empty until then
 * @param signedAt when
 * @param version raised by each change, from 1
 */
public record Duty(
    UUID id,
    LocalDate day,
    String window,
    UUID unit,
    String unitPath,
    boolean open,
    boolean standsOpen,
    List<UUID> officers,
    @Nullable String note,
    @Nullable UUID signedBy,
    @Nullable Instant signedAt,
    int version) {

  public Duty {
    officers = List.copyOf(officers);
  }

  public boolean isSigned() {
    return signedBy != null;
  }

  /** Whether its day is a reception day (接访日): an open window, signed. */
  public boolean counts() {
    return isSigned() && standsOpen;
  }

  /** The record with a signature under it. */
  public Duty signed(UUID by, Instant at) {
    return new Duty(
        id, day, window, unit, unitPath, open, standsOpen, officers, note, by, at, version + 1);
  }

  /** The record as it was before its signature. */
  public Duty beforeSigning() {
    return new Duty(
        id, day, window, unit, unitPath, open, open, officers, note, null, null, version - 1);
  }

  /** The unsigned record with other facts. */
  public Duty amended(RecordDuty facts) {
    return new Duty(
        id,
        day,
        window,
        unit,
        unitPath,
        facts.open(),
        facts.open(),
        facts.officers(),
        facts.note(),
        null,
        null,
        version + 1);
  }

  /** The signed record as it stands after a correction. */
  public Duty corrected(boolean nowOpen) {
    return new Duty(
        id,
        day,
        window,
        unit,
        unitPath,
        open,
        nowOpen,
        officers,
        note,
        signedBy,
        signedAt,
        version + 1);
  }
}
