package org.xinheng.petition;

import static org.xinheng.statute.procedure.State.AGREED;
import static org.xinheng.statute.procedure.State.ANSWERED;
import static org.xinheng.statute.procedure.State.CLOSED;
import static org.xinheng.statute.procedure.State.CONCLUDED;
import static org.xinheng.statute.procedure.State.DELIVERED;
import static org.xinheng.statute.procedure.State.GUIDED_OUT;
import static org.xinheng.statute.procedure.State.HANDLING;
import static org.xinheng.statute.procedure.State.OBJECTED;
import static org.xinheng.statute.procedure.State.PENDING;
import static org.xinheng.statute.procedure.State.REFUSED;
import static org.xinheng.statute.procedure.State.REGISTERED;
import static org.xinheng.statute.procedure.State.REPORTED;
import static org.xinheng.statute.procedure.State.ROUTING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.shared.Ids;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.State;

/** Matters in every state that acts at the counter and at a desk lead to, made by those acts. */
final class StateWorld {

  /** The day before the tests' day: everything happened then, so every clock runs. */
  private static final LocalDate DAY = Sample.TODAY.minusDays(1);

  /** One act of a way. */
  record Step(Role by, MatterAct act) {}

  /**
   * A way to a state.
   *
   * @param state where it ends
   * @param what makes it different from the first way to that state
   */
  record Way(State state, String what, List<Step> steps) {

    @Override
    public String toString() {
      return state.code() + (what.isEmpty() ? "" : " (" + what + ")");
    }
  }

  private final County county;
  private final List<Way> ways = new ArrayList<>();

  StateWorld(County county) {
    this.county = county;
    lead(REGISTERED, "");
    var six = classify(LawfulPath.PETITION);
    var one = classify(LawfulPath.LITIGATION);
    var none = classify(LawfulPath.NONE);
    var transfer = clerk(new MatterAct.Transfer(county.housing().id(), false));
    var assign = clerk(new MatterAct.Assign(county.housing().id(), DAY.plusDays(50)));
    var up = leader(new MatterAct.ReportUp("涉及人数多", "由县政府专题研究"));
    lead(ROUTING, "", six);
    lead(ROUTING, "path 1", one);
    lead(ROUTING, "reply", none);
    lead(REPORTED, "", six, up);
    lead(REPORTED, "path 1", one, up);
    lead(REPORTED, "reply", none, up);
    var take = officer(new MatterAct.Take());
    lead(PENDING, "", six, transfer, take);
    lead(PENDING, "free", six, transfer);
    lead(PENDING, "path 1", one, transfer, take);
    lead(PENDING, "reply", none, transfer, take);
    var help = officer(new OfficeAct.CoHandle(county.labour().id(), "请协查工资台账", DAY.plusDays(9)));
    lead(PENDING, "with help", six, transfer, take, help);
    var object =
        officer(new MatterAct.Objection("不属于本单位职权", "三定规定第四条", Optional.empty()));
    lead(OBJECTED, "", six, assign, take, object);
    var accept = officer(new MatterAct.Accept(false));
    lead(HANDLING, "", six, assign, take, accept);
    lead(HANDLING, "reply", none, transfer, take, accept);
    lead(HANDLING, "extension asked", six, transfer, take, accept, ask());
    var draft = officer(new MatterAct.Propose(Sample.opinion()));
    lead(HANDLING, "draft", six, transfer, take, accept, draft);
    var sign = head(new MatterAct.Approve());
    lead(CONCLUDED, "", six, assign, take, accept, draft, sign);
    lead(AGREED, "", six, assign, take, accept, agree());
    var reply = officer(new MatterAct.DirectReply("已采纳"));
    lead(ANSWERED, "", none, assign, take, accept, reply);
    var deliver = officer(Sample.delivered(DAY));
    lead(DELIVERED, "", six, assign, take, accept, draft, sign, deliver);
    lead(DELIVERED, "evaluated", six, assign, take, accept, draft, sign, deliver, evaluated());
    lead(DELIVERED, "not supported", six, transfer, take, accept, other(), sign, deliver);
    lead(CLOSED, "", none, assign, take, accept, reply, deliver);
    lead(GUIDED_OUT, "", one, clerk(new MatterAct.GuideOut("向人民法院起诉")));
    var refuse = new MatterAct.Refuse(RefusalGround.R8, "不属于本县职权范围");
    lead(REFUSED, "", six, clerk(new MatterAct.Propose(refuse)), leader(new MatterAct.Approve()));
  }

  private void lead(State state, String what, Step... steps) {
    ways.add(new Way(state, what, List.of(steps)));
  }

  /** All ways, the plain one of each state before its variants. */
  List<Way> ways() {
    return List.copyOf(ways);
  }

  /** Goes a way in memory. */
  MatterHistory go(BulkMatters.Batch batch, Way way) {
    Instant at = MovableClock.at(DAY);
    MatterHistory history =
        batch.register(Ids.next(at), Sample.letter(DAY), county.as(Role.WINDOW_CLERK), at);
    for (Step done : way.steps()) {
      batch.act(history, done.act(), scope(done.by()), at);
    }
    if (history.state() != way.state()) {
      throw new AssertionError(way + " leads to " + history.state());
    }
    batch.add(history);
    return history;
  }

  private Scope scope(Role role) {
    return county.as(role);
  }

  private static Step classify(LawfulPath path) {
    boolean suggestion = path == LawfulPath.NONE;
    return clerk(
        new MatterAct.Classify(
            suggestion ? PetitionClass.SUGGESTION : PetitionClass.GRIEVANCE, path));
  }

  private static Step ask() {
    return officer(new MatterAct.AskExtension(20, "需要逐户核对"));
  }

  private static Step agree() {
    return officer(
        new MatterAct.Agree(Act.CONCLUDE_MEDIATION, "物业公司", "十日内修好", true, true, true));
  }

  private static Step other() {
    return officer(
        new MatterAct.Propose(
            new MatterAct.Conclude(Outcome.EXPLAINED, "请求", "事实", "意见", "《物业管理条例》第七条")));
  }

  private static Step evaluated() {
    return clerk(Sample.satisfied());
  }

  private static Step clerk(MatterAct act) {
    return new Step(Role.WINDOW_CLERK, act);
  }

  private static Step leader(MatterAct act) {
    return new Step(Role.BUREAU_LEADER, act);
  }

  private static Step officer(MatterAct act) {
    return new Step(Role.CASE_OFFICER, act);
  }

  private static Step head(MatterAct act) {
    return new Step(Role.UNIT_HEAD, act);
  }
}
