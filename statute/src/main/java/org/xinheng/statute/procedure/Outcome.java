package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** The three outcomes of a handling opinion (处理意见), Art. 32. */
public enum Outcome implements Coded {
  SUPPORTED("supported", "予以支持", "supported"),
  EXPLAINED("explained", "解释说明", "explained"),
  NOT_SUPPORTED("not-supported", "不予支持", "not supported");

  private final Label label;

  Outcome(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
