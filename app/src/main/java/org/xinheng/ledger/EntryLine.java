package org.xinheng.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That something was done, as the audit reads it: who, when, what kind of act, on whose chain. What
 * the act said is not among it.
 *
 * @param chain the matter or other object
 * @param seq position in its chain
 * @param kind code of the act
 * @param onDay the office's civil day on which it counts
 * @param at when it was recorded
 * @param actor who acted
 * @param hash its hash
 */
public record EntryLine(
    UUID chain, int seq, String kind, LocalDate onDay, Instant at, Actor actor, byte[] hash) {

  /** Where the next page begins: moment, chain and position, the order of the list. */
  String key() {
    return Chain.micros(at) + "_" + chain + "_" + seq;
  }
}
