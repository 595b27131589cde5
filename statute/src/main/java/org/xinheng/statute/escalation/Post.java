package org.xinheng.statute.escalation;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Whom a reminder is for (提醒对象): a post, never a person, so that it finds whoever holds it. */
public enum Post implements Coded {
  OFFICER("officer", "承办人", "case officer"),
  HEAD("head", "责任单位负责人", "head of the unit"),
  LEADER("leader", "信访局领导", "bureau leader");

  private final Label label;

  Post(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
