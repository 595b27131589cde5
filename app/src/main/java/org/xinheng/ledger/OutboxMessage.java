package org.xinheng.ledger;

import java.time.Instant;
import java.util.UUID;
import org.xinheng.shared.OfRegion;
import org.xinheng.shared.Region;

/**
 * Something that an act owes to somebody beyond its own room: ids and codes, never words.
 *
 * @param region the county
 * @param id identifier, by which a receiver outside the database knows a repeat
 * @param topic what kind of thing
 * @param chain the matter or other object it is about
 * @param body a code
 * @param at when it was owed
 */
public record OutboxMessage(
    Region region, UUID id, String topic, UUID chain, String body, Instant at)
    implements OfRegion {}
