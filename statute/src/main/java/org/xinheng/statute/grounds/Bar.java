package org.xinheng.statute.grounds;

/** Why an act is refused by the procedure itself (不能办理的情形), as a stable code. */
public enum Bar implements Coded {
  NOT_IN_STATE("not-in-state", "当前状态不能办理", "not lawful in this state"),
  FINAL("final", "信访事项已终结", "the matter is final"),
  FACT_MISSING("fact-missing", "缺少必要事实", "a required fact is missing"),
  WRONG_ACTOR("wrong-actor", "无权办理", "this role may not do it"),
  WRONG_UNIT("wrong-unit", "单位不符", "not this unit's matter"),
  SAME_PERSON("same-person", "须由不同的人或者机关办理", "two different hands are required"),
  RECUSED("recused", "应当回避", "the officer is recused"),
  BACK_DATED("back-dated", "日期倒签", "back-dated"),
  SEALED_CHANNEL("sealed-channel", "检举控告走密件通道", "belongs to the sealed channel"),
  COMPLAINED_OF("complained-of", "不得转给被反映单位", "the unit complained of"),
  WRONG_PATH("wrong-path", "途径不符", "another lawful path applies"),
  NOT_CLASSIFIED("not-classified", "尚未分类", "not classified yet"),
  WRONG_GROUND("wrong-ground", "不予受理情形不成立", "the ground does not hold"),
  TIME_OVER("time-over", "期限已过", "the time is over"),
  TIME_NOT_OVER("time-not-over", "期限未满", "the time still runs"),
  EXTENDED("extended", "延期只能一次", "only one extension"),
  TOO_LONG("too-long", "延期天数超出规定", "longer than the law allows"),
  NOT_ASKED("not-asked", "没有待批的延期申请", "no extension was asked for"),
  NOT_SIMPLE("not-simple", "不适用简易办理", "the simple procedure does not apply"),
  NOT_DIRECT("not-direct", "登记来源不符", "received in another way"),
  NOT_AGREED("not-agreed", "双方未达成书面协议", "no written agreement of both sides"),
  NOTHING_NEW("nothing-new", "没有新的事实或者理由", "no new facts or reasons"),
  SOMETHING_NEW("something-new", "有新的事实或者理由", "there are new facts or reasons"),
  SAME_CONCLUSION("same-conclusion", "不得以同一事实作出相同结论", "the same conclusion again"),
  UNFINISHED("unfinished", "尚有未了手续", "something is still owed");

  private final Label label;

  Bar(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
