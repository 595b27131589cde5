package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;

/** 信访工作条例 (2022) Art. 19 para. 3 and Art. 36 para. 3: the same matter again. */
class Article19And36RepeatTest {
  private static final Detail.Repeat RUNNING = new Detail.Repeat("2025-0007", false, true);
  private static final Detail.Repeat SETTLED = new Detail.Repeat("2024-0001", true, true);
  private static final Detail.Repeat NEW_FACTS = new Detail.Repeat("2024-0001", true, false);

  @Test
  void aLinkedRepeatOfARunningMatterIsRefusedWithGroundR1() {
    Walk walk = Walk.start().then(Act.REGISTER).then(Act.LINK_REPEAT, RUNNING);
    assertThat(walk.state().state()).isEqualTo(State.REGISTERED);
    walk.then(Act.REFUSE, new Detail.Refusal(RefusalGround.R1, "原事项正在办理"));
    assertThat(walk.state().state()).isEqualTo(State.REFUSED);
    assertThat(walk.notices()).containsExactly(Notice.REFUSAL);
    assertThat(walk.closedRules()).containsExactly(RuleId.C1);
    assertThat(walk.last().basis()).containsExactly(regulation(22, 1), regulation(19, 3));
  }

  @Test
  void r1NeedsALinkedMatterThatStillRuns() {
    Detail r1 = new Detail.Refusal(RefusalGround.R1, "原事项正在办理");
    Walk unlinked = Walk.start().then(Act.REGISTER);
    Walk.refused(unlinked.tries(Act.REFUSE, r1), Bar.WRONG_GROUND, regulation(19, 3));
    Walk ended = Walk.start().then(Act.REGISTER).then(Act.LINK_REPEAT, SETTLED);
    Walk.refused(ended.tries(Act.REFUSE, r1), Bar.WRONG_GROUND, regulation(19, 3));
  }

  @Test
  void theEarlierMatterMustBeNamed() {
    Walk walk = Walk.start().then(Act.REGISTER);
    Walk.refused(
        walk.tries(Act.LINK_REPEAT, new Detail.Repeat(" ", false, true)),
        Bar.FACT_MISSING,
        regulation(19, 3));
  }

  @Test
  void sameFactsAfterReexaminationAreNotAcceptedAgain() {
    Walk walk = Walk.start().then(Act.REGISTER).then(Act.LINK_REPEAT, SETTLED);
    walk.then(Act.REFUSE_AGAIN);
    assertThat(walk.state().state()).isEqualTo(State.NOT_AGAIN);
    assertThat(walk.notices()).containsExactly(Notice.FINAL_REFUSAL);
    assertThat(walk.last().basis()).containsExactly(regulation(36, 3));
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"TRANSFER", "ASSIGN"})
  void aSettledMatterIsNotSentToAnyOrgan(Act act) {
    Walk walk = Walk.routing(LawfulPath.PETITION).then(Act.LINK_REPEAT, SETTLED);
    Walk.refused(walk.tries(act), Bar.FINAL, regulation(36, 3));
  }

  @Test
  void anOrganThatFindsTheMatterSettledMayNotAcceptItButRefusesItAgain() {
    Walk walk = Walk.pending().then(Act.LINK_REPEAT, SETTLED);
    Walk.refused(walk.tries(Act.ACCEPT), Bar.FINAL, regulation(36, 3));
    walk.then(Act.REFUSE_AGAIN);
    assertThat(walk.closedRules()).containsExactly(RuleId.C3, RuleId.C4);
  }

  @Test
  void newFactsInARepeatTakeTheOrdinaryWay() {
    Walk walk = Walk.routing(LawfulPath.PETITION).then(Act.LINK_REPEAT, NEW_FACTS);
    walk.then(Act.TRANSFER).then(Act.ACCEPT);
    assertThat(walk.state().state()).isEqualTo(State.HANDLING);
  }

  @Test
  void finalityIsClaimedOnlyWhereItIsShown() {
    Walk walk = Walk.start().then(Act.REGISTER);
    Walk.refused(walk.tries(Act.REFUSE_AGAIN), Bar.SOMETHING_NEW, regulation(36, 3));
    walk.then(Act.LINK_REPEAT, NEW_FACTS);
    Walk.refused(walk.tries(Act.REFUSE_AGAIN), Bar.SOMETHING_NEW, regulation(36, 3));
  }

  @Test
  void r2BelongsToTheNoticeOfFinalityAndToNoOther() {
    Walk walk = Walk.start().then(Act.REGISTER).then(Act.LINK_REPEAT, SETTLED);
    Walk.refused(
        walk.tries(Act.REFUSE, new Detail.Refusal(RefusalGround.R2, "已终结")),
        Bar.WRONG_GROUND,
        regulation(36, 3));
    Walk.refused(
        walk.tries(Act.REFUSE_AGAIN, new Detail.Refusal(RefusalGround.R1, "正在办理")),
        Bar.WRONG_GROUND,
        regulation(19, 3));
  }

  @Test
  void aFinalMatterRaisedAgainStaysFinalAndIsAnsweredWithANotice() {
    Walk walk = Walk.ended().then(Act.REFUSE_AGAIN);
    assertThat(walk.state().state()).isEqualTo(State.FINAL);
    assertThat(walk.last().events()).containsExactly(new Event.NoticeOwed(Notice.FINAL_REFUSAL));
    walk.then(Act.EVALUATE).then(Act.ARCHIVE).then(Act.REFUSE_AGAIN);
    assertThat(walk.state().state()).isEqualTo(State.ARCHIVED);
  }

  @Test
  void newFactsMayNotBeWavedAwayWithFinality() {
    Walk walk = Walk.ended();
    Walk.refused(
        walk.tries(Act.REFUSE_AGAIN, new Detail.Again(false, walk.today())),
        Bar.SOMETHING_NEW,
        regulation(36, 3));
  }

  @Test
  void newFactsReopenAFinalMatterWithAFreshStart() {
    Walk walk = Walk.ended().then(Act.REOPEN);
    assertThat(walk.state().state()).isEqualTo(State.REGISTERED);
    assertThat(walk.openedRules()).containsExactly(RuleId.C1);
    assertThat(walk.closedRules()).containsExactly(RuleId.E_EVALUATE);
    assertThat(walk.state().marks()).isEmpty();
    assertThat(walk.state().dates().finalOn()).isEmpty();
    assertThat(walk.state().dates().acceptedOn()).isEmpty();
    assertThat(walk.state().subject().path()).isEmpty();
    assertThat(walk.state().subject().petitionClass()).contains(PetitionClass.GRIEVANCE);
    assertThat(walk.state().progress()).isEqualTo(Progress.NONE);
    assertThat(walk.state().parties().complainedOf()).containsExactly(Given.ACCUSED);
    assertThat(walk.state().parties().unit()).isEmpty();
  }

  @Test
  void whoWasRecusedStaysRecusedWhenAMatterIsReopened() {
    Walk walk = Walk.pending().then(Act.RECUSE, new Detail.Person("cousin"));
    walk.then(Act.ACCEPT).then(Act.CONCLUDE_OPINION).then(Act.DELIVER).then(Act.LAPSE);
    walk.then(Act.EVALUATE).then(Act.ARCHIVE).then(Act.REOPEN);
    assertThat(walk.state().parties().recused()).containsExactly("cousin");
  }

  @Test
  void withoutNewFactsAFinalMatterIsNotReopened() {
    Walk walk = Walk.ended();
    Walk.refused(
        walk.tries(Act.REOPEN, new Detail.Again(true, walk.today())),
        Bar.NOTHING_NEW,
        regulation(36, 3));
  }

  @Test
  void newFactsAreNotReceivedInTheFuture() {
    Walk walk = Walk.ended();
    Walk.refused(
        walk.tries(Act.REOPEN, new Detail.Again(false, walk.today().plusDays(2))),
        Bar.FACT_MISSING,
        regulation(36, 3));
  }

  @Test
  void theClockOfAReopenedMatterStartsOnReceiptOfTheNewFacts() {
    Walk walk = Walk.ended();
    var received = walk.today();
    walk.then(Act.REOPEN, new Detail.Again(false, received));
    assertThat(walk.startOf(RuleId.C1)).isEqualTo(received);
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"ACCEPT", "TRANSFER", "CONCLUDE_OPINION", "REQUEST_REVIEW", "OBJECT", "DELIVER"})
  void afterFinalityNothingElseHappens(Act act) {
    Walk.refused(Walk.ended().tries(act), Bar.FINAL, regulation(36, 3));
  }

  @Test
  void anArchivedMatterThatWasNeverReexaminedHasNoFinality() {
    Walk walk = Walk.to(State.GUIDED_OUT).then(Act.ARCHIVE);
    Walk.refused(walk.tries(Act.REFUSE_AGAIN), Bar.NOT_IN_STATE, regulation(36, 3));
  }
}
