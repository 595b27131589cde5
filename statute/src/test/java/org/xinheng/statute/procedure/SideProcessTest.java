package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;

/** What runs beside the state, and the rules that hold for every act: Arts. 18, 27, 28, 40. */
class SideProcessTest {
  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"SUPERVISE", "TAKE_BY_LEADER", "HAND_OVER", "RECUSE", "HOLD_HEARING"})
  void sideProcessesLeaveStateAndClocksAlone(Act act) {
    Walk walk = Walk.handling();
    CaseState before = walk.state();
    walk.apply(act, Given.facts(before, act, role(act), Given.detail(before, act)));
    assertThat(walk.state().state()).isEqualTo(before.state());
    assertThat(walk.state().clocks()).isEqualTo(before.clocks());
    assertThat(walk.events(Event.StateChanged.class)).isEmpty();
  }

  private static Actor role(Act act) {
    return act == Act.HAND_OVER
        ? Actor.BUREAU_CLERK
        : Given.row(Walk.handling().state(), act).who().iterator().next();
  }

  @Test
  void supervisionGivesItsReasonAndSendsALetter() {
    Walk walk = Walk.handling();
    Walk.refused(
        walk.tries(Act.SUPERVISE, new Detail.Reason("")), Bar.FACT_MISSING, regulation(40, 1));
    walk.then(Act.SUPERVISE);
    assertThat(walk.last().events()).containsExactly(new Event.NoticeOwed(Notice.SUPERVISION));
    assertThat(walk.last().basis()).startsWith(regulation(40, 1));
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"REFUSED", "NOT_AGAIN", "GUIDED_OUT", "FINAL", "CLOSED"})
  void aWrongRefusalOrAnOpinionNotCarriedOutCanStillBeSupervised(State state) {
    Walk.to(state).then(Act.SUPERVISE);
  }

  @Test
  void onlyTheBureausLeaderSupervises() {
    Walk walk = Walk.handling();
    Facts head = Given.facts(walk.state(), Act.SUPERVISE, Actor.UNIT_HEAD, new Detail.Reason("拖延"));
    Walk.refused(walk.tries(Act.SUPERVISE, head), Bar.WRONG_ACTOR, regulation(40, 1));
  }

  @Test
  void theFirstReceiverStaysOnTheRecordUntilHandedOver() {
    Walk walk = Walk.start().then(Act.REGISTER);
    assertThat(walk.state().parties().firstReceiver()).isEqualTo("clerk");
    walk.then(Act.CLASSIFY).then(Act.TRANSFER);
    assertThat(walk.state().parties().firstReceiver()).isEqualTo("clerk");
    walk.then(Act.HAND_OVER);
    assertThat(walk.state().parties().firstReceiver()).isEqualTo("colleague");
    assertThat(walk.last().basis()).startsWith(Law.article(Law.SHANDONG, 37));
  }

  @Test
  void aColleagueMayNotTakeTheHandOverIntoHisOwnHandsButALeaderMay() {
    Walk walk = Walk.start().then(Act.REGISTER);
    Officer other = new Officer(Actor.BUREAU_CLERK, "other-clerk", Given.BUREAU);
    Facts facts = Given.by(other, Given.facts(walk.state(), Act.HAND_OVER));
    Walk.refused(walk.tries(Act.HAND_OVER, facts), Bar.WRONG_ACTOR, Law.article(Law.SHANDONG, 37));
    Facts officer =
        Given.facts(
            walk.state(), Act.HAND_OVER, Actor.UNIT_OFFICER, new Detail.Person("colleague"));
    Walk.refused(
        walk.tries(Act.HAND_OVER, officer), Bar.WRONG_ACTOR, Law.article(Law.SHANDONG, 37));
    walk.apply(
        Act.HAND_OVER,
        Given.facts(
            walk.state(), Act.HAND_OVER, Actor.BUREAU_LEADER, new Detail.Person("colleague")));
    assertThat(walk.state().parties().firstReceiver()).isEqualTo("colleague");
  }

  @Test
  void aHandOverNamesTheOfficer() {
    Walk.refused(
        Walk.start().then(Act.REGISTER).tries(Act.HAND_OVER, new Detail.Person("")),
        Bar.FACT_MISSING,
        Law.article(Law.SHANDONG, 37));
  }

  @Test
  void aLeaderTakesACase() {
    Walk walk = Walk.handling().then(Act.TAKE_BY_LEADER);
    assertThat(walk.last().basis()).startsWith(regulation(18, 3));
    assertThat(walk.state().parties().firstReceiver()).isEqualTo("clerk");
    assertThat(walk.state().parties().recused()).isEmpty();
  }

  @Test
  void callingBackAndResolvingAreMarksBesideTheState() {
    Walk walk = Walk.delivered().then(Act.CALL_BACK).then(Act.RESOLVE);
    assertThat(walk.state().is(Mark.RESOLVED)).isTrue();
    assertThat(walk.state().state()).isEqualTo(State.DELIVERED);
    assertThat(walk.last().basis()).startsWith(regulation(27));
    Walk.refused(Walk.handling().tries(Act.RESOLVE), Bar.NOT_IN_STATE, regulation(27));
  }

  @Test
  void aRecusedOfficerDoesNothingMoreInTheMatter() {
    Walk walk = Walk.pending().then(Act.RECUSE, new Detail.Person("officer"));
    Walk.refused(walk.tries(Act.ACCEPT), Bar.RECUSED, regulation(28, 3));
    Facts head =
        Given.facts(walk.state(), Act.ACCEPT, Actor.UNIT_HEAD, new Detail.Acceptance(null));
    walk.apply(Act.ACCEPT, head);
    walk.apply(
        Act.RECUSE,
        Given.facts(walk.state(), Act.RECUSE, Actor.BUREAU_LEADER, new Detail.Person("head")));
    assertThat(walk.state().parties().recused()).containsExactlyInAnyOrder("officer", "head");
  }

  @Test
  void noActIsDatedBeforeThePreviousOne() {
    Walk walk = Walk.pending();
    Facts early = Given.on(walk.today().minusDays(1), Given.facts(walk.state(), Act.ACCEPT));
    var refused = walk.tries(Act.ACCEPT, early);
    Walk.refused(refused, Bar.BACK_DATED, regulation(40, 1));
    assertThat(refused.zh()).contains("不得倒签");
    walk.apply(Act.ACCEPT, Given.on(walk.today(), early));
  }

  @Test
  void notEvenASideProcessIsBackDated() {
    Walk walk = Walk.handling();
    Facts early = Given.on(Given.DAY.minusYears(1), Given.facts(walk.state(), Act.SUPERVISE));
    Walk.refused(walk.tries(Act.SUPERVISE, early), Bar.BACK_DATED, regulation(40, 1));
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyActWithTheWrongKindOfFactsIsRefused(Act act) {
    for (Row row : Procedure.TABLE.stream().filter(r -> r.act() == act).toList()) {
      for (State state : row.from()) {
        Walk walk = Walk.to(state);
        if (Procedure.row(walk.state(), act).filter(row::equals).isPresent()) {
          Detail wrong =
              row.detail() == Detail.None.class ? new Detail.Person("x") : new Detail.None();
          Walk.refused(
              walk.tries(act, Given.facts(walk.state(), act, wrong)),
              Bar.FACT_MISSING,
              row.article());
        }
      }
    }
  }

  @Test
  void buttonsComeInOrderOfImportanceAndOnlyForTheRoles() {
    CaseState state = Walk.handling().state();
    assertThat(Procedure.lawfulActs(state, Set.of(Actor.UNIT_HEAD)))
        .startsWith(Act.CONCLUDE_OPINION, Act.CONCLUDE_MEDIATION, Act.CONCLUDE_SETTLEMENT)
        .doesNotContain(Act.REQUEST_EXTENSION, Act.APPROVE_EXTENSION, Act.CONVERT);
    assertThat(Procedure.lawfulActs(state, Set.of(Actor.PETITIONER))).isEmpty();
    assertThat(Procedure.lawfulActs(state, Set.of())).isEmpty();
    assertThat(Procedure.lawfulActs(state, Set.of(Actor.UNIT_OFFICER, Actor.UNIT_HEAD)))
        .contains(Act.REQUEST_EXTENSION, Act.CONCLUDE_OPINION);
  }

  @Test
  void thePetitionersButtonsAreHisRights() {
    Set<Actor> petitioner = Set.of(Actor.PETITIONER);
    assertThat(Procedure.lawfulActs(Walk.delivered().state(), petitioner))
        .containsExactly(Act.REQUEST_REVIEW, Act.EVALUATE);
    assertThat(Procedure.lawfulActs(Walk.reviewDelivered().state(), petitioner))
        .containsExactly(Act.REQUEST_REEXAMINATION, Act.EVALUATE);
    assertThat(Procedure.lawfulActs(Walk.routing(LawfulPath.NONE).state(), petitioner)).isEmpty();
  }
}
