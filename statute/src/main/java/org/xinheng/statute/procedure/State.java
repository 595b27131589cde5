package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** The states of a matter (信访事项状态). Done (办结) and resolved (化解) are separate marks. */
public enum State implements Coded {
  NEW("new", "未登记", "not registered"),
  REGISTERED("registered", "待分类", "registered"),
  ROUTING("routing", "待分流", "to be routed"),
  REPORTED("reported", "已报请", "reported up"),
  PENDING("pending", "待受理", "awaiting acceptance"),
  OBJECTED("objected", "异议待审", "objected to"),
  HANDLING("handling", "办理中", "being handled"),
  CONCLUDED("concluded", "处理意见待送达", "opinion to be delivered"),
  AGREED("agreed", "协议待送达", "agreement to be delivered"),
  ANSWERED("answered", "回复待送达", "reply to be delivered"),
  DELIVERED("delivered", "复查期内", "open to review"),
  REVIEWING("reviewing", "复查中", "under review"),
  REVIEW_DECIDED("review-decided", "复查意见待送达", "review opinion to be delivered"),
  REVIEW_DELIVERED("review-delivered", "复核期内", "open to re-examination"),
  REEXAMINING("reexamining", "复核中", "under re-examination"),
  HEARING("hearing", "复核听证中", "hearing in re-examination"),
  REEXAMINED("reexamined", "复核意见待送达", "re-examination opinion to be delivered"),
  FINAL("final", "终结", "final"),
  LAPSED("lapsed", "期满未申请", "time to ask for review over"),
  CLOSED("closed", "已答复", "answered and delivered"),
  GUIDED_OUT("guided-out", "已引导法定途径", "guided to its lawful path"),
  REFUSED("refused", "不予受理", "refused"),
  NOT_AGAIN("not-again", "不再受理", "not accepted again"),
  SEALED("sealed", "已转密件通道", "moved to the sealed channel"),
  ARCHIVED("archived", "归档", "archived");

  private final Label label;

  State(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
