package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** The acts (办理动作), declared in the order in which a page offers them. */
public enum Act implements Coded {
  REGISTER("register", "登记", "register"),
  REGISTER_DIRECT("register-direct", "直接收件登记", "register a direct receipt"),
  CLASSIFY("classify", "分类并确定途径", "classify and choose the path"),
  ACCEPT("accept", "受理", "accept"),
  TRANSFER("transfer", "转送", "transfer"),
  ASSIGN("assign", "交办", "assign"),
  REPORT_UP("report-up", "报请", "report up"),
  RULE_DISPUTE("rule-dispute", "裁定受理单位", "rule which unit accepts"),
  GUIDE_OUT("guide-out", "引导法定途径", "guide to the lawful path"),
  DIRECT_REPLY("direct-reply", "直接回复", "reply directly"),
  AGREE_OBJECTION("agree-objection", "同意异议", "agree to the objection"),
  REFUSE_OBJECTION("refuse-objection", "不同意异议", "refuse the objection"),
  APPROVE_EXTENSION("approve-extension", "批准延期", "approve the extension"),
  DENY_EXTENSION("deny-extension", "不批准延期", "deny the extension"),
  CONCLUDE_OPINION("conclude-opinion", "出具处理意见", "issue the opinion"),
  CONCLUDE_MEDIATION("conclude-mediation", "调解办结", "conclude by mediation"),
  CONCLUDE_SETTLEMENT("conclude-settlement", "和解办结", "conclude by settlement"),
  DELIVER("deliver", "送达", "deliver"),
  REQUEST_REVIEW("request-review", "申请复查", "ask for review"),
  DECIDE_REVIEW("decide-review", "作出复查意见", "decide the review"),
  DELIVER_REVIEW("deliver-review", "送达复查意见", "deliver the review opinion"),
  REQUEST_REEXAMINATION("request-reexamination", "申请复核", "ask for re-examination"),
  DECIDE_REEXAMINATION("decide-reexamination", "作出复核意见", "decide the re-examination"),
  DELIVER_REEXAMINATION("deliver-reexamination", "送达复核意见", "deliver the re-examination opinion"),
  RESUME("resume", "听证结束恢复复核", "resume after the hearing"),
  EVALUATE("evaluate", "评价", "evaluate"),
  REPORT_RESULT("report-result", "报送办结报告", "report the result"),
  ARCHIVE("archive", "归档", "archive"),
  REQUEST_EXTENSION("request-extension", "申请延期", "ask for an extension"),
  OBJECT("object", "提出异议", "object"),
  REFUSE("refuse", "不予受理", "refuse"),
  REFUSE_AGAIN("refuse-again", "不再受理", "not accept again"),
  REOPEN("reopen", "新事实重新受理", "reopen on new facts"),
  LINK_REPEAT("link-repeat", "关联重复件", "link as a repeat"),
  CONVERT("convert", "转为普通程序", "convert to ordinary procedure"),
  SUSPEND("suspend", "复核听证", "suspend for a hearing"),
  MOVE_TO_SEALED("move-to-sealed", "转密件通道", "move to the sealed channel"),
  RECORD_EXECUTION("record-execution", "记录落实", "record execution"),
  GIVE_VERDICT("give-verdict", "三到位一处理认定", "give the verdict"),
  RESOLVE("resolve", "化解", "mark as resolved"),
  CALL_BACK("call-back", "回访", "call back"),
  HOLD_HEARING("hold-hearing", "听证", "hold a hearing"),
  HAND_OVER("hand-over", "首接交接", "hand over"),
  TAKE_BY_LEADER("take-by-leader", "领导包案", "taken by a leader"),
  SUPERVISE("supervise", "督办", "supervise"),
  FILE_DOCUMENT("file-document", "收到法律文书归卷", "file a lawful document received"),
  RECUSE("recuse", "回避", "recuse"),
  EVALUATION_EXPIRED("evaluation-expired", "评价期满", "evaluation expired"),
  LAPSE("lapse", "复查复核期满", "time to ask is over");

  private final Label label;

  Act(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
