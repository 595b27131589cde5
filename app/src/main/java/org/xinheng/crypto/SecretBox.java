package org.xinheng.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption with one key. Layout of a ciphertext: profile mark (1 byte), nonce (12),
 * body and tag. The context (region, matter, column) is authenticated, so a value moved to another
 * row or column does not open.
 */
public final class SecretBox {

  static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CipherProfile profile;
  private final byte[] key;
  private final String context;

  SecretBox(CipherProfile profile, byte[] key, String context) {
    this.profile = profile;
    this.key = key.clone();
    this.context = context;
  }

  /** The ciphertext of a text that belongs into the named column. */
  public byte[] seal(String column, String text) {
    return sealBytes(column, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a ciphertext from the named column; fails when it was altered or moved. */
  public String open(String column, byte[] sealed) {
    return new String(openBytes(column, sealed), StandardCharsets.UTF_8);
  }

  byte[] sealBytes(String column, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] body = run(profile, true, nonce, column, plain, 0, plain.length);
    byte[] sealed = new byte[1 + NONCE_BYTES + body.length];
    sealed[0] = profile.mark();
    System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
    System.arraycopy(body, 0, sealed, 1 + NONCE_BYTES, body.length);
    return sealed;
  }

  byte[] openBytes(String column, byte[] sealed) {
    if (sealed.length < 1 + NONCE_BYTES) {
      throw new UnreadableSecret("ciphertext too short");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    int start = 1 + NONCE_BYTES;
    return run(
        CipherProfile.ofMark(sealed[0]),
        false,
        nonce,
        column,
        sealed,
        start,
        sealed.length - start);
  }

  private byte[] run(
      CipherProfile with,
      boolean encrypt,
      byte[] nonce,
      String column,
      byte[] in,
      int offset,
      int length) {
    byte[] aad = (context + "/" + column).getBytes(StandardCharsets.UTF_8);
    var gcm = GCMBlockCipher.newInstance(with.blockCipher());
    gcm.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, aad));
    byte[] out = new byte[gcm.getOutputSize(length)];
    int done = gcm.processBytes(in, offset, length, out, 0);
    try {
      gcm.doFinal(out, done);
    } catch (InvalidCipherTextException e) {
      throw new UnreadableSecret("ciphertext altered, moved, or sealed under another key", e);
    }
    return out;
  }
}
