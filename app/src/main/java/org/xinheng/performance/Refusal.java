package org.xinheng.performance;

import java.util.Locale;

/** Why an act on an indicator or a draft was refused; nothing was stored then. */
public enum Refusal {
  /** The text or the file carries a mark of classified content. */
  CLASSIFIED,
  /** The officer did not declare that the file holds nothing classified. */
  UNDECLARED,
  /** The role or the unit of the officer does not allow the act. */
  NOT_ALLOWED,
  /** There is no such text or indicator within the officer's reach. */
  NOT_FOUND,
  /** The text is a draft; figures are entered once it is confirmed. */
  DRAFT,
  /** The text is confirmed already. */
  CONFIRMED,
  /** Somebody changed it since the page was opened. */
  STALE,
  /** The indicator is withheld (涉密): no content is taken, whatever it is. */
  WITHHELD,
  /** The indicator gets its figure in another way. */
  OTHER_METHOD,
  /** The method, measure or setting is not open for this indicator. */
  NOT_OPEN,
  /** What was reached is not a plain number. */
  NOT_A_NUMBER,
  /** The day is not in the year of the target, or lies ahead. */
  DAY,
  /** A reason of 1 to 500 characters is needed. */
  REASON,
  /** The percentage does not fit the phrase. */
  PERCENT,
  /** A recorded figure needs a file that proves it. */
  EVIDENCE_MISSING,
  /** The file is larger than 10 MB. */
  EVIDENCE_SIZE,
  /** The file is of no kind taken, or not what its name says. */
  EVIDENCE_KIND,
  /** The budget module refuses the projects of the text. */
  BUDGET;

  /** Key of the message that says what happened and what to do. */
  public String messageKey() {
    return this == CLASSIFIED
        ? "gate.classified"
        : "performance.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
