package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** For what personal data may be read unmasked (查看用途); the list is closed. */
public enum RevealPurpose implements Coded {
  CONTACT("contact", "联系信访人", "to contact the petitioner"),
  DELIVER("deliver", "送达文书", "to deliver a document"),
  VERIFY("verify", "核对身份", "to verify identity"),
  INVESTIGATE("investigate", "调查核实事项", "to investigate the matter");

  private final Label label;

  RevealPurpose(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
