package org.xinheng.statute.evaluation;

import java.util.Optional;

/** The first level of the indicator tree (一级指标). */
public enum Level1 {
  /** 成本指标; older trees keep it as a second level of output. */
  COST("成本指标", "成本"),
  /** 产出指标. */
  OUTPUT("产出指标", "产出"),
  /** 效益指标. */
  BENEFIT("效益指标", "效益"),
  /** 满意度指标. */
  SATISFACTION("满意度指标", "满意");

  private final String title;
  private final String word;

  Level1(String title, String word) {
    this.title = title;
    this.word = word;
  }

  /** The standard full name. */
  public String title() {
    return title;
  }

  /** The level of a printed level-1 name, by the word in it; empty for local nodes (制度指标). */
  public static Optional<Level1> of(String printed) {
    String plain = CellText.plain(printed);
    for (Level1 level : values()) {
      if (plain.contains(level.word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
