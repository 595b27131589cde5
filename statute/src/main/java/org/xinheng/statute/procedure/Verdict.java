package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Three things done and one dealt with (三到位一处理), Art. 27; several may apply to one matter. */
public enum Verdict implements Coded {
  SOLVED("solved", "诉求合理，解决问题到位", "reasonable request: solved"),
  PERSUADED("persuaded", "诉求无理，思想教育到位", "unreasonable request: explained"),
  ASSISTED("assisted", "生活困难，帮扶救助到位", "hardship: assisted"),
  DEALT_WITH("dealt-with", "行为违法，依法处理", "unlawful conduct: dealt with by law");

  private final Label label;

  Verdict(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
