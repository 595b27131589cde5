package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** What has happened to a matter beside its state (标记). */
public enum Mark implements Coded {
  DIRECT("direct", "责任单位直接收件", "received directly by an organ"),
  ANONYMOUS("anonymous", "姓名或者住址不清", "name or address unclear"),
  SIMPLE("simple", "简易办理", "simple procedure"),
  ASSIGNED("assigned", "交办", "assigned"),
  EXTENDED("extended", "已延期", "extended"),
  EVALUATED("evaluated", "已评价", "evaluated"),
  EXECUTED("executed", "支持意见已落实", "opinion carried out"),
  RESOLVED("resolved", "化解", "resolved");

  private final Label label;

  Mark(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
