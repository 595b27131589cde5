package org.xinheng.statute.procedure;

import java.util.List;
import org.xinheng.statute.deadline.RuleId;

/**
 * A clock that an act opens.
 *
 * @param rule the clock
 * @param start from which day it is counted
 * @param when what must hold in the matter after the act
 */
public record Opening(RuleId rule, StartsOn start, List<Condition> when) {
  public Opening {
    when = List.copyOf(when);
  }

  boolean applies(CaseState after) {
    return when.stream().allMatch(condition -> condition.holds(after));
  }
}
