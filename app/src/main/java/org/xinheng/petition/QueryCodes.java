package org.xinheng.petition;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinheng.crypto.BlindIndex;

/**
 * Query codes (查询码): with the number of a matter they open its progress to whoever holds the slip.
 * A code is drawn from the secret of the form, so that a form sent twice shows the same code; only
 * a keyed digest of it is stored, so nobody can read it again, and a lost one is replaced.
 */
@Component
public class QueryCodes {

  /** Digits of a code: nobody guesses one, and a telephone has all of them. */
  public static final int DIGITS = 16;

  private static final BigInteger SPACE = BigInteger.TEN.pow(DIGITS);
  private static final int SECRET_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final BlindIndex index;

  QueryCodes(BlindIndex index) {
    this.index = index;
  }

  /** A new secret for one form, 32 hexadecimal digits; it is never stored. */
  public static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public static boolean isSecret(String text) {
    return text.matches("[0-9a-f]{32}");
  }

  /**
   * The code of a form's secret, in groups of four digits.
   *
   * @throws IllegalArgumentException when it is no secret
   */
  public String drawn(String secret) {
    if (!isSecret(secret)) {
      throw new IllegalArgumentException("no secret of a form");
    }
    BigInteger drawn = new BigInteger(1, index.of("query-code", secret)).mod(SPACE);
    String digits = String.format("%0" + DIGITS + "d", drawn);
    return String.join(" ", digits.split("(?<=\\G.{4})", -1)).strip();
  }

  /** What is stored of a code. */
  byte[] digest(UUID matter, String code) {
    return index.of("query-code/" + matter, code);
  }

  /** Whether a code is the one of a matter; takes as long for a wrong one. */
  boolean fits(UUID matter, String code, byte[] stored) {
    return MessageDigest.isEqual(digest(matter, code), stored);
  }
}
