package org.xinheng.petition;

/**
 * A lawful next act.
 *
 * @param code code of the act
 * @param draft whether this officer drafts it for another one's signature
 */
public record NextAct(String code, boolean draft) {

  /** Key of the words on its button. */
  public String messageKey() {
    return "petition.act." + (draft ? "draft." : "") + code;
  }
}
