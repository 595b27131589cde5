package org.xinheng.crypto;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MasterStore.InUse;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.MatterKeyStore.Wrapped;
import org.xinheng.shared.Region;

/**
 * Keys per matter (一事一密钥): made at registration, wrapped under the master key, destroyed to erase.
 */
public final class MatterKeys {

  private static final String WRAP = "key";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing ring;
  private final MatterKeyStore store;
  private final MasterStore masters;

  public MatterKeys(KeyRing ring, MatterKeyStore store, MasterStore masters) {
    this.ring = ring;
    this.store = store;
    this.masters = masters;
  }

  /** Makes and stores a key for a new matter, in the caller's transaction. */
  public SecretBox create(Region region, UUID matter, Instant at) {
    InUse now = masters.inUse();
    ring.seen(now);
    Fresh fresh = fresh(ring.need(now.id()), now.profile(), region, matter);
    store.insert(region, matter, fresh.wrapped(), now.id(), at);
    return fresh.box();
  }

  /**
   * A new key that is not stored yet: bulk writers store the wrapped form themselves. Storing it
   * fails when a rotation began meanwhile.
   */
  public Fresh fresh(Region region, UUID matter) {
    return fresh(ring.current(), ring.profile(), region, matter);
  }

  private static Fresh fresh(MasterKey master, CipherProfile profile, Region region, UUID matter) {
    byte[] key = new byte[SecretBox.KEY_BYTES];
    RANDOM.nextBytes(key);
    byte[] wrapped = wrapper(master, profile, region, matter).sealBytes(WRAP, key);
    return new Fresh(new SecretBox(profile, key, context(region, matter)), wrapped, master.id());
  }

  /** The box of a stored matter; empty when its key was destroyed by lawful erasure. */
  public Optional<SecretBox> find(Region region, UUID matter) {
    return store.find(region, matter).map(row -> open(region, matter, row));
  }

  /**
   * The box of a stored matter; fails when the key was destroyed or wrapped under another master
   * key.
   */
  public SecretBox of(Region region, UUID matter) {
    return find(region, matter).orElseThrow(() -> new UnreadableSecret("the matter's key is gone"));
  }

  private SecretBox open(Region region, UUID matter, Wrapped row) {
    MasterKey master = ring.need(row.masterId());
    byte[] key = wrapper(master, ring.profile(), region, matter).openBytes(WRAP, row.wrapped());
    return new SecretBox(ring.profile(), key, context(region, matter));
  }

  /** Opens a stored key and forgets it; fails when it does not open. */
  static void check(KeyRing ring, Wrapped row) {
    wrapper(ring.need(row.masterId()), ring.profile(), row.region(), row.matter())
        .openBytes(WRAP, row.wrapped());
  }

  /** The same key wrapped under another master key. */
  static byte[] rewrap(
      MasterKey from, MasterKey to, CipherProfile profile, Region region, UUID matter, byte[] was) {
    byte[] key = wrapper(from, profile, region, matter).openBytes(WRAP, was);
    return wrapper(to, profile, region, matter).sealBytes(WRAP, key);
  }

  private static SecretBox wrapper(
      MasterKey master, CipherProfile profile, Region region, UUID matter) {
    return new SecretBox(profile, master.wrappingKey(), "wrap/" + context(region, matter));
  }

  private static String context(Region region, UUID matter) {
    return region.code() + "/" + matter;
  }

  /**
   * A key just made.
   *
   * @param box seals and opens under it
   * @param wrapped what is stored
   * @param masterId names the master key that wrapped it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Fresh(SecretBox box, byte[] wrapped, String masterId) {}
}
