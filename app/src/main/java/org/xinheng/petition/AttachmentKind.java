package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** What a file of a matter is (附件种类). */
public enum AttachmentKind implements Coded {
  ORIGINAL("original", "原信扫描件", "scan of the letter"),
  MATERIAL("material", "信访材料", "petitioner's material"),
  RECORD("record", "接谈笔录", "signed record of the talk"),
  AUTHORISATION("authorisation", "授权委托书", "written authorisation"),
  EVIDENCE("evidence", "办理证据", "evidence of handling");

  private final Label label;

  AttachmentKind(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
