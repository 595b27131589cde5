package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.Notice;

/** 信访工作条例 (2022) Arts. 32 and 33: opinion with legal basis, mediation, settlement. */
class Article32And33ConclusionTest {
  private static Detail.Opinion parts(String request, String facts, String opinion, String law) {
    return new Detail.Opinion(Outcome.NOT_SUPPORTED, request, facts, opinion, law, Set.of(), false);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void eachOfTheThreeOutcomesConcludesAndStopsTheSixtyDays(Outcome outcome) {
    Walk walk = Walk.handling().then(Act.CONCLUDE_OPINION, Given.opinion(outcome));
    assertThat(walk.state().state()).isEqualTo(State.CONCLUDED);
    assertThat(walk.state().progress().outcome()).contains(outcome);
    assertThat(walk.closedRules()).containsExactly(RuleId.C6);
    assertThat(walk.notices()).containsExactly(Notice.OPINION);
    assertThat(walk.last().basis())
        .containsExactly(regulation(32, 1), regulation(34), regulation(31, 1, 6));
  }

  static Stream<Detail.Opinion> incomplete() {
    return Stream.of(
        parts("", "事实", "意见", "依据"),
        parts("请求", " ", "意见", "依据"),
        parts("请求", "事实", "", "依据"),
        parts("请求", "事实", "意见", "　"));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void anOpinionStatesRequestFactsOpinionAndLegalBasis(Detail.Opinion opinion) {
    Walk.refused(
        Walk.handling().tries(Act.CONCLUDE_OPINION, opinion), Bar.FACT_MISSING, regulation(32, 1));
  }

  @Test
  void theOpinionIsDraftedAndSignedByDifferentPeople() {
    Walk walk = Walk.handling();
    Facts alone = Given.proposedBy("head", Given.facts(walk.state(), Act.CONCLUDE_OPINION));
    Walk.refused(walk.tries(Act.CONCLUDE_OPINION, alone), Bar.SAME_PERSON, regulation(32, 1));
    Facts officer =
        Given.facts(
            walk.state(),
            Act.CONCLUDE_OPINION,
            Actor.UNIT_OFFICER,
            Given.opinion(Outcome.SUPPORTED));
    Walk.refused(walk.tries(Act.CONCLUDE_OPINION, officer), Bar.WRONG_ACTOR, regulation(32, 1));
  }

  @Test
  void anActWithoutItsFactsIsRefused() {
    Walk.refused(
        Walk.handling().tries(Act.CONCLUDE_OPINION, new Detail.None()),
        Bar.FACT_MISSING,
        regulation(32, 1));
  }

  @Test
  void aSupportingOpinionIsCarriedOutAndThatIsRecorded() {
    Walk walk = Walk.delivered().then(Act.RECORD_EXECUTION);
    assertThat(walk.state().is(Mark.EXECUTED)).isTrue();
    assertThat(walk.last().basis()).startsWith(regulation(32, 2));
    assertThat(walk.last().events()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"EXPLAINED", "NOT_SUPPORTED"})
  void onlyASupportingOpinionHasAnythingToCarryOut(Outcome outcome) {
    Walk walk =
        Walk.handling().then(Act.CONCLUDE_OPINION, Given.opinion(outcome)).then(Act.DELIVER);
    Walk.refused(walk.tries(Act.RECORD_EXECUTION), Bar.NOT_IN_STATE, regulation(32, 2));
  }

  @Test
  void mediationAndSettlementEndWithTheirOwnAgreement() {
    Walk mediation = Walk.handling().then(Act.CONCLUDE_MEDIATION);
    assertThat(mediation.notices()).containsExactly(Notice.MEDIATION);
    assertThat(mediation.closedRules()).containsExactly(RuleId.C6);
    assertThat(mediation.last().basis()).startsWith(regulation(33));
    Walk settlement = Walk.handling().then(Act.CONCLUDE_SETTLEMENT);
    assertThat(settlement.notices()).containsExactly(Notice.SETTLEMENT);
    settlement.then(Act.DELIVER);
    assertThat(settlement.openedRules()).containsExactly(RuleId.E_EVALUATE);
    assertThat(settlement.state().state()).isEqualTo(State.CLOSED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"CONCLUDE_MEDIATION", "CONCLUDE_SETTLEMENT"})
  void bothSidesMustAgreeInWriting(Act act) {
    Walk walk = Walk.handling();
    Walk.refused(
        walk.tries(act, new Detail.Agreement(false, true)), Bar.NOT_AGREED, regulation(33));
    Walk.refused(
        walk.tries(act, new Detail.Agreement(true, false)), Bar.NOT_AGREED, regulation(33));
  }

  private static Walk toRedo() {
    return Walk.handling()
        .then(Act.CONCLUDE_OPINION, Given.opinion(Outcome.NOT_SUPPORTED))
        .then(Act.DELIVER)
        .then(Act.REQUEST_REVIEW)
        .then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED))
        .then(Act.DELIVER_REVIEW);
  }

  private static Detail.Opinion again(Outcome outcome, boolean sameFindings) {
    return new Detail.Opinion(outcome, "请求", "事实", "意见", "依据", Set.of(), sameFindings);
  }

  @Test
  void aRevokedConclusionIsNotRepeatedOnTheSameFindings() {
    Walk.refused(
        toRedo().tries(Act.CONCLUDE_OPINION, again(Outcome.NOT_SUPPORTED, true)),
        Bar.SAME_CONCLUSION,
        Law.article(Law.SHANDONG, 45));
  }

  @Test
  void itMayBeRepeatedOnNewFindingsOrChangedOnTheSame() {
    toRedo().then(Act.CONCLUDE_OPINION, again(Outcome.NOT_SUPPORTED, false));
    toRedo().then(Act.CONCLUDE_OPINION, again(Outcome.EXPLAINED, true));
    Walk.handling().then(Act.CONCLUDE_OPINION, again(Outcome.NOT_SUPPORTED, true));
  }
}
