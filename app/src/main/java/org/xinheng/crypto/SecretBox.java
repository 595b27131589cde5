package org.xinheng.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption with one key. Layout of a ciphertext: mark of layout and algorithm (1
 * byte), id of the key (4), nonce (12), body and tag. The context (region, matter, column) is
 * authenticated, so a value moved to another row or column does not open. Ciphertexts of the first
 * layout have no key id and stay readable.
 */
public final class SecretBox {

  static final int KEY_BYTES = 16;
  static final int ID_BYTES = 4;
  private static final int TAG_BITS = 128;
  private static final byte WITH_KEY_ID = 0x10;
  private static final byte[] ID_WORDS = "xinheng key id".getBytes(StandardCharsets.UTF_8);

  private final CipherProfile profile;
  private final byte[] key;
  private final byte[] id;
  private final String context;

  SecretBox(CipherProfile profile, byte[] key, String context) {
    this.profile = profile;
    this.key = key.clone();
    this.id = Arrays.copyOf(Digests.hmac(new SM3Digest(), key, ID_WORDS), ID_BYTES);
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

  /** The ciphertext of a file that belongs into the named column. */
  public byte[] sealBytes(String column, byte[] plain) {
    byte[] nonce = Nonces.OF_PROCESS.next();
    byte[] body = run(profile, true, nonce, column, plain, 0, plain.length);
    return ByteBuffer.allocate(1 + ID_BYTES + nonce.length + body.length)
        .put((byte) (profile.mark() | WITH_KEY_ID))
        .put(id)
        .put(nonce)
        .put(body)
        .array();
  }

  /** The file of a ciphertext from the named column; fails when it was altered or moved. */
  public byte[] openBytes(String column, byte[] sealed) {
    int start = nonceAt(sealed);
    if (sealed.length < start + Nonces.BYTES) {
      throw new UnreadableSecret("ciphertext too short");
    }
    if (start > 1 && !Arrays.equals(sealed, 1, start, id, 0, ID_BYTES)) {
      throw new UnreadableSecret("ciphertext sealed under another key");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, start, start + Nonces.BYTES);
    int body = start + Nonces.BYTES;
    return run(profileOf(sealed), false, nonce, column, sealed, body, sealed.length - body);
  }

  /** The algorithms of a ciphertext. */
  static CipherProfile profileOf(byte[] sealed) {
    return CipherProfile.ofMark((byte) (sealed[0] & ~WITH_KEY_ID));
  }

  /** Whether a ciphertext says that it was sealed under this box's key. */
  boolean isNamedBy(byte[] sealed) {
    return nonceAt(sealed) > 1
        && sealed.length > 1 + ID_BYTES
        && Arrays.equals(sealed, 1, 1 + ID_BYTES, id, 0, ID_BYTES);
  }

  private static int nonceAt(byte[] sealed) {
    boolean named = sealed.length > 0 && (sealed[0] & WITH_KEY_ID) != 0;
    return named ? 1 + ID_BYTES : 1;
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

  @Override
  public String toString() {
    return "SecretBox[" + context + "]";
  }
}
