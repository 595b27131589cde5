package org.xinheng.petition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Text;

/**
 * What became of a registration or an act. A refusal is a lawful answer; nothing was stored then.
 */
public sealed interface Answer {

  /**
   * Registered.
   *
   * @param id identifier
   * @param number number given to the petitioner
   */
  record Registered(UUID id, String number) implements Answer {}

  /**
   * The act is done.
   *
   * @param number number of the matter
   * @param act code of the act, the last one of the form
   * @param inSight whether the officer may still know of the matter; who sends it away may not
   */
  record Done(String number, String act, boolean inSight) implements Answer {

    /** Done on a matter that stays in sight. */
    public Done(String number, String act) {
      this(number, act, true);
    }
  }

  /** No such matter, or none that this officer may know of: both look the same. */
  record NotFound() implements Answer {}

  /**
   * Refused.
   *
   * @param kind why
   * @param faults what to mend in the form; empty unless the form is at fault
   * @param words what the law says happened and what to do; empty when the message files say it
   * @param article the article that refuses; empty for a form or a stale page
   */
  record Refused(Kind kind, List<Fault> faults, @Nullable Text words, @Nullable Article article)
      implements Answer {

    public Refused {
      faults = List.copyOf(faults);
    }

    /** Key of the message that says what happened; the words of the law come first if present. */
    public String messageKey() {
      return kind.messageKey;
    }

    /** A refusal of a form. */
    public static Refused form(List<Fault> faults) {
      return new Refused(Kind.FORM, faults, null, null);
    }

    /** A refusal that the message files explain. */
    public static Refused of(Kind kind, @Nullable Article article) {
      return new Refused(kind, List.of(), null, article);
    }
  }

  /**
   * One field to mend.
   *
   * @param field name of the field
   * @param messageKey key of what to do
   */
  record Fault(String field, String messageKey) {

    /** Key of the field's name; numbered ones share one. */
    public String fieldKey() {
      String name =
          field
              .replaceFirst("^representatives\\[\\d+]", "representative")
              .replaceFirst("^(answer|concerned)\\d+$", "$1");
      return "petition.field." + name;
    }
  }

  /** Why something is refused. */
  enum Kind {
    /** Marks of classified content. */
    CLASSIFIED("gate.classified"),
    /** A report of wrongdoing, which belongs to the discipline organ. */
    ACCUSATION("petition.refused.accusation"),
    /** More than five representatives. */
    REPRESENTATIVES("petition.refused.representatives"),
    /** The form is at fault. */
    FORM("petition.refused.form"),
    /** The procedure does not allow it. */
    LAW("petition.refused.law"),
    /** Another officer has it, or it is not this unit's, or there is nothing to do. */
    NOT_FREE("petition.refused.not-free"),
    /** The act is not drafted for signature, or not by this officer. */
    NOT_TO_PROPOSE("petition.refused.not-to-propose"),
    /** The office does not do this now, or not this officer. */
    NOT_NOW("petition.refused.not-now"),
    /** The unit is the one complained of. */
    COMPLAINED_OF("petition.refused.complained-of"),
    /** The officer has an interest in the matter. */
    RECUSED("petition.refused.recused"),
    /** A draft waits for its signature already. */
    DRAFTED("petition.refused.drafted"),
    /** Nothing waits for a signature. */
    NO_DRAFT("petition.refused.no-draft"),
    /** An erasure is confirmed by another officer than the one who proposed it. */
    NOT_TO_CONFIRM("petition.refused.not-to-confirm"),
    /** The matter is open; nothing of it may be erased. */
    NOT_CLOSED("petition.refused.not-closed"),
    /** The archive term is not over. */
    STILL_KEPT("petition.refused.still-kept"),
    /** The matter's key was destroyed. */
    ERASED("petition.refused.erased"),
    /** Another officer changed the matter meanwhile. */
    STALE("petition.refused.stale");

    private final String messageKey;

    Kind(String messageKey) {
      this.messageKey = messageKey;
    }
  }
}
