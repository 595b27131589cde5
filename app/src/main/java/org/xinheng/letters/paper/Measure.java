package org.xinheng.letters.paper;

/** How wide a text is. */
@FunctionalInterface
interface Measure {

  /** Width in points of a character at a size of one point. */
  double width(int codePoint);

  default double width(String text, double size) {
    return text.codePoints().mapToDouble(this::width).sum() * size;
  }
}
