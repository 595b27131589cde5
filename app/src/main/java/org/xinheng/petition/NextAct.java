package org.xinheng.petition;

import java.util.Set;

/**
 * A lawful next act.
 *
 * @param code code of the act
 * @param draft whether this officer drafts it for another one's signature
 */
public record NextAct(String code, boolean draft) {

  /** What is done beside the way of the matter; a page shows it after the rest. */
  private static final Set<String> BESIDE =
      Set.of(
          "hand-over",
          "recuse",
          "file-document",
          "give-verdict",
          "rule-dispute",
          "list-requests",
          "name-accused",
          "note",
          "co-handle",
          "refuse",
          "report-up");

  /** Whether it is one of those. */
  public boolean beside() {
    return BESIDE.contains(code);
  }

  /** Key of the words on its button. */
  public String messageKey() {
    return "petition.act." + (draft ? "draft." : "") + code;
  }
}
