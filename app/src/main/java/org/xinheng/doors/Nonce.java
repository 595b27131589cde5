package org.xinheng.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The word by which a page's own scripts are known (CSP nonce), new for each request. A script that
 * somebody else slipped in cannot know it. Templates find it as {@code pageWord}.
 */
final class Nonce {

  private static final String HELD = "pageWord";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Nonce() {}

  /** The request's nonce, made when first asked for. */
  static String of(HttpServletRequest request) {
    if (request.getAttribute(HELD) instanceof String held) {
      return held;
    }
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    String made = Base64.getUrlEncoder().encodeToString(bytes);
    request.setAttribute(HELD, made);
    return made;
  }
}
