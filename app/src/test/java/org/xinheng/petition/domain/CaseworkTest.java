package org.xinheng.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Disposition;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.Sample;
import org.xinheng.petition.domain.Step.Taken;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.Satisfaction;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** Decisions and what follows from them, without a database. */
class CaseworkTest {

  private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
  private static final UUID BUREAU = new UUID(1, 1);
  private static final UUID HOUSING = new UUID(1, 2);
  private static final Map<UUID, String> PATHS = Map.of(BUREAU, "/501/", HOUSING, "/503/");
  private static final Seat CLERK = seat(11, BUREAU, true, Role.WINDOW_CLERK);
  private static final Seat LEADER = seat(12, BUREAU, true, Role.BUREAU_LEADER);
  private static final Seat OFFICER = seat(21, HOUSING, false, Role.CASE_OFFICER);
  private static final Seat HEAD = seat(22, HOUSING, false, Role.UNIT_HEAD);

  private static final Deadlines LAW = Deadlines.standard();

  /** A county that has settled that a late objection is still heard. */
  private static final Deadlines PATIENT =
      LAW.with(Settings.defaults().with(SettingKey.OBJECTION_LAPSES, "no"));

  private final Casework casework = new Casework(LAW, CaseworkTest::path);
  private Matter matter;
  private CaseClocks clocks;

  CaseworkTest() {
    Taken first = (Taken) register();
    matter = first.matter();
    clocks = first.clocks();
    take(classify(), CLERK, 0);
  }

  private static String path(UUID id) {
    String path = PATHS.get(id);
    if (path == null) {
      throw new AssertionError("no unit " + id);
    }
    return path;
  }

  private static Seat seat(int officer, UUID unit, boolean bureau, Role role) {
    return new Seat(new UUID(2, officer), unit, path(unit), Seat.roles(Set.of(role), bureau));
  }

  private Step register() {
    RegisterMatter entry =
        new RegisterMatter(
            PetitionForm.LETTER,
            Purpose.DECISION,
            "030800",
            null,
            "反映楼顶漏水问题",
            "请看一看",
            1,
            new PersonEntry("王小满", null, null, "柳林村"),
            List.of(),
            null,
            DAY,
            null,
            Sample.more(DAY));
    return casework.register(
        new Region("139001"),
        new UUID(3, 3),
        "XF-2025-501-00001",
        entry,
        CLERK,
        DAY,
        DAY.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant());
  }

  private static MatterAct classify() {
    return new MatterAct.Classify(PetitionClass.GRIEVANCE, LawfulPath.PETITION);
  }

  @Test
  void theFirstLawfulAnswerStopsTheBureausClockAndIsKeptWhateverFollows() {
    take(new MatterAct.Transfer(HOUSING, false), CLERK, 4);
    assertThat(matter.milestones().disposition()).isEqualTo(Disposition.TRANSFERRED);
    assertThat(matter.milestones().disposedOn()).isEqualTo(DAY.plusDays(4));
    assertThat(matter.milestones().dispositionDueOn()).isEqualTo(LocalDate.of(2025, 9, 16));
    assertThat(clocks.runsOn(RuleId.C1, DAY)).isFalse();
    assertThat(matter.handlingPath()).isEqualTo("/503/");
    take(new MatterAct.Accept(false), OFFICER, 6);
    assertThat(matter.milestones().disposition()).isEqualTo(Disposition.TRANSFERRED);
    assertThat(matter.milestones().acceptedOn()).isEqualTo(DAY.plusDays(6));
  }

  @Test
  void theClockShownIsTheOneAnOfficeMustMeetFirst() {
    take(new MatterAct.Assign(HOUSING, DAY.plusDays(12)), CLERK, 2);
    assertThat(Matter.pressing(clocks).orElseThrow().rule()).isEqualTo(RuleId.C5);
    assertThat(clocks.find(RuleId.C4).orElseThrow().due())
        .isBefore(Matter.pressing(clocks).orElseThrow().due());
  }

  @Test
  void anExtensionMovesTheLastDayOfTheOpinion() {
    accepted();
    LocalDate before = matter.milestones().conclusionDueOn();
    take(new MatterAct.AskExtension(30, "需要检测"), OFFICER, 20);
    take(new MatterAct.Plain(Act.APPROVE_EXTENSION), HEAD, 21);
    assertThat(matter.milestones().conclusionDueOn()).isAfter(before);
    assertThat(clocks.find(RuleId.C6).orElseThrow().extendedDays()).isEqualTo(30);
  }

  /** The form leaves the length to the law, so that the answer names the article. */
  @Test
  void aLongerExtensionThanTheLawAllowsIsRefusedByItsArticle() {
    accepted();
    var wish = Map.of("days", "31", "reason", "需要检测");
    var read = ActFields.read("request-extension", wish).orElseThrow();
    MatterAct asked = ((ActFields.Read.Good) read).act();
    Step step = casework.act(matter, clocks, asked, OFFICER, DAY.plusDays(20));
    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Turned.class,
            turned -> {
              assertThat(turned.refusal().article()).isEqualTo(Law.regulation(34));
              assertThat(Objects.requireNonNull(turned.refusal().words()).zh())
                  .contains("1 至 30 日");
            });
  }

  @Test
  void aDraftFallsWhenTheMatterMovesOnOtherwise() {
    take(
        new MatterAct.Propose(
            new MatterAct.Refuse(org.xinheng.statute.grounds.RefusalGround.R8, "不属于本机关职权")),
        CLERK,
        1);
    assertThat(matter.proposal()).isNotNull();
    take(new MatterAct.Transfer(HOUSING, false), CLERK, 2);
    assertThat(matter.proposal()).isNull();
    assertThat(offers(LEADER)).doesNotContain("approve");
  }

  /** Monday 1 September 2025 and five working days: the last day is the 8th. */
  @ParameterizedTest(name = "{0} September, {1}")
  @CsvSource({
    "8, default, taken",
    "9, default, turned",
    "8, patient, taken",
    "9, patient, taken",
    "30, patient, taken"
  })
  void theCountysSettingDecidesWhetherALateObjectionIsHeard(
      int day, String county, String outcome) {
    take(new MatterAct.Transfer(HOUSING, false), CLERK, 0);
    Deadlines law = county.equals("default") ? LAW : PATIENT;
    LocalDate on = LocalDate.of(2025, 9, day);
    Step step =
        new Casework(law, CaseworkTest::path)
            .act(matter, clocks, new MatterAct.Objection("不属于", "三定规定第四条", Optional.empty()), OFFICER, on);
    boolean offered = offers(OFFICER, on, law).contains("object");
    assertThat(offered).isEqualTo(outcome.equals("taken"));
    if (outcome.equals("taken")) {
      assertThat(((Taken) step).matter().procedure().state()).isEqualTo(State.OBJECTED);
    } else {
      assertThat(((Step.Turned) step).refusal().article()).isEqualTo(Law.regulation(23, 3));
    }
  }

  @Test
  void opinionDeliveryAndEvaluationLeaveTheirDays() {
    accepted();
    take(new MatterAct.Propose(opinion()), OFFICER, 30);
    assertThat(offers(HEAD)).startsWith("approve", "send-back");
    take(new MatterAct.Approve(), HEAD, 31);
    take(new MatterAct.Deliver(DAY.plusDays(32), DeliveryWay.POST), OFFICER, 33);
    take(new MatterAct.Evaluate(Optional.of(Satisfaction.SATISFIED), Optional.empty()), CLERK, 40);
    Milestones days = matter.milestones();
    assertThat(days.concludedOn()).isEqualTo(DAY.plusDays(31));
    assertThat(days.outcome()).isEqualTo(Outcome.SUPPORTED);
    assertThat(days.deliveredOn()).isEqualTo(DAY.plusDays(32));
    assertThat(days.bureauGrade()).isEqualTo(Satisfaction.SATISFIED);
    assertThat(days.organGrade()).isNull();
  }

  @Test
  void whatTheProcedureKnowsSurvivesItsStoredText() {
    accepted();
    take(new MatterAct.AskExtension(30, "需要检测"), OFFICER, 20);
    String stored = Snapshots.write(matter);
    assertThat(Snapshots.read(stored).state()).isEqualTo(matter.procedure());
    assertThat(Snapshots.write(matter)).isEqualTo(stored);
  }

  @Test
  void everyActIsReadBackFromItsFields() {
    List<MatterAct> acts =
        List.of(
            classify(),
            new MatterAct.Transfer(HOUSING, true),
            new MatterAct.Assign(HOUSING, DAY),
            new MatterAct.GuideOut("向法院起诉"),
            new MatterAct.DirectReply("谢谢"),
            new MatterAct.Refuse(org.xinheng.statute.grounds.RefusalGround.R1, "已受理"),
            new MatterAct.Accept(false),
            new MatterAct.AskExtension(30, "复杂"),
            new MatterAct.Objection("不属于", "三定规定第四条", Optional.empty()),
            new MatterAct.ReportUp("重大", "由县委政法委牵头处理"),
            new MatterAct.Reasoned(Act.DENY_EXTENSION, "不必"),
            new MatterAct.Reasoned(Act.REFUSE_OBJECTION, "属于"),
            new MatterAct.Plain(Act.APPROVE_EXTENSION),
            new MatterAct.Reasoned(Act.AGREE_OBJECTION, "确不属于该单位职权"),
            new MatterAct.ReportResult("已维修", "已送达并落实", "满意"),
            opinion(),
            new MatterAct.Deliver(DAY, DeliveryWay.LEFT),
            new MatterAct.Evaluate(Optional.empty(), Optional.of(Satisfaction.FAIRLY)),
            new MatterAct.Take(),
            new MatterAct.Approve(),
            new MatterAct.SendBack("请改"),
            new MatterAct.Propose(opinion()));
    for (MatterAct act : acts) {
      assertThat(ActFields.read(act.code(), ActFields.of(act)))
          .contains(new ActFields.Read.Good(act));
    }
  }

  @Test
  void anActWithoutItsFieldsSaysWhichAreMissing() {
    var read = ActFields.read("conclude-opinion", Map.of("opinion", "同意")).orElseThrow();
    assertThat(((ActFields.Read.Faulty) read).faults())
        .extracting(Answer.Fault::field)
        .containsExactly("outcome", "request", "facts", "legalBasis");
    assertThat(ActFields.read("archive-all", Map.of())).isEmpty();
  }

  @Test
  void everyOfferedActHasAFormThatCanBeRead() {
    accepted();
    for (Seat seat : List.of(CLERK, LEADER, OFFICER, HEAD)) {
      for (String code : offers(seat)) {
        assertThat(ActFields.read(code, Map.of())).isPresent();
      }
    }
  }

  @Test
  @Control("Z9")
  void whoeverIsRecusedIsRefusedEveryAct() {
    accepted();
    assertThat(matter.handler()).isEqualTo(OFFICER.officer());
    take(new MatterAct.Propose(opinion()), OFFICER, 4);
    take(new MatterAct.Recuse(OFFICER.officer(), "与信访人是近亲属"), HEAD, 5);
    assertThat(matter.handler()).isNull();
    assertThat(matter.proposal()).as("a draft of theirs is not signed").isNull();
    assertThat(offers(OFFICER)).isEmpty();
    for (MatterAct act :
        List.of(
            new MatterAct.Take(),
            new MatterAct.Propose(opinion()),
            new MatterAct.Approve(),
            new MatterAct.SendBack("重写"),
            new MatterAct.AskExtension(10, "材料未到"),
            new MatterAct.Objection("不属本单位", "三定规定第四条", Optional.empty()))) {
      Step step = casework.act(matter, clocks, act, OFFICER, DAY.plusDays(6));
      assertThat(step).isInstanceOf(Step.Turned.class);
      Answer.Refused refused = ((Step.Turned) step).refusal();
      assertThat(refused.kind()).isEqualTo(Answer.Kind.RECUSED);
      assertThat(refused.article()).isEqualTo(Law.regulation(28, 3));
    }
    assertThat(offers(HEAD)).contains("recuse", "take");
  }

  @Test
  void rolesAreThoseOfTheProcedure() {
    assertThat(Seat.roles(EnumSet.of(Role.COUNTY_LEADER, Role.AUDITOR), true)).isEmpty();
    assertThat(seat(31, HOUSING, false, Role.WINDOW_CLERK).isBureau()).isFalse();
    assertThat(LEADER.isBureau()).isTrue();
  }

  private void accepted() {
    take(new MatterAct.Transfer(HOUSING, false), CLERK, 2);
    take(new MatterAct.Accept(false), OFFICER, 3);
  }

  private static MatterAct.OfTheLaw opinion() {
    return new MatterAct.Conclude(Outcome.SUPPORTED, "维修", "属实", "维修", "《条例》第九条");
  }

  private final void take(MatterAct act, Seat by, int days) {
    Step step = casework.act(matter, clocks, act, by, DAY.plusDays(days));
    assertThat(step).isInstanceOf(Taken.class);
    Taken taken = (Taken) step;
    matter = taken.matter();
    clocks = taken.clocks();
  }

  private List<String> offers(Seat by) {
    return offers(by, DAY.plusDays(31), LAW);
  }

  private List<String> offers(Seat by, LocalDate day, Deadlines law) {
    LocalRules local = LocalRules.of(law.settings());
    return OfferedActs.of(matter, clocks, by, day, local).stream()
        .map(org.xinheng.petition.NextAct::code)
        .toList();
  }
}
