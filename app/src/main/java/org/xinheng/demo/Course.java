package org.xinheng.demo;

import java.util.Optional;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.statute.grounds.LawfulPath;
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

  private final DemoCounty county;
  private final Dice dice;
  private final BulkMatters.Batch batch;
  private final MatterHistory history;
  private final RegisterMatter entry;
  private final Topic topic;
  private final Moment moment;
  private final Unit unit;
  private final Scope handler;
  private final Beside side;

  Course(
      DemoCounty county,
      Dice dice,
      BulkMatters.Batch batch,
      MatterHistory history,
      RegisterMatter entry,
      Topic topic,
      Moment moment,
      Unit unit) {
    this.county = county;
    this.dice = dice;
    this.batch = batch;
    this.history = history;
    this.entry = entry;
    this.topic = topic;
    this.moment = moment;
    this.unit = unit;
    this.handler = dice.pick(county.caseOfficers(unit));
    this.side = new Beside(county, history, moment, unit, handler, this::act);
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
    if (topic.isGrievance() && path != LawfulPath.PETITION) {
      act(new MatterAct.GuideOut(channel(path)), clerk);
    } else if (!topic.isGrievance() && dice.chance(0.45)) {
      if (act(new MatterAct.DirectReply("您反映的情况已收到，现答复如下：相关办法可在政务大厅查询，所需材料清单随信附上。"), clerk)) {
        deliver(clerk);
      }
    } else if (side.sent(topic.isGrievance())) {
      atTheUnit();
    }
  }

  /** A matter that came directly to a department or township. */
  void atTheCounterOfTheUnit() {
    moment.later(0);
    LawfulPath path = topic.isGrievance() ? LawfulPath.PETITION : LawfulPath.NONE;
    if (act(new MatterAct.Classify(petitionClass(), path), handler)) {
      atTheUnit();
    }
  }

  private void atTheUnit() {
    moment.later(dice.chance(0.015) ? dice.between(16, 24) : dice.days(5, 0.6, 1, 13));
    boolean suggestion = !topic.isGrievance();
    if (!act(new MatterAct.Accept(false), handler)) {
      return;
    }
    side.accepted();
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
      if (!act(new MatterAct.AskExtension(30, "涉及多年台账，需要与相邻村组逐户核对。"), handler)) {
        return;
      }
      moment.later(1);
      if (!act(new MatterAct.Plain(Act.APPROVE_EXTENSION), county.head(unit))) {
        return;
      }
      moment.later(days - 54);
    } else {
      moment.later(dice.chance(0.008) ? dice.between(61, 70) : days);
    }
    conclude();
  }

  private void conclude() {
    Outcome outcome =
        dice.chance(0.66)
            ? Outcome.SUPPORTED
            : dice.chance(0.7) ? Outcome.EXPLAINED : Outcome.NOT_SUPPORTED;
    side.aboutToConclude();
    MatterAct.Conclude opinion = side.answering(Opinions.of(outcome, entry.subject()));
    if (!act(new MatterAct.Propose(opinion), handler)) {
      return;
    }
    moment.minutes(dice.between(20, 90));
    if (act(new MatterAct.Approve(), county.head(unit))) {
      deliver(handler);
      side.ended(outcome);
    }
  }

  private void deliver(Scope by) {
    moment.later(dice.days(2, 0.6, 1, 7));
    DeliveryWay way = dice.chance(0.55) ? DeliveryWay.IN_PERSON : DeliveryWay.POST;
    if (act(new MatterAct.Deliver(moment.day(), way), by) && dice.chance(0.63)) {
      moment.later(dice.days(7, 0.7, 1, 26));
      act(evaluation(), county.holder(Role.WINDOW_CLERK));
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

  /** Does an act if its moment has come; afterwards nothing more happens in this life. */
  private boolean act(MatterAct act, Scope by) {
    if (!moment.isPast()) {
      return false;
    }
    batch.act(history, act, by, moment.at());
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
