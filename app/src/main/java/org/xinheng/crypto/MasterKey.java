package org.xinheng.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A master key: wraps the keys of matters and purposes. It lies outside the database and its
 * backups, in a {@link KeyFile}.
 *
 * @param id names the key in what it wrapped, eight hexadecimal digits
 * @param secret 32 bytes; the first half wraps
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by id and proof
public record MasterKey(String id, byte[] secret) {

  static final int BYTES = 32;
  private static final int ID_BYTES = 4;
  private static final int PROOF_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public MasterKey {
    if (secret.length != BYTES || !id.matches("[0-9a-f]{8}")) {
      throw new IllegalArgumentException("a master key has " + BYTES + " bytes and an id");
    }
    secret = secret.clone();
  }

  /** A new key with a new id. */
  static MasterKey generate() {
    byte[] id = new byte[ID_BYTES];
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(id);
    RANDOM.nextBytes(secret);
    return new MasterKey(HexFormat.of().formatHex(id), secret);
  }

  byte[] wrappingKey() {
    return Arrays.copyOf(secret, SecretBox.KEY_BYTES);
  }

  /**
   * The key of the blind indexes of installations that were made before they had one of their own.
   */
  byte[] indexKey() {
    return Arrays.copyOfRange(secret, SecretBox.KEY_BYTES, BYTES);
  }

  /** Tells this key from another of the same id, and nothing else: a keyed digest (16 bytes). */
  byte[] proof() {
    byte[] words = "xinheng master key proof".getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Digests.hmac(new SM3Digest(), secret, words), PROOF_BYTES);
  }

  boolean isProvedBy(byte[] proof) {
    return MessageDigest.isEqual(proof(), proof);
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MasterKey key && id.equals(key.id) && isProvedBy(key.proof());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "MasterKey[" + id + "]";
  }
}
