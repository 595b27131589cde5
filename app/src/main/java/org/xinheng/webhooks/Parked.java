package org.xinheng.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that nobody took within a day (搁置的通知).
 *
 * @param id of the event
 * @param address where it was sent
 * @param number number of the matter
 * @param act code of the act
 * @param at when the act was done
 * @param attempts how often it was sent
 * @param outcome what came of it the last time
 * @param version version of the row, for the next change
 */
public record Parked(
    UUID id,
    String address,
    String number,
    String act,
    Instant at,
    int attempts,
    Outcome outcome,
    int version) {}
