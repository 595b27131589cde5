package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.Notice;

/** 信访工作条例 (2022) Arts. 35 and 36: review, re-examination, hearing, finality. */
class Article35And36ReviewTest {
  @Test
  void aRequestInTimeStopsC7AndStartsC8OnReceipt() {
    Walk walk = Walk.delivered();
    LocalDate received = walk.today().plusDays(3);
    Facts facts =
        Given.on(
            received.plusDays(2),
            Given.facts(
                walk.state(),
                Act.REQUEST_REVIEW,
                new Detail.Request(Given.REVIEWER, received, true)));
    walk.apply(Act.REQUEST_REVIEW, facts);
    assertThat(walk.startOf(RuleId.C8)).isEqualTo(received);
    assertThat(walk.events(Event.ClockClosed.class))
        .containsExactly(new Event.ClockClosed(RuleId.C7, received));
    assertThat(walk.state().parties().reviewUnit()).isEqualTo(Given.REVIEWER);
  }

  @Test
  void aRequestOutOfTimeIsRefused() {
    Walk walk = Walk.delivered();
    Walk.refused(
        walk.tries(Act.REQUEST_REVIEW, new Detail.Request(Given.REVIEWER, walk.today(), false)),
        Bar.TIME_OVER,
        regulation(35));
    Walk second = Walk.reviewDelivered();
    Walk.refused(
        second.tries(
            Act.REQUEST_REEXAMINATION, new Detail.Request(Given.REEXAMINER, second.today(), false)),
        Bar.TIME_OVER,
        regulation(36, 1));
  }

  @Test
  void theRequestIsReceivedBetweenDeliveryAndRecordingByANamedOrgan() {
    Walk walk = Walk.delivered();
    LocalDate delivered = walk.today();
    Walk.refused(
        walk.tries(
            Act.REQUEST_REVIEW, new Detail.Request(Given.REVIEWER, delivered.minusDays(1), true)),
        Bar.FACT_MISSING,
        regulation(35));
    Walk.refused(
        walk.tries(Act.REQUEST_REVIEW, new Detail.Request("", delivered, true)),
        Bar.FACT_MISSING,
        regulation(35));
    Walk.refused(
        walk.tries(
            Act.REQUEST_REVIEW, new Detail.Request(Given.REVIEWER, delivered.plusDays(5), true)),
        Bar.FACT_MISSING,
        regulation(35));
    walk.then(Act.REQUEST_REVIEW, new Detail.Request(Given.REVIEWER, delivered, true));
    assertThat(walk.startOf(RuleId.C8)).isEqualTo(delivered);
  }

  @Test
  void nobodyReviewsItself() {
    Walk walk = Walk.delivered();
    Walk.refused(
        walk.tries(Act.REQUEST_REVIEW, new Detail.Request(Given.UNIT, walk.today(), true)),
        Bar.SAME_PERSON,
        regulation(35));
  }

  @Test
  void theReexaminerIsNeitherTheHandlerNorTheReviewer() {
    Walk walk = Walk.reviewDelivered();
    for (String unit : new String[] {Given.UNIT, Given.REVIEWER}) {
      Walk.refused(
          walk.tries(Act.REQUEST_REEXAMINATION, new Detail.Request(unit, walk.today(), true)),
          Bar.SAME_PERSON,
          regulation(36, 1));
    }
  }

  @Test
  void theOrganAskedMayRecordTheRequestAndNoOther() {
    Walk walk = Walk.delivered();
    Detail request = new Detail.Request(Given.REVIEWER, walk.today(), true);
    Facts stranger =
        Given.by(
            new Officer(Actor.REVIEW_ORGAN, "x", "elsewhere"),
            Given.facts(walk.state(), Act.REQUEST_REVIEW, request));
    Walk.refused(walk.tries(Act.REQUEST_REVIEW, stranger), Bar.WRONG_UNIT, regulation(35));
    walk.apply(
        Act.REQUEST_REVIEW,
        Given.facts(walk.state(), Act.REQUEST_REVIEW, Actor.REVIEW_ORGAN, request));
    Facts other =
        Given.by(
            new Officer(Actor.REVIEW_ORGAN, "x", "elsewhere"),
            Given.facts(walk.state(), Act.DECIDE_REVIEW));
    Walk.refused(walk.tries(Act.DECIDE_REVIEW, other), Bar.WRONG_UNIT, regulation(35));
  }

  @Test
  void theReexaminingOrganDecidesAndNoOther() {
    Walk walk = Walk.reexamining();
    Facts other =
        Given.by(
            new Officer(Actor.REEXAMINATION_ORGAN, "x", "elsewhere"),
            Given.facts(walk.state(), Act.DECIDE_REEXAMINATION));
    Walk.refused(walk.tries(Act.DECIDE_REEXAMINATION, other), Bar.WRONG_UNIT, regulation(36, 1));
  }

  @ParameterizedTest
  @EnumSource(ReviewResult.class)
  void theReviewOpinionStopsC8AndNeedsReasonsAndTwoHands(ReviewResult result) {
    Walk walk = Walk.to(State.REVIEWING);
    Walk.refused(
        walk.tries(Act.DECIDE_REVIEW, new Detail.Review(result, " ")),
        Bar.FACT_MISSING,
        regulation(35));
    Facts alone = Given.proposedBy("reviewer", Given.facts(walk.state(), Act.DECIDE_REVIEW));
    Walk.refused(walk.tries(Act.DECIDE_REVIEW, alone), Bar.SAME_PERSON, regulation(35));
    walk.then(Act.DECIDE_REVIEW, Given.reviewed(result));
    assertThat(walk.closedRules()).containsExactly(RuleId.C8);
    assertThat(walk.notices()).containsExactly(Notice.REVIEW);
    assertThat(walk.opened()).isEmpty();
    assertThat(walk.state().dates().finalOn()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReviewResult.class,
      names = {"MAINTAINED", "CHANGED"})
  void aReviewThatStandsOpensC9OnDelivery(ReviewResult result) {
    Walk walk =
        Walk.to(State.REVIEWING)
            .then(Act.DECIDE_REVIEW, Given.reviewed(result))
            .then(Act.DELIVER_REVIEW);
    assertThat(walk.state().state()).isEqualTo(State.REVIEW_DELIVERED);
    assertThat(walk.openedRules()).containsExactly(RuleId.C9);
    assertThat(walk.startOf(RuleId.C9)).isEqualTo(walk.today());
    assertThat(walk.last().basis()).startsWith(regulation(36, 1));
  }

  @Test
  void aRevokedOpinionReturnsToTheHandlingUnitWithNewSixtyDays() {
    Walk walk =
        Walk.to(State.REVIEWING)
            .then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED))
            .then(Act.DELIVER_REVIEW);
    assertThat(walk.state().state()).isEqualTo(State.HANDLING);
    assertThat(walk.openedRules()).containsExactly(RuleId.C6);
    assertThat(walk.startOf(RuleId.C6)).isEqualTo(walk.today());
    assertThat(walk.state().progress().revoked()).contains(Outcome.SUPPORTED);
    assertThat(walk.state().progress().outcome()).isEmpty();
    assertThat(walk.state().parties().reviewUnit()).isEmpty();
    assertThat(walk.state().parties().unit()).isEqualTo(Given.UNIT);
    assertThat(walk.last().basis()).startsWith(regulation(35), Law.article(Law.SHANDONG, 45));
  }

  @Test
  void marksOfTheRevokedOpinionFallWithIt() {
    Walk walk = Walk.delivered().then(Act.RECORD_EXECUTION).then(Act.RESOLVE);
    walk.then(Act.REQUEST_REVIEW)
        .then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED))
        .then(Act.DELIVER_REVIEW);
    assertThat(walk.state().marks()).isEmpty();
  }

  @Test
  void reexaminationStartsC10OnReceiptAndStopsC9() {
    Walk walk = Walk.reexamining();
    assertThat(walk.openedRules()).containsExactly(RuleId.C10);
    assertThat(walk.startOf(RuleId.C10)).isEqualTo(walk.today());
    assertThat(walk.closedRules()).containsExactly(RuleId.C9);
  }

  @Test
  void hearingDaysStopTheReexaminationClockFromFirstToLastDay() {
    Walk walk = Walk.reexamining().then(Act.SUSPEND);
    assertThat(walk.state().state()).isEqualTo(State.HEARING);
    assertThat(walk.events(Event.ClockSuspended.class))
        .containsExactly(new Event.ClockSuspended(RuleId.C10, walk.today()));
    assertThat(walk.notices()).containsExactly(Notice.HEARING);
    assertThat(walk.state().clocks()).contains(RuleId.C10);
    Walk.refused(walk.tries(Act.DECIDE_REEXAMINATION), Bar.NOT_IN_STATE, regulation(36, 1));
    walk.then(Act.RESUME);
    assertThat(walk.events(Event.ClockResumed.class))
        .containsExactly(new Event.ClockResumed(RuleId.C10, walk.today()));
    assertThat(walk.state().state()).isEqualTo(State.REEXAMINING);
    assertThat(walk.last().basis()).startsWith(regulation(36, 2));
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"HANDLING", "REVIEWING", "PENDING", "DELIVERED"})
  void noOtherClockIsSuspendedForAHearing(State state) {
    Walk.refused(Walk.to(state).tries(Act.SUSPEND), Bar.NOT_IN_STATE, regulation(36, 2));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReviewResult.class,
      names = {"MAINTAINED", "CHANGED"})
  void theReexaminationOpinionMakesTheMatterFinalOnTheDayItIsIssued(ReviewResult result) {
    Walk walk = Walk.reexamining().then(Act.DECIDE_REEXAMINATION, Given.reviewed(result));
    assertThat(walk.state().dates().finalOn()).contains(walk.today());
    assertThat(walk.closedRules()).containsExactly(RuleId.C10);
    assertThat(walk.notices()).containsExactly(Notice.REEXAMINATION);
    walk.then(Act.DELIVER_REEXAMINATION);
    assertThat(walk.state().state()).isEqualTo(State.FINAL);
    assertThat(walk.opened()).isEmpty();
    assertThat(walk.last().basis()).startsWith(regulation(36, 3));
  }

  @Test
  void aReexaminationThatRevokesIsNotFinal() {
    Walk walk =
        Walk.reexamining().then(Act.DECIDE_REEXAMINATION, Given.reviewed(ReviewResult.REVOKED));
    assertThat(walk.state().dates().finalOn()).isEmpty();
    walk.then(Act.DELIVER_REEXAMINATION);
    assertThat(walk.state().state()).isEqualTo(State.HANDLING);
    assertThat(walk.openedRules()).containsExactly(RuleId.C6);
    assertThat(walk.state().parties().reexaminationUnit()).isEmpty();
    walk.then(Act.CONCLUDE_OPINION).then(Act.DELIVER).then(Act.REQUEST_REVIEW);
  }
}
