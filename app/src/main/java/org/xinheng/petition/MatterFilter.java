package org.xinheng.petition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/**
 * Which matters a list shows; an empty part does not narrow it.
 *
 * @param state its state
 * @param form how it was put forward
 * @param unit the unit that has it
 * @param overdue only those whose office clock is over
 * @param text part of the subject or of the number
 */
public record MatterFilter(
    @Nullable State state,
    @Nullable PetitionForm form,
    @Nullable UUID unit,
    boolean overdue,
    @Nullable String text) {

  /** Everything. */
  public static final MatterFilter ALL = new MatterFilter(null, null, null, false, null);
}
