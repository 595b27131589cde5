package org.xinheng.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.performance.domain.TextCheck;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Budget;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.shared.Region;

/** A text whose numbers contradict each other is not stored, and says where. */
class ContradictionsTest {

  private static final Region REGION = new Region("139000");

  @Test
  void aSoundTextHasNone() {
    assertThat(TextCheck.contradictions(Texts.of(REGION))).isEmpty();
    assertThat(of(Texts.money("3.00", "2.00", "1.00"))).isEmpty();
    assertThat(of(Texts.money("3.00", "2.00", null))).as("a blank cell is a note").isEmpty();
    assertThat(of(List.of())).as("a text without a plan is a note").isEmpty();
  }

  @Test
  void moneyThatDoesNotAddUpIsNamedWithItsRow() {
    assertThat(of(Texts.money("3.00", "2.00", "0.50")))
        .singleElement()
        .asString()
        .contains("窗口运转经费", "2.00", "0.50", "3.00");
    assertThat(of(Texts.money("3.00", "4.00", null))).hasSize(1);
    assertThat(of(Texts.money("-3.00", null, null))).isNotEmpty();
    assertThat(of(Texts.money("3.0000001", null, null))).as("less than a fen").isNotEmpty();
  }

  @Test
  void aPlanMustRiseToTheWhole() {
    assertThat(of(Texts.plan("25", "50", "75", "90")))
        .singleElement()
        .asString()
        .contains("90%", "100%");
    assertThat(of(Texts.plan("25", "20", "75", "100"))).singleElement().asString().contains("6月底");
  }

  @Test
  void keysMustBeThereAndStandOnce() {
    var project = Texts.runningCosts(REGION);
    assertThat(TextCheck.contradictions(Texts.of("501001", project, project)))
        .singleElement()
        .asString()
        .contains("出现了两次");
    assertThat(TextCheck.contradictions(Texts.of("501-001", project))).hasSize(1);
    assertThat(TextCheck.contradictions(Texts.of("501001"))).hasSize(1);
    PerformanceText text = Texts.of(REGION);
    PerformanceText unnamed =
        new PerformanceText(
            new PerformanceText.Unit(null, "清河县信访局"),
            null,
            text.overall(),
            text.projects(),
            text.warnings());
    assertThat(TextCheck.contradictions(unnamed)).hasSize(2);
  }

  private static List<String> of(Budget budget) {
    return contradictions(budget, Texts.plan("25", "50", "75", "100"));
  }

  private static List<String> of(List<PlanStep> plan) {
    return contradictions(Texts.money("3.00", "3.00", null), plan);
  }

  private static List<String> contradictions(Budget budget, List<PlanStep> plan) {
    return TextCheck.contradictions(
        Texts.of("501001", Texts.runningCosts(REGION, budget, "运转", plan)));
  }
}
