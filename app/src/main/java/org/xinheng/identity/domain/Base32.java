package org.xinheng.identity.domain;

import java.util.Locale;

/** Base32 without padding (RFC 4648), in which authenticator programs take a secret. */
public final class Base32 {

  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /** The text of some bytes. */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xFF);
      bits += 8;
      while (bits >= 5) {
        text.append(SIGNS.charAt((held >> (bits - 5)) & 31));
        bits -= 5;
      }
    }
    if (bits > 0) {
      text.append(SIGNS.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /** The bytes of a text; blanks and case do not matter. */
  public static byte[] decode(String text) {
    String signs = text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
    byte[] bytes = new byte[signs.length() * 5 / 8];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (char sign : signs.toCharArray()) {
      int value = SIGNS.indexOf(sign);
      if (value < 0) {
        throw new IllegalArgumentException("not base32: " + sign);
      }
      held = (held << 5) | value;
      bits += 5;
      if (bits >= 8 && at < bytes.length) {
        bytes[at++] = (byte) (held >> (bits - 8));
        bits -= 8;
      }
    }
    return bytes;
  }
}
