package org.xinheng.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the access log; an empty field does not limit.
 *
 * @param day the office's civil day
 * @param officer who asked
 * @param object number of a matter
 * @param refused whether only refused calls are wanted
 */
public record AccessFilter(
    @Nullable LocalDate day, @Nullable UUID officer, @Nullable String object, boolean refused) {}
