package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;

/** Arts. 35 and 36 para. 1 with 山东省信访条例 Art. 46: the petitioner's time passes unused. */
class LapseTest {
  @Test
  void timeThatPassesUnusedEndsTheMatter() {
    Walk first = Walk.delivered().then(Act.LAPSE);
    assertThat(first.closedRules()).containsExactly(RuleId.C7);
    assertThat(first.last().basis()).startsWith(regulation(35), Law.article(Law.SHANDONG, 46));
    Walk second = Walk.reviewDelivered().then(Act.LAPSE);
    assertThat(second.closedRules()).containsExactly(RuleId.C9);
    assertThat(second.last().basis()).startsWith(regulation(36, 1));
    assertThat(second.state().state()).isEqualTo(State.LAPSED);
  }

  @Test
  void timeIsNotOverBeforeItIsOver() {
    Walk.refused(
        Walk.delivered().tries(Act.LAPSE, new Detail.Clock(true)),
        Bar.TIME_NOT_OVER,
        regulation(35));
    Walk.refused(
        Walk.reviewDelivered().tries(Act.LAPSE, new Detail.Clock(true)),
        Bar.TIME_NOT_OVER,
        regulation(36, 1));
  }

  @Test
  void noOfficerDeclaresTheTimeOver() {
    Walk walk = Walk.delivered();
    Facts clerk = Given.facts(walk.state(), Act.LAPSE, Actor.BUREAU_CLERK, new Detail.Clock(false));
    Walk.refused(walk.tries(Act.LAPSE, clerk), Bar.WRONG_ACTOR, regulation(35));
  }
}
