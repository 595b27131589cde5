package org.xinheng.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.deadline.Clock;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.OfficeAct;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.procedure.Verdict;

/**
 * What happens beside the way of an invented matter: requests one by one, assignments, an objection
 * now and then, help, notes, execution, verdicts. It follows from the matter's id and takes no dice
 * and no time, so the figures of the year stay what they are.
 */
final class Beside {

  private static final int DAYS_TO_REPORT = 90;

  /** Does an act if its moment has come, and says whether it had. */
  @FunctionalInterface
  interface Does {
    boolean done(MatterAct act, Scope by);
  }

  private final Staff county;
  private final MatterHistory history;
  private final Moment moment;
  private final Does act;

  Beside(Staff county, MatterHistory history, Moment moment, Does act) {
    this.county = county;
    this.history = history;
    this.moment = moment;
    this.act = act;
  }

  /** One matter in so many. */
  private boolean oneIn(int many) {
    return Math.floorMod(history.id().hashCode(), many) == 0;
  }

  /** The requests one by one; now and then another unit had it first, and objected. */
  void beforeRouting(Unit unit, boolean grievance) {
    Scope clerk = county.holder(Role.WINDOW_CLERK);
    if (grievance && oneIn(5)) {
      act.done(new OfficeAct.ListRequests(List.of("请求核实情况并书面答复。", "请求明确办理的时间。")), clerk);
    }
    if (grievance && oneIn(31)) {
      returned(unit, clerk);
    }
  }

  /** Transferred; one grievance in seven is assigned with a day for the report. */
  MatterAct routing(Unit unit, boolean grievance) {
    return grievance && oneIn(7)
        ? new MatterAct.Assign(
            unit.id(), moment.day().plusDays(DAYS_TO_REPORT), "请核实情况，按期反馈结果并报送办结报告。", "来件复印件一份")
        : new MatterAct.Transfer(unit.id(), false);
  }

  private void returned(Unit unit, Scope clerk) {
    Unit wrong = otherThan(unit);
    Scope officer = county.caseOfficers(wrong).getFirst();
    MatterAct objection =
        new MatterAct.Objection("该事项的主管职责不在本单位。", "本单位职能配置规定第三条", Optional.of(unit.id()));
    MatterAct agreed = new MatterAct.Reasoned(Act.AGREE_OBJECTION, "经核对职责规定，异议成立，收回重新分流。");
    if (act.done(new MatterAct.Transfer(wrong.id(), false), clerk)
        && act.done(objection, officer)) {
      act.done(agreed, county.holder(Role.BUREAU_LEADER));
    }
  }

  private Unit otherThan(Unit unit) {
    List<Unit> townships = county.townships();
    return townships.getFirst().id().equals(unit.id()) ? townships.getLast() : townships.getFirst();
  }

  /** Another unit is asked to help. */
  void accepted(Unit unit, Scope handler) {
    if (oneIn(11)) {
      act.done(
          new OfficeAct.CoHandle(otherThan(unit).id(), "请协助核对现场情况。", moment.day().plusDays(15)),
          handler);
    }
  }

  /** What was found is noted, and the helping unit says its word. */
  void aboutToConclude(Unit unit, Scope handler) {
    if (oneIn(11)) {
      Scope helper = county.caseOfficers(otherThan(unit)).getFirst();
      act.done(new OfficeAct.CoNote("已到现场核对，情况与来件所述一致。"), helper);
    }
    if (oneIn(3)) {
      act.done(new OfficeAct.Note("已查阅台账并与信访人当面核对，记录附卷。"), handler);
    }
  }

  /** Every request that was listed is answered. */
  MatterAct.Conclude answering(MatterAct.Conclude it) {
    if (history.requests().size() < 2) {
      return it;
    }
    List<String> answers = List.of("已核实，结果见处理意见。", "自本意见书送达之日起三十日内办理。");
    return new MatterAct.Conclude(
        it.outcome(),
        it.request(),
        it.facts(),
        it.opinion(),
        it.legalBasis(),
        answers,
        it.executeBy());
  }

  /** After delivery: execution, verdict, the report on an assigned matter. */
  void ended(Outcome outcome, Unit unit, Scope handler) {
    if (history.state() != State.DELIVERED) {
      return;
    }
    boolean supported = outcome == Outcome.SUPPORTED;
    if (supported && !oneIn(4)) {
      act.done(new MatterAct.Execution("责任科室已办结，信访人在落实单上签字。", true), handler);
    }
    if (history.clock(RuleId.C5).filter(Clock::isOpen).isPresent()) {
      act.done(new MatterAct.ReportResult("已按期办结并出具处理意见。", "处理意见已送达。", "信访人已知悉。"), handler);
    }
    Map<Verdict, String> given = new EnumMap<>(Verdict.class);
    given.put(supported ? Verdict.SOLVED : Verdict.PERSUADED, supported ? "落实单、现场照片" : "当面答复记录");
    if (oneIn(9)) {
      given.put(Verdict.ASSISTED, "临时救助审批表");
    }
    act.done(new MatterAct.GiveVerdict(given), county.head(unit));
  }
}
