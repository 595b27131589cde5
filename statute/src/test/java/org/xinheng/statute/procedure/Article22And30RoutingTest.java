package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;

/** 信访工作条例 (2022) Art. 22 (register and route) and Art. 30 (never to the unit complained of). */
class Article22And30RoutingTest {
  private static Detail.Routing to(String unit, LocalDate received, @Nullable LocalDate reportBy) {
    return new Detail.Routing(unit, received, reportBy, null);
  }

  @Test
  void theFifteenDaysAreCountedFromReceiptNotFromRegistration() {
    Walk walk = Walk.start().then(Act.REGISTER, Given.withDay(LocalDate.of(2026, 2, 10)));
    assertThat(walk.startOf(RuleId.C1)).isEqualTo("2026-02-10");
    assertThat(walk.today()).isEqualTo("2026-03-02");
  }

  @Test
  void aMatterIsNotReceivedAfterItIsRegistered() {
    Walk.refused(
        Walk.start().tries(Act.REGISTER, Given.withDay(Given.DAY.plusDays(1))),
        Bar.FACT_MISSING,
        regulation(22, 1));
    assertThat(Walk.start().then(Act.REGISTER, Given.withDay(Given.DAY)).startOf(RuleId.C1))
        .isEqualTo(Given.DAY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"REGISTER", "REGISTER_DIRECT"})
  void aReportOfWrongdoingNeverEntersTheOrdinaryStore(Act act) {
    var refused = Walk.start().tries(act, Given.registration(PetitionClass.ACCUSATION));
    Walk.refused(refused, Bar.SEALED_CHANNEL, regulation(22, 2));
    assertThat(refused.zh()).contains("密件通道");
  }

  @Test
  void whatTurnsOutToBeAReportOfWrongdoingIsMovedAndNobodyIsNotified() {
    Walk walk = Walk.start().then(Act.REGISTER);
    Walk.refused(
        walk.tries(
            Act.CLASSIFY, new Detail.Classification(PetitionClass.ACCUSATION, LawfulPath.NONE)),
        Bar.SEALED_CHANNEL,
        regulation(22, 2));
    walk.then(Act.MOVE_TO_SEALED);
    assertThat(walk.state().state()).isEqualTo(State.SEALED);
    assertThat(walk.notices()).isEmpty();
    assertThat(walk.last().basis()).containsExactly(regulation(22, 2), regulation(30, 3));
    assertThat(walk.state().clocks()).isEmpty();
  }

  @Test
  void movingToTheSealedChannelStopsEveryClock() {
    Walk walk = Walk.routing(LawfulPath.PETITION).then(Act.ASSIGN).then(Act.ACCEPT);
    assertThat(walk.state().clocks()).containsExactlyInAnyOrder(RuleId.C5, RuleId.C6);
    Facts facts = Given.facts(walk.state(), Act.MOVE_TO_SEALED, Actor.UNIT_HEAD, new Detail.None());
    walk.apply(Act.MOVE_TO_SEALED, facts);
    assertThat(walk.state().clocks()).isEmpty();
    walk.then(Act.ARCHIVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"TRANSFER", "ASSIGN"})
  void theUnitComplainedOfNeverGetsTheMatter(Act act) {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    LocalDate day = Given.nextDay(walk.state());
    LocalDate reportBy = act == Act.ASSIGN ? day.plusDays(30) : null;
    Walk.refused(
        walk.tries(act, to(Given.ACCUSED, day, reportBy)), Bar.COMPLAINED_OF, regulation(30, 3));
  }

  @Test
  void notEvenAsReviewingOrgan() {
    Walk walk = Walk.delivered();
    Detail request = new Detail.Request(Given.ACCUSED, Given.nextDay(walk.state()), true);
    Walk.refused(walk.tries(Act.REQUEST_REVIEW, request), Bar.COMPLAINED_OF, regulation(30, 3));
  }

  @Test
  void transferringClosesC1AndStartsC3AndC4OnReceiptByTheOrgan() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    LocalDate arrives = Given.nextDay(walk.state()).plusDays(2);
    walk.then(Act.TRANSFER, to(Given.UNIT, arrives, null));
    assertThat(walk.opened())
        .containsExactly(
            new Event.ClockOpened(RuleId.C3, arrives, Optional.empty()),
            new Event.ClockOpened(RuleId.C4, arrives, Optional.empty()));
    assertThat(walk.events(Event.ClockClosed.class))
        .containsExactly(new Event.ClockClosed(RuleId.C1, walk.today()));
    assertThat(walk.state().parties().unit()).isEqualTo(Given.UNIT);
    assertThat(walk.state().parties().sender()).isEqualTo(Given.BUREAU);
    assertThat(walk.last().basis()).containsExactly(regulation(22, 1), regulation(31, 1, 6));
  }

  @Test
  void anOrganDoesNotReceiveAMatterBeforeItIsSent() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    Walk.refused(
        walk.tries(Act.TRANSFER, to(Given.UNIT, walk.today(), null)),
        Bar.FACT_MISSING,
        regulation(22, 1));
    Walk.refused(
        walk.tries(Act.TRANSFER, to(" ", Given.nextDay(walk.state()), null)),
        Bar.FACT_MISSING,
        regulation(22, 1));
  }

  @Test
  void assigningSetsADayForTheReportAndOpensC5OnTheDayOfAssignment() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    LocalDate day = Given.nextDay(walk.state());
    walk.then(Act.ASSIGN, to(Given.UNIT, day.plusDays(1), day.plusDays(45)));
    assertThat(walk.opened())
        .contains(new Event.ClockOpened(RuleId.C5, day, Optional.of(day.plusDays(45))));
    assertThat(walk.openedRules()).containsExactly(RuleId.C3, RuleId.C4, RuleId.C5);
    assertThat(walk.notices()).containsExactly(Notice.ASSIGNMENT);
    assertThat(walk.state().is(Mark.ASSIGNED)).isTrue();
  }

  @Test
  void anAssignmentWithoutALaterDayForTheReportIsRefused() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    LocalDate day = Given.nextDay(walk.state());
    Walk.refused(
        walk.tries(Act.ASSIGN, to(Given.UNIT, day, null)), Bar.FACT_MISSING, regulation(22, 1, 3));
    Walk.refused(
        walk.tries(Act.ASSIGN, to(Given.UNIT, day, day)), Bar.FACT_MISSING, regulation(22, 1, 3));
    Walk.refused(
        walk.tries(Act.TRANSFER, to(Given.UNIT, day, day.plusDays(9))),
        Bar.FACT_MISSING,
        regulation(22, 1, 3));
  }

  @Test
  void theReportClosesC5AndIsOwedBeforeTheFileIsArchived() {
    Walk walk = Walk.routing(LawfulPath.LITIGATION).then(Act.ASSIGN).then(Act.GUIDE_OUT);
    assertThat(walk.state().clocks()).containsExactly(RuleId.C5);
    Walk.refused(walk.tries(Act.ARCHIVE), Bar.UNFINISHED, regulation(22, 1, 3));
    walk.then(Act.REPORT_RESULT);
    assertThat(walk.closedRules()).containsExactly(RuleId.C5);
    assertThat(walk.notices()).containsExactly(Notice.COMPLETION);
    Walk.refused(walk.tries(Act.REPORT_RESULT), Bar.NOT_IN_STATE, regulation(22, 1, 3));
    walk.then(Act.ARCHIVE);
  }

  @Test
  void aReportIsOwedOnlyForAssignedMatters() {
    Walk.refused(Walk.delivered().tries(Act.REPORT_RESULT), Bar.NOT_IN_STATE, regulation(22, 1, 3));
  }

  @Test
  void reportingUpStopsC1OnceAndRoutingGoesOnAfterwards() {
    Walk walk = Walk.routing(LawfulPath.PETITION).then(Act.REPORT_UP);
    assertThat(walk.closedRules()).containsExactly(RuleId.C1);
    assertThat(walk.notices()).containsExactly(Notice.REPORT_UP);
    assertThat(walk.last().basis()).startsWith(regulation(22, 1, 1));
    walk.then(Act.TRANSFER);
    assertThat(walk.closedRules()).isEmpty();
    assertThat(walk.state().state()).isEqualTo(State.PENDING);
  }

  @Test
  void reportingUpNeedsItsReason() {
    Walk.refused(
        Walk.routing(LawfulPath.PETITION).tries(Act.REPORT_UP, new Detail.Reason("  ")),
        Bar.FACT_MISSING,
        regulation(22, 1, 1));
  }

  @Test
  void onlyTheBureauRegistersForTheBureau() {
    Facts facts =
        Given.facts(
            CaseState.UNREGISTERED,
            Act.REGISTER,
            Actor.UNIT_OFFICER,
            Given.registration(PetitionClass.GRIEVANCE));
    Walk.refused(Walk.start().tries(Act.REGISTER, facts), Bar.WRONG_ACTOR, regulation(22, 1));
  }

  @Test
  void classAndPathMustFitEachOther() {
    Walk walk = Walk.start().then(Act.REGISTER);
    Walk.refused(
        walk.tries(
            Act.CLASSIFY, new Detail.Classification(PetitionClass.SUGGESTION, LawfulPath.PETITION)),
        Bar.WRONG_PATH,
        regulation(31));
    Walk.refused(
        walk.tries(
            Act.CLASSIFY, new Detail.Classification(PetitionClass.GRIEVANCE, LawfulPath.NONE)),
        Bar.WRONG_PATH,
        regulation(31));
  }

  @Test
  void aMatterMayBeClassifiedAgainWhileItIsRouted() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    walk.then(Act.CLASSIFY, Given.classified(LawfulPath.ARBITRATION));
    assertThat(walk.state().subject().path()).contains(LawfulPath.ARBITRATION);
    assertThat(walk.state().state()).isEqualTo(State.ROUTING);
    assertThat(walk.last().basis()).containsExactly(regulation(31), regulation(31, 1, 2));
  }
}
