package org.xinheng.crypto;

/** Arithmetic in the field of 256 elements with the polynomial of AES, without tables. */
final class Field256 {

  private static final int POLYNOMIAL = 0x11b;

  private Field256() {}

  static int times(int a, int b) {
    int product = 0;
    int left = a;
    for (int bit = 0; bit < 8; bit++) {
      product ^= -((b >> bit) & 1) & left;
      left = (left << 1) ^ (-(left >> 7) & POLYNOMIAL);
    }
    return product;
  }

  /** The inverse; of zero it is zero. */
  static int inverse(int a) {
    // a to the power 254, since every element but zero to the power 255 is one
    int power = a;
    for (int i = 0; i < 6; i++) {
      power = times(times(power, power), a);
    }
    return times(power, power);
  }
}
