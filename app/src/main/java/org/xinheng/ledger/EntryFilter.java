package org.xinheng.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the history; an empty field does not limit.
 *
 * @param day the civil day on which it was recorded
 * @param officer who acted
 * @param chain the matter or other object
 * @param kind how the code of the act begins, such as {@code petition.}
 */
public record EntryFilter(
    @Nullable LocalDate day, @Nullable UUID officer, @Nullable UUID chain, @Nullable String kind) {}
