package org.xinheng.reception;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of the month's duty view; a day without a record has an empty list.
 *
 * @param day the civil day
 * @param records records of the windows within reach, by unit and window
 * @param corrections corrections of these records, oldest first
 */
public record DutyDay(LocalDate day, List<Duty> records, List<Correction> corrections) {

  public DutyDay {
    records = List.copyOf(records);
    corrections = List.copyOf(corrections);
  }

  /** Corrections of one record of the day. */
  public List<Correction> correctionsOf(Duty duty) {
    return corrections.stream().filter(c -> c.duty().equals(duty.id())).toList();
  }

  /** Whether the day counts as a reception day. */
  public boolean counts() {
    return records.stream().anyMatch(Duty::counts);
  }
}
