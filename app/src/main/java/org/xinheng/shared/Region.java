package org.xinheng.shared;

/**
 * A county as six-digit division code (行政区划代码, GB/T 2260). It leads every key in the database.
 *
 * @param code six digits
 */
public record Region(String code) {

  public Region {
    if (!code.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("行政区划代码应为六位数字：" + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
