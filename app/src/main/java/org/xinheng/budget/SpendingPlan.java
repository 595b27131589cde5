package org.xinheng.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A year's spending plan (资金支出计划), in cumulative shares of the budget at the ends of months. It is
 * a step function: a share is planned from the last day of its month on; before the first step
 * nothing is planned yet.
 *
 * @param steps steps by month; empty when the text has no plan
 */
public record SpendingPlan(List<PlanStep> steps) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public SpendingPlan {
    steps = List.copyOf(steps);
    if (!isLawful(steps)) {
      throw new IllegalArgumentException("支出计划应逐月上升并达到 100%：" + steps);
    }
  }

  /**
   * Whether steps make a plan: months 1 to 12 in rising order, shares between 0 and 100 that never
   * fall, the last one 100. No steps at all are lawful too: nothing was planned.
   */
  public static boolean isLawful(List<PlanStep> steps) {
    int month = 0;
    BigDecimal share = BigDecimal.ZERO;
    for (PlanStep step : steps) {
      boolean rises = step.month() > month && step.cumulative().compareTo(share) >= 0;
      if (!rises || step.month() > 12) {
        return false;
      }
      month = step.month();
      share = step.cumulative();
    }
    return steps.isEmpty() || share.compareTo(WHOLE) == 0;
  }

  /**
   * Share planned by a day, in percent: that of the last month-end reached.
   *
   * @param year year of the budget; a day before it gives 0, a day after it the last step
   */
  public BigDecimal shareAt(int year, LocalDate day) {
    BigDecimal share = BigDecimal.ZERO;
    for (PlanStep step : steps) {
      if (YearMonth.of(year, step.month()).atEndOfMonth().isAfter(day)) {
        return share;
      }
      share = step.cumulative();
    }
    return share;
  }
}
