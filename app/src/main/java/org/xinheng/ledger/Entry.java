package org.xinheng.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.shared.Region;

/**
 * One entry of history as stored.
 *
 * @param region the county
 * @param chain the matter or other object whose history this is
 * @param seq position in the chain, from 1
 * @param kind code of the act
 * @param onDay the office's civil day on which it counts
 * @param at when it was recorded
 * @param actor who acted
 * @param encrypted whether the content is ciphertext under the chain's matter key
 * @param content the facts of the act
 * @param previous hash of the entry before, 32 zero bytes for the first
 * @param hash hash over all of the above
 */
public record Entry(
    Region region,
    UUID chain,
    int seq,
    String kind,
    LocalDate onDay,
    Instant at,
    Actor actor,
    boolean encrypted,
    byte[] content,
    byte[] previous,
    byte[] hash) {}
