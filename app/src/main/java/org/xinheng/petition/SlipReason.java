package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Why a slip with a new query code is given (补发回执原因). */
public enum SlipReason implements Coded {
  LOST("lost", "回执遗失", "slip lost"),
  FORGOTTEN("forgotten", "忘记查询码", "code forgotten"),
  DISCLOSED("disclosed", "查询码被他人知道", "code known to others"),
  NOT_HANDED("not-handed", "登记时没有交给本人", "not handed over at registration");

  private final Label label;

  SlipReason(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
