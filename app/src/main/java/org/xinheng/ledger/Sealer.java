package org.xinheng.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.history.Link;
import org.xinheng.history.MerkleTree;
import org.xinheng.history.Seal;
import org.xinheng.history.SealFile;
import org.xinheng.ledger.store.SealStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * Seals (封存) every committed entry that is not sealed yet, whenever it was committed, and hands the
 * seals out. On many nodes one holder at a time works on a county; the others pass by.
 */
@Service
public class Sealer {

  /** Entries under one seal at most; more make further seals. */
  static final int MOST = 500_000;

  private static final int HANDED_AT_ONCE = 100;

  private final SealStore store;
  private final TransactionTemplate transaction;
  private final SealFolder folder;
  private final OfficeClock clock;

  Sealer(SealStore store, TransactionTemplate transaction, SealFolder folder, OfficeClock clock) {
    this.store = store;
    this.transaction = transaction;
    this.folder = folder;
    this.clock = clock;
  }

  /** Seals what is new in every county and hands out what was not handed out yet. */
  public int sealAll() {
    return store.regions().stream().mapToInt(this::seal).sum();
  }

  /**
   * The same for one county.
   *
   * @return entries that came under a seal
   */
  public int seal(Region region) {
    int all = 0;
    int taken;
    do {
      taken = one(region);
      all += taken;
    } while (taken == MOST);
    handOut(region);
    return all;
  }

  /** The newest seal of a county. */
  public Optional<Seal> last(Region region) {
    return store.last(region);
  }

  /** Seals of one civil day, oldest first. */
  public List<Seal> ofDay(Region region, LocalDate day) {
    Instant from = day.atStartOfDay(OfficeClock.ZONE).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
    return store.between(region, from, to);
  }

  /** How many seals wait to be handed out, which is more than none when the folder is lost. */
  public long notHandedOut(Region region) {
    return store.last(region).map(Seal::number).orElse(0L) - folder.newest(region);
  }

  private int one(Region region) {
    Integer taken = transaction.execute(status -> store.tryLock(region) ? take(region) : 0);
    return taken == null ? 0 : taken;
  }

  private int take(Region region) {
    long low = store.low(region);
    // Asked before the entries are looked at, so that nothing finished later is passed over.
    long finished = store.finishedBelow();
    Optional<Seal> last = store.last(region);
    long number = last.map(Seal::number).orElse(0L) + 1;
    int taken = store.take(region, number, low, MOST);
    if (taken > 0) {
      byte[] root = MerkleTree.root(store.hashes(region, number));
      byte[] previous = last.map(Seal::hash).orElseGet(Link::start);
      long at = Chain.micros(clock.instant());
      store.insert(
          Seal.next(region.code(), number, at, taken, root, previous),
          taken < MOST ? finished : low);
    }
    return taken;
  }

  private void handOut(Region region) {
    List<Seal> waiting;
    do {
      waiting = store.after(region, folder.newest(region), HANDED_AT_ONCE);
      waiting.forEach(seal -> folder.hand(file(region, seal)));
    } while (waiting.size() == HANDED_AT_ONCE);
  }

  private SealFile file(Region region, Seal seal) {
    boolean listed = seal.entries() <= SealFile.LISTED;
    return new SealFile(seal, listed ? store.leaves(region, seal.number()) : List.of());
  }
}
