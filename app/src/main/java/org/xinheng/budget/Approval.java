package org.xinheng.budget;

/** What came of approving the projects of a text: all of them, or none. */
public sealed interface Approval {

  /**
   * All stand now.
   *
   * @param added projects that were new; 0 when the same text was approved before
   */
  record Approved(int added) implements Approval {}

  /**
   * Refused; nothing was stored.
   *
   * @param reason why
   * @param code the first project it is about
   */
  record Refused(Reason reason, String code) implements Approval {}

  /** Why an approval was refused. */
  enum Reason {
    /** The project stands in this year with other numbers; only an adjustment may change them. */
    OTHER_NUMBERS,
    /** Another unit has this code in this year. */
    OTHER_UNIT,
    /** The plan falls, leaves 0 to 100, or does not reach 100. */
    PLAN,
    /** The same code comes twice in the text. */
    TWICE;

    /** Key of the message that says what happened and what to do; it takes the project code. */
    public String messageKey() {
      return "budget.approval." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
