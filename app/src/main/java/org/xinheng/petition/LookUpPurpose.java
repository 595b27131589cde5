package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** For what a matter may be looked up at the counter (查询用途); the list is closed. */
public enum LookUpPurpose implements Coded {
  PROGRESS("progress", "本人询问办理情况", "the petitioner asks how it stands"),
  ADD("add", "本人补充材料", "the petitioner adds something"),
  SLIP("slip", "本人补领回执", "the petitioner needs a new slip"),
  REPEAT("repeat", "登记前核对是否已经受理", "whether it is taken already (Art. 19, 36)");

  private final Label label;

  LookUpPurpose(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
