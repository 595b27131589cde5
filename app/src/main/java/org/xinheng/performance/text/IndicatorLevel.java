package org.xinheng.performance.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second level of both indicator trees (二级指标) in the order in which forms print it. The old
 * tree has 成本指标 under output; the new one has a first level 成本指标 of its own (performance-rules 3).
 */
enum IndicatorLevel {
  ECONOMIC_COST(Top.COST, "经济成本指标"),
  SOCIAL_COST(Top.COST, "社会成本指标"),
  ECOLOGICAL_COST(Top.COST, "生态环境成本指标", "环境成本指标", "生态成本指标"),
  QUANTITY(Top.OUTPUT, "数量指标"),
  QUALITY(Top.OUTPUT, "质量指标"),
  TIMELINESS(Top.OUTPUT, "时效指标", "实效指标"),
  COST(Top.OUTPUT, "成本指标"),
  ECONOMIC_BENEFIT(Top.BENEFIT, "经济效益指标"),
  SOCIAL_BENEFIT(Top.BENEFIT, "社会效益指标"),
  ECOLOGICAL_BENEFIT(Top.BENEFIT, "生态效益指标"),
  LASTING_EFFECT(Top.BENEFIT, "可持续影响指标", "可持续发展指标", "可持续效益指标"),
  SATISFACTION(Top.SATISFACTION, "服务对象满意度指标", "满意度指标", "社会公众满意度指标", "受益对象满意度指标", "帮扶对象满意度指标");

  /** The first level (一级指标). */
  enum Top {
    COST("成本指标"),
    OUTPUT("产出指标"),
    BENEFIT("效益指标"),
    SATISFACTION("满意度指标");

    private final String printed;

    Top(String printed) {
      this.printed = printed;
    }

    String printed() {
      return printed;
    }

    /** The first level a cell names, null when it is none or too broken to tell. */
    static @Nullable Top read(String cell) {
      Top best = null;
      double bestLikeness = 0;
      for (Top top : values()) {
        double likeness = nameLikeness(cell, top.printed);
        if (likeness > bestLikeness) {
          best = top;
          bestLikeness = likeness;
        }
      }
      return bestLikeness >= TOLERANCE ? best : null;
    }

    boolean exactly(String cell) {
      return nameLikeness(cell, printed) == 1;
    }
  }

  /** Least likeness at which a broken name is still taken for a standard one. */
  static final double TOLERANCE = 0.7;

  private final Top top;
  private final List<String> names;

  IndicatorLevel(Top top, String... names) {
    this.top = top;
    this.names = List.of(names);
  }

  Top top() {
    return top;
  }

  /** The standard full name. */
  String printed() {
    return names.getFirst();
  }

  /** How alike the cell and the nearest of this level's names are, with or without 指标. */
  double likeness(String cell) {
    double best = 0;
    for (String name : names) {
      best = Math.max(best, nameLikeness(cell, name));
    }
    return best;
  }

  private static double nameLikeness(String cell, String name) {
    String core = Glyphs.core(cell);
    if (core.length() < 2) {
      return 0;
    }
    double whole = Likeness.of(core, name);
    double bare = core.equals(name.substring(0, name.length() - 2)) ? 1 : 0;
    return Math.max(whole, bare);
  }

  /** The level a cell names; null when none is near enough or two are equally near. */
  static @Nullable IndicatorLevel read(String cell) {
    IndicatorLevel best = null;
    double bestLikeness = 0;
    boolean tied = false;
    for (IndicatorLevel level : values()) {
      double likeness = level.likeness(cell);
      tied = likeness == bestLikeness || (tied && likeness < bestLikeness);
      if (likeness > bestLikeness) {
        best = level;
        bestLikeness = likeness;
      }
    }
    boolean sure = bestLikeness >= TOLERANCE && (!tied || bestLikeness == 1);
    return sure ? best : null;
  }

  /** Whether a cell names a first or second level without a doubt worth speaking of. */
  static boolean named(String cell) {
    return Top.read(cell) != null || read(cell) != null;
  }

  /** Whether a cell is exactly the full name of a first or second level. */
  static boolean namedExactly(String cell) {
    String core = Glyphs.core(cell);
    for (IndicatorLevel level : values()) {
      if (level.names.contains(core) || level.top.printed.equals(core)) {
        return true;
      }
    }
    return false;
  }
}
