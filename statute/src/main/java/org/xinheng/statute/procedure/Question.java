package org.xinheng.statute.procedure;

import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Refused;
import org.xinheng.statute.reference.Article;

/** One question to the rules: may this row be applied to this matter with these facts? */
record Question(CaseState state, Row row, Facts facts, LocalRules local) {

  /** A refusal with the row's own article. */
  Refused refuse(Bar bar, String zh, String en) {
    return refuse(bar, row.article(), zh, en);
  }

  /** A refusal; both texts are completed by the citation. */
  static Refused refuse(Bar bar, Article article, String zh, String en) {
    return new Refused(
        bar,
        article,
        zh + "（依据" + article.cite() + "）",
        en
            + " ("
            + article.instrument().key()
            + " "
            + article.instrument().edition()
            + ", Art. "
            + article.article()
            + ")");
  }

  boolean is(Act act) {
    return row.act() == act;
  }
}
