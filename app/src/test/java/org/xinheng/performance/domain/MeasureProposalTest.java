package org.xinheng.performance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinheng.measure.Hint;
import org.xinheng.measure.Measure;
import org.xinheng.performance.Method;
import org.xinheng.performance.MethodChoice;
import org.xinheng.statute.evaluation.TargetText;

/** What is proposed for an indicator, and what an officer may choose instead. */
class MeasureProposalTest {

  private static final List<Measure> OFFERS =
      List.of(
          Offer.of("reception.days", Set.of("接访", "接访天数"), Set.of("天")),
          Offer.of("reception.windows", Set.of("接访"), Set.of("天")),
          Offer.of("budget.paid", Set.of("成本", "运转"), Set.of("万元")),
          new Offer(
              "petition.days",
              List.of(new Hint(List.of(Set.of("办结"), Set.of("时间", "时限")), Set.of("天"))),
              List.of("mean", "max")));

  @Test
  void theLongestMatchOfTheUnitWins() {
    assertThat(propose("全年接访天数", "", "≥330天"))
        .isEqualTo(new MethodChoice(Method.MEASURED, "reception.days", null));
    assertThat(propose("接访", "", "≥330天").measure())
        .as("equals fall to the first key")
        .isEqualTo("reception.days");
    assertThat(propose("全年接访天数", "", "≥330次").method()).isEqualTo(Method.RECORDED);
  }

  @Test
  void everyGroupOfWordsMustMatchAndTheFirstSettingIsTheDefault() {
    assertThat(propose("受理信访事项办结时间", "", "≤60天"))
        .isEqualTo(new MethodChoice(Method.MEASURED, "petition.days", "mean"));
    assertThat(propose("受理信访事项办结", "", "≤60天").method()).isEqualTo(Method.RECORDED);
    assertThat(propose("日常开支", "控制运转成本", "3万元").measure()).isEqualTo("budget.paid");
  }

  @Test
  void wordsAreJudgedAndTheWithheldStaysWithheld() {
    assertThat(propose("全年接访天数", "接访", "较去年更好").method()).isEqualTo(Method.JUDGED);
    assertThat(propose("涉密", "涉密", "涉密").method()).isEqualTo(Method.WITHHELD);
  }

  @Test
  void anOfficerChoosesOnlyWhatSuitsTheTarget() {
    var measured = new MethodChoice(Method.MEASURED, "petition.days", "max");
    assertThat(isOpen("≤60天", measured)).isTrue();
    assertThat(isOpen("≤60天", MethodChoice.of(Method.RECORDED))).isTrue();
    assertThat(isOpen("≤60天", MethodChoice.of(Method.JUDGED))).isFalse();
    assertThat(isOpen("≤60天", new MethodChoice(Method.MEASURED, "petition.days", "median")))
        .isFalse();
    assertThat(isOpen("≤60天", new MethodChoice(Method.MEASURED, "nobody.offers", null))).isFalse();
    assertThat(isOpen("更好的环境", measured)).isFalse();
    assertThat(isOpen("涉密", measured)).isFalse();
    assertThat(isOpen("涉密", MethodChoice.of(Method.RECORDED))).isFalse();
    assertThat(isOpen("≤60天", MethodChoice.of(Method.WITHHELD))).isFalse();
  }

  private static MethodChoice propose(String name, String description, String target) {
    return MeasureProposal.propose(TargetText.parse(target), name, description, OFFERS);
  }

  private static boolean isOpen(String target, MethodChoice choice) {
    return MeasureProposal.isOpen(TargetText.parse(target), choice, OFFERS);
  }
}
