package org.xinheng.statute.evaluation;

/** The names of the levels above an indicator, in any form ("成本指标", "产出指标/数量指标", empty). */
record Level(String text) {

  /** An unsigned target at this level is a ceiling. */
  boolean isCost() {
    return text.contains("成本");
  }

  boolean isQuantity() {
    return text.contains("数量");
  }

  boolean isSatisfaction() {
    return text.contains("满意");
  }
}
