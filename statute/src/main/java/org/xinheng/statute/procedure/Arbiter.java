package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Who rules which organ accepts a matter when the organs do not agree (指定受理), Art. 24. */
public enum Arbiter implements Coded {
  SUPERIOR("superior", "共同的上一级机关、单位", "the common superior organ"),
  CONFERENCE("conference", "信访工作联席会议", "the joint conference");

  private final Label label;

  Arbiter(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
