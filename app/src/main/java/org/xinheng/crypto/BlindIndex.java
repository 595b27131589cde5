package org.xinheng.crypto;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Keyed fingerprints for exact look-up of encrypted fields. The same value in two fields has two
 * fingerprints; without the key a dictionary finds nothing. What leaks is equality inside one
 * field. Key and digest stay the same when the master key or the cipher profile changes: else no
 * stored fingerprint would be found any more.
 */
public final class BlindIndex {

  private static final int LENGTH = 16;

  private final CipherProfile profile;
  private final byte[] key;

  BlindIndex(CipherProfile profile, byte[] key) {
    this.profile = profile;
    this.key = key.clone();
  }

  /** The fingerprint (16 bytes) of a value in a field; blanks, case and width do not matter. */
  public byte[] of(String field, String value) {
    byte[] input = (field + "\u0000" + normalise(value)).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Digests.hmac(profile.digest(), key, input), LENGTH);
  }

  private static String normalise(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .replaceAll("[\\s·•-]", "")
        .toUpperCase(Locale.ROOT);
  }
}
