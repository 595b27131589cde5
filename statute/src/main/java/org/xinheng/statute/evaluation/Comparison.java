package org.xinheng.statute.evaluation;

import java.math.BigDecimal;

/** How an actual value is held against a target value (指标性质). */
public enum Comparison {
  /** 大于等于. */
  AT_LEAST("≥", 1),
  /** 大于. */
  MORE_THAN(">", 1),
  /** 小于等于. */
  AT_MOST("≤", -1),
  /** 小于. */
  LESS_THAN("<", -1),
  /** 等于, also a number printed without a sign. In which direction it is scored is another thing. */
  EQUAL("=", 0);

  private final String symbol;
  private final int direction;

  Comparison(String symbol, int direction) {
    this.symbol = symbol;
    this.direction = direction;
  }

  /** The sign as published: one of ≥ &gt; ≤ &lt; =. */
  public String symbol() {
    return symbol;
  }

  /** 1 when more is better, -1 when less is better, 0 when the sign does not say. */
  public int direction() {
    return direction;
  }

  /**
   * Whether the actual value stands in this relation to the target value, whatever their scales.
   */
  public boolean holds(BigDecimal actual, BigDecimal target) {
    int order = actual.compareTo(target);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
      case EQUAL -> order == 0;
    };
  }
}
