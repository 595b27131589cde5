package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.reference.Article;

/** What offices owe a matter at its first level (应尽的步骤), in the order of the work. */
public enum OwedStep implements Coded {
  /** Sent on, told, accepted, refused or answered within fifteen days. */
  FIRST_ANSWER("first-answer", "分流、受理告知", "routed and told", Law.regulation(23)),
  /** The written opinion within sixty days, or the extended period. */
  OPINION("opinion", "作出处理意见", "opinion issued", Law.regulation(34)),
  /** Each request answered in it. */
  REQUESTS("requests", "逐项答复诉求", "each request answered", Law.regulation(32)),
  /** The opinion in the petitioner's hands, from which the right to a review runs. */
  DELIVERY("delivery", "送达处理意见", "opinion delivered", Law.regulation(35)),
  /** A supported request carried out by its day. */
  EXECUTION("execution", "落实支持的诉求", "supported request carried out", Law.regulation(32, 2));

  private final Label label;
  private final Article article;

  OwedStep(String code, String zh, String en, Article article) {
    this.label = new Label(code, zh, en);
    this.article = article;
  }

  @Override
  public Label label() {
    return label;
  }

  /** The article that it is owed by. */
  public Article article() {
    return article;
  }
}
