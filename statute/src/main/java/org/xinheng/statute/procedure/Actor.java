package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Who acts (办理人), as a role; the application maps its officers to these. */
public enum Actor implements Coded {
  BUREAU_CLERK("bureau-clerk", "信访部门工作人员", "bureau clerk"),
  BUREAU_LEADER("bureau-leader", "信访部门负责人", "bureau leader"),
  UNIT_OFFICER("unit-officer", "责任单位承办人", "case officer"),
  UNIT_HEAD("unit-head", "责任单位负责人", "responsible person of the unit"),
  REVIEW_ORGAN("review-organ", "复查机关", "reviewing organ"),
  REEXAMINATION_ORGAN("reexamination-organ", "复核机关", "re-examining organ"),
  PETITIONER("petitioner", "信访人", "petitioner"),
  CLOCK("clock", "期限届满", "passing of time");

  private final Label label;

  Actor(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
