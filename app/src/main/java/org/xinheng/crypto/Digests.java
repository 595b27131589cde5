package org.xinheng.crypto;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keyed digests in one line. */
final class Digests {

  private Digests() {}

  static byte[] hmac(Digest digest, byte[] key, byte[] input) {
    HMac mac = new HMac(digest);
    mac.init(new KeyParameter(key));
    mac.update(input, 0, input.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }
}
