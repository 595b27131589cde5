package org.xinheng.shared;

/**
 * Idempotency key (幂等键) of a form: made with the page, sent back with the write, so that a write
 * which arrives twice is done once. A handler of a write takes one; a request without it is
 * refused.
 *
 * @param key 8 to 80 characters
 */
public record RequestKey(String key) {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 80;

  public RequestKey {
    if (!isKey(key)) {
      throw new IllegalArgumentException("a key has 8 to 80 characters");
    }
  }

  public static boolean isKey(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST;
  }

  @Override
  public String toString() {
    return key;
  }
}
