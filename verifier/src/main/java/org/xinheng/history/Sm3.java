package org.xinheng.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * SM3 (GB/T 32905) over a list of fields, each with its length before it, so that no two different
 * lists have the same input.
 */
final class Sm3 {

  /** Bytes of a digest. */
  static final int LENGTH = 32;

  private final SM3Digest digest = new SM3Digest();

  Sm3 field(String text) {
    return field(text.getBytes(StandardCharsets.UTF_8));
  }

  Sm3 field(byte[] bytes) {
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0, Integer.BYTES);
    return plain(bytes, 0, bytes.length);
  }

  /** Bytes without a length, where their number is fixed. */
  Sm3 plain(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
    return this;
  }

  Sm3 mark(int domain) {
    digest.update((byte) domain);
    return this;
  }

  byte[] done() {
    byte[] out = new byte[LENGTH];
    digest.doFinal(out, 0);
    return out;
  }

  /** Concatenation, for leaves. */
  static byte[] join(Iterable<byte[]> hashes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    hashes.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
