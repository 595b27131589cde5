package org.xinheng.budget.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinheng.budget.Execution;
import org.xinheng.budget.ProjectView;
import org.xinheng.statute.evaluation.Lights;

/**
 * A project as the table of money shows it. A classified one has amounts alone.
 *
 * @param view the project
 * @param bar width of the bar of payments, 0 to 100 in steps of five
 * @param mark place of the plan on that bar, likewise
 * @param light code of the light; empty where there is none to show
 * @param deviation percentage points against the plan, with its sign
 */
record ProjectRow(
    ProjectView view, int bar, int mark, @Nullable String light, @Nullable String deviation) {

  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  static ProjectRow of(ProjectView view) {
    if (view.classified()) {
      return new ProjectRow(view, 0, 0, null, null);
    }
    Execution money = view.execution();
    BigDecimal rate = money.rate();
    Lights.@Nullable Reading reading = money.light().orElse(null);
    return new ProjectRow(
        view,
        rate == null ? 0 : step(rate),
        step(money.plannedShare()),
        reading == null ? null : reading.light().name().toLowerCase(Locale.ROOT),
        reading == null ? null : signed(reading.deviation()));
  }

  /** The state's class: its shape says what its colour says. */
  public String lightClass() {
    return switch (light) {
      case "green" -> "is-done";
      case "yellow" -> "is-soon";
      case "red" -> "is-overdue";
      case null, default -> "";
    };
  }

  /** Percent paid, as the bar is read out. */
  public String rate() {
    return plain(view.execution().rate());
  }

  /** Percent planned by now, as the bar is read out. */
  public String planned() {
    return plain(view.execution().plannedShare());
  }

  private static String plain(@Nullable BigDecimal percent) {
    return percent == null ? "" : percent.stripTrailingZeros().toPlainString();
  }

  /** To the nearest five, but never nothing for something. */
  static int step(BigDecimal percent) {
    int nearest = percent.divide(FIVE, 0, RoundingMode.HALF_UP).multiply(FIVE).intValueExact();
    int least = percent.signum() > 0 ? 5 : 0;
    return Math.clamp(nearest, least, 100);
  }

  private static String signed(BigDecimal points) {
    return (points.signum() > 0 ? "+" : "") + points.toPlainString();
  }
}
