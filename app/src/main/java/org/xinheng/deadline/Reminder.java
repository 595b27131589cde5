package org.xinheng.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.reference.Text;

/**
 * A reminder (提醒) on the desk of a post.
 *
 * @param caseRef the case
 * @param rule the clock
 * @param says what the rung says
 * @param dueOn last day of the clock, as it stood when the rung was reached
 * @param reachedOn day on which the rung was reached
 */
public record Reminder(UUID caseRef, RuleId rule, Text says, LocalDate dueOn, LocalDate reachedOn) {

  /** Key of the clock's name in the message files. */
  public String messageKey() {
    return "deadline.rule." + rule.code();
  }
}
