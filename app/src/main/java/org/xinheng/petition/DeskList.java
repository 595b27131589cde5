package org.xinheng.petition;

/** The lists of the desk; each is a count of {@link DeskCounts}. */
public enum DeskList {
  TO_ROUTE,
  DUE_SOON,
  OVERDUE,
  TO_ACCEPT,
  TO_SIGN,
  TO_DELIVER;

  /** Key of its name in the message files. */
  public String messageKey() {
    return "petition.desk." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
