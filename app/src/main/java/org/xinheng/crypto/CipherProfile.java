package org.xinheng.crypto;

import java.util.Optional;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;

/**
 * The two families of algorithms. Each ciphertext says by its first byte which one made it, so that
 * an installation can move from one to the other and read both meanwhile.
 */
public enum CipherProfile {
  /** 国密: SM4-GCM, HMAC-SM3. */
  GUOMI(1, "guomi"),
  /** International: AES-128-GCM, HMAC-SHA-256. */
  INTERNATIONAL(2, "international");

  private final byte mark;
  private final String code;

  CipherProfile(int mark, String code) {
    this.mark = (byte) mark;
    this.code = code;
  }

  /** The stored code. */
  public String code() {
    return code;
  }

  /** The profile of a stored code, or of 国密 and 国际 as typed. */
  public static Optional<CipherProfile> of(String code) {
    return switch (code) {
      case "guomi", "国密" -> Optional.of(GUOMI);
      case "international", "国际" -> Optional.of(INTERNATIONAL);
      default -> Optional.empty();
    };
  }

  byte mark() {
    return mark;
  }

  BlockCipher blockCipher() {
    return switch (this) {
      case GUOMI -> new SM4Engine();
      case INTERNATIONAL -> AESEngine.newInstance();
    };
  }

  /** A fresh digest for chains and blind indexes. */
  public Digest digest() {
    return switch (this) {
      case GUOMI -> new SM3Digest();
      case INTERNATIONAL -> SHA256Digest.newInstance();
    };
  }

  static CipherProfile ofMark(byte mark) {
    for (CipherProfile profile : values()) {
      if (profile.mark == mark) {
        return profile;
      }
    }
    throw new UnreadableSecret("ciphertext of an unknown profile: " + mark);
  }
}
