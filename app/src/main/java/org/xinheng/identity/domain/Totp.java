package org.xinheng.identity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (动态码, RFC 6238) as authenticator programs make them: HMAC-SHA-1, thirty
 * seconds, six digits.
 */
public final class Totp {

  /** How long one code stands. */
  public static final Duration STEP = Duration.ofSeconds(30);

  private static final int DIGITS = 6;

  private Totp() {}

  /** The step an instant lies in. */
  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
  }

  /** The six digits of a step. */
  public static String code(byte[] secret, long step) {
    return code(secret, step, DIGITS, "HmacSHA1");
  }

  static String code(byte[] secret, long step, int digits, String algorithm) {
    byte[] hash = hmac(secret, step, algorithm);
    int offset = hash[hash.length - 1] & 0xF;
    int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFF_FFFF;
    int bound = (int) Math.pow(10, digits);
    return String.format(Locale.ROOT, "%0" + digits + "d", number % bound);
  }

  /**
   * The step whose code was typed: the present one or a neighbour, and later than the last one
   * used, so that no code works twice.
   */
  public static OptionalLong match(byte[] secret, String typed, Instant at, long lastStep) {
    byte[] given = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    long present = step(at);
    for (long step = present - 1; step <= present + 1; step++) {
      byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(right, given) && step > lastStep) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static byte[] hmac(byte[] secret, long step, String algorithm) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
