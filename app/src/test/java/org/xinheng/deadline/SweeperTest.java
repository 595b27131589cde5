package org.xinheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Desk;
import org.xinheng.petition.DeskReminder;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.statute.procedure.Act;

/** The sweep over matters as officers work on them, and what it puts on whose desk. */
@TestProgram
class SweeperTest {

  private static final LocalDate TODAY = Sample.TODAY;

  private final Sweeper sweeper;
  private final Petitions petitions;
  private final Desk desk;
  private final MovableClock clock;
  private final DSLContext truth;
  private final County county;

  SweeperTest(
      @Autowired Sweeper sweeper,
      @Autowired Petitions petitions,
      @Autowired Desk desk,
      @Autowired MovableClock clock,
      @Autowired Truth truth,
      @Autowired Counties counties) {
    this.sweeper = sweeper;
    this.petitions = petitions;
    this.desk = desk;
    this.clock = clock;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  @Test
  void whatNobodyRoutedComesBeforeTheLeaderOnce() {
    String number = Sample.registered(petitions, county, Sample.letter(TODAY.minusDays(10)));
    assertThat(sweep(TODAY)).isEqualTo(1);
    assertThat(said(Role.BUREAU_LEADER)).containsExactly(number + " 预警");
    assertThat(said(Role.UNIT_HEAD)).isEmpty();
    assertThat(sweep(TODAY)).isZero();
    assertThat(sweep(TODAY.plusDays(1))).isZero();
    // Three quarters of the fifteen days are over on the twelfth.
    assertThat(sweep(TODAY.plusDays(2))).isEqualTo(1);
    assertThat(said(Role.BUREAU_LEADER)).containsExactly(number + " 警告");
  }

  @Test
  void whatNobodyTookIsTheHeadsAndThenTheOfficersWhoTookIt() {
    String number = transferred();
    assertThat(sweep(TODAY.plusDays(8))).isEqualTo(1);
    assertThat(said(Role.UNIT_HEAD)).containsExactly(number + " 预警");
    assertThat(said(Role.CASE_OFFICER)).isEmpty();
    act(Role.CASE_OFFICER, number, new MatterAct.Take());
    sweep(TODAY.plusDays(12));
    assertThat(said(Role.CASE_OFFICER)).containsExactly(number + " 警告");
    assertThat(said(county.asColleague())).isEmpty();
  }

  @Test
  void whoeverHasLeftIsNotReminded() {
    String number = transferred();
    act(Role.CASE_OFFICER, number, new MatterAct.Take());
    truth.execute(
        "update identity.appointment set until_on = ? where region = ? and officer_id = ?",
        TODAY,
        county.region().code(),
        county.officer(Role.CASE_OFFICER).id());
    sweep(TODAY.plusDays(8));
    assertThat(said(Role.UNIT_HEAD)).containsExactly(number + " 预警");
  }

  @Test
  void missedMorningsAreCaughtUpInOrderAndEachPostHearsTheNewestWord() {
    String number = transferred();
    act(Role.CASE_OFFICER, number, new MatterAct.Take());
    // 30 October is the last day; nothing ran for two months.
    assertThat(sweep(LocalDate.of(2025, 12, 15))).isEqualTo(7);
    assertThat(
            truth
                .fetch(
                    "select rung || ' ' || reached_on from deadline.escalation where region = ?"
                        + " order by reached_on, due_on",
                    county.region().code())
                .getValues(0, String.class))
        .containsExactly(
            "alert-1 2025-10-23",
            "alert-2 2025-10-27",
            "alert-3 2025-10-28",
            "last-day 2025-10-30",
            "after-1 2025-10-31",
            "after-7 2025-11-06",
            "after-30 2025-11-29");
    assertThat(said(Role.CASE_OFFICER)).containsExactly(number + " 超期第一天");
    assertThat(said(Role.UNIT_HEAD)).containsExactly(number + " 超期三十天");
    assertThat(said(Role.BUREAU_LEADER)).containsExactly(number + " 超期三十天");
    assertThat(desk.reminderCount(county.as(Role.BUREAU_LEADER))).isEqualTo(1);
  }

  @Test
  void nobodyIsRemindedOutsideOfficeHours() {
    String number = transferred();
    act(Role.CASE_OFFICER, number, new MatterAct.Take());
    // Half of the fifteen days is over on Thursday 23 October; the sweep comes on Saturday.
    assertThat(sweep(LocalDate.of(2025, 10, 25))).isEqualTo(1);
    assertThat(said(Role.CASE_OFFICER)).isEmpty();
    assertThat(desk.reminderCount(county.as(Role.CASE_OFFICER))).isZero();
    clock.moveTo(LocalDate.of(2025, 10, 27));
    assertThat(said(Role.CASE_OFFICER)).containsExactly(number + " 预警");
  }

  @Test
  void aReminderIsGoneWhenItIsSeenOrTheClockStops() {
    String seen = transferred();
    String stopped = transferred();
    sweep(TODAY.plusDays(8));
    assertThat(said(Role.UNIT_HEAD)).hasSize(2);
    LocalDate shown = TODAY.plusDays(8);
    assertThat(desk.seen(county.as(Role.UNIT_HEAD), seen, shown.minusDays(1))).isTrue();
    assertThat(said(Role.UNIT_HEAD)).as("what was said later stays").hasSize(2);
    assertThat(desk.seen(county.as(Role.UNIT_HEAD), seen, shown)).isTrue();
    assertThat(said(Role.UNIT_HEAD)).containsExactly(stopped + " 预警");
    act(Role.CASE_OFFICER, stopped, new MatterAct.Accept(false));
    assertThat(said(Role.UNIT_HEAD)).isEmpty();
    assertThat(desk.seen(county.as(Role.UNIT_HEAD), "XF-2025-501001-99999", shown)).isFalse();
    assertThat(desk.seen(county.asLabourOfficer(), seen, shown)).isFalse();
  }

  @Test
  void anExtensionTakesTheOldWordAwayAndReachesItsRungsAnew() {
    String number = transferred();
    act(Role.CASE_OFFICER, number, new MatterAct.Take());
    act(Role.CASE_OFFICER, number, new MatterAct.Accept(false));
    sweep(TODAY.plusDays(47));
    assertThat(said(Role.CASE_OFFICER)).containsExactly(number + " 警告");
    act(Role.CASE_OFFICER, number, new MatterAct.AskExtension(30, "需要专家鉴定"));
    act(Role.UNIT_HEAD, number, new MatterAct.Plain(Act.APPROVE_EXTENSION));
    assertThat(said(Role.CASE_OFFICER)).isEmpty();
    assertThat(sweep(TODAY.plusDays(67))).isZero();
    assertThat(sweep(TODAY.plusDays(68))).isEqualTo(1);
    assertThat(said(Role.CASE_OFFICER)).containsExactly(number + " 警告");
  }

  /** Rights, rule 12: no program decides anything about a matter. */
  @Test
  void theSweepChangesNothingOfTheMatter() {
    String number = transferred();
    Object before = everything();
    sweep(TODAY.plusDays(70));
    assertThat(everything()).isEqualTo(before);
    assertThat(petitions.find(county.as(Role.UNIT_HEAD), number)).isPresent();
  }

  @Test
  void whoeverIsRecusedIsNotReminded() {
    String number = transferred();
    sweep(TODAY.plusDays(8));
    assertThat(desk.reminderCount(county.as(Role.UNIT_HEAD))).isEqualTo(1);
    act(
        Role.BUREAU_LEADER,
        number,
        new MatterAct.Recuse(county.officer(Role.UNIT_HEAD).id(), "近亲属"));
    assertThat(desk.reminderCount(county.as(Role.UNIT_HEAD))).isZero();
    assertThat(said(Role.UNIT_HEAD)).isEmpty();
  }

  private Object everything() {
    String code = county.region().code();
    return List.of(
        truth.fetch("select * from petition.matter where region = ?", code),
        truth.fetch("select * from ledger.entry where region = ? order by chain, seq", code),
        truth.fetch(
            "select case_ref, ordinal, version from deadline.clock where region = ?"
                + " order by case_ref, ordinal",
            code));
  }

  private String transferred() {
    String number = Sample.registered(petitions, county);
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    return number;
  }

  private int sweep(LocalDate day) {
    clock.moveTo(day);
    return sweeper.sweep(county.region()).rungs();
  }

  private List<String> said(Role role) {
    return said(county.as(role));
  }

  private List<String> said(Scope scope) {
    return desk.reminders(scope).stream().map(SweeperTest::words).toList();
  }

  private static String words(DeskReminder it) {
    return it.matter().number() + " " + it.reminder().says().zh();
  }

  private void act(Role role, String number, MatterAct act) {
    Scope scope = county.as(role);
    int version = petitions.find(scope, number).orElseThrow().version();
    assertThat(petitions.act(scope, number, act, version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }
}
