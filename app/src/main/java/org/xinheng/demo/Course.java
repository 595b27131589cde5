package org.xinheng.demo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.Clock;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;

/**
 * Leads one invented matter through its life, as far as the present has come; the law decides each
 * step.
 */
final class Course {

  /** Puts an act into a history. */
  interface Acting {
    void act(MatterHistory history, MatterAct act, Scope by, Instant at);
  }

  private final Staff county;
  private final Dice dice;
  private final Habits habits;
  private final Acting acting;
  private final MatterHistory history;
  private final RegisterMatter entry;
  private final Topic topic;
  private final Moment moment;
  private final boolean repeats;
  private Unit unit;
  private Scope handler;
  private boolean direct;
  private final Beside side;

  Course(
      Staff county,
      Dice dice,
      Habits habits,
      Acting acting,
      MatterHistory history,
      RegisterMatter entry,
      Topic topic,
      Moment moment,
      Unit unit,
      boolean repeats) {
    this.county = county;
    this.dice = dice;
    this.habits = habits;
    this.acting = acting;
    this.history = history;
    this.entry = entry;
    this.topic = topic;
    this.moment = moment;
    this.unit = unit;
    this.repeats = repeats;
    this.handler = dice.pick(county.caseOfficers(unit));
    this.side = new Beside(county, history, moment, this::act);
  }

  /** A matter that came to the bureau. */
  void throughTheBureau() {
    Scope clerk = county.holder(Role.WINDOW_CLERK);
    LawfulPath path = path();
    moment.later(dice.chance(0.7) ? 0 : dice.between(1, 2));
    if (!act(new MatterAct.Classify(petitionClass(), path), clerk)) {
      return;
    }
    moment.later(dice.chance(0.012) ? dice.between(16, 22) : dice.days(3, 0.7, 0, 12));
    if (isForgotten() || isRefusedBy(clerk, county.holder(Role.BUREAU_LEADER), path)) {
      return;
    }
    if (topic.isGrievance() && path != LawfulPath.PETITION) {
      act(new MatterAct.GuideOut(channel(path)), clerk);
    } else if (!topic.isGrievance() && dice.chance(0.45)) {
      if (act(new MatterAct.DirectReply("您反映的情况已收到，现答复如下：相关办法可在政务大厅查询，所需材料清单随信附上。"), clerk)) {
        deliver(clerk);
      }
    } else {
      route(clerk);
    }
  }

  private void route(Scope clerk) {
    if (dice.rarely(habits.reported())) {
      Scope leader = county.holder(Role.BUREAU_LEADER);
      if (!act(new MatterAct.ReportUp("涉及两个乡镇。", "请示由县领导明确牵头单位。"), leader)) {
        return;
      }
      moment.later(dice.between(1, 6));
    }
    side.beforeRouting(unit, topic.isGrievance());
    MatterAct routing =
        dice.rarely(habits.assigned())
            ? new MatterAct.Assign(unit.id(), moment.day().plusDays(dice.between(60, 90)))
            : side.routing(unit, topic.isGrievance());
    if (act(routing, clerk) && !isSentElsewhere(clerk)) {
      atTheUnit();
    }
  }

  /**
   * Whether the unit objects and another one gets the matter; a refused objection changes nothing.
   */
  private boolean isSentElsewhere(Scope clerk) {
    if (!dice.rarely(habits.objects())) {
      return false;
    }
    moment.later(dice.between(1, 3));
    if (!runs(RuleId.C4)) {
      return false;
    }
    if (!act(objection(), handler)) {
      return true;
    }
    moment.later(dice.between(1, 3));
    Scope leader = county.holder(Role.BUREAU_LEADER);
    if (dice.chance(0.4)) {
      return !act(new MatterAct.Reasoned(Act.REFUSE_OBJECTION, "经核对职责分工，仍由你单位办理。"), leader);
    }
    if (act(agreed(), leader)) {
      moment.later(1);
      unit = dice.pick(county.townships());
      handler = dice.pick(county.caseOfficers(unit));
      if (act(new MatterAct.Transfer(unit.id(), false), clerk)) {
        atTheUnit();
      }
    }
    return true;
  }

  private static MatterAct objection() {
    return new MatterAct.Objection("所涉事项不在本单位职权范围内，请另行转送。", "本单位职能配置规定第三条", Optional.empty());
  }

  private static MatterAct agreed() {
    return new MatterAct.Reasoned(Act.AGREE_OBJECTION, "经核对职责规定，异议成立，收回重新分流。");
  }

  /** Whether it is not accepted on a listed ground: one officer drafts it, another one signs. */
  private boolean isRefusedBy(Scope drafter, Scope signer, LawfulPath path) {
    MatterAct.Refuse refusal = refusal(path);
    if (refusal == null || !dice.rarely(habits.refused())) {
      return false;
    }
    if (act(new MatterAct.Propose(refusal), drafter)) {
      moment.later(0);
      act(new MatterAct.Approve(), signer);
    }
    return true;
  }

  /** The ground that holds for this matter; empty when it has to be taken. */
  private MatterAct.@Nullable Refuse refusal(LawfulPath path) {
    if (path == LawfulPath.LITIGATION) {
      return new MatterAct.Refuse(RefusalGround.R3, "所涉争议应当依法通过诉讼解决。");
    }
    if (path == LawfulPath.PETITION && repeats) {
      return new MatterAct.Refuse(RefusalGround.R1, "同一事项已由有权处理的机关受理，正在办理期限内。");
    }
    return path == LawfulPath.PETITION && direct
        ? new MatterAct.Refuse(RefusalGround.R8, "所反映事项由其他机关管理，请向有权处理的机关提出。")
        : null;
  }

  private boolean isForgotten() {
    return dice.rarely(habits.forgotten());
  }

  /** A matter that came directly to a department or township. */
  void atTheCounterOfTheUnit() {
    direct = true;
    moment.later(0);
    LawfulPath path = topic.isGrievance() ? LawfulPath.PETITION : LawfulPath.NONE;
    if (act(new MatterAct.Classify(petitionClass(), path), handler)) {
      atTheUnit();
    }
  }

  private void atTheUnit() {
    moment.later(dice.chance(0.015) ? dice.between(16, 24) : dice.days(5, 0.6, 1, 13));
    boolean suggestion = !topic.isGrievance();
    boolean turned = !suggestion && isRefusedBy(handler, county.head(unit), LawfulPath.PETITION);
    if (turned || isForgotten()) {
      return;
    }
    if (dice.rarely(habits.takes()) && act(new MatterAct.Take(), handler)) {
      moment.later(0);
    }
    if (!act(new MatterAct.Accept(false), handler)) {
      return;
    }
    side.accepted(unit, handler);
    if (suggestion) {
      moment.later(dice.days(9, 0.5, 2, 40));
      if (act(new MatterAct.DirectReply("经研究，您的意见予以采纳，已列入下半年工作安排，进展将在村务公开栏公布。"), handler)) {
        deliver(handler);
      }
      return;
    }
    handle();
  }

  private void handle() {
    int days = dice.days(34, 0.38, 6, 84);
    boolean extended = days > 58;
    if (extended) {
      moment.later(dice.between(46, 52));
      if (runs(RuleId.C6) && !isRuledOn()) {
        return;
      }
      moment.later(days - 54);
    } else {
      moment.later(dice.chance(0.008) ? dice.between(61, 70) : days);
    }
    conclude();
  }

  /** Whether an extension was asked for and the head of the unit has ruled on it. */
  private boolean isRuledOn() {
    if (!act(new MatterAct.AskExtension(30, "涉及多年台账，需要与相邻村组逐户核对。"), handler)) {
      return false;
    }
    moment.later(1);
    return act(ruling(), county.head(unit));
  }

  private MatterAct ruling() {
    return dice.rarely(habits.denied()) || !runs(RuleId.C6)
        ? new MatterAct.Reasoned(Act.DENY_EXTENSION, "事实已经清楚，请在原期限内办结。")
        : new MatterAct.Plain(Act.APPROVE_EXTENSION);
  }

  private void conclude() {
    Outcome outcome =
        dice.chance(0.66)
            ? Outcome.SUPPORTED
            : dice.chance(0.7) ? Outcome.EXPLAINED : Outcome.NOT_SUPPORTED;
    side.aboutToConclude(unit, handler);
    MatterAct.Conclude opinion = side.answering(Opinions.of(outcome, entry.subject()));
    if (!act(new MatterAct.Propose(opinion), handler)) {
      return;
    }
    moment.minutes(dice.between(20, 90));
    if (dice.rarely(habits.sentBack())) {
      if (!act(new MatterAct.SendBack("请补充核查经过和依据的条款。"), county.head(unit))) {
        return;
      }
      moment.later(1);
      if (!act(new MatterAct.Propose(opinion), handler)) {
        return;
      }
      moment.minutes(dice.between(20, 90));
    }
    if (act(new MatterAct.Approve(), county.head(unit))) {
      deliver(handler);
      side.ended(outcome, unit, handler);
    }
  }

  private void deliver(Scope by) {
    moment.later(dice.days(2, 0.6, 1, 7));
    DeliveryWay way = dice.chance(0.55) ? DeliveryWay.IN_PERSON : DeliveryWay.POST;
    if (!act(new MatterAct.Deliver(moment.day(), way), by)) {
      return;
    }
    boolean evaluates = dice.chance(0.63);
    report(by);
    if (evaluates) {
      moment.later(dice.days(7, 0.7, 1, 26));
      evaluate();
    }
  }

  private void evaluate() {
    MatterAct evaluation = evaluation();
    if (runs(RuleId.E_EVALUATE)) {
      // The window of the bureau knows nothing of what another unit registered; its leader does.
      act(evaluation, county.holder(direct ? Role.BUREAU_LEADER : Role.WINDOW_CLERK));
    }
  }

  /** An assigned matter is reported back to who assigned it. */
  private void report(Scope by) {
    boolean owes = history.clock(RuleId.C5).filter(Clock::isOpen).isPresent();
    if (owes && habits.assigned() > 0) {
      moment.later(0);
      act(new MatterAct.ReportResult("已办结并出具答复。", "答复已送达。", "信访人已知悉。"), by);
    }
  }

  /** Both are asked; some say nothing about the bureau. */
  private MatterAct.Evaluate evaluation() {
    Optional<Satisfaction> ofBureau =
        dice.chance(0.03) ? Optional.empty() : Optional.of(grade(0.86));
    return new MatterAct.Evaluate(ofBureau, Optional.of(grade(0.78)));
  }

  private Satisfaction grade(double satisfied) {
    if (dice.chance(satisfied)) {
      return Satisfaction.SATISFIED;
    }
    return dice.chance(0.77) ? Satisfaction.FAIRLY : Satisfaction.DISSATISFIED;
  }

  /** Whether a clock still runs at this moment: after a long holiday it may not. */
  private boolean runs(RuleId rule) {
    return history.clock(rule).filter(clock -> clock.runsOn(moment.day())).isPresent();
  }

  /** Does an act if its moment has come; afterwards nothing more happens in this life. */
  private boolean act(MatterAct act, Scope by) {
    if (!moment.isPast()) {
      return false;
    }
    acting.act(history, act, by, moment.at());
    return true;
  }

  private PetitionClass petitionClass() {
    return topic.isGrievance() ? PetitionClass.GRIEVANCE : PetitionClass.SUGGESTION;
  }

  private LawfulPath path() {
    if (!topic.isGrievance()) {
      return LawfulPath.NONE;
    }
    if (dice.chance(0.9)) {
      return LawfulPath.PETITION;
    }
    return switch (dice.between(1, 3)) {
      case 1 -> LawfulPath.LITIGATION;
      case 2 -> LawfulPath.ARBITRATION;
      default -> LawfulPath.ADMINISTRATIVE;
    };
  }

  private static String channel(LawfulPath path) {
    return switch (path) {
      case ARBITRATION -> "澄水县劳动人事争议仲裁委员会";
      case LITIGATION -> "澄水县人民法院诉讼服务中心";
      default -> "澄水县人民政府行政复议机构";
    };
  }
}
