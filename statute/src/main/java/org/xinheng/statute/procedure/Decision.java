package org.xinheng.statute.procedure;

import java.util.List;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.reference.Article;

/** The answer to "may this be done?" (决定). A refusal is a lawful answer, not an error. */
public sealed interface Decision {
  /**
   * The act is lawful.
   *
   * @param next the matter afterwards
   * @param events what must be stored, in order
   * @param basis the articles it rests on, the first being the main one
   */
  record Done(CaseState next, List<Event> events, List<Article> basis) implements Decision {
    public Done {
      events = List.copyOf(events);
      basis = List.copyOf(basis);
    }
  }

  /**
   * The act is not lawful.
   *
   * @param bar why, as a code
   * @param article the article that forbids it or that it does not satisfy
   * @param zh what happened and what to do, for the officer
   * @param en the same in English
   */
  record Refused(Bar bar, Article article, String zh, String en) implements Decision {}
}
