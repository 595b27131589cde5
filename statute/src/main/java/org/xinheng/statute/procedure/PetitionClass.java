package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/**
 * The class of a matter (信访事项类别), Arts. 29-31: each has its own clocks, screens and access rights.
 */
public enum PetitionClass implements Coded {
  SUGGESTION("suggestion", "建议意见", "suggestion or enquiry"),
  ACCUSATION("accusation", "检举控告", "report of wrongdoing"),
  GRIEVANCE("grievance", "申诉求决", "grievance");

  private final Label label;

  PetitionClass(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
