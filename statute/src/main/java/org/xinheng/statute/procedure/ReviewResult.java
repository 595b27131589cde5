package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/**
 * The results of a review or re-examination (复查、复核结论). The regulation names none; local rules do.
 */
public enum ReviewResult implements Coded {
  MAINTAINED("maintained", "维持", "maintained"),
  REVOKED("revoked", "撤销并责令重新作出", "revoked and to be redone"),
  CHANGED("changed", "变更", "changed");

  private final Label label;

  ReviewResult(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
