package org.xinheng.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * Whom events are told to (订阅).
 *
 * @param id identifier
 * @param address where they are sent
 * @param unit the unit whose matters, and those of the units below it, it is told of
 * @param since when it was made
 * @param ended whether it has ended
 * @param version version of the row, for the next change
 */
public record Subscription(
    UUID id, String address, UUID unit, Instant since, boolean ended, int version) {}
