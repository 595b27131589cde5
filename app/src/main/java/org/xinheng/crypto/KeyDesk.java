package org.xinheng.crypto;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MatterKeyStore;

/** What is asked of the keys from the command line, but for their rotation. */
public final class KeyDesk {

  private final KeyRing ring;
  private final MasterStore masters;
  private final MatterKeyStore matters;
  private final TransactionTemplate transaction;

  KeyDesk(
      KeyRing ring, MasterStore masters, MatterKeyStore matters, TransactionTemplate transaction) {
    this.ring = ring;
    this.masters = masters;
    this.matters = matters;
    this.transaction = transaction;
  }

  public KeyStatus status() {
    return KeyStatus.of(ring, masters, matters.erased().size());
  }

  /** Three shares of the master key in use, any two of which restore it; written down as an act. */
  public List<Share> split(KeyJournal journal) {
    MasterKey master = ring.need(masters.inUse().id());
    List<Share> shares = Shares.split(master, new SecureRandom());
    transaction.executeWithoutResult(status ->
        journal.record(
            "keys.split",
            java.util.Map.of("key", master.id(), "set", shares.getFirst().setText())));
    return shares;
  }

  /** Writes down that a key was recovered from shares. */
  public void joined(String id, KeyJournal journal) {
    transaction.executeWithoutResult(
        status -> journal.record("keys.joined", java.util.Map.of("key", id)));
  }
}
