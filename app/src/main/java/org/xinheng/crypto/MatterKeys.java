package org.xinheng.crypto;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.shared.Region;

/**
 * Keys per matter (一事一密钥): made at registration, wrapped under the master key, destroyed to erase.
 */
public final class MatterKeys {

  private static final String WRAP = "key";

  private final CipherProfile profile;
  private final MasterKey master;
  private final MatterKeyStore store;

  public MatterKeys(CipherProfile profile, MasterKey master, MatterKeyStore store) {
    this.profile = profile;
    this.master = master;
    this.store = store;
  }

  /** Makes and stores a key for a new matter, in the caller's transaction. */
  public SecretBox create(Region region, UUID matter, Instant at) {
    Fresh fresh = fresh(region, matter);
    store.insert(region, matter, fresh.wrapped(), master.id(), at);
    return fresh.box();
  }

  /** A new key that is not stored yet: bulk writers store the wrapped form themselves. */
  public Fresh fresh(Region region, UUID matter) {
    byte[] key = new byte[SecretBox.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    byte[] wrapped = wrapper(region, matter).sealBytes(WRAP, key);
    return new Fresh(new SecretBox(profile, key, context(region, matter)), wrapped, master.id());
  }

  /**
   * The box of a stored matter; fails when the key was destroyed or wrapped under another master
   * key.
   */
  public SecretBox of(Region region, UUID matter) {
    byte[] wrapped =
        store
            .find(region, matter)
            .orElseThrow(() -> new UnreadableSecret("the matter's key is gone"));
    byte[] key = wrapper(region, matter).openBytes(WRAP, wrapped);
    return new SecretBox(profile, key, context(region, matter));
  }

  private SecretBox wrapper(Region region, UUID matter) {
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
  public record Fresh(SecretBox box, byte[] wrapped, String masterId) {}
}
