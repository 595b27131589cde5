package org.xinheng.petition;

/** Numbers of matters (信访编号): XF, year, code of the registering unit, counter. */
final class Numbers {

  private Numbers() {}

  /** The counter of a unit and year. */
  static String series(int year, String unitCode) {
    return year + "-" + unitCode;
  }

  /** The number of a counter's value. */
  static String number(String series, int value) {
    return "XF-" + series + "-" + "%05d".formatted(value);
  }
}
