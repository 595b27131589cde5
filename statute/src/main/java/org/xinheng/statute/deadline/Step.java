package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.util.Locale;
import org.xinheng.statute.reference.Text;

/**
 * One line of the derivation of a due date, readable alone.
 *
 * @param kind what the line does
 * @param days days that this line adds, or passes over
 * @param date the day reached
 * @param why the reason, with its article
 */
public record Step(Kind kind, int days, LocalDate date, Text why) {

  /** What a line of a derivation does, in the order in which lines appear. */
  public enum Kind {
    /** The opening day, not counted. */
    START,
    /** The budget of days is counted. */
    COUNT,
    /** Rest days passed over while working days were counted. */
    SKIP,
    /** An extension is added. */
    EXTEND,
    /** Suspended days are added. */
    SUSPEND,
    /** The last day moves off rest days. */
    ROLL,
    /** The calendar of a year is awaited. */
    WAIT;

    /** The code in machine output. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
