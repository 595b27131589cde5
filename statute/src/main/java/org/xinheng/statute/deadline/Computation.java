package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Settings;

/**
 * A due date with all that it rests on, so that it can be explained and computed again.
 *
 * @param rule the rule applied, in its edition
 * @param from opening day, not counted
 * @param days the budget: days counted, in {@code unit}
 * @param unit what the days are
 * @param settings the county's settings that were in force
 * @param ledger extensions and suspensions taken into account
 * @param statistical opening day + days, not rolled, as the indicator systems count; for working
 *     days the same as the legal date
 * @param legal the last day in law
 * @param calendar the rest days used
 */
public record Computation(
    DeadlineRule rule,
    LocalDate from,
    int days,
    DayUnit unit,
    Settings settings,
    DayLedger ledger,
    DueDate statistical,
    DueDate legal,
    WorkCalendar calendar) {

  /** The article on which the clock rests. */
  public Article article() {
    return rule.article();
  }

  /** The lines that lead from the opening day to the legal date; made on demand. */
  public List<Step> derivation() {
    return Derivation.of(this);
  }
}
