package org.xinheng.statute.procedure;

import java.util.Map;
import org.xinheng.statute.reference.Article;

/**
 * A place of the law as a truth table writes it by hand: 22/1/3 is Art. 22 para. 1 item 3 of the
 * regulation of 2022, simple:5 an article of another instrument. It knows title and edition of its
 * own, so that a wrong edition in the program cannot hide behind a shared constant.
 */
record Cited(String title, String edition, int article, int paragraph, int item) {
  private record Named(String title, String edition) {}

  private static final Named REGULATION = new Named("信访工作条例", "2022");
  private static final Map<String, Named> OTHERS =
      Map.of(
          "simple",
          new Named("信访事项简易办理办法", "2022"),
          "satisfaction",
          new Named("信访事项办理群众满意度评价工作办法（试行）", "2022"),
          "shandong",
          new Named("山东省信访条例", "2015"));

  /** The place that a table names. */
  static Cited of(String hand) {
    int colon = hand.indexOf(':');
    Named named = colon < 0 ? REGULATION : OTHERS.get(hand.substring(0, colon));
    if (named == null) {
      throw new AssertionError("no instrument is written " + hand);
    }
    String[] place = hand.substring(colon + 1).split("/", 3);
    return new Cited(named.title, named.edition, at(place, 0), at(place, 1), at(place, 2));
  }

  private static int at(String[] place, int index) {
    return index < place.length ? Integer.parseInt(place[index]) : 0;
  }

  /** The place that the program cites. */
  static Cited of(Article article) {
    return new Cited(
        article.instrument().title(),
        article.instrument().edition(),
        article.article(),
        article.paragraph(),
        article.item());
  }

  /** Whether the instrument is cited in the edition that this product rests on. */
  static boolean inEdition(Article article) {
    Named cited = new Named(article.instrument().title(), article.instrument().edition());
    return cited.equals(REGULATION) || OTHERS.containsValue(cited);
  }
}
