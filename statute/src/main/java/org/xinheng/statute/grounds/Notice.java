package org.xinheng.statute.grounds;

/** A document that an act obliges someone to issue (应出具的文书). */
public enum Notice implements Coded {
  ACCEPTANCE("acceptance", "受理告知书", "notice of acceptance", Addressee.PETITIONER),
  REFUSAL("refusal", "不予受理告知书", "notice of refusal", Addressee.PETITIONER),
  FINAL_REFUSAL("final-refusal", "不再受理告知书", "notice of finality", Addressee.PETITIONER),
  TRANSFER("transfer", "转送函", "letter of transfer", Addressee.ORGAN),
  ASSIGNMENT("assignment", "交办函", "letter of assignment", Addressee.ORGAN),
  WHEREABOUTS("whereabouts", "转送（交办）去向告知书", "notice of where it was sent", Addressee.PETITIONER),
  REPORT_UP("report-up", "报请件", "proposal to the leading organ", Addressee.LEADERSHIP),
  GUIDANCE("guidance", "法定途径告知书", "notice of the lawful path", Addressee.PETITIONER),
  REPLY("reply", "回复", "reply", Addressee.PETITIONER),
  OBJECTION("objection", "异议（退回）申请", "objection", Addressee.SENDER),
  OBJECTION_RULING("objection-ruling", "异议审核意见", "ruling on the objection", Addressee.ORGAN),
  EXTENSION("extension", "延期告知书", "notice of extension", Addressee.PETITIONER),
  CONVERSION("conversion", "转为普通程序告知书", "notice of ordinary procedure", Addressee.PETITIONER),
  OPINION("opinion", "信访处理意见书", "handling opinion", Addressee.PETITIONER),
  MEDIATION("mediation", "调解协议书", "mediation agreement", Addressee.PETITIONER),
  SETTLEMENT("settlement", "和解协议书", "settlement agreement", Addressee.PETITIONER),
  DELIVERY("delivery", "送达回证", "proof of delivery", Addressee.FILE),
  REVIEW("review", "复查意见书", "review opinion", Addressee.PETITIONER),
  REEXAMINATION("reexamination", "复核意见书", "re-examination opinion", Addressee.PETITIONER),
  HEARING("hearing", "听证通知书", "notice of hearing", Addressee.PETITIONER),
  COMPLETION("completion", "办结报告", "report of completion", Addressee.SENDER),
  SUPERVISION("supervision", "督办函", "letter of supervision", Addressee.ORGAN);

  /** To whom a document goes (送达对象). */
  public enum Addressee implements Coded {
    PETITIONER("petitioner", "信访人", "petitioner"),
    ORGAN("organ", "责任单位", "responsible unit"),
    SENDER("sender", "转送、交办单位", "sender"),
    LEADERSHIP("leadership", "本级党委和政府", "Party committee and government"),
    FILE("file", "附卷", "file");

    private final Label label;

    Addressee(String code, String zh, String en) {
      this.label = new Label(code, zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  private final Label label;
  private final Addressee addressee;

  Notice(String code, String zh, String en, Addressee addressee) {
    this.label = new Label(code, zh, en);
    this.addressee = addressee;
  }

  @Override
  public Label label() {
    return label;
  }

  /** To whom it goes. */
  public Addressee addressee() {
    return addressee;
  }
}
