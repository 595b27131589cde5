package org.xinheng.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Money;
import org.xinheng.statute.evaluation.Lights;
import org.xinheng.statute.evaluation.ScoringProfiles;

/**
 * Money of a project as of a day (预算执行).
 *
 * @param budget budget of the year (A)
 * @param plannedShare share planned by the day, in percent
 * @param planned amount planned by the day, to the fen, half up
 * @param paid paid by the day (B)
 * @param rate B/A in percent, two decimals, half up; empty without a budget
 */
public record Execution(
    Money budget, BigDecimal plannedShare, Money planned, Money paid, @Nullable BigDecimal rate) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The execution of a budget with its plan. */
  public static Execution of(
      Money budget, SpendingPlan plan, Money paid, int year, LocalDate asOf) {
    BigDecimal share = plan.shareAt(year, asOf);
    BigDecimal planned = budget.yuan().multiply(share).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    return new Execution(budget, share, new Money(planned), paid, rate(paid, budget));
  }

  /**
   * The light of progress (支出进度): the share paid against the share planned by now; empty without a
   * budget.
   */
  public Optional<Lights.Reading> light() {
    return budget.isZero()
        ? Optional.empty()
        : Optional.of(
            Lights.progress(ScoringProfiles.standard(), paid.yuan(), budget.yuan(), plannedShare));
  }

  private static @Nullable BigDecimal rate(Money paid, Money budget) {
    return budget.isZero()
        ? null
        : paid.yuan().multiply(HUNDRED).divide(budget.yuan(), 2, RoundingMode.HALF_UP);
  }
}
