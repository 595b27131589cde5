package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** How a matter was put forward (信访形式), Art. 17; no form is worth less than another. */
public enum PetitionForm implements Coded {
  LETTER("letter", "来信", "letter"),
  VISIT("visit", "来访", "visit"),
  WEB("web", "网信", "web"),
  CALL("call", "来电", "telephone call"),
  FAX("fax", "传真", "fax");

  private final Label label;

  PetitionForm(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
