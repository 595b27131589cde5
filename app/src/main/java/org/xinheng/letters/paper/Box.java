package org.xinheng.letters.paper;

import java.io.IOException;

/**
 * A piece of a page that is never cut: a line of text, a row of a table, a signature.
 *
 * @param height room that it takes, in points
 * @param clings whether it must not be the last of a page
 * @param breaks whether it begins a new page
 * @param picture draws it below a height
 */
record Box(double height, boolean clings, boolean breaks, Picture picture) {

  /** Draws a box whose upper edge is at a height. */
  @FunctionalInterface
  interface Picture {
    void draw(Pen pen, double top) throws IOException;
  }

  static Box of(double height, Picture picture) {
    return new Box(height, false, false, picture);
  }

  static Box space(double height) {
    return of(height, (pen, top) -> {});
  }

  static Box newPage() {
    return new Box(0, false, true, (pen, top) -> {});
  }

  Box clinging() {
    return new Box(height, true, breaks, picture);
  }
}
