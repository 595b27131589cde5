package org.xinheng.letters.paper;

/** The sheet (A4, 版心), in points. */
final class Sheet {

  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;
  static final double LEFT = mm(28);
  static final double RIGHT = mm(26);
  static final double TOP = mm(26);

  /** Where the text ends; the foot stands below. */
  static final double BOTTOM = mm(43);

  /** Upper edge of the foot. */
  static final double FOOT = mm(39);

  static final double QR = mm(22);
  static final double ROOM = WIDTH - LEFT - RIGHT;

  private Sheet() {}

  static double mm(double millimetres) {
    return millimetres * 72 / 25.4;
  }
}
