package org.xinheng.statute.code;

/** The alphabet and weights of GB 32100, which the project code shares: no I, O, S, V, Z. */
final class Base31 {

  static final int MODULUS = 31;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int STEP = 3;

  private Base31() {}

  /** The value of a character, -1 when it is not in the alphabet. */
  static int valueOf(char character) {
    return ALPHABET.indexOf(character);
  }

  /** The character of a value modulo 31, negative values included. */
  static char character(int value) {
    return ALPHABET.charAt(Math.floorMod(value, MODULUS));
  }

  /** Sum of value times 3^i, modulo 31, over characters that are all in the alphabet. */
  static int weightedSum(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum + valueOf(text.charAt(i)) * weight) % MODULUS;
      weight = weight * STEP % MODULUS;
    }
    return sum;
  }
}
