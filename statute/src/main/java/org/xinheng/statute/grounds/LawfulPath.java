package org.xinheng.statute.grounds;

import java.util.Optional;
import org.xinheng.statute.reference.Article;

/**
 * The lawful path of a grievance (法定途径): the six items of Art. 31. Only item 6 is handled in the
 * petition procedure and only there the 60 days of Art. 34 run.
 */
public enum LawfulPath implements Coded {
  /** 无: a suggestion or an enquiry, which asks for an answer and not for a decision. */
  NONE("none", "无（回复）", "none (reply)"),
  /** 涉法涉诉. */
  LITIGATION("1", "诉讼等政法程序", "litigation and political-legal procedure"),
  /** 仲裁. */
  ARBITRATION("2", "仲裁", "arbitration"),
  /** 党员申诉、申请复审. */
  PARTY_APPEAL("3", "党员申诉、申请复审", "Party member's appeal"),
  /** 行政程序. */
  ADMINISTRATIVE("4", "行政复议等行政程序", "administrative procedure"),
  /** 履行职责. */
  DUTY("5", "履行法定职责", "performance of a duty"),
  /** 信访程序. */
  PETITION("6", "信访程序", "petition procedure");

  private final Label label;

  LawfulPath(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** The item of Art. 31; empty for {@link #NONE}. */
  public Optional<Article> article() {
    return this == NONE ? Optional.empty() : Optional.of(Law.regulation(31, 1, ordinal()));
  }

  /** Whether the petitioner is guided out of the petition procedure (items 1 to 5). */
  public boolean leadsOut() {
    return this != NONE && this != PETITION;
  }
}
