package org.xinheng.performance.text;

/**
 * One filled cell of a row.
 *
 * @param line line of the source, from 1
 * @param column physical column, from 0; blank cells count
 * @param text as printed, with its inner blanks
 */
record Cell(int line, int column, String text) {

  /** The text without blanks, but between Latin words. */
  String squeezed() {
    return Glyphs.squeeze(text);
  }

  String core() {
    return Glyphs.core(text);
  }
}
