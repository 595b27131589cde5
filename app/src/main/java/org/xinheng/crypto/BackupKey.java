package org.xinheng.crypto;

import java.security.SecureRandom;

/**
 * The key of one backup or log archive. It lies beside what it encrypts, wrapped under the master
 * key; the master key itself is never there, so a stolen backup protects itself.
 */
public final class BackupKey {

  private static final String CONTEXT = "backup";
  private static final String WRAPPED = "backup-key";

  private final CipherProfile profile;
  private final byte[] key;

  private BackupKey(CipherProfile profile, byte[] key) {
    this.profile = profile;
    this.key = key;
  }

  /** A new key. */
  public static BackupKey create(CipherProfile profile) {
    byte[] key = new byte[SecretBox.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new BackupKey(profile, key);
  }

  /** The key as it may be written down. */
  public byte[] wrappedBy(MasterKey master) {
    return new SecretBox(profile, master.wrappingKey(), CONTEXT).sealBytes(WRAPPED, key);
  }

  /**
   * The key that was written down.
   *
   * @throws UnreadableSecret when it was wrapped under another master key, or altered
   */
  public static BackupKey unwrap(byte[] wrapped, MasterKey master) {
    CipherProfile profile = SecretBox.profileOf(wrapped);
    return new BackupKey(
        profile, new SecretBox(profile, master.wrappingKey(), CONTEXT).openBytes(WRAPPED, wrapped));
  }

  /**
   * Encrypts and authenticates a piece under its name, so that no piece can take another's place.
   */
  public byte[] seal(String name, byte[] plain) {
    return new SecretBox(profile, key, CONTEXT).sealBytes(name, plain);
  }

  /**
   * The piece of that name.
   *
   * @throws UnreadableSecret when it was altered, moved or sealed under another key
   */
  public byte[] open(String name, byte[] sealed) {
    return new SecretBox(profile, key, CONTEXT).openBytes(name, sealed);
  }
}
