package org.xinheng.petition;

/** The lists of the desk (我的工作), the most pressing first. */
public enum DeskList {
  /** Office clocks that are over. */
  OVERDUE,
  /** Office clocks that end today. */
  DUE_TODAY,
  /** Office clocks that end within the three days after. */
  DUE_SOON,
  /** What another officer has drafted or asked for, and the reader may approve. */
  TO_SIGN,
  /** Objections to a transfer on which the reader decides, as the one who sent it (条例第23条第3款). */
  OBJECTIONS,
  /** Sent to a unit, and taken by nobody there. */
  UNASSIGNED,
  /** Registered and not yet sent on. */
  TO_ROUTE,
  /** Sent to the own unit and not yet accepted. */
  TO_ACCEPT,
  /** Answered and not yet delivered. */
  TO_DELIVER;

  /** Key of its name in the message files. */
  public String messageKey() {
    return "petition.desk." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
