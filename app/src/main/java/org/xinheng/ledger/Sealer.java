package org.xinheng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.history.Link;
import org.xinheng.history.MerkleTree;
import org.xinheng.history.Seal;
import org.xinheng.history.SealFile;
import org.xinheng.ledger.store.SealStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Seals (封存) every committed entry that is not sealed yet, whenever it was committed, and hands the
 * seals out. On many nodes one holder at a time works on a county; the others pass by.
 */
@Service
public class Sealer {

  /** Entries under one seal at most; more make further seals. */
  static final int MOST = 500_000;

  /** Topic of the messages that a seal waits to be handed out. */
  static final String TOPIC = "seal";

  private static final int HANDED_AT_ONCE = 100;

  private final SealStore store;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final Outbox outbox;
  private final SealFolder folder;
  private final OfficeClock clock;

  Sealer(
      SealStore store,
      RowScopes rows,
      TransactionTemplate transaction,
      Outbox outbox,
      SealFolder folder,
      OfficeClock clock) {
    this.store = store;
    this.rows = rows;
    this.transaction = transaction;
    this.outbox = outbox;
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
    return rows.within(
        RowScope.county(region),
        () -> {
          int all = 0;
          int taken;
          do {
            taken = done(() -> store.tryLock(region) ? take(region) : 0);
            all += taken;
          } while (taken == MOST);
          askAgainWhenTheFolderIsLost(region);
          outbox.deliver(region);
          return all;
        });
  }

  /** The newest seal of a county. */
  public Optional<Seal> last(Region region) {
    return done(() -> store.last(region));
  }

  /**
   * Seals of a county, newest first.
   *
   * @param before number of the last one of the page before; empty for the first page
   */
  public Page<Seal> list(Region region, @Nullable Long before, int limit) {
    long from = before == null ? Long.MAX_VALUE : before;
    List<Seal> found = done(() -> store.before(region, from, limit + 1));
    return Page.of(found, limit, seal -> Long.toString(seal.number()));
  }

  /** One seal as it is handed out; empty when there is none of that number. */
  public Optional<SealFile> find(Region region, long number) {
    return done(() -> store.one(region, number).map(seal -> file(region, seal)));
  }

  /** How many seals wait to be handed out, which is more than none when the folder is lost. */
  public long notHandedOut(Region region) {
    return last(region).map(Seal::number).orElse(0L) - folder.newest(region);
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
      outbox.put(region, TOPIC, chain(region), Long.toString(number), clock.instant());
    }
    return taken;
  }

  private void askAgainWhenTheFolderIsLost(Region region) {
    transaction.executeWithoutResult(_ -> {
      long lost = notHandedOut(region);
      if (lost > 0 && outbox.waiting(region, TOPIC, chain(region)).isEmpty()) {
        outbox.put(region, TOPIC, chain(region), "lost:" + lost, clock.instant());
      }
    });
  }

  private static UUID chain(Region region) {
    return UUID.nameUUIDFromBytes((TOPIC + "/" + region).getBytes(StandardCharsets.UTF_8));
  }

  /** Hands out every seal that is newer than what lies in the folder. */
  void handOut(Region region) {
    List<SealFile> waiting;
    do {
      long newest = folder.newest(region);
      waiting = done(() -> files(region, newest));
      waiting.forEach(folder::hand);
    } while (waiting.size() == HANDED_AT_ONCE);
  }

  private List<SealFile> files(Region region, long newest) {
    return store.after(region, newest, HANDED_AT_ONCE).stream()
        .map(seal -> file(region, seal))
        .toList();
  }

  private SealFile file(Region region, Seal seal) {
    boolean listed = seal.entries() <= SealFile.LISTED;
    return new SealFile(seal, listed ? store.leaves(region, seal.number()) : List.of());
  }

  private <T> T done(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
