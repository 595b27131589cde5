package org.xinheng.petition.domain;

import java.util.List;
import java.util.Map;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.petition.Answer;

/** What an act comes to: taken, with all that must be stored, or turned down. */
public sealed interface Step {

  /**
   * Taken.
   *
   * @param matter the matter afterwards
   * @param clocks its clocks afterwards
   * @param act code of the act for the history
   * @param facts facts of the act for the history
   * @param opinions what happens to the written answers
   */
  record Taken(
      Matter matter,
      CaseClocks clocks,
      String act,
      Map<String, String> facts,
      List<OpinionChange> opinions)
      implements Step {

    public Taken {
      opinions = List.copyOf(opinions);
    }
  }

  /** Turned down; nothing is to be stored. */
  record Turned(Answer.Refused refusal) implements Step {}
}
