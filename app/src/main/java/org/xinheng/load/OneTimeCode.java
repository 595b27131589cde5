package org.xinheng.load;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code (动态码, RFC 6238) that an officer's telephone would show. */
final class OneTimeCode {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final long STEP = 30;
  private static final int MILLION = 1_000_000;

  private OneTimeCode() {}

  static String at(String secret, Instant at) {
    byte[] moment = ByteBuffer.allocate(8).putLong(at.getEpochSecond() / STEP).array();
    byte[] hash = hmac(bytes(secret), moment);
    int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xF, 4).getInt() & 0x7FFF_FFFF;
    return String.format(Locale.ROOT, "%06d", number % MILLION);
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String base32) {
    String letters = base32.replaceAll("[^A-Za-z2-7]", "").toUpperCase(Locale.ROOT);
    ByteBuffer bytes = ByteBuffer.allocate(letters.length() * BITS / 8);
    int held = 0;
    int bits = 0;
    for (char letter : letters.toCharArray()) {
      held = (held << BITS | LETTERS.indexOf(letter)) & 0xFFFF;
      bits += BITS;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
