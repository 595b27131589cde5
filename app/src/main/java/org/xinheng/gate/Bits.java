package org.xinheng.gate;

/** Numbers in bytes, lowest byte first, and where bytes stand in others. */
final class Bits {

  private Bits() {}

  static int two(byte[] bytes, int at) {
    return at + 1 < bytes.length ? (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 : 0;
  }

  static int four(byte[] bytes, int at) {
    return two(bytes, at) | two(bytes, at + 2) << 16;
  }

  /** Where some bytes stand, from a place on; -1 when nowhere. */
  static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int at = Math.max(0, from); at <= bytes.length - wanted.length; at++) {
      if (bytes[at] == wanted[0] && matches(bytes, at, wanted)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] bytes, int at, byte[] wanted) {
    for (int i = 1; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
