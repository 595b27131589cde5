package org.xinheng.statute.grounds;

import java.util.List;
import org.xinheng.statute.reference.Article;

/**
 * The grounds on which a matter is not accepted (不予受理、不再受理情形). No other ground exists: what is not
 * on this list must be accepted, guided out or answered.
 */
public enum RefusalGround implements Coded {
  R1("R1", "已受理或者正在办理", "pending elsewhere", LawfulPath.NONE, Law.regulation(19, 3), "原受理机关、单位"),
  R2("R2", "复核意见作出后同一事实和理由", "concluded", LawfulPath.NONE, Law.regulation(36, 3), "提出新的事实或者理由"),
  R3(
      "R3",
      "应当通过诉讼等政法程序解决",
      "litigation",
      LawfulPath.LITIGATION,
      Law.regulation(31, 1, 1),
      "有关政法部门"),
  R4("R4", "属于检举控告", "report of wrongdoing", LawfulPath.NONE, Law.regulation(30, 1), "纪检监察机关等"),
  R5("R5", "应当通过仲裁解决", "arbitration", LawfulPath.ARBITRATION, Law.regulation(31, 1, 2), "仲裁机构"),
  R6(
      "R6",
      "应当通过党员申诉、复审解决",
      "Party appeal",
      LawfulPath.PARTY_APPEAL,
      Law.regulation(31, 1, 3),
      "有权的党组织"),
  R7(
      "R7",
      "应当通过行政程序解决",
      "administrative procedure",
      LawfulPath.ADMINISTRATIVE,
      Law.regulation(31, 1, 4),
      "有权的行政机关"),
  R8(
      "R8",
      "不属于本机关、单位或者本系统职权范围",
      "outside the remit",
      LawfulPath.NONE,
      Law.regulation(23, 1),
      "有权处理的机关、单位");

  private final Label label;
  private final LawfulPath path;
  private final Article article;
  private final String channel;

  RefusalGround(
      String code, String zh, String en, LawfulPath path, Article article, String channel) {
    this.label = new Label(code, zh, en);
    this.path = path;
    this.article = article;
    this.channel = channel;
  }

  @Override
  public Label label() {
    return label;
  }

  /** The place in the regulation that the notice cites. */
  public Article article() {
    return article;
  }

  /** The path to which the matter must have been classified; NONE when any will do. */
  public LawfulPath path() {
    return path;
  }

  /** Whether the matter may be refused at registration, before it is classified (判重). */
  public boolean beforeClassification() {
    return this == R1;
  }

  /** Where the petitioner is sent (正确渠道), in Chinese. */
  public String channel() {
    return channel;
  }

  /** The notice owed: R2 is final, all others point elsewhere. */
  public Notice notice() {
    return this == R2 ? Notice.FINAL_REFUSAL : Notice.REFUSAL;
  }

  /** Key of the message that names the remedy and its last day (救济途径). */
  public String remedyKey() {
    return "refusal.remedy." + code();
  }

  /** The grounds that {@code notice} can state, in order of code. */
  public static List<RefusalGround> of(Notice notice) {
    return List.of(values()).stream().filter(ground -> ground.notice() == notice).toList();
  }
}
