package org.xinheng.identity.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Session ids: 256 random bits (ASVS 7.2.3 asks for 128). */
final class SessionIds {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private SessionIds() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
