package org.xinheng.crypto;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.MatterKeyStore.Erased;
import org.xinheng.crypto.store.MatterKeyStore.Wrapped;
import org.xinheng.crypto.store.PurposeKeyStore;

/** What is asked of the keys from the command line, but for their rotation. */
public final class KeyDesk {

  private static final int BATCH = 5_000;

  private final KeyRing ring;
  private final MasterStore masters;
  private final MatterKeyStore matters;
  private final PurposeKeyStore purposes;
  private final TransactionTemplate transaction;

  KeyDesk(
      KeyRing ring,
      MasterStore masters,
      MatterKeyStore matters,
      PurposeKeyStore purposes,
      TransactionTemplate transaction) {
    this.ring = ring;
    this.masters = masters;
    this.matters = matters;
    this.purposes = purposes;
    this.transaction = transaction;
  }

  public KeyStatus status() {
    return KeyStatus.of(ring, masters, matters.erased().size());
  }

  /**
   * What a check found.
   *
   * @param opened keys that open with the key file
   * @param unreadable what does not open, by county and id or by purpose
   */
  public record Checked(long opened, List<String> unreadable) {}

  /** Opens every stored key, one after the other, and keeps none. */
  public Checked check() {
    List<String> unreadable = new ArrayList<>();
    long opened = 0;
    for (var purpose : purposes.all().entrySet()) {
      if (opens(() -> PurposeKeys.check(ring, purpose.getKey(), purpose.getValue()))) {
        opened++;
      } else {
        unreadable.add(purpose.getKey());
      }
    }
    @Nullable Wrapped last = null;
    for (List<Wrapped> batch = matters.after(last, BATCH);
        !batch.isEmpty();
        batch = matters.after(last, BATCH)) {
      for (Wrapped row : batch) {
        if (opens(() -> MatterKeys.check(ring, row))) {
          opened++;
        } else {
          unreadable.add(row.region().code() + "/" + row.matter());
        }
      }
      last = batch.getLast();
    }
    return new Checked(opened, unreadable);
  }

  private static boolean opens(Runnable opening) {
    try {
      opening.run();
      return true;
    } catch (UnreadableSecret | KeyProblem e) {
      return false;
    }
  }

  /** Three shares of the master key in use, any two of which restore it; written down as an act. */
  public List<Share> split(KeyJournal journal) {
    MasterKey master = ring.need(inUse());
    List<Share> shares = Shares.split(master, new SecureRandom());
    transaction.executeWithoutResult(status ->
        journal.record(
            "keys.split", Map.of("key", master.id(), "set", shares.getFirst().setText())));
    return shares;
  }

  private String inUse() {
    return masters.current().orElseThrow().id();
  }

  /** Writes down that a key was recovered from shares. */
  public void joined(String id, KeyJournal journal) {
    transaction.executeWithoutResult(status -> journal.record("keys.joined", Map.of("key", id)));
  }

  /** Matters whose keys were destroyed; every start destroys again what a restore brought back. */
  public List<Erased> erased() {
    return matters.erased();
  }
}
