package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;

/** 信访工作条例 (2022) Art. 34: one extension of at most 30 days, approved by the unit's head. */
class Article34ExtensionTest {
  private static Walk asked(int days) {
    return Walk.handling().then(Act.REQUEST_EXTENSION, new Detail.Extension(days, "情况复杂", true));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 30})
  void anExtensionOfOneToThirtyDaysIsApprovedByTheHeadAndTold(int days) {
    Walk walk = asked(days);
    assertThat(walk.last().events()).isEmpty();
    walk.then(Act.APPROVE_EXTENSION);
    assertThat(walk.last().events())
        .containsExactly(
            new Event.ClockExtended(RuleId.C6, days), new Event.NoticeOwed(Notice.EXTENSION));
    assertThat(walk.last().basis()).startsWith(regulation(34));
    assertThat(walk.state().is(Mark.EXTENDED)).isTrue();
    assertThat(walk.state().clocks()).containsExactly(RuleId.C6);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 31, 60})
  void noOtherLengthIsLawful(int days) {
    Walk.refused(
        Walk.handling().tries(Act.REQUEST_EXTENSION, new Detail.Extension(days, "情况复杂", true)),
        Bar.TOO_LONG,
        regulation(34));
  }

  @Test
  void anExtensionNeedsItsReason() {
    Walk.refused(
        Walk.handling().tries(Act.REQUEST_EXTENSION, new Detail.Extension(30, " ", true)),
        Bar.FACT_MISSING,
        regulation(34));
  }

  @Test
  void whoAskedMayNotApprove() {
    Walk walk = asked(30);
    Officer both = new Officer(Actor.UNIT_HEAD, "officer", Given.UNIT);
    Facts facts = Given.by(both, Given.facts(walk.state(), Act.APPROVE_EXTENSION));
    Walk.refused(walk.tries(Act.APPROVE_EXTENSION, facts), Bar.SAME_PERSON, regulation(34));
  }

  @Test
  void onlyTheResponsiblePersonOfTheUnitApproves() {
    Walk walk = asked(30);
    for (Actor role : new Actor[] {Actor.UNIT_OFFICER, Actor.BUREAU_LEADER, Actor.PETITIONER}) {
      Facts facts = Given.facts(walk.state(), Act.APPROVE_EXTENSION, role, new Detail.Clock(true));
      Walk.refused(walk.tries(Act.APPROVE_EXTENSION, facts), Bar.WRONG_ACTOR, regulation(34));
    }
  }

  @Test
  void onlyTheUnitsOwnHeadApproves() {
    Walk walk = asked(30);
    Officer stranger = new Officer(Actor.UNIT_HEAD, "head", "road-office");
    Facts facts = Given.by(stranger, Given.facts(walk.state(), Act.APPROVE_EXTENSION));
    Walk.refused(walk.tries(Act.APPROVE_EXTENSION, facts), Bar.WRONG_UNIT, regulation(34));
  }

  @Test
  void oneExtensionIsAllThereIs() {
    Walk walk = asked(5).then(Act.APPROVE_EXTENSION);
    Walk.refused(walk.tries(Act.REQUEST_EXTENSION), Bar.EXTENDED, regulation(34));
  }

  @Test
  void twoExtensionsAreNotAskedForAtOnce() {
    Walk.refused(asked(5).tries(Act.REQUEST_EXTENSION), Bar.EXTENDED, regulation(34));
  }

  @Test
  void aDeniedExtensionWasNotUsedUp() {
    Walk walk = asked(30).then(Act.DENY_EXTENSION);
    assertThat(walk.last().events()).isEmpty();
    assertThat(walk.state().is(Mark.EXTENDED)).isFalse();
    walk.then(Act.REQUEST_EXTENSION, new Detail.Extension(10, "补充调查", true));
    walk.then(Act.APPROVE_EXTENSION);
    assertThat(walk.events(Event.ClockExtended.class))
        .containsExactly(new Event.ClockExtended(RuleId.C6, 10));
  }

  @Test
  void denyingNeedsAReason() {
    Walk.refused(
        asked(30).tries(Act.DENY_EXTENSION, new Detail.Reason("")),
        Bar.FACT_MISSING,
        regulation(34));
  }

  @Test
  void nothingIsApprovedThatNobodyAskedFor() {
    Walk.refused(Walk.handling().tries(Act.APPROVE_EXTENSION), Bar.NOT_ASKED, regulation(34));
    Walk.refused(Walk.handling().tries(Act.DENY_EXTENSION), Bar.NOT_ASKED, regulation(34));
  }

  @Test
  void whatHasRunOutIsNeitherAskedForNorApproved() {
    Walk.refused(
        Walk.handling().tries(Act.REQUEST_EXTENSION, new Detail.Extension(30, "情况复杂", false)),
        Bar.TIME_OVER,
        regulation(34));
    Walk.refused(
        asked(30).tries(Act.APPROVE_EXTENSION, new Detail.Clock(false)),
        Bar.TIME_OVER,
        regulation(34));
  }

  @Test
  void onlyTheSixtyDaysCanBeExtended() {
    Walk suggestion = Walk.routing(LawfulPath.NONE).then(Act.TRANSFER).then(Act.ACCEPT);
    Walk.refused(suggestion.tries(Act.REQUEST_EXTENSION), Bar.WRONG_PATH, regulation(34));
    Walk simple = Walk.pending().then(Act.ACCEPT, new Detail.Acceptance(Given.simple()));
    Walk.refused(simple.tries(Act.REQUEST_EXTENSION), Bar.WRONG_PATH, regulation(34));
  }

  @Test
  void concludingSettlesAnOpenRequestForMoreTime() {
    assertThat(asked(30).then(Act.CONCLUDE_OPINION).state().progress().extensionAsked()).isEmpty();
    assertThat(asked(30).then(Act.CONCLUDE_MEDIATION).state().progress().extensionAsked())
        .isEmpty();
  }

  @Test
  void theUsedExtensionIsRememberedWhenTheOpinionMustBeRedone() {
    Walk walk = asked(30).then(Act.APPROVE_EXTENSION).then(Act.CONCLUDE_OPINION).then(Act.DELIVER);
    walk.then(Act.REQUEST_REVIEW)
        .then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED))
        .then(Act.DELIVER_REVIEW);
    Walk.refused(walk.tries(Act.REQUEST_EXTENSION), Bar.EXTENDED, regulation(34));
  }
}
