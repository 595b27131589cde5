package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;

/**
 * 信访工作条例 (2022) Art. 23: direct receipt, telling the petitioner, objection within 5 working days.
 */
class Article23Test {
  @Test
  void directReceiptStartsC2AndNoC1() {
    Walk walk = Walk.start().then(Act.REGISTER_DIRECT);
    assertThat(walk.openedRules()).containsExactly(RuleId.C2);
    assertThat(walk.startOf(RuleId.C2)).isEqualTo(Given.DAY.minusDays(1));
    assertThat(walk.state().is(Mark.DIRECT)).isTrue();
    assertThat(walk.state().parties().unit()).isEqualTo(Given.UNIT);
    assertThat(walk.last().basis()).containsExactly(regulation(23, 1));
  }

  @Test
  void nobodyNeedBeToldWhoseNameOrAddressIsUnclear() {
    Walk walk = Walk.start().then(Act.REGISTER_DIRECT, Variants.anonymous());
    assertThat(walk.opened()).isEmpty();
    walk.then(Act.CLASSIFY, Given.classified(LawfulPath.PETITION)).then(Act.ACCEPT);
    assertThat(walk.notices()).isEmpty();
    assertThat(walk.openedRules()).containsExactly(RuleId.C6);
  }

  @Test
  void whoIsKnownIsToldOfAcceptance() {
    Walk walk = Walk.direct(LawfulPath.PETITION).then(Act.ACCEPT);
    assertThat(walk.closedRules()).containsExactly(RuleId.C2);
    assertThat(walk.notices()).containsExactly(Notice.ACCEPTANCE);
    assertThat(walk.last().basis())
        .containsExactly(regulation(23), regulation(34), regulation(31, 1, 6));
  }

  @Test
  void theReceivingOrganClassifiesItsOwnReceiptsAndTheBureauDoesNot() {
    Walk walk = Walk.start().then(Act.REGISTER_DIRECT);
    Facts bureau =
        Given.facts(
            walk.state(), Act.CLASSIFY, Actor.BUREAU_CLERK, Given.classified(LawfulPath.PETITION));
    Walk.refused(walk.tries(Act.CLASSIFY, bureau), Bar.WRONG_ACTOR, regulation(31));
    walk.then(Act.CLASSIFY);
    assertThat(walk.state().state()).isEqualTo(State.PENDING);
  }

  @Test
  void theReceivingOrganForwardsWithinItsSystemAndTellsThePetitionerWhere() {
    Walk walk = Walk.direct(LawfulPath.PETITION).then(Act.TRANSFER);
    assertThat(walk.notices()).containsExactly(Notice.TRANSFER, Notice.WHEREABOUTS);
    assertThat(walk.closedRules()).containsExactly(RuleId.C2);
    assertThat(walk.openedRules()).containsExactly(RuleId.C3, RuleId.C4);
    assertThat(walk.state().parties().unit()).isEqualTo(Given.SUBORDINATE);
    assertThat(walk.state().parties().sender()).isEqualTo(Given.UNIT);
  }

  @Test
  void theUnnamedPetitionerIsNotToldWhereItWasSentButTheOrganGetsItsLetter() {
    Walk walk =
        Walk.start()
            .then(Act.REGISTER_DIRECT, Variants.anonymous())
            .then(Act.CLASSIFY)
            .then(Act.TRANSFER);
    assertThat(walk.notices()).containsExactly(Notice.TRANSFER);
  }

  @Test
  void whatWasSentIsNotSentOnButObjectedTo() {
    Walk.refused(Walk.pending().tries(Act.TRANSFER), Bar.NOT_DIRECT, regulation(23, 3));
    Walk.refused(Walk.pending().tries(Act.ASSIGN), Bar.NOT_DIRECT, regulation(23, 3));
  }

  @Test
  void anObjectionInTimeStopsC4AndGoesToTheSender() {
    Walk walk = Walk.pending().then(Act.OBJECT);
    assertThat(walk.state().state()).isEqualTo(State.OBJECTED);
    assertThat(walk.closedRules()).containsExactly(RuleId.C4);
    assertThat(walk.state().clocks()).containsExactly(RuleId.C3);
    assertThat(walk.notices()).containsExactly(Notice.OBJECTION);
    assertThat(walk.last().basis()).startsWith(regulation(23, 3));
  }

  @Test
  void afterFiveWorkingDaysTheRightToObjectIsLost() {
    Walk.refused(
        Walk.pending().tries(Act.OBJECT, new Detail.TimelyReason("非本单位职权", false)),
        Bar.TIME_OVER,
        regulation(23, 3));
  }

  @Test
  void anObjectionNeedsItsReasons() {
    Walk.refused(
        Walk.pending().tries(Act.OBJECT, new Detail.TimelyReason("", true)),
        Bar.FACT_MISSING,
        regulation(23, 3));
  }

  @Test
  void whoReceivedDirectlyHasNobodyToObjectTo() {
    Walk.refused(
        Walk.direct(LawfulPath.PETITION).tries(Act.OBJECT), Bar.TIME_OVER, regulation(23, 3));
  }

  @Test
  void anAgreedObjectionReturnsToRoutingAndDoesNotRestartC1() {
    Walk walk = Walk.pending().then(Act.OBJECT).then(Act.AGREE_OBJECTION);
    assertThat(walk.state().state()).isEqualTo(State.ROUTING);
    assertThat(walk.opened()).isEmpty();
    assertThat(walk.closedRules()).containsExactly(RuleId.C3);
    assertThat(walk.state().parties().unit()).isEmpty();
    assertThat(walk.state().parties().sender()).isEmpty();
    assertThat(walk.notices()).containsExactly(Notice.OBJECTION_RULING);
  }

  @Test
  void theNewOrganHasItsOwnC3AndC4() {
    Walk walk = Walk.pending().then(Act.OBJECT).then(Act.AGREE_OBJECTION).then(Act.TRANSFER);
    assertThat(walk.openedRules()).containsExactly(RuleId.C3, RuleId.C4);
    assertThat(walk.startOf(RuleId.C3)).isEqualTo(walk.today());
    assertThat(walk.closedRules()).isEmpty();
  }

  @Test
  void anAgreedObjectionTakesTheAssignmentBack() {
    Walk walk =
        Walk.routing(LawfulPath.PETITION)
            .then(Act.ASSIGN)
            .then(Act.OBJECT)
            .then(Act.AGREE_OBJECTION);
    assertThat(walk.closedRules()).containsExactly(RuleId.C3, RuleId.C5);
    assertThat(walk.state().is(Mark.ASSIGNED)).isFalse();
  }

  @Test
  void aRefusedObjectionLeavesTheMatterWithTheOrganWhichCannotObjectAgain() {
    Walk walk = Walk.pending().then(Act.OBJECT).then(Act.REFUSE_OBJECTION);
    assertThat(walk.state().state()).isEqualTo(State.PENDING);
    assertThat(walk.state().clocks()).containsExactly(RuleId.C3);
    assertThat(walk.notices()).containsExactly(Notice.OBJECTION_RULING);
    Walk.refused(walk.tries(Act.OBJECT), Bar.TIME_OVER, regulation(23, 3));
    walk.then(Act.ACCEPT);
  }

  @Test
  void refusingAnObjectionNeedsAReason() {
    Walk.refused(
        Walk.to(State.OBJECTED).tries(Act.REFUSE_OBJECTION, new Detail.Reason("")),
        Bar.FACT_MISSING,
        regulation(23, 3));
  }

  @Test
  void onlyTheSenderDecidesTheObjection() {
    Walk walk = Walk.to(State.OBJECTED);
    Officer other = new Officer(Actor.BUREAU_LEADER, "leader", "another-bureau");
    Facts facts = Given.by(other, Given.facts(walk.state(), Act.AGREE_OBJECTION));
    Walk.refused(walk.tries(Act.AGREE_OBJECTION, facts), Bar.WRONG_UNIT, regulation(23, 3));
    Facts refusal = Given.by(other, Given.facts(walk.state(), Act.REFUSE_OBJECTION));
    Walk.refused(walk.tries(Act.REFUSE_OBJECTION, refusal), Bar.WRONG_UNIT, regulation(23, 3));
  }

  @Test
  void theSuperiorOrganTakesBackWhatItForwarded() {
    Walk walk =
        Walk.direct(LawfulPath.PETITION)
            .then(Act.TRANSFER)
            .then(Act.OBJECT)
            .then(Act.AGREE_OBJECTION);
    assertThat(walk.state().state()).isEqualTo(State.PENDING);
    assertThat(walk.state().parties().unit()).isEqualTo(Given.UNIT);
    walk.then(Act.TRANSFER);
  }

  @Test
  void aMatterOutsideTheRemitIsRefusedOnlyByWhoReceivedItDirectly() {
    Detail r8 = new Detail.Refusal(RefusalGround.R8, "不属于本单位职权");
    Walk.refused(Walk.pending().tries(Act.REFUSE, r8), Bar.WRONG_GROUND, regulation(23, 3));
    Walk walk = Walk.direct(LawfulPath.PETITION).then(Act.REFUSE, r8);
    assertThat(walk.closedRules()).containsExactly(RuleId.C2);
    assertThat(walk.last().basis()).contains(regulation(23), regulation(23, 1));
  }

  @Test
  void aRefusalNeedsItsReasonAndTwoDifferentOfficers() {
    Walk walk = Walk.direct(LawfulPath.PETITION);
    Walk.refused(
        walk.tries(Act.REFUSE, new Detail.Refusal(RefusalGround.R8, " ")),
        Bar.FACT_MISSING,
        regulation(23));
    Facts alone = Given.proposedBy("head", Given.facts(walk.state(), Act.REFUSE));
    Walk.refused(walk.tries(Act.REFUSE, alone), Bar.SAME_PERSON, regulation(23));
    Facts undrafted = Given.proposedBy("", Given.facts(walk.state(), Act.REFUSE));
    Walk.refused(walk.tries(Act.REFUSE, undrafted), Bar.SAME_PERSON, regulation(23));
  }

  @Test
  void onlyTheUnitThatHasTheMatterAcceptsIt() {
    Walk walk = Walk.pending();
    Officer stranger = new Officer(Actor.UNIT_OFFICER, "officer", "road-office");
    Facts facts = Given.by(stranger, Given.facts(walk.state(), Act.ACCEPT));
    Walk.refused(walk.tries(Act.ACCEPT, facts), Bar.WRONG_UNIT, regulation(23));
    assertThat(Procedure.lawfulActs(walk.state(), Set.of(Actor.UNIT_OFFICER)))
        .startsWith(Act.CLASSIFY, Act.ACCEPT);
  }
}
