package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.deadline.ClockView;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/** Registering, acting and reading through the facade on a real database. */
@TestProgram
class PetitionsTest {

  private static final LocalDate TODAY = Sample.TODAY;

  private final Petitions petitions;
  private final Desk desk;
  private final Ledger ledger;
  private final DSLContext sql;
  private final MovableClock clock;
  private final County county;

  PetitionsTest(
      @Autowired Petitions petitions,
      @Autowired Desk desk,
      @Autowired Ledger ledger,
      @Autowired Truth truth,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.petitions = petitions;
    this.desk = desk;
    this.ledger = ledger;
    this.sql = truth.sql();
    this.clock = clock;
    this.county = counties.open();
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  @Test
  void theBureauOwesRoutingAndAnOrganThatReceivesDirectlyOwesANotice() {
    String atBureau = Sample.registered(petitions, county);
    assertThat(open(Role.BUREAU_LEADER, atBureau)).containsExactly(RuleId.C1);
    Answer direct = petitions.register(county.as(Role.CASE_OFFICER), Sample.letter(), Sample.key());
    String number = ((Answer.Registered) direct).number();
    assertThat(number).isEqualTo("XF-2025-503001-00001");
    assertThat(open(Role.BUREAU_LEADER, number)).containsExactly(RuleId.C2);
    ClockView due = view(Role.BUREAU_LEADER, number).openClocks().getFirst();
    assertThat(due.legal()).isEqualTo(LocalDate.of(2025, 10, 30));
    assertThat(due.article()).contains("第23条");
    assertThat(due.steps()).isNotEmpty();
  }

  @Test
  void noNoticeIsOwedToWhomNobodyCanWrite() {
    RegisterMatter anonymous =
        Sample.of(PetitionForm.LETTER, Purpose.DECISION, null, List.of(), TODAY);
    RegisterMatter one = Sample.anonymous(anonymous);
    Answer direct = petitions.register(county.as(Role.CASE_OFFICER), one, Sample.key());
    assertThat(open(Role.CASE_OFFICER, ((Answer.Registered) direct).number())).isEmpty();
  }

  @Test
  void aMatterGoesFromTheCounterToItsEvaluation() {
    String number = Sample.registered(petitions, county);
    clock.moveTo(TODAY.plusDays(1));
    done(Role.WINDOW_CLERK, number, Sample.classify());
    done(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    assertThat(open(Role.BUREAU_LEADER, number)).containsExactlyInAnyOrder(RuleId.C3, RuleId.C4);
    assertThat(clock(number, RuleId.C1).outcome()).isEqualTo(ClockView.Outcome.MET);
    clock.moveTo(TODAY.plusDays(3));
    done(Role.CASE_OFFICER, number, new MatterAct.Accept(false));
    assertThat(open(Role.BUREAU_LEADER, number)).containsExactly(RuleId.C6);
    assertThat(view(Role.BUREAU_LEADER, number).handler())
        .isEqualTo(county.officer(Role.CASE_OFFICER).name());
    clock.moveTo(TODAY.plusDays(20));
    done(Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion()));
    done(Role.UNIT_HEAD, number, new MatterAct.Approve());
    assertThat(view(Role.BUREAU_LEADER, number).state()).isEqualTo(State.CONCLUDED);
    clock.moveTo(TODAY.plusDays(22));
    done(Role.CASE_OFFICER, number, Sample.delivered(TODAY.plusDays(21)));
    assertThat(open(Role.BUREAU_LEADER, number))
        .containsExactlyInAnyOrder(RuleId.C7, RuleId.E_EVALUATE);
    assertThat(clock(number, RuleId.C7).startedOn()).isEqualTo(TODAY.plusDays(21));
    done(Role.WINDOW_CLERK, number, Sample.satisfied());
    MatterView end = view(Role.BUREAU_LEADER, number);
    assertThat(end.state()).isEqualTo(State.DELIVERED);
    assertThat(end.timeline().getFirst().facts().toString()).contains("满意");
    assertThat(ledger.isWhole(county.region(), end.id())).isTrue();
  }

  @Test
  void theSixtyDaysRunOnPathSixAlone() {
    String number = Sample.registered(petitions, county);
    done(
        Role.WINDOW_CLERK,
        number,
        new MatterAct.Classify(PetitionClass.GRIEVANCE, LawfulPath.ADMINISTRATIVE));
    assertThat(offers(Role.WINDOW_CLERK, number).getFirst()).isEqualTo("guide-out");
    done(Role.WINDOW_CLERK, number, new MatterAct.GuideOut("向县人民政府申请行政复议"));
    assertThat(open(Role.BUREAU_LEADER, number)).isEmpty();
    assertThat(view(Role.BUREAU_LEADER, number).state()).isEqualTo(State.GUIDED_OUT);
  }

  @Test
  void anExtensionTakesTwoPersonsAndMovesTheClock() {
    String number = accepted();
    LocalDate before = clock(number, RuleId.C6).statistical();
    done(Role.CASE_OFFICER, number, new MatterAct.AskExtension(30, "需要专项检测"));
    Scope officer = county.as(Role.CASE_OFFICER);
    Answer own = act(officer, number, new MatterAct.Plain(Act.APPROVE_EXTENSION));
    assertThat(words(own)).contains("责任单位负责人");
    done(Role.UNIT_HEAD, number, new MatterAct.Plain(Act.APPROVE_EXTENSION));
    assertThat(clock(number, RuleId.C6).statistical()).isEqualTo(before.plusDays(30));
    Answer again = act(officer, number, new MatterAct.AskExtension(5, "再延"));
    assertThat(cited(again)).isEqualTo("《信访工作条例》第34条");
  }

  @Test
  void nobodySignsWhatTheyDrafted() {
    String number = accepted();
    Scope head = county.as(Role.UNIT_HEAD);
    assertThat(act(head, number, new MatterAct.Propose(Sample.opinion())))
        .isInstanceOf(Answer.Done.class);
    assertThat(words(act(head, number, new MatterAct.Approve()))).contains("不得相同");
    assertThat(refused(act(head, number, Sample.opinion())).kind()).isEqualTo(Kind.LAW);
  }

  @Test
  void aRefusalNeedsItsGroundAndTwoHands() {
    String number = Sample.registered(petitions, county);
    done(
        Role.WINDOW_CLERK,
        number,
        new MatterAct.Classify(PetitionClass.GRIEVANCE, LawfulPath.ARBITRATION));
    Answer wrong =
        act(
            county.as(Role.WINDOW_CLERK),
            number,
            new MatterAct.Propose(new MatterAct.Refuse(RefusalGround.R7, "应走行政程序")));
    assertThat(words(wrong)).contains("不一致");
    done(
        Role.WINDOW_CLERK,
        number,
        new MatterAct.Propose(new MatterAct.Refuse(RefusalGround.R5, "劳动争议应先申请仲裁")));
    assertThat(offers(Role.BUREAU_LEADER, number)).contains("approve", "send-back");
    done(Role.BUREAU_LEADER, number, new MatterAct.Approve());
    MatterView end = view(Role.BUREAU_LEADER, number);
    assertThat(end.state()).isEqualTo(State.REFUSED);
    assertThat(end.timeline().getFirst().facts().toString())
        .contains("应当通过仲裁解决", county.officer(Role.WINDOW_CLERK).name());
  }

  @Test
  void anObjectionGoesBackToTheBureauWhichDecides() {
    String number = transferred();
    done(
        Role.CASE_OFFICER,
        number,
        new MatterAct.Objection("不属于本单位职权", "三定规定第四条", Optional.empty()));
    done(Role.BUREAU_LEADER, number, new MatterAct.Reasoned(Act.AGREE_OBJECTION, "确不属于该单位职权"));
    assertThat(view(Role.BUREAU_LEADER, number).state()).isEqualTo(State.ROUTING);
    done(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.labour().id(), false));
    assertThat(petitions.find(county.as(Role.CASE_OFFICER), number)).isEmpty();
    assertThat(petitions.find(county.asLabourOfficer(), number)).isPresent();
    assertThat(open(Role.BUREAU_LEADER, number)).doesNotContain(RuleId.C1);
  }

  @Test
  void aMatterTakenByOneOfficerIsClosedToTheColleague() {
    String number = transferred();
    assertThat(petitions.find(county.asColleague(), number)).isPresent();
    done(Role.CASE_OFFICER, number, new MatterAct.Take());
    assertThat(petitions.find(county.asColleague(), number)).isEmpty();
    assertThat(act(county.asColleague(), number, new MatterAct.Take()))
        .isInstanceOf(Answer.NotFound.class);
    assertThat(view(Role.UNIT_HEAD, number).handler())
        .isEqualTo(county.officer(Role.CASE_OFFICER).name());
  }

  @Test
  void whoSeesNoMattersFindsAndDoesNothing() {
    String number = Sample.registered(petitions, county);
    for (Role role : List.of(Role.AUDITOR, Role.PERFORMANCE_OFFICER, Role.SYSTEM_ADMIN)) {
      Scope blind = county.as(role);
      assertThat(petitions.list(blind, MatterFilter.ALL, null).rows()).isEmpty();
      assertThat(petitions.find(blind, number)).isEmpty();
      assertThat(desk.counts(blind)).isEqualTo(DeskCounts.NONE);
      assertThat(act(blind, number, Sample.classify())).isInstanceOf(Answer.NotFound.class);
      assertThat(petitions.reveal(blind, number, RevealPurpose.CONTACT, Sample.key())).isEmpty();
    }
  }

  @Test
  void theHandlingUnitNeverReadsHowItWasEvaluated() {
    String number = accepted();
    done(Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion()));
    done(Role.UNIT_HEAD, number, new MatterAct.Approve());
    done(Role.CASE_OFFICER, number, Sample.delivered(clockDay()));
    Answer byHandler = act(county.as(Role.CASE_OFFICER), number, Sample.satisfied());
    assertThat(refused(byHandler).kind()).isEqualTo(Kind.LAW);
    done(Role.WINDOW_CLERK, number, Sample.satisfied());
    for (Role role : List.of(Role.CASE_OFFICER, Role.UNIT_HEAD)) {
      assertThat(view(role, number).timeline().getFirst().facts()).isEmpty();
    }
  }

  @Test
  void everyActDoneTwiceWithOneKeyIsDoneOnce() {
    String number = Sample.registered(petitions, county);
    Scope clerk = county.as(Role.WINDOW_CLERK);
    Scope officer = county.as(Role.CASE_OFFICER);
    Scope head = county.as(Role.UNIT_HEAD);
    twice(clerk, number, Sample.classify());
    twice(clerk, number, new MatterAct.Assign(county.housing().id(), TODAY.plusDays(60)));
    twice(officer, number, new MatterAct.Take());
    twice(officer, number, new MatterAct.Accept(false));
    twice(officer, number, new MatterAct.AskExtension(10, "需要检测"));
    twice(head, number, new MatterAct.Plain(Act.APPROVE_EXTENSION));
    twice(officer, number, new MatterAct.Propose(Sample.opinion()));
    twice(head, number, new MatterAct.SendBack("请补充"));
    twice(officer, number, new MatterAct.Propose(Sample.opinion()));
    twice(head, number, new MatterAct.Approve());
    twice(officer, number, Sample.delivered(TODAY));
    twice(officer, number, new MatterAct.ReportResult("已维修", "已送达并落实", "满意"));
    twice(clerk, number, Sample.satisfied());
    String key = Sample.key();
    petitions.reveal(clerk, number, RevealPurpose.CONTACT, key);
    petitions.reveal(clerk, number, RevealPurpose.CONTACT, key);
    assertThat(view(Role.BUREAU_LEADER, number).timeline()).hasSize(15);
  }

  private void twice(Scope by, String number, MatterAct act) {
    int version = petitions.find(by, number).orElseThrow().version();
    String key = Sample.key();
    Answer first = petitions.act(by, number, act, version, key);
    assertThat(first).isInstanceOf(Answer.Done.class);
    assertThat(petitions.act(by, number, act, version, key)).isEqualTo(first);
    assertThat(petitions.find(by, number).orElseThrow().version()).isEqualTo(version + 1);
  }

  @Test
  void aRefusedFormMayComeAgainWithItsKey() {
    String key = Sample.key();
    Scope clerk = county.as(Role.WINDOW_CLERK);
    RegisterMatter bad = Sample.with(Sample.letter(), "漏", Sample.STATEMENT);
    assertThat(refused(petitions.register(clerk, bad, key)).faults())
        .containsExactly(new Answer.Fault("subject", "petition.fault.subject"));
    assertThat(petitions.register(clerk, Sample.letter(), key))
        .isInstanceOf(Answer.Registered.class);
  }

  @Test
  void aStaleVersionIsRefused() {
    String number = Sample.registered(petitions, county);
    Scope clerk = county.as(Role.WINDOW_CLERK);
    Answer stale = petitions.act(clerk, number, Sample.classify(), 7, Sample.key());
    assertThat(refused(stale).kind()).isEqualTo(Kind.STALE);
  }

  @Test
  void whatMustNotBeStoredIsNowhere() {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    RegisterMatter secret = Sample.with(Sample.letter(), "反映楼顶漏水问题", "密级：机密 附后");
    assertThat(refused(petitions.register(clerk, secret, Sample.key())).kind())
        .isEqualTo(Kind.CLASSIFIED);
    RegisterMatter accusation =
        Sample.of(PetitionForm.LETTER, Purpose.ACCUSATION, Sample.MAIN, List.of(), TODAY);
    Answer directed = petitions.register(clerk, accusation, Sample.key());
    assertThat(refused(directed).kind()).isEqualTo(Kind.ACCUSATION);
    assertThat(cited(directed)).isEqualTo("《信访工作条例》第22条第2款");
    List<PersonEntry> six = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      six.add(new PersonEntry("代表" + i, null, null, null));
    }
    RegisterMatter crowd = Sample.of(PetitionForm.VISIT, Purpose.DECISION, Sample.MAIN, six, TODAY);
    assertThat(cited(petitions.register(clerk, crowd, Sample.key()))).isEqualTo("《信访工作条例》第20条第3款");
    assertThat(rows()).isEqualTo(nothing());
  }

  @Test
  void aClassifiedOpinionIsRefusedBeforeAnythingOfItIsStored() {
    String number = accepted();
    Map<String, Integer> before = rows();
    MatterAct secret =
        new MatterAct.Propose(
            new MatterAct.Conclude(
                org.xinheng.statute.procedure.Outcome.EXPLAINED,
                "维修",
                "见【秘密】文件",
                "解释",
                "《物业管理条例》第五十二条"));
    assertThat(refused(act(county.as(Role.CASE_OFFICER), number, secret)).kind())
        .isEqualTo(Kind.CLASSIFIED);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aRegistrationWhoseHistoryCannotBeWrittenLeavesNothing() {
    withoutLedger(() ->
        assertThatThrownBy(() -> Sample.registered(petitions, county))
            .isNotInstanceOf(AssertionError.class));
    // The number was taken before; it is given to the next one, or numbers have a gap.
    Map<String, Integer> left = new HashMap<>(rows());
    left.put("petition.number_series", 0);
    assertThat(left).isEqualTo(nothing());
  }

  @Test
  void anActWhoseHistoryCannotBeWrittenChangesNothing() {
    String number = accepted();
    done(Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion()));
    MatterView before = view(Role.UNIT_HEAD, number);
    withoutLedger(() ->
        assertThatThrownBy(() -> act(county.as(Role.UNIT_HEAD), number, new MatterAct.Approve()))
            .isNotInstanceOf(AssertionError.class));
    assertThat(view(Role.UNIT_HEAD, number)).usingRecursiveComparison().isEqualTo(before);
  }

  /** The ledger of this county alone refuses every entry meanwhile. */
  private void withoutLedger(Runnable work) {
    String name = "broken_" + county.region().code();
    sql.execute(
        "alter table ledger.entry add constraint "
            + name
            + " check (region <> '"
            + county.region().code()
            + "') not valid");
    try {
      work.run();
    } finally {
      sql.execute("alter table ledger.entry drop constraint " + name);
    }
  }

  @Test
  void theDeskCountsWhatWaits() {
    Sample.registered(petitions, county);
    transferred();
    accepted();
    Sample.registered(petitions, county, Sample.letter(TODAY.minusDays(20)));
    Sample.registered(petitions, county, Sample.letter(TODAY.minusDays(13)));
    DeskCounts leader = desk.counts(county.as(Role.BUREAU_LEADER));
    assertThat(leader.of(DeskList.TO_ROUTE)).isEqualTo(3);
    assertThat(leader.of(DeskList.DUE_SOON)).isEqualTo(1);
    assertThat(leader.of(DeskList.OVERDUE)).isEqualTo(1);
    assertThat(leader.of(DeskList.TO_SIGN)).isZero();
    DeskCounts officer = desk.counts(county.as(Role.CASE_OFFICER));
    assertThat(officer.of(DeskList.TO_ACCEPT)).isEqualTo(1);
    assertThat(officer.of(DeskList.OVERDUE)).isZero();
    assertThat(desk.list(county.as(Role.BUREAU_LEADER), DeskList.OVERDUE, null).rows()).hasSize(1);
    assertThat(desk.list(county.as(Role.CASE_OFFICER), DeskList.TO_ACCEPT, null).rows()).hasSize(1);
  }

  @Test
  void aListIsPagedByKeyAndFiltered() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Petitions.PAGE + 5; i++) {
      all.add(Sample.registered(petitions, county));
    }
    Scope clerk = county.as(Role.WINDOW_CLERK);
    var first = petitions.list(clerk, MatterFilter.ALL, null);
    assertThat(first.rows()).hasSize(Petitions.PAGE);
    var second =
        petitions.list(
            clerk, MatterFilter.ALL, java.util.UUID.fromString(String.valueOf(first.next())));
    assertThat(second.next()).isNull();
    List<String> seen = new ArrayList<>();
    first.rows().forEach(row -> seen.add(row.number()));
    second.rows().forEach(row -> seen.add(row.number()));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    var one =
        new MatterFilter(
            null, PetitionForm.LETTER, null, false, all.get(3).toLowerCase(java.util.Locale.ROOT));
    assertThat(petitions.list(clerk, one, null).rows()).hasSize(1);
    var none = new MatterFilter(State.HANDLING, null, null, true, null);
    assertThat(petitions.list(clerk, none, null).rows()).isEmpty();
  }

  @Test
  void aRepeatIsLinkedToTheFirst() {
    String first = Sample.registered(petitions, county);
    RegisterMatter again = Sample.repeating(Sample.letter(), first);
    String second = Sample.registered(petitions, county, again);
    assertThat(view(Role.WINDOW_CLERK, second).repeats()).isEqualTo(first);
    RegisterMatter unknown = Sample.repeating(Sample.letter(), "XF-2025-501001-88888");
    Answer answer = petitions.register(county.as(Role.WINDOW_CLERK), unknown, Sample.key());
    assertThat(refused(answer).faults().getFirst().field()).isEqualTo("repeats");
  }

  @Test
  void nothingPersonalStandsInClearInTheDatabase() {
    Sample.registered(petitions, county);
    String all =
        sql.fetch("select m::text from petition.matter m where region = ?", county.region().code())
                .toString()
            + sql.fetch(
                "select p::text from petition.person p where region = ?", county.region().code())
            + sql.fetch(
                "select encode(content, 'escape') from ledger.entry where region = ?",
                county.region().code())
            + sql.fetch(
                "select encode(text, 'escape') from petition.statement where region = ?",
                county.region().code());
    assertThat(all).doesNotContain("王小满", "13800005678", "130399199001011237", "柳林村", "保修期");
  }

  @Test
  void anUnknownActIsNotFound() {
    String number = Sample.registered(petitions, county);
    Answer answer =
        petitions.act(
            county.as(Role.WINDOW_CLERK), number, "archive-all", Map.of(), 1, Sample.key());
    assertThat(answer).isInstanceOf(Answer.NotFound.class);
  }

  private String transferred() {
    String number = Sample.registered(petitions, county);
    done(Role.WINDOW_CLERK, number, Sample.classify());
    done(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    return number;
  }

  private String accepted() {
    String number = transferred();
    done(Role.CASE_OFFICER, number, new MatterAct.Accept(false));
    return number;
  }

  private LocalDate clockDay() {
    return LocalDate.ofInstant(clock.instant(), org.xinheng.shared.OfficeClock.ZONE);
  }

  private Answer act(Scope by, String number, MatterAct act) {
    int version = petitions.find(by, number).map(MatterView::version).orElse(1);
    return petitions.act(by, number, act, version, Sample.key());
  }

  private void done(Role role, String number, MatterAct act) {
    assertThat(act(county.as(role), number, act)).isInstanceOf(Answer.Done.class);
  }

  private static Answer.Refused refused(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return (Answer.Refused) answer;
  }

  private static String words(Answer answer) {
    var words = refused(answer).words();
    return words == null ? "" : words.zh();
  }

  private static String cited(Answer answer) {
    var article = refused(answer).article();
    return article == null ? "" : article.cite();
  }

  private MatterView view(Role role, String number) {
    return petitions.find(county.as(role), number).orElseThrow();
  }

  private List<RuleId> open(Role role, String number) {
    return view(role, number).openClocks().stream().map(ClockView::rule).toList();
  }

  private ClockView clock(String number, RuleId rule) {
    Optional<ClockView> found =
        view(Role.BUREAU_LEADER, number).clocks().stream()
            .filter(view -> view.rule() == rule)
            .findFirst();
    return found.orElseThrow();
  }

  private List<String> offers(Role role, String number) {
    return view(role, number).next().stream().map(NextAct::code).toList();
  }

  private static Map<String, Integer> nothing() {
    Map<String, Integer> none = new java.util.TreeMap<>();
    TABLES.forEach(table -> none.put(table, 0));
    return none;
  }

  private static final List<String> TABLES =
      List.of(
          "petition.matter",
          "petition.person",
          "petition.statement",
          "petition.opinion",
          "petition.number_series",
          "deadline.clock",
          "ledger.entry",
          "ledger.request",
          "crypto.matter_key");

  private Map<String, Integer> rows() {
    Map<String, Integer> counts = new java.util.TreeMap<>();
    for (String table : TABLES) {
      counts.put(
          table,
          sql.fetchCount(DSL.table(table), DSL.condition("region = ?", county.region().code())));
    }
    return counts;
  }
}
