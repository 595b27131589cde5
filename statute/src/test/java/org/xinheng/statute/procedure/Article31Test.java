package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;

/** 信访工作条例 (2022) Arts. 29 and 31: six paths for grievances, a reply for suggestions. */
class Article31Test {
  static Stream<LawfulPath> leadingOut() {
    return Stream.of(LawfulPath.values()).filter(LawfulPath::leadsOut);
  }

  @ParameterizedTest
  @MethodSource("leadingOut")
  void theBureauGuidesPathsOneToFiveOut(LawfulPath path) {
    Walk walk = Walk.routing(path).then(Act.GUIDE_OUT);
    assertThat(walk.state().state()).isEqualTo(State.GUIDED_OUT);
    assertThat(walk.closedRules()).containsExactly(RuleId.C1);
    assertThat(walk.notices()).containsExactly(Notice.GUIDANCE);
    assertThat(walk.last().basis())
        .containsExactly(regulation(31), regulation(22, 2), regulation(31, 1, path.ordinal()));
    walk.then(Act.ARCHIVE);
  }

  @ParameterizedTest
  @MethodSource("leadingOut")
  void theOrganGuidesThemOutTooAndMayNotAcceptThem(LawfulPath path) {
    Walk walk = Walk.routing(path).then(Act.TRANSFER);
    Walk.refused(walk.tries(Act.ACCEPT), Bar.WRONG_PATH, regulation(31));
    walk.then(Act.GUIDE_OUT);
    assertThat(walk.closedRules()).containsExactly(RuleId.C3, RuleId.C4);
    assertThat(walk.state().clocks()).isEmpty();
  }

  @Test
  void pathSixIsNotGuidedOut() {
    Walk.refused(
        Walk.routing(LawfulPath.PETITION).tries(Act.GUIDE_OUT), Bar.WRONG_PATH, regulation(31));
    Walk.refused(
        Walk.routing(LawfulPath.NONE).tries(Act.GUIDE_OUT), Bar.WRONG_PATH, regulation(31));
  }

  @Test
  void guidanceNamesTheOrganToTurnTo() {
    Walk.refused(
        Walk.routing(LawfulPath.DUTY).tries(Act.GUIDE_OUT, new Detail.Guidance("")),
        Bar.FACT_MISSING,
        regulation(31));
  }

  @Test
  void theOrganMayFindAnotherPathBeforeItAccepts() {
    Walk walk = Walk.pending().then(Act.CLASSIFY, Given.classified(LawfulPath.ADMINISTRATIVE));
    assertThat(walk.state().state()).isEqualTo(State.PENDING);
    walk.then(Act.GUIDE_OUT);
    assertThat(walk.last().basis()).contains(regulation(31, 1, 4));
  }

  @Test
  void aSuggestionIsAcceptedWithoutTheSixtyDaysAndAnswered() {
    Walk walk = Walk.routing(LawfulPath.NONE).then(Act.TRANSFER).then(Act.ACCEPT);
    assertThat(walk.opened()).isEmpty();
    walk.then(Act.DIRECT_REPLY);
    assertThat(walk.state().state()).isEqualTo(State.ANSWERED);
    assertThat(walk.notices()).containsExactly(Notice.REPLY);
    assertThat(walk.last().basis()).containsExactly(regulation(29));
    walk.then(Act.DELIVER);
    assertThat(walk.openedRules()).containsExactly(RuleId.E_EVALUATE);
    assertThat(walk.state().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void anEnquiryIsAnsweredByTheBureauAtOnce() {
    Walk walk = Walk.routing(LawfulPath.NONE).then(Act.DIRECT_REPLY);
    assertThat(walk.closedRules()).containsExactly(RuleId.C1);
  }

  @Test
  void anEnquiryIsAnsweredByTheUnitBeforeAcceptance() {
    Walk walk = Walk.direct(LawfulPath.NONE).then(Act.DIRECT_REPLY);
    assertThat(walk.closedRules()).containsExactly(RuleId.C2);
    assertThat(walk.state().clocks()).isEmpty();
  }

  @Test
  void aGrievanceIsNotDisposedOfByAReply() {
    Walk.refused(
        Walk.routing(LawfulPath.PETITION).tries(Act.DIRECT_REPLY), Bar.WRONG_PATH, regulation(29));
    Walk.refused(Walk.handling().tries(Act.DIRECT_REPLY), Bar.WRONG_PATH, regulation(29));
  }

  @Test
  void aSuggestionGetsNoHandlingOpinion() {
    Walk walk = Walk.routing(LawfulPath.NONE).then(Act.TRANSFER).then(Act.ACCEPT);
    for (Act act :
        EnumSet.of(
            Act.CONCLUDE_OPINION,
            Act.CONCLUDE_MEDIATION,
            Act.CONCLUDE_SETTLEMENT,
            Act.HOLD_HEARING)) {
      Walk.refused(walk.tries(act), Bar.WRONG_PATH, regulation(31, 1, 6));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = RefusalGround.class,
      names = {"R3", "R5", "R6", "R7"})
  void aGroundThatNamesAPathNeedsThatPath(RefusalGround ground) {
    Detail refusal = new Detail.Refusal(ground, "应当通过其他途径");
    Walk other = Walk.routing(LawfulPath.PETITION);
    Walk.refused(other.tries(Act.REFUSE, refusal), Bar.WRONG_GROUND, ground.article());
    Walk walk = Walk.routing(ground.path()).then(Act.REFUSE, refusal);
    assertThat(walk.state().state()).isEqualTo(State.REFUSED);
    assertThat(walk.last().basis()).contains(ground.article());
  }

  @ParameterizedTest
  @EnumSource(
      value = RefusalGround.class,
      names = {"R3", "R4", "R5", "R6", "R7", "R8"})
  void nothingIsRefusedForItsPathBeforeItIsClassified(RefusalGround ground) {
    Walk walk = Walk.start().then(Act.REGISTER);
    Walk.refused(
        walk.tries(Act.REFUSE, new Detail.Refusal(ground, "理由")),
        Bar.NOT_CLASSIFIED,
        regulation(31));
  }

  @Test
  void buttonsFollowTheClassAndThePath() {
    Set<Actor> clerk = Set.of(Actor.BUREAU_CLERK);
    assertThat(Procedure.lawfulActs(Walk.routing(LawfulPath.NONE).state(), clerk))
        .contains(Act.DIRECT_REPLY)
        .doesNotContain(Act.GUIDE_OUT);
    assertThat(Procedure.lawfulActs(Walk.routing(LawfulPath.LITIGATION).state(), clerk))
        .contains(Act.GUIDE_OUT)
        .doesNotContain(Act.DIRECT_REPLY);
    assertThat(Procedure.lawfulActs(Walk.routing(LawfulPath.PETITION).state(), clerk))
        .containsSubsequence(Act.TRANSFER, Act.ASSIGN)
        .doesNotContain(Act.GUIDE_OUT, Act.DIRECT_REPLY);
  }

  @Test
  void aHearingInHandlingMovesNoClock() {
    Walk walk = Walk.handling().then(Act.HOLD_HEARING);
    assertThat(walk.last().events()).containsExactly(new Event.NoticeOwed(Notice.HEARING));
    assertThat(walk.state().state()).isEqualTo(State.HANDLING);
    assertThat(walk.state().clocks()).containsExactly(RuleId.C6);
  }
}
