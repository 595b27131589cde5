package org.xinheng.reception;

import java.util.Locale;

/** Why an act of the reception was refused; nothing was stored then. */
public enum Refusal {
  /** The text carries a mark of classified content. */
  CLASSIFIED,
  /** The role or the unit of the officer does not allow the act. */
  NOT_ALLOWED,
  /** There is no such record within the officer's reach. */
  NOT_FOUND,
  /** The day lies ahead; what has not happened is neither signed nor registered. */
  FUTURE_DAY,
  /** The day lies more than a year away; most likely a slip of the pen. */
  FAR_DAY,
  /** The window's name is empty or longer than 40 characters. */
  WINDOW_NAME,
  /** No officer on duty was named, more than twelve were, or one is not known in this county. */
  OFFICERS,
  /** The note is longer than 500 characters. */
  NOTE_LONG,
  /** A correction needs a note that says why. */
  NOTE_MISSING,
  /** The window has a record of this day already. */
  ALREADY_RECORDED,
  /** Somebody changed the record since the page was opened. */
  STALE,
  /** The record is signed; it can only be corrected by a note that keeps both. */
  ALREADY_SIGNED,
  /** The record is not signed yet; it can simply be changed. */
  NOT_SIGNED,
  /** Persons present must be 1 to 9999. */
  PERSONS,
  /** The matter's number is longer than 40 characters. */
  MATTER_NUMBER,
  /** The visit has an answer already, and another one. */
  ALREADY_ANSWERED;

  /** Key of the message that says what happened and what to do. */
  public String messageKey() {
    return this == CLASSIFIED
        ? "gate.classified"
        : "reception.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
