package org.xinheng.petition.web;

import java.util.Arrays;
import java.util.Optional;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.reference.Article;

/**
 * Printed guidance (途径告知): where a matter goes that is not handled in the petition procedure. The
 * words are in the message files, under the code.
 */
enum Guidance {
  /** Reports of wrongdoing go to the discipline organ (第22条第2款、第30条). */
  ACCUSATION("accusation", Law.regulation(22, 2)),
  LITIGATION(LawfulPath.LITIGATION),
  ARBITRATION(LawfulPath.ARBITRATION),
  PARTY_APPEAL(LawfulPath.PARTY_APPEAL),
  ADMINISTRATIVE(LawfulPath.ADMINISTRATIVE),
  DUTY(LawfulPath.DUTY);

  private final String code;
  private final Article article;

  Guidance(String code, Article article) {
    this.code = code;
    this.article = article;
  }

  Guidance(LawfulPath path) {
    this("path-" + path.code(), path.article().orElseThrow());
  }

  static Optional<Guidance> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public Article article() {
    return article;
  }

  /** Key of one of its texts: title, when, where, bring, time. */
  public String key(String part) {
    return "petition.guidance." + code + "." + part;
  }
}
