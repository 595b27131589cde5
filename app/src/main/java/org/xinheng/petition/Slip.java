package org.xinheng.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.RuleId;

/**
 * What a petitioner takes home (登记回执), but for the code, which is shown with it once.
 *
 * @param number number of the matter
 * @param subject what it is about
 * @param receivedOn day of receipt
 * @param unit the unit that registered it
 * @param clock the clock that runs now; empty when no notice is owed
 * @param due its last day
 * @param version version of the matter
 */
public record Slip(
    String number,
    String subject,
    LocalDate receivedOn,
    String unit,
    @Nullable RuleId clock,
    @Nullable LocalDate due,
    int version) {}
