package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** How the petitioner evaluates (满意度). */
public enum Satisfaction implements Coded {
  SATISFIED("0", "满意", "satisfied"),
  FAIRLY("1", "基本满意", "fairly satisfied"),
  DISSATISFIED("3", "不满意", "dissatisfied");

  private final Label label;

  Satisfaction(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
