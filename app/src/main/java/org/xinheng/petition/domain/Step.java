package org.xinheng.petition.domain;

import java.util.List;
import java.util.Map;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.petition.Answer;
import org.xinheng.statute.grounds.Notice;

/** What an act comes to: taken, with all that must be stored, or turned down. */
public sealed interface Step {

  /**
   * Taken.
   *
   * @param matter the matter afterwards
   * @param clocks its clocks afterwards
   * @param act code of the act for the history
   * @param facts facts of the act for the history
   * @param papers what happens to the papers with rows of their own
   * @param owed documents that the act obliges somebody to issue
   */
  record Taken(
      Matter matter,
      CaseClocks clocks,
      String act,
      Map<String, String> facts,
      List<PaperChange> papers,
      List<Notice> owed)
      implements Step {

    public Taken {
      papers = List.copyOf(papers);
      owed = List.copyOf(owed);
    }

    /** An act that owes nobody a document. */
    public Taken(
        Matter matter,
        CaseClocks clocks,
        String act,
        Map<String, String> facts,
        List<PaperChange> papers) {
      this(matter, clocks, act, facts, papers, List.of());
    }
  }

  /** Turned down; nothing is to be stored. */
  record Turned(Answer.Refused refusal) implements Step {}
}
