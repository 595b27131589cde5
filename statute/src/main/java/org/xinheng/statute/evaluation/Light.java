package org.xinheng.statute.evaluation;

import java.util.Arrays;

/** A monitoring light (监控预警灯). */
public enum Light {
  /** 绿灯: as planned. */
  GREEN("绿"),
  /** 黄灯: behind, to be explained. */
  YELLOW("黄"),
  /** 红灯: far behind, to be repaired. */
  RED("红");

  private final String colour;

  Light(String colour) {
    this.colour = colour;
  }

  /** The colour in Chinese, one character. */
  public String colour() {
    return colour;
  }

  /** The light of a colour, which must be one of the three. */
  static Light of(String colour) {
    return Arrays.stream(values())
        .filter(light -> light.colour.equals(colour))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such light: " + colour));
  }

  @Override
  public String toString() {
    return colour;
  }
}
