package org.xinheng.crypto;

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
  GUOMI(1),
  /** International: AES-128-GCM, HMAC-SHA-256. */
  INTERNATIONAL(2);

  private final byte mark;

  CipherProfile(int mark) {
    this.mark = (byte) mark;
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
    throw new IllegalArgumentException("ciphertext of an unknown profile: " + mark);
  }
}
