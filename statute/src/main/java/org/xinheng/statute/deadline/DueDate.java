package org.xinheng.statute.deadline;

import java.time.LocalDate;

/** The last day of a clock, or the year whose rest days must be published before it is known. */
public sealed interface DueDate {

  /** The last day is known. */
  record Known(LocalDate date) implements DueDate {
    @Override
    public LocalDate earliest() {
      return date;
    }
  }

  /**
   * The last day waits for a calendar.
   *
   * @param year the year that is missing
   * @param file the file to add
   * @param earliest a day before which the last day cannot lie: safe to warn on, never to report
   */
  record Waiting(int year, String file, LocalDate earliest) implements DueDate {}

  /** The last day, or a day before which it cannot lie. */
  LocalDate earliest();
}
