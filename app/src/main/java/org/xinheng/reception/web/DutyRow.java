package org.xinheng.reception.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.reception.Duty;

/**
 * A duty record as the page shows it, with what this reader may do.
 *
 * @param duty the record
 * @param unitName name of its unit
 * @param officerNames names of the officers on duty
 * @param signer name of who signed; empty when nobody did
 * @param corrections what was put right after signing
 * @param maySign whether the sign button is shown
 * @param mayAmend whether the record may be changed
 * @param mayCorrect whether the signed record may be corrected
 * @param key idempotency key for the one act that follows
 */
record DutyRow(
    Duty duty,
    String unitName,
    List<String> officerNames,
    @Nullable String signer,
    List<CorrectionRow> corrections,
    boolean maySign,
    boolean mayAmend,
    boolean mayCorrect,
    UUID key) {

  /**
   * A correction.
   *
   * @param open whether the window was open, as put right
   * @param note why
   * @param by name of who corrected
   */
  record CorrectionRow(boolean open, String note, String by) {}
}
