package org.xinheng.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.OfRegion;
import org.xinheng.shared.Region;
import org.xinheng.statute.procedure.State;

/**
 * An act that was done on a matter (办理事件): codes and days, nothing of a person and no words.
 *
 * @param region the county
 * @param matter the matter
 * @param number its number
 * @param act code of the act
 * @param state the state that it led to
 * @param registeredAt path of the unit that registered the matter
 * @param handledAt path of the unit that has it; empty while nobody has
 * @param at when
 */
public record ActDone(
    Region region,
    UUID matter,
    String number,
    String act,
    State state,
    String registeredAt,
    @Nullable String handledAt,
    Instant at)
    implements OfRegion {}
