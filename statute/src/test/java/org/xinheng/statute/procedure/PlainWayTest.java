package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;

/**
 * The way of one petition, from the counter to the archive, with every clock and document on it.
 */
class PlainWayTest {
  @Test
  void aGrievanceIsRegisteredRoutedAcceptedExtendedConcludedDeliveredAndEvaluated() {
    Walk walk = Walk.start().then(Act.REGISTER);
    assertThat(walk.startOf(RuleId.C1)).isEqualTo("2026-03-01");
    assertThat(walk.last().basis()).containsExactly(regulation(22, 1));

    walk.then(Act.CLASSIFY, Given.classified(LawfulPath.PETITION));
    assertThat(walk.state().state()).isEqualTo(State.ROUTING);

    walk.then(Act.TRANSFER);
    assertThat(walk.openedRules()).containsExactly(RuleId.C3, RuleId.C4);
    assertThat(walk.closedRules()).containsExactly(RuleId.C1);
    assertThat(walk.notices()).containsExactly(Notice.TRANSFER);

    walk.then(Act.ACCEPT);
    assertThat(walk.openedRules()).containsExactly(RuleId.C6);
    assertThat(walk.startOf(RuleId.C6)).isEqualTo(walk.today());
    assertThat(walk.closedRules()).containsExactly(RuleId.C3, RuleId.C4);
    assertThat(walk.notices()).containsExactly(Notice.ACCEPTANCE);

    walk.then(Act.REQUEST_EXTENSION).then(Act.APPROVE_EXTENSION);
    assertThat(walk.events(Event.ClockExtended.class))
        .containsExactly(new Event.ClockExtended(RuleId.C6, 30));
    assertThat(walk.notices()).containsExactly(Notice.EXTENSION);

    walk.then(Act.CONCLUDE_OPINION);
    assertThat(walk.closedRules()).containsExactly(RuleId.C6);
    assertThat(walk.opened()).isEmpty();

    walk.then(Act.DELIVER);
    assertThat(walk.openedRules()).containsExactly(RuleId.C7, RuleId.E_EVALUATE);

    walk.then(Act.EVALUATE).then(Act.LAPSE).then(Act.ARCHIVE);
    assertThat(walk.state().state()).isEqualTo(State.ARCHIVED);
    assertThat(walk.state().clocks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateIsReachedByLawfulActs(State state) {
    assertThat(Walk.to(state).state().state()).isEqualTo(state);
  }
}
