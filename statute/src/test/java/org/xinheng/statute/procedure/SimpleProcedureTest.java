package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.reference.Article;

/** 信访事项简易办理办法 (国信办发〔2022〕17号) Arts. 4 and 5. */
class SimpleProcedureTest {
  private static Article excluded(int item) {
    return new Article(Law.SIMPLE_PROCEDURE, 5, 1, item);
  }

  private static Detail.Routing routed(Walk walk, Detail.SimpleTest test) {
    return new Detail.Routing(Given.UNIT, Given.nextDay(walk.state()), null, test);
  }

  private static Walk simplyRouted() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    return walk.then(Act.TRANSFER, routed(walk, Given.simple()));
  }

  @Test
  void theSimpleClockForAcceptanceRunsBesideC3() {
    Walk walk = simplyRouted();
    assertThat(walk.openedRules()).containsExactly(RuleId.C3, RuleId.C4, RuleId.S_ACCEPT);
    assertThat(walk.startOf(RuleId.S_ACCEPT)).isEqualTo(walk.today());
    assertThat(walk.state().is(Mark.SIMPLE)).isTrue();
  }

  @Test
  void acceptanceStartsTheSimpleOpinionClockAndNotTheSixtyDays() {
    Walk walk = simplyRouted().then(Act.ACCEPT);
    assertThat(walk.closedRules()).containsExactly(RuleId.C3, RuleId.C4, RuleId.S_ACCEPT);
    assertThat(walk.openedRules()).containsExactly(RuleId.S_OPINION);
    assertThat(walk.startOf(RuleId.S_OPINION)).isEqualTo(walk.today());
    walk.then(Act.CONCLUDE_OPINION);
    assertThat(walk.closedRules()).containsExactly(RuleId.S_OPINION);
  }

  @Test
  void theCompetentOrganMayChooseItOnAcceptance() {
    Walk walk = Walk.pending().then(Act.ACCEPT, new Detail.Acceptance(Given.simple()));
    assertThat(walk.openedRules()).containsExactly(RuleId.S_OPINION);
    assertThat(walk.state().is(Mark.SIMPLE)).isTrue();
  }

  @Test
  void anEnquiryMayBeAnsweredSimply() {
    Walk walk = Walk.routing(LawfulPath.NONE);
    walk.then(Act.TRANSFER, routed(walk, Given.simple())).then(Act.ACCEPT).then(Act.DIRECT_REPLY);
    assertThat(walk.closedRules()).containsExactly(RuleId.S_OPINION);
    assertThat(walk.state().clocks()).isEmpty();
  }

  @Test
  void aForwardingOrganMayMeanItSimplyToo() {
    Walk walk = Walk.direct(LawfulPath.PETITION);
    LocalDate day = Given.nextDay(walk.state());
    walk.then(Act.TRANSFER, new Detail.Routing(Given.SUBORDINATE, day, null, Given.simple()));
    assertThat(walk.openedRules()).containsExactly(RuleId.C3, RuleId.C4, RuleId.S_ACCEPT);
  }

  @Test
  void onlyFirstPetitions() {
    Walk walk = Walk.routing(LawfulPath.PETITION).then(Act.LINK_REPEAT);
    Walk.refused(
        walk.tries(Act.TRANSFER, routed(walk, Given.simple())),
        Bar.NOT_SIMPLE,
        new Article(Law.SIMPLE_PROCEDURE, 4, 0, 0));
  }

  @Test
  void notForPathsOneToFive() {
    Walk walk = Walk.routing(LawfulPath.ADMINISTRATIVE);
    Walk.refused(
        walk.tries(Act.TRANSFER, routed(walk, Given.simple())), Bar.NOT_SIMPLE, excluded(1));
  }

  @Test
  void notForAssignedMatters() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    LocalDate day = Given.nextDay(walk.state());
    Walk.refused(
        walk.tries(
            Act.ASSIGN, new Detail.Routing(Given.UNIT, day, day.plusDays(9), Given.simple())),
        Bar.NOT_SIMPLE,
        excluded(2));
    walk.then(Act.ASSIGN);
    Walk.refused(
        walk.tries(Act.ACCEPT, new Detail.Acceptance(Given.simple())), Bar.NOT_SIMPLE, excluded(2));
  }

  @Test
  void notWhereItMayBeRefusedNorWhenJointAndComplex() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    Walk.refused(
        walk.tries(Act.TRANSFER, routed(walk, new Detail.SimpleTest(true, false))),
        Bar.NOT_SIMPLE,
        excluded(3));
    Walk.refused(
        walk.tries(Act.TRANSFER, routed(walk, new Detail.SimpleTest(false, true))),
        Bar.NOT_SIMPLE,
        excluded(4));
    Walk pending = Walk.pending();
    Walk.refused(
        pending.tries(Act.ACCEPT, new Detail.Acceptance(new Detail.SimpleTest(false, true))),
        Bar.NOT_SIMPLE,
        excluded(4));
  }

  @Test
  void conversionKeepsTheDayOfAcceptance() {
    Walk walk = simplyRouted().then(Act.ACCEPT);
    LocalDate accepted = walk.today();
    walk.then(Act.SUPERVISE).then(Act.CONVERT);
    assertThat(walk.today()).isAfter(accepted);
    assertThat(walk.startOf(RuleId.C6)).isEqualTo(accepted);
    assertThat(walk.closedRules()).containsExactly(RuleId.S_OPINION);
    assertThat(walk.notices()).containsExactly(Notice.CONVERSION);
    assertThat(walk.state().is(Mark.SIMPLE)).isFalse();
    assertThat(walk.last().basis())
        .startsWith(Law.article(Law.SIMPLE_PROCEDURE, 5), regulation(34));
  }

  @Test
  void conversionBeforeAcceptanceStopsTheSimpleClockOnly() {
    Walk walk = simplyRouted().then(Act.CONVERT);
    assertThat(walk.closedRules()).containsExactly(RuleId.S_ACCEPT);
    assertThat(walk.opened()).isEmpty();
    walk.then(Act.ACCEPT);
    assertThat(walk.openedRules()).containsExactly(RuleId.C6);
  }

  @Test
  void aConvertedSuggestionHasNoSixtyDays() {
    Walk walk = Walk.routing(LawfulPath.NONE);
    walk.then(Act.TRANSFER, routed(walk, Given.simple())).then(Act.ACCEPT).then(Act.CONVERT);
    assertThat(walk.opened()).isEmpty();
  }

  @Test
  void onlyTheSimpleProcedureIsConvertedAndWithAReason() {
    Walk.refused(
        Walk.handling().tries(Act.CONVERT), Bar.NOT_SIMPLE, Law.article(Law.SIMPLE_PROCEDURE, 4));
    Walk.refused(
        simplyRouted().tries(Act.CONVERT, new Detail.Reason("")),
        Bar.FACT_MISSING,
        Law.article(Law.SIMPLE_PROCEDURE, 5));
  }

  @Test
  void anAgreedObjectionEndsIt() {
    Walk walk = simplyRouted().then(Act.OBJECT).then(Act.AGREE_OBJECTION);
    assertThat(walk.closedRules()).containsExactly(RuleId.C3, RuleId.S_ACCEPT);
    assertThat(walk.state().is(Mark.SIMPLE)).isFalse();
  }

  @Test
  void aRedoneOpinionIsOrdinary() {
    Walk walk = simplyRouted().then(Act.ACCEPT).then(Act.CONCLUDE_OPINION).then(Act.DELIVER);
    walk.then(Act.REQUEST_REVIEW)
        .then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED))
        .then(Act.DELIVER_REVIEW);
    assertThat(walk.openedRules()).containsExactly(RuleId.C6);
    assertThat(walk.state().is(Mark.SIMPLE)).isFalse();
  }
}
