package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.Notice;

/** 信访工作条例 (2022) Art. 35 and Art. 21 para. 2: clocks of the petitioner start with delivery. */
class Article35DeliveryTest {
  @Test
  void anIssuedOpinionStartsNoClockOfThePetitioner() {
    Walk walk = Walk.handling().then(Act.CONCLUDE_OPINION);
    assertThat(walk.opened()).isEmpty();
    assertThat(walk.state().clocks()).isEmpty();
    Walk.refused(walk.tries(Act.REQUEST_REVIEW), Bar.NOT_IN_STATE, regulation(35));
    Walk.refused(walk.tries(Act.EVALUATE), Bar.NOT_IN_STATE, regulation(21, 2));
    Walk.refused(walk.tries(Act.LAPSE), Bar.NOT_IN_STATE, regulation(35));
  }

  @Test
  void withoutADayOfDeliveryNothingIsDelivered() {
    Walk.refused(
        Walk.to(State.CONCLUDED).tries(Act.DELIVER, new Detail.None()),
        Bar.FACT_MISSING,
        regulation(35));
  }

  @Test
  void theClocksStartOnTheDayOfDeliveryNotOnTheDayItIsRecorded() {
    Walk walk = Walk.to(State.CONCLUDED);
    LocalDate delivered = walk.today().plusDays(2);
    Facts later =
        Given.on(
            walk.today().plusDays(9),
            Given.facts(walk.state(), Act.DELIVER, new Detail.Delivery(delivered)));
    walk.apply(Act.DELIVER, later);
    assertThat(walk.opened())
        .containsExactly(
            new Event.ClockOpened(RuleId.C7, delivered, Optional.empty()),
            new Event.ClockOpened(RuleId.E_EVALUATE, delivered, Optional.empty()));
    assertThat(walk.state().dates().deliveredOn()).contains(delivered);
    assertThat(walk.notices()).containsExactly(Notice.DELIVERY);
  }

  @Test
  void deliveryLiesBetweenIssueAndRecording() {
    Walk walk = Walk.to(State.CONCLUDED);
    LocalDate issued = walk.today();
    Walk.refused(
        walk.tries(Act.DELIVER, new Detail.Delivery(issued.minusDays(1))),
        Bar.FACT_MISSING,
        regulation(35));
    Walk.refused(
        walk.tries(Act.DELIVER, new Detail.Delivery(issued.plusDays(2))),
        Bar.FACT_MISSING,
        regulation(35));
    walk.then(Act.DELIVER, new Detail.Delivery(issued));
    assertThat(walk.startOf(RuleId.C7)).isEqualTo(issued);
  }

  @Test
  void aReplyAndAnAgreementAreDeliveredWithoutAReviewWindow() {
    Walk reply = Walk.to(State.ANSWERED).then(Act.DELIVER);
    assertThat(reply.openedRules()).containsExactly(RuleId.E_EVALUATE);
    assertThat(reply.last().basis()).startsWith(regulation(29));
    Walk agreement = Walk.to(State.AGREED).then(Act.DELIVER);
    assertThat(agreement.openedRules()).containsExactly(RuleId.E_EVALUATE);
    assertThat(agreement.last().basis()).startsWith(regulation(33));
  }

  @Test
  void aReplyIsNotDeliveredBeforeItIsGiven() {
    Walk walk = Walk.to(State.ANSWERED);
    Walk.refused(
        walk.tries(Act.DELIVER, new Detail.Delivery(walk.today().minusDays(1))),
        Bar.FACT_MISSING,
        regulation(29));
  }

  @Test
  void thePetitionerEvaluatesOnceWhileTheWindowIsOpen() {
    Walk walk = Walk.delivered().then(Act.EVALUATE);
    assertThat(walk.closedRules()).containsExactly(RuleId.E_EVALUATE);
    assertThat(walk.state().is(Mark.EVALUATED)).isTrue();
    assertThat(walk.last().basis()).startsWith(regulation(21, 2), Law.article(Law.SATISFACTION, 3));
    Walk.refused(walk.tries(Act.EVALUATE), Bar.TIME_OVER, regulation(21, 2));
  }

  @Test
  void nobodyEvaluatesInThePetitionersPlace() {
    Walk walk = Walk.delivered();
    for (Actor role : new Actor[] {Actor.BUREAU_CLERK, Actor.UNIT_OFFICER, Actor.UNIT_HEAD}) {
      Facts facts =
          Given.facts(walk.state(), Act.EVALUATE, role, Given.detail(walk.state(), Act.EVALUATE));
      Walk.refused(walk.tries(Act.EVALUATE, facts), Bar.WRONG_ACTOR, regulation(21, 2));
    }
  }

  @Test
  void bureauAndUnitAreJudgedSeparatelyAndOneIsEnough() {
    Detail onlyUnit =
        new Detail.Evaluation(Optional.empty(), Optional.of(Satisfaction.DISSATISFIED), true);
    Walk.delivered().then(Act.EVALUATE, onlyUnit);
    Detail onlyBureau =
        new Detail.Evaluation(Optional.of(Satisfaction.FAIRLY), Optional.empty(), true);
    Walk.delivered().then(Act.EVALUATE, onlyBureau);
    Walk.refused(
        Walk.delivered()
            .tries(Act.EVALUATE, new Detail.Evaluation(Optional.empty(), Optional.empty(), true)),
        Bar.FACT_MISSING,
        regulation(21, 2));
  }

  @Test
  void evaluationEndsWithItsWindow() {
    Detail late =
        new Detail.Evaluation(Optional.of(Satisfaction.SATISFIED), Optional.empty(), false);
    Walk.refused(Walk.delivered().tries(Act.EVALUATE, late), Bar.TIME_OVER, regulation(21, 2));
    Walk.refused(
        Walk.delivered().tries(Act.EVALUATION_EXPIRED, new Detail.Clock(true)),
        Bar.TIME_NOT_OVER,
        regulation(21, 2));
    Walk walk = Walk.delivered().then(Act.EVALUATION_EXPIRED);
    assertThat(walk.closedRules()).containsExactly(RuleId.E_EVALUATE);
    assertThat(walk.state().is(Mark.EVALUATED)).isFalse();
  }

  @Test
  void thePetitionerMayEvaluateWhileAReviewRuns() {
    Walk walk = Walk.delivered().then(Act.REQUEST_REVIEW).then(Act.EVALUATE);
    assertThat(walk.state().state()).isEqualTo(State.REVIEWING);
  }

  @Test
  void theFileIsNotArchivedWhileEvaluationIsOpen() {
    Walk walk = Walk.delivered().then(Act.LAPSE);
    Walk.refused(walk.tries(Act.ARCHIVE), Bar.UNFINISHED, regulation(21, 2));
    walk.then(Act.EVALUATION_EXPIRED).then(Act.ARCHIVE);
  }

  @Test
  void aSecondAnswerIsNotEvaluatedOnceMore() {
    Walk walk = Walk.delivered().then(Act.EVALUATE).then(Act.REQUEST_REVIEW);
    walk.then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED)).then(Act.DELIVER_REVIEW);
    walk.then(Act.CONCLUDE_OPINION).then(Act.DELIVER);
    assertThat(walk.openedRules()).containsExactly(RuleId.C7);
  }

  @Test
  void aSecondAnswerIsEvaluatedWhenTheFirstWasNot() {
    Walk walk = Walk.delivered().then(Act.REQUEST_REVIEW);
    walk.then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED)).then(Act.DELIVER_REVIEW);
    assertThat(walk.closedRules()).containsExactly(RuleId.E_EVALUATE);
    walk.then(Act.CONCLUDE_OPINION).then(Act.DELIVER);
    assertThat(walk.openedRules()).containsExactly(RuleId.C7, RuleId.E_EVALUATE);
  }
}
