package org.xinheng.identity.domain;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * One-time codes (一次性码): twelve signs that cannot be taken for one another, 59 bits of randomness.
 */
public final class OneTimeCode {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCode() {}

  /** A fresh code. */
  public static String next() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /** What was meant by what was typed: blanks, hyphens and case do not matter. */
  public static String normal(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
