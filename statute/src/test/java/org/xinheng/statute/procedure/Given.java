package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.reference.Settings;

/** Facts of an ordinary day at an ordinary county: one lawful set for every act. */
final class Given {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final String BUREAU = "bureau";
  static final String UNIT = "water-office";
  static final String SUBORDINATE = "water-station";
  static final String REVIEWER = "city-water-office";
  static final String REEXAMINER = "province-water-office";
  static final String ACCUSED = "village-committee";

  private static final LocalRules LOCAL = LocalRules.of(Settings.defaults());

  private Given() {}

  /** As a county decides that has changed no setting. */
  static Decision decide(CaseState state, Act act, Facts facts) {
    return Procedure.decide(state, act, facts, LOCAL);
  }

  /** Lawful facts for the act, one day after the last one, by the first role that may do it. */
  static Facts facts(CaseState state, Act act) {
    return facts(state, act, detail(state, act));
  }

  static Facts facts(CaseState state, Act act, Detail detail) {
    Actor role = row(state, act).who().iterator().next();
    return facts(state, act, role, detail);
  }

  static Facts facts(CaseState state, Act act, Actor role, Detail detail) {
    String drafter = detail instanceof Detail.None ? "" : "drafter";
    return new Facts(by(state, act, role), nextDay(state), drafter, detail);
  }

  static Facts on(LocalDate day, Facts facts) {
    return new Facts(facts.by(), day, facts.proposedBy(), facts.detail());
  }

  static Facts by(Officer officer, Facts facts) {
    return new Facts(officer, facts.day(), facts.proposedBy(), facts.detail());
  }

  static Facts proposedBy(String officer, Facts facts) {
    return new Facts(facts.by(), facts.day(), officer, facts.detail());
  }

  static LocalDate nextDay(CaseState state) {
    return state.dates().lastOn().map(last -> last.plusDays(1)).orElse(DAY);
  }

  static Officer by(CaseState state, Act act, Actor role) {
    boolean returns = act == Act.AGREE_OBJECTION || act == Act.REFUSE_OBJECTION;
    Parties parties = state.parties();
    return switch (role) {
      case BUREAU_CLERK -> new Officer(role, "clerk", BUREAU);
      case BUREAU_LEADER -> new Officer(role, "leader", BUREAU);
      case UNIT_OFFICER -> new Officer(role, "officer", or(parties.unit(), UNIT));
      case UNIT_HEAD ->
          new Officer(role, "head", or(returns ? parties.sender() : parties.unit(), UNIT));
      case REVIEW_ORGAN -> new Officer(role, "reviewer", or(parties.reviewUnit(), REVIEWER));
      case REEXAMINATION_ORGAN ->
          new Officer(role, "reexaminer", or(parties.reexaminationUnit(), REEXAMINER));
      case PETITIONER, CLOCK -> new Officer(role, "", "");
    };
  }

  private static String or(String unit, String otherwise) {
    return unit.isEmpty() ? otherwise : unit;
  }

  /** The governing row, or, where the act is not lawful, the first row of the act. */
  static Row row(CaseState state, Act act) {
    return Procedure.row(state, act)
        .orElseGet(
            () -> Procedure.TABLE.stream().filter(r -> r.act() == act).findFirst().orElseThrow());
  }

  static Detail detail(CaseState state, Act act) {
    LocalDate day = nextDay(state);
    return switch (act) {
      case REGISTER, REGISTER_DIRECT -> registration(PetitionClass.GRIEVANCE);
      case LINK_REPEAT -> new Detail.Repeat("2025-0007", false, true);
      case CLASSIFY -> classified(LawfulPath.PETITION);
      case ACCEPT -> new Detail.Acceptance(null);
      case TRANSFER -> new Detail.Routing(target(state), day, null, null);
      case ASSIGN -> new Detail.Routing(target(state), day, day.plusDays(45), null);
      case RULE_DISPUTE ->
          new Detail.Ruling(Arbiter.SUPERIOR, Set.of(UNIT, "road-office"), UNIT, day, "主要事实在水利方面");
      case GUIDE_OUT -> new Detail.Guidance("县人民法院");
      case REPORT_UP, REFUSE_OBJECTION, DENY_EXTENSION, CONVERT, SUPERVISE ->
          new Detail.Reason("情况重大");
      case OBJECT -> new Detail.TimelyReason("不属于本单位职权", true);
      case REQUEST_EXTENSION -> new Detail.Extension(30, "情况复杂", true);
      case APPROVE_EXTENSION -> new Detail.Clock(true);
      case EVALUATION_EXPIRED, LAPSE -> new Detail.Clock(false);
      case CONCLUDE_OPINION -> opinion(Outcome.SUPPORTED);
      case CONCLUDE_MEDIATION, CONCLUDE_SETTLEMENT -> new Detail.Agreement(true, true);
      case DELIVER, DELIVER_REVIEW, DELIVER_REEXAMINATION -> new Detail.Delivery(day);
      case REQUEST_REVIEW -> new Detail.Request(REVIEWER, day, true);
      case REQUEST_REEXAMINATION -> new Detail.Request(REEXAMINER, day, true);
      case DECIDE_REVIEW, DECIDE_REEXAMINATION -> reviewed(ReviewResult.MAINTAINED);
      case EVALUATE ->
          new Detail.Evaluation(
              Optional.of(Satisfaction.SATISFIED), Optional.of(Satisfaction.FAIRLY), true);
      case REFUSE -> new Detail.Refusal(RefusalGround.R4, "属于检举控告");
      case REFUSE_AGAIN -> refusedAgain(state, day);
      case REOPEN -> new Detail.Again(false, day);
      case HAND_OVER, RECUSE, TAKE_BY_LEADER -> new Detail.Person("colleague");
      case RECORD_EXECUTION -> new Detail.Execution("水渠已经修复通水", true);
      case GIVE_VERDICT -> new Detail.Verdicts(Map.of(Verdict.SOLVED, "验收单"));
      case FILE_DOCUMENT -> new Detail.Filing("《治安管理处罚法》第二十三条", "县公安局", day, "六十日内向县人民政府申请行政复议");
      case DIRECT_REPLY,
          AGREE_OBJECTION,
          RESUME,
          SUSPEND,
          REPORT_RESULT,
          ARCHIVE,
          MOVE_TO_SEALED,
          RESOLVE,
          CALL_BACK,
          HOLD_HEARING ->
          new Detail.None();
    };
  }

  private static Detail refusedAgain(CaseState state, LocalDate day) {
    return row(state, Act.REFUSE_AGAIN).detail() == Detail.Again.class
        ? new Detail.Again(true, day)
        : new Detail.Refusal(RefusalGround.R2, "复核意见已经作出");
  }

  private static String target(CaseState state) {
    return state.is(Mark.DIRECT) ? SUBORDINATE : UNIT;
  }

  static Detail.Registration registration(PetitionClass petitionClass) {
    return new Detail.Registration(
        PetitionForm.LETTER, petitionClass, DAY.minusDays(1), true, Set.of(ACCUSED));
  }

  static Detail.Classification classified(LawfulPath path) {
    return new Detail.Classification(
        path == LawfulPath.NONE ? PetitionClass.SUGGESTION : PetitionClass.GRIEVANCE, path);
  }

  static Detail.Opinion opinion(Outcome outcome) {
    return new Detail.Opinion(outcome, "修复水渠", "水渠损坏属实", "三十日内修复", "《水法》第三十条", Set.of(), false);
  }

  static Detail.Review reviewed(ReviewResult result) {
    return new Detail.Review(result, "事实清楚");
  }

  static Detail.SimpleTest simple() {
    return new Detail.SimpleTest(false, false);
  }

  static Detail.Registration withDay(LocalDate receivedOn) {
    return new Detail.Registration(
        PetitionForm.VISIT, PetitionClass.GRIEVANCE, receivedOn, true, Set.of());
  }
}
