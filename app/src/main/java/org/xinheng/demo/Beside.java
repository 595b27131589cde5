package org.xinheng.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.OfficeAct;
import org.xinheng.petition.MatterHistory;
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

  private final DemoCounty county;
  private final MatterHistory history;
  private final Moment moment;
  private final Unit unit;
  private final Scope handler;
  private final Does act;

  Beside(
      DemoCounty county,
      MatterHistory history,
      Moment moment,
      Unit unit,
      Scope handler,
      Does act) {
    this.county = county;
    this.history = history;
    this.moment = moment;
    this.unit = unit;
    this.handler = handler;
    this.act = act;
  }

  /** One matter in so many. */
  private boolean oneIn(int many) {
    return Math.floorMod(history.id().hashCode(), many) == 0;
  }

  /** Sent to its unit; now and then to another one first, which objects. */
  boolean sent(boolean grievance) {
    Scope clerk = county.holder(Role.WINDOW_CLERK);
    if (grievance && oneIn(5)) {
      act.done(new OfficeAct.ListRequests(List.of("请求核实情况并书面答复。", "请求明确办理的时间。")), clerk);
    }
    if (grievance && oneIn(31)) {
      returned(clerk);
    }
    return oneIn(7) ? act.done(assignment(), clerk) : act.done(transfer(unit), clerk);
  }

  private static MatterAct transfer(Unit to) {
    return new MatterAct.Transfer(to.id(), false);
  }

  private MatterAct assignment() {
    return new MatterAct.Assign(
        unit.id(), moment.day().plusDays(DAYS_TO_REPORT), "请核实情况，按期反馈结果并报送办结报告。", "来件复印件一份");
  }

  private void returned(Scope clerk) {
    Unit wrong = otherUnit();
    Scope officer = county.caseOfficers(wrong).getFirst();
    MatterAct objection =
        new MatterAct.Objection(
            "该事项的主管职责不在本单位。", "本单位职能配置规定第三条", Optional.of(unit.id()));
    MatterAct agreed = new MatterAct.Reasoned(Act.AGREE_OBJECTION, "经核对职责规定，异议成立，收回重新分流。");
    if (act.done(transfer(wrong), clerk) && act.done(objection, officer)) {
      act.done(agreed, county.holder(Role.BUREAU_LEADER));
    }
  }

  private Unit otherUnit() {
    List<Unit> townships = county.townships();
    return townships.getFirst().id().equals(unit.id()) ? townships.getLast() : townships.getFirst();
  }

  /** Another unit is asked to help. */
  void accepted() {
    if (oneIn(11)) {
      UUID helper = otherUnit().id();
      act.done(new OfficeAct.CoHandle(helper, "请协助核对现场情况。", moment.day().plusDays(15)), handler);
    }
  }

  /** What was found is noted, and the helping unit says its word. */
  void aboutToConclude() {
    if (oneIn(11)) {
      act.done(new OfficeAct.CoNote("已到现场核对，情况与来件所述一致。"), helper());
    }
    if (oneIn(3)) {
      act.done(new OfficeAct.Note("已查阅台账并与信访人当面核对，记录附卷。"), handler);
    }
  }

  private Scope helper() {
    return county.caseOfficers(otherUnit()).getFirst();
  }

  /** Every request that was listed is answered. */
  MatterAct.Conclude answering(MatterAct.Conclude it) {
    if (!(oneIn(5) && history.requests().size() > 1)) {
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
  void ended(Outcome outcome) {
    if (history.state() != State.DELIVERED) {
      return;
    }
    boolean supported = outcome == Outcome.SUPPORTED;
    if (supported && !oneIn(4)) {
      act.done(new MatterAct.Execution("责任科室已办结，信访人在落实单上签字。", true), handler);
    }
    if (oneIn(7)) {
      act.done(new MatterAct.ReportResult("已按期办结并出具处理意见。", "处理意见已送达。", "信访人已知悉。"), handler);
    }
    Map<Verdict, String> given = new EnumMap<>(Verdict.class);
    given.put(
        supported ? Verdict.SOLVED : Verdict.PERSUADED, supported ? "落实单、现场照片" : "当面答复记录");
    if (oneIn(9)) {
      given.put(Verdict.ASSISTED, "临时救助审批表");
    }
    act.done(new MatterAct.GiveVerdict(given), county.head(unit));
  }
}
