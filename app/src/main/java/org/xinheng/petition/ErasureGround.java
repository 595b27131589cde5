package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.reference.Article;

/**
 * On what ground a matter's personal data may be erased (销毁情形, 个人信息保护法第47条第1款). Withdrawn consent
 * is not among them: a petition is handled on a duty of law, not on consent (第13条第1款第3项).
 */
public enum ErasureGround implements Coded {
  PURPOSE_MET("purpose-met", "处理目的已实现、无法实现或者不再必要", "the purpose is met or has fallen away", 1),
  TERM_OVER("term-over", "保存期限已届满", "the term of keeping is over", 2),
  UNLAWFUL("unlawful", "违反法律、行政法规或者约定处理", "processed against the law", 4),
  OTHER_LAW("other-law", "法律、行政法规规定的其他情形", "another case that a law names", 5);

  private final Label label;
  private final int item;

  ErasureGround(String code, String zh, String en, int item) {
    this.label = new Label(code, zh, en);
    this.item = item;
  }

  @Override
  public Label label() {
    return label;
  }

  /** The item of the law that the order and the page name. */
  public Article article() {
    return new Article(Law.PERSONAL_INFORMATION, 47, 1, item);
  }
}
