package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.reference.Article;

/** How a document reaches the petitioner (送达方式); no petition rule was found, so by analogy. */
public enum DeliveryWay implements Coded {
  IN_PERSON("in-person", "直接送达", "handed over and signed for", 88),
  POST("post", "邮寄送达", "by post, with proof of receipt", 91),
  ELECTRONIC("electronic", "经同意电子送达", "electronically, with consent", 90),
  LEFT("left", "留置送达", "left there after a refusal", 89),
  PUBLIC_NOTICE("public-notice", "公告送达", "by public notice", 95);

  private final Label label;
  private final int article;

  DeliveryWay(String code, String zh, String en, int article) {
    this.label = new Label(code, zh, en);
    this.article = article;
  }

  @Override
  public Label label() {
    return label;
  }

  /** The article used by analogy. */
  public Article article() {
    return Law.article(Law.CIVIL_PROCEDURE, article);
  }
}
