package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer.Done;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Arbiter;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.procedure.Verdict;

/** From the bureau's table to the delivered answer: what the regulation asks of the handling. */
@TestProgram
class HandlingTest {

  private static final LocalDate TODAY = Sample.TODAY;

  private final Petitions petitions;
  private final Truth truth;
  private final MovableClock clock;
  private final County county;
  private final Scope clerk;
  private final Scope leader;
  private final Scope officer;
  private final Scope head;
  private final Scope other;
  private final String number;

  HandlingTest(
      @Autowired Petitions petitions,
      @Autowired Truth truth,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.petitions = petitions;
    this.truth = truth;
    this.clock = clock;
    this.county = counties.open();
    this.clerk = county.as(Role.WINDOW_CLERK);
    this.leader = county.as(Role.BUREAU_LEADER);
    this.officer = county.as(Role.CASE_OFFICER);
    this.head = county.as(Role.UNIT_HEAD);
    this.other = county.asLabourOfficer();
    this.number = Sample.registered(petitions, county);
    done(clerk, Sample.classify());
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private MatterView view() {
    return petitions.find(leader, number).orElseThrow();
  }

  private Answer act(Scope by, MatterAct act) {
    return petitions.act(by, number, act, view().version(), Sample.key());
  }

  private void done(Scope by, MatterAct act) {
    assertThat(act(by, act)).isInstanceOf(Done.class);
  }

  private Refused refused(Scope by, MatterAct act) {
    return (Refused) act(by, act);
  }

  private static MatterAct objection() {
    return new MatterAct.Objection("不属于本单位职权", "三定规定第四条", Optional.empty());
  }

  private MatterAct transfer(UUID unit) {
    return new MatterAct.Transfer(unit, false, "来信原件一份");
  }

  private void handling() {
    done(clerk, transfer(county.housing().id()));
    done(officer, new MatterAct.Accept(false));
  }

  private static MatterAct.Conclude opinion(Outcome outcome, String... answers) {
    return new MatterAct.Conclude(
        outcome, "请求", "事实", "意见", "《物业管理条例》第七条", List.of(answers), Optional.empty());
  }

  @Test
  void article22TheCountysOwnTargetStandsBesideTheFifteenDays() {
    assertThat(view().handling().target()).isEqualTo(TODAY.plusDays(4));
    done(clerk, transfer(county.housing().id()));
    assertThat(view().handling().target()).isNull();
  }

  @Test
  void article23AnObjectionIsDecidedByTheSenderAndBothAnswersAreKept() {
    done(clerk, transfer(county.housing().id()));
    done(officer, objection());
    assertThat(refused(head, new MatterAct.Reasoned(Act.AGREE_OBJECTION, "同意")).article())
        .isEqualTo(Law.regulation(23, 3));
    done(leader, new MatterAct.Reasoned(Act.REFUSE_OBJECTION, "属于房屋维修管理职权"));
    assertThat(view().state()).isEqualTo(State.PENDING);
    assertThat(refused(officer, objection()).article()).isEqualTo(Law.regulation(23, 3));
    assertThat(view().timeline()).extracting(TimelineEntry::act).startsWith("refuse-objection");
    assertThat(view().timeline().getFirst().facts())
        .extracting(TimelineEntry.Fact::zh)
        .contains("属于房屋维修管理职权");
  }

  @Test
  void article24TwoRefusalsAreRuledByTheCommonSuperior() {
    done(clerk, transfer(county.housing().id()));
    done(officer, objection());
    done(leader, new MatterAct.Reasoned(Act.AGREE_OBJECTION, "确不属该单位"));
    done(clerk, transfer(county.labour().id()));
    done(other, objection());
    assertThat(view().handling().hops()).isEqualTo(2);
    Set<UUID> both = Set.of(county.housing().id(), county.labour().id());
    UUID ruled = county.housing().id();
    assertThat(
            refused(
                    leader,
                    new MatterAct.RuleDispute(Arbiter.SUPERIOR, Set.of(ruled), ruled, "主要在住建"))
                .article())
        .isEqualTo(Law.regulation(24));
    done(leader, new MatterAct.RuleDispute(Arbiter.CONFERENCE, both, ruled, "主要事实在住建"));
    assertThat(view().state()).isEqualTo(State.PENDING);
    assertThat(view().handlingUnit()).isEqualTo(county.housing().name());
    assertThat(view().handling().hops()).isEqualTo(3);
    assertThat(view().openClocks()).extracting(it -> it.rule()).containsExactly(RuleId.C3);
    assertThat(refused(officer, objection()).article()).isEqualTo(Law.regulation(23, 3));
  }

  @Test
  void article37OfShandongTheFirstReceiverStaysUntilItIsHandedOverWithAReason() {
    String first = county.officer(Role.WINDOW_CLERK).name();
    handling();
    assertThat(view().handling().firstReceiver()).isEqualTo(first);
    assertThat(view().registeringUnit()).isEqualTo(county.bureau().name());
    UUID next = county.officer(Role.BUREAU_LEADER).id();
    assertThat(refused(officer, new MatterAct.HandOver(next, "调岗")).article())
        .isEqualTo(Law.article(Law.SHANDONG, 37));
    done(clerk, new MatterAct.HandOver(next, "调岗"));
    assertThat(view().handling().firstReceiver())
        .isEqualTo(county.officer(Role.BUREAU_LEADER).name());
    assertThat(view().timeline().getFirst().facts())
        .extracting(TimelineEntry.Fact::zh)
        .contains("调岗");
  }

  @Test
  void article32EveryRequestIsAnswered() {
    done(clerk, new OfficeAct.ListRequests(List.of("修楼顶", "退还物业费")));
    handling();
    assertThat(view().handling().requests()).containsExactly("修楼顶", "退还物业费");
    Refused one = refused(officer, new MatterAct.Propose(opinion(Outcome.SUPPORTED, "年内修好", " ")));
    assertThat(one.article()).isEqualTo(Law.regulation(32, 1));
    assertThat(Objects.requireNonNull(one.words()).zh()).startsWith("第2项诉求没有答复");
    done(officer, new MatterAct.Propose(opinion(Outcome.SUPPORTED, "年内修好", "按季度退还")));
    done(head, new MatterAct.Approve());
    assertThat(view().timeline().getFirst().facts())
        .extracting(TimelineEntry.Fact::zh)
        .contains("1．年内修好", "2．按季度退还");
  }

  @Test
  void article32WhatWasSupportedIsFollowedToItsEnd() {
    handling();
    done(officer, new MatterAct.Propose(opinion(Outcome.SUPPORTED)));
    done(head, new MatterAct.Approve());
    done(officer, Sample.delivered(TODAY));
    assertThat(view().handling().executeBy()).isEqualTo(TODAY.plusDays(60));
    done(officer, new MatterAct.Execution("已进场施工", false));
    clock.moveTo(TODAY.plusDays(61));
    assertThat(view().handling().overdue()).isTrue();
    done(officer, new MatterAct.Execution("已经完工", true));
    assertThat(view().handling().executedOn()).isEqualTo(TODAY.plusDays(61));
    assertThat(view().handling().overdue()).isFalse();
  }

  @Test
  void article33AnAgreementNeedsBothSidesAndWriting() {
    handling();
    MatterAct oneSided =
        new MatterAct.Agree(Act.CONCLUDE_SETTLEMENT, "物业", "十日内修好", true, false, true);
    assertThat(refused(officer, oneSided).article()).isEqualTo(Law.regulation(33));
    done(
        officer,
        new MatterAct.Agree(Act.CONCLUDE_SETTLEMENT, "物业", "十日内修好", true, true, true));
    assertThat(view().state()).isEqualTo(State.AGREED);
    done(officer, Sample.delivered(TODAY));
    assertThat(
            truth
                .sql()
                .fetchSingle(
                    "select kind, delivered_on from petition.opinion where matter_id = ?",
                    view().id())
                .intoList())
        .containsExactly("agreement", java.sql.Date.valueOf(TODAY));
  }

  @Test
  void aUnitThatHelpsSeesTheMatterAndOwesItsNote() {
    handling();
    assertThat(petitions.find(other, number)).isEmpty();
    MatterAct help = new OfficeAct.CoHandle(county.labour().id(), "请协查用工台账", TODAY.plusDays(9));
    done(officer, help);
    assertThat(refused(officer, help).faults())
        .extracting(Answer.Fault::field)
        .containsExactly("helper");
    MatterView seen = petitions.find(other, number).orElseThrow();
    assertThat(seen.next()).extracting(NextAct::code).containsExactly("co-note");
    assertThat(refused(other, new OfficeAct.Note("越权")).article())
        .isEqualTo(Law.regulation(31, 1, 6));
    done(other, new OfficeAct.CoNote("台账相符"));
    assertThat(view().handling().helps())
        .containsExactly(
            new HandlingView.Help(county.labour().name(), TODAY.plusDays(9), TODAY));
    assertThat(act(other, new OfficeAct.CoNote("再说一次"))).isInstanceOf(Refused.class);
  }

  @Test
  void article30AUnitComplainedOfIsNeverSentTheMatterNorAskedToHelp() {
    UUID accused = county.labour().id();
    done(clerk, new OfficeAct.NameAccused(accused));
    Set<UUID> both = Set.of(accused, county.housing().id());
    for (MatterAct sent :
        List.of(
            transfer(accused),
            new MatterAct.Assign(accused, TODAY.plusDays(30)),
            new MatterAct.RuleDispute(Arbiter.SUPERIOR, both, accused, "主要在该单位"))) {
      assertThat(refused(leader, sent).article()).isEqualTo(Law.regulation(30, 3));
    }
    handling();
    MatterAct help = new OfficeAct.CoHandle(accused, "请协查", TODAY.plusDays(9));
    assertThat(refused(officer, help).article()).isEqualTo(Law.regulation(30, 3));
  }

  @Test
  void article27SeveralVerdictsEachWithItsEvidence() {
    handling();
    done(officer, new MatterAct.Propose(Sample.opinion()));
    done(head, new MatterAct.Approve());
    assertThat(refused(head, new MatterAct.GiveVerdict(Map.of())).article())
        .isEqualTo(Law.regulation(27));
    Map<Verdict, String> given = new EnumMap<>(Verdict.class);
    given.put(Verdict.SOLVED, "验收单");
    given.put(Verdict.ASSISTED, "临时救助审批表");
    done(head, new MatterAct.GiveVerdict(given));
    assertThat(view().timeline().getFirst().facts())
        .extracting(TimelineEntry.Fact::field)
        .containsExactly("evidence-solved", "evidence-assisted");
  }

  @Test
  void article47AReceivedDocumentIsFiledAndTriggersNothing() {
    handling();
    MatterView before = view();
    done(
        officer,
        new MatterAct.FileDocument("处罚决定书", "第二十三条", "县公安局", TODAY, "六十日内申请行政复议"));
    MatterView after = view();
    assertThat(after.state()).isEqualTo(before.state());
    assertThat(after.clocks()).isEqualTo(before.clocks());
    assertThat(refused(
                officer,
                new MatterAct.FileDocument("决定书", "第二十三条", "县公安局", TODAY.plusDays(1), "复议"))
            .article())
        .isEqualTo(Law.regulation(47));
  }

  @Test
  void article28AnOfficerDeclaresAnInterestOfHisOwnOnly() {
    handling();
    assertThat(refused(officer, new MatterAct.Recuse(county.colleague().id(), "同乡")).article())
        .isEqualTo(Law.regulation(28, 3));
    done(officer, new MatterAct.Recuse(officer.officer(), "信访人是本人亲属"));
    assertThat(petitions.find(officer, number)).isEmpty();
    assertThat(view().handler()).isNull();
  }

  @ParameterizedTest(name = "{0}, {1} days ago: delivered {2} days ago")
  @CsvSource({"IN_PERSON, 0, 0", "POST, 3, 3", "ELECTRONIC, 2, 2", "LEFT, 1, 1", "PUBLIC_NOTICE, 34, 4"})
  void article35TheDaysToAskForReviewStartWithTheDayOfDeliveryInLaw(
      DeliveryWay way, int ago, int since) {
    handling();
    done(officer, new MatterAct.Propose(Sample.opinion()));
    done(head, new MatterAct.Approve());
    LocalDate today = TODAY.plusDays(40);
    clock.moveTo(today);
    assertThat(view().openClocks()).extracting(it -> it.rule()).doesNotContain(RuleId.C7);
    if (way != DeliveryWay.IN_PERSON && way != DeliveryWay.POST) {
      LocalDate on = way == DeliveryWay.PUBLIC_NOTICE ? today.minusDays(9) : today;
      assertThat(refused(officer, new MatterAct.Deliver(on, way)).article()).isEqualTo(way.article());
    }
    done(officer, new MatterAct.Deliver(today.minusDays(ago), way, true, "村委会李某", false));
    assertThat(view().openClocks())
        .filteredOn(it -> it.rule() == RuleId.C7)
        .singleElement()
        .satisfies(it -> assertThat(it.startedOn()).isEqualTo(today.minusDays(since)));
  }
}
