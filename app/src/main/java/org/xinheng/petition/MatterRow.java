package org.xinheng.petition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/**
 * A matter in a list: nothing that identifies a petitioner.
 *
 * @param number its number
 * @param subject its subject line
 * @param form how it was put forward
 * @param unit the unit that has it, else the one that registered it
 * @param state its state
 * @param receivedOn day of receipt
 * @param clock the office clock that ends first
 * @param due its last day
 * @param erased whether its content was erased
 */
public record MatterRow(
    String number,
    String subject,
    PetitionForm form,
    UUID unit,
    State state,
    LocalDate receivedOn,
    @Nullable RuleId clock,
    @Nullable LocalDate due,
    boolean erased) {}
