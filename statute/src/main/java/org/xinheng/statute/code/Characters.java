package org.xinheng.statute.code;

import java.text.Normalizer;
import java.util.Locale;

/** Brings a code as printed or typed to the form in which it is checked. */
final class Characters {

  private Characters() {}

  /**
   * Full-width characters become plain ones, letters become capitals, and blanks, line ends and
   * invisible characters (a code may be wrapped in a narrow table cell) fall away.
   */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(character -> !isBlank(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toUpperCase(Locale.ROOT);
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.getType(character) == Character.FORMAT;
  }
}
