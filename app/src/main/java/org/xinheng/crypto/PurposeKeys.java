package org.xinheng.crypto;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MasterStore.InUse;
import org.xinheng.crypto.store.PurposeKeyStore;
import org.xinheng.crypto.store.PurposeKeyStore.Stored;

/**
 * Keys of the installation by purpose: blind indexes, second factors and whatever else is sealed
 * without belonging to a matter. Made at first use, stored wrapped under the master key, so that a
 * new master key changes none of what was sealed.
 */
public final class PurposeKeys {

  static final String BLIND_INDEX = "blind-index";
  private static final String WRAP = "key";

  private final KeyRing ring;
  private final MasterStore masters;
  private final PurposeKeyStore store;
  private final TransactionTemplate apart;
  private final InstantSource clock;
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();

  /**
   * Keys over a database.
   *
   * @param apart runs in a transaction of its own: a key must not go when the caller's is rolled
   *     back, since it is kept in memory
   */
  PurposeKeys(
      KeyRing ring,
      MasterStore masters,
      PurposeKeyStore store,
      TransactionTemplate apart,
      InstantSource clock) {
    this.ring = ring;
    this.masters = masters;
    this.store = store;
    this.apart = apart;
    this.clock = clock;
  }

  /** The box of a purpose. */
  public SecretBox of(String purpose) {
    return new SecretBox(ring.profile(), opened(purpose).key(), "purpose/" + purpose);
  }

  BlindIndex blindIndex() {
    Opened key = opened(BLIND_INDEX);
    return new BlindIndex(key.profile(), key.key());
  }

  private Opened opened(String purpose) {
    return opened.computeIfAbsent(purpose, this::open);
  }

  private Opened open(String purpose) {
    Stored stored =
        store
            .find(purpose)
            .orElseGet(() -> apart.execute(status -> create(purpose, clock.instant())));
    MasterKey master = ring.need(stored.masterId());
    byte[] key = wrapper(master, stored.profile(), purpose).openBytes(WRAP, stored.wrapped());
    return new Opened(stored.profile(), key);
  }

  private Stored create(String purpose, Instant at) {
    InUse now = masters.inUse();
    ring.seen(now);
    byte[] key = new byte[SecretBox.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    store.insert(purpose, wrapped(ring.need(now.id()), now.profile(), purpose, key), at);
    return store.find(purpose).orElseThrow();
  }

  static Stored wrapped(MasterKey master, CipherProfile profile, String purpose, byte[] key) {
    byte[] wrapped = wrapper(master, profile, purpose).sealBytes(WRAP, key);
    return new Stored(wrapped, master.id(), profile);
  }

  /** Opens a stored key and forgets it; fails when it does not open. */
  static void check(KeyRing ring, String purpose, Stored stored) {
    wrapper(ring.need(stored.masterId()), stored.profile(), purpose)
        .openBytes(WRAP, stored.wrapped());
  }

  /** The same key wrapped under another master key; what it is used with stays. */
  static Stored rewrap(MasterKey from, MasterKey to, String purpose, Stored was) {
    byte[] key = wrapper(from, was.profile(), purpose).openBytes(WRAP, was.wrapped());
    return wrapped(to, was.profile(), purpose, key);
  }

  private static SecretBox wrapper(MasterKey master, CipherProfile profile, String purpose) {
    return new SecretBox(profile, master.wrappingKey(), "wrap/purpose/" + purpose);
  }

  @SuppressWarnings("ArrayRecordComponent") // stays in memory, never compared
  private record Opened(CipherProfile profile, byte[] key) {
    @Override
    public String toString() {
      return "Opened[…]";
    }
  }
}
