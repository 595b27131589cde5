package org.xinheng.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinheng.crypto.store.ErasureOrderStore;
import org.xinheng.crypto.store.ErasureOrderStore.Stored;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.MatterKeyStore.Erased;
import org.xinheng.shared.Region;

/**
 * Erasure of a matter by destroying its key (依法销毁): ordered by one officer, confirmed by another.
 * All that was sealed under the key is unreadable from then on, in every copy and backup; chains
 * stay whole. The database itself destroys no key without a confirmed order.
 */
public final class Erasures {

  private static final System.Logger LOG = System.getLogger(Erasures.class.getName());
  private static final String PURPOSE = "erasure";

  private final ErasureOrderStore orders;
  private final MatterKeyStore keys;
  private final PurposeKeys purposes;
  private final KeyRing ring;

  Erasures(ErasureOrderStore orders, MatterKeyStore keys, PurposeKeys purposes, KeyRing ring) {
    this.orders = orders;
    this.keys = keys;
    this.purposes = purposes;
    this.ring = ring;
  }

  /**
   * An order.
   *
   * @param ground code of the lawful ground
   * @param reason in the officer's words
   * @param confirmedBy who confirmed and so carried it out; empty while it waits
   */
  public record Order(
      String ground,
      String reason,
      UUID proposedBy,
      Instant proposedAt,
      @Nullable UUID confirmedBy,
      @Nullable Instant confirmedAt) {

    public boolean waits() {
      return confirmedAt == null;
    }
  }

  /** Seals what must stay readable about an erasure after the matter's own key is gone. */
  public SecretBox box() {
    return purposes.of(PURPOSE);
  }

  public Optional<Order> find(Region region, UUID matter) {
    return orders.find(region, matter).map(it -> order(region, matter, it));
  }

  private Order order(Region region, UUID matter, Stored it) {
    return new Order(
        it.ground(),
        box().open(column(region, matter), it.reason()),
        it.proposedBy(),
        it.proposedAt(),
        it.confirmedBy(),
        it.confirmedAt());
  }

  /** Writes an order down, in the caller's transaction. */
  public void propose(
      Region region, UUID matter, String ground, String reason, UUID by, Instant at) {
    byte[] sealed = box().seal(column(region, matter), reason);
    orders.insert(region, matter, ground, sealed, by, at);
  }

  /** Takes an order back, in the caller's transaction; whether one waited. */
  public boolean withdraw(Region region, UUID matter) {
    return orders.delete(region, matter);
  }

  /**
   * Confirms an order and destroys the key, in the caller's transaction. The matter is remembered
   * for restored backups, in the database and beside the key file.
   *
   * @param by another officer than the one who proposed it, else the database refuses
   * @return whether an order waited
   */
  public boolean confirm(Region region, UUID matter, UUID by, Instant at) {
    if (!orders.confirm(region, matter, by, at)) {
      return false;
    }
    keys.destroy(region, matter, at);
    // Not before the commit: the list destroys at each start, and a decision may still be undone.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            list(new Erased(region, matter, at));
          }
        });
    return true;
  }

  /** The key device may be away; the next start writes what the database knows and the list not. */
  private void list(Erased matter) {
    try {
      ErasedList.beside(ring.file()).append(List.of(matter));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "list of erased matters", e);
    }
  }

  private static String column(Region region, UUID matter) {
    return "reason/" + region.code() + "/" + matter;
  }
}
