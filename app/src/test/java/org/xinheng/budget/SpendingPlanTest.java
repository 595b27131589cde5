package org.xinheng.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.shared.Money;
import org.xinheng.statute.evaluation.Light;

/** The plan as a step at the end of each month, and what execution makes of it. */
class SpendingPlanTest {

  private static final SpendingPlan QUARTERS = plan("3:25 6:50 10:75 12:100");

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 0",
    "2025-03-30, 0",
    "2025-03-31, 25",
    "2025-06-29, 25",
    "2025-06-30, 50",
    "2025-10-15, 50",
    "2025-10-31, 75",
    "2025-12-30, 75",
    "2025-12-31, 100",
    "2024-12-31, 0",
    "2026-01-01, 100"
  })
  void aShareIsDueOnTheLastDayOfItsMonthAndNotBefore(LocalDate day, BigDecimal share) {
    assertThat(QUARTERS.shareAt(2025, day)).isEqualByComparingTo(share);
  }

  @Test
  void februaryEndsOnThe29thInALeapYear() {
    SpendingPlan plan = plan("2:40 12:100");
    assertThat(plan.shareAt(2024, LocalDate.of(2024, 2, 28))).isEqualByComparingTo("0");
    assertThat(plan.shareAt(2024, LocalDate.of(2024, 2, 29))).isEqualByComparingTo("40");
    assertThat(plan.shareAt(2025, LocalDate.of(2025, 2, 28))).isEqualByComparingTo("40");
  }

  @Test
  void thePlannedShareNeverFallsAsTheYearGoesOn() {
    BigDecimal before = BigDecimal.ZERO;
    for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
      BigDecimal now = QUARTERS.shareAt(2025, day);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isEqualByComparingTo("100");
  }

  static Stream<String> unlawful() {
    return Stream.of(
        "3:50 6:25 12:100",
        "6:50 3:60 12:100",
        "3:50 3:60 12:100",
        "3:25 12:99",
        "3:25 12:101",
        "0:25 12:100",
        "3:25 13:100",
        "3:-1 12:100");
  }

  @ParameterizedTest
  @MethodSource("unlawful")
  void aPlanThatFallsRepeatsAMonthOrMissesTheWholeIsNone(String steps) {
    assertThat(SpendingPlan.isLawful(steps(steps))).isFalse();
    assertThatThrownBy(() -> new SpendingPlan(steps(steps)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextWithoutAPlanPlansNothing() {
    SpendingPlan none = new SpendingPlan(List.of());
    assertThat(none.shareAt(2025, LocalDate.of(2025, 12, 31))).isEqualByComparingTo("0");
  }

  @Test
  void executionIsExactToTheFen() {
    Execution money =
        Execution.of(yuan("191500.00"), QUARTERS, yuan("63833.33"), 2025, LocalDate.of(2025, 4, 1));
    assertThat(money.planned()).isEqualTo(yuan("47875.00"));
    assertThat(money.rate()).isEqualTo(new BigDecimal("33.33"));
    Execution third =
        Execution.of(yuan("0.10"), plan("3:33.35 12:100"), Money.ZERO, 2025, day("2025-03-31"));
    assertThat(third.planned()).isEqualTo(yuan("0.03"));
  }

  @ParameterizedTest
  @CsvSource({"50000, GREEN", "40000, GREEN", "39999.99, YELLOW", "20000, YELLOW", "19999.99, RED"})
  void theLightComparesTheSharePaidWithTheSharePlanned(String paid, Light light) {
    Execution money =
        Execution.of(yuan("100000"), QUARTERS, yuan(paid), 2025, LocalDate.of(2025, 7, 1));
    assertThat(money.light().orElseThrow().light()).isEqualTo(light);
  }

  @Test
  void withoutABudgetThereIsNeitherRateNorLight() {
    Execution money = Execution.of(Money.ZERO, QUARTERS, Money.ZERO, 2025, day("2025-12-31"));
    assertThat(money.rate()).isNull();
    assertThat(money.light()).isEmpty();
  }

  static SpendingPlan plan(String text) {
    return new SpendingPlan(steps(text));
  }

  static List<PlanStep> steps(String text) {
    return Stream.of(text.split(" "))
        .map(step -> step.split(":"))
        .map(step -> new PlanStep(Integer.parseInt(step[0]), new BigDecimal(step[1])))
        .toList();
  }

  private static Money yuan(String amount) {
    return new Money(new BigDecimal(amount));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
