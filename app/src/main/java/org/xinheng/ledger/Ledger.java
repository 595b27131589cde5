package org.xinheng.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.ledger.store.LedgerStore;
import org.xinheng.shared.Region;

/**
 * The history of matters and other objects: append, read, check. Nothing here changes or deletes.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

  private final LedgerStore store;

  Ledger(LedgerStore store) {
    this.store = store;
  }

  /** Appends to a chain inside the transaction of the act itself; without one it refuses. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry append(
      Region region,
      UUID chain,
      String kind,
      LocalDate onDay,
      Instant at,
      Actor actor,
      boolean encrypted,
      byte[] content) {
    var last = store.last(region, chain);
    int seq = last.map(Entry::seq).orElse(0) + 1;
    byte[] previous = last.map(Entry::hash).orElseGet(Chain::start);
    Entry entry =
        Chain.next(region, chain, seq, kind, onDay, at, actor, encrypted, content, previous);
    store.insert(entry);
    return entry;
  }

  /** The first entry of a new chain; the database refuses it when the chain has begun already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry begin(
      Region region,
      UUID chain,
      String kind,
      LocalDate onDay,
      Instant at,
      Actor actor,
      boolean encrypted,
      byte[] content) {
    Entry entry =
        Chain.next(region, chain, 1, kind, onDay, at, actor, encrypted, content, Chain.start());
    store.insert(entry);
    return entry;
  }

  /** The whole history of one object, oldest first. */
  public List<Entry> history(Region region, UUID chain) {
    return store.chain(region, chain);
  }

  /** Whether a chain is unbroken: each hash right, each entry following the one before. */
  public boolean isWhole(Region region, UUID chain) {
    byte[] previous = Chain.start();
    int seq = 1;
    for (Entry entry : store.chain(region, chain)) {
      boolean follows = entry.seq() == seq && java.util.Arrays.equals(entry.previous(), previous);
      if (!follows || !Chain.isWhole(entry)) {
        return false;
      }
      previous = entry.hash();
      seq++;
    }
    return true;
  }
}
