package org.xinheng.performance.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.PlanStep;

/**
 * A project as its text presents it.
 *
 * @param ordinal place in the text, from 1
 * @param classified whether its content is withheld (涉密); amounts and plan are not
 * @param total 预算数 in yuan
 * @param fiscal of it from the treasury, in yuan
 * @param other of it from elsewhere, in yuan; empty when the cell is blank
 * @param plan cumulative percent of the budget by the end of a month
 */
public record ProjectRow(
    String code,
    int ordinal,
    String name,
    boolean classified,
    String purpose,
    BigDecimal total,
    @Nullable BigDecimal fiscal,
    @Nullable BigDecimal other,
    List<PlanStep> plan,
    List<String> goals) {

  public ProjectRow {
    plan = List.copyOf(plan);
    goals = List.copyOf(goals);
  }
}
