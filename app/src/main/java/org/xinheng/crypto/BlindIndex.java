package org.xinheng.crypto;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Keyed fingerprints for exact look-up of encrypted fields. The same value in two fields has two
 * fingerprints; without the key a dictionary finds nothing. What leaks is equality inside one
 * field.
 */
public final class BlindIndex {

  private static final int LENGTH = 16;

  private final CipherProfile profile;
  private final byte[] key;

  public BlindIndex(CipherProfile profile, MasterKey master) {
    this.profile = profile;
    this.key = master.indexKey();
  }

  /** The fingerprint (16 bytes) of a value in a field; blanks, case and width do not matter. */
  public byte[] of(String field, String value) {
    HMac mac = new HMac(profile.digest());
    mac.init(new KeyParameter(key));
    byte[] input = (field + "\u0000" + normalise(value)).getBytes(StandardCharsets.UTF_8);
    mac.update(input, 0, input.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return Arrays.copyOf(out, LENGTH);
  }

  private static String normalise(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .replaceAll("[\\s·•-]", "")
        .toUpperCase(Locale.ROOT);
  }
}
