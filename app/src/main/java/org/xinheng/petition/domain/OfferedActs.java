package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.petition.NextAct;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Pair;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.Row;

/** The lawful next acts of one officer on one matter: what a page offers as buttons. */
public final class OfferedActs {

  /** Acts that have a form here. */
  private static final Set<Act> FORMS =
      EnumSet.of(
          Act.CLASSIFY,
          Act.ACCEPT,
          Act.TRANSFER,
          Act.ASSIGN,
          Act.REPORT_UP,
          Act.RULE_DISPUTE,
          Act.GUIDE_OUT,
          Act.DIRECT_REPLY,
          Act.AGREE_OBJECTION,
          Act.REFUSE_OBJECTION,
          Act.APPROVE_EXTENSION,
          Act.DENY_EXTENSION,
          Act.CONCLUDE_OPINION,
          Act.CONCLUDE_MEDIATION,
          Act.CONCLUDE_SETTLEMENT,
          Act.DELIVER,
          Act.EVALUATE,
          Act.REPORT_RESULT,
          Act.REQUEST_EXTENSION,
          Act.OBJECT,
          Act.REFUSE,
          Act.RECORD_EXECUTION,
          Act.GIVE_VERDICT,
          Act.HAND_OVER,
          Act.FILE_DOCUMENT,
          Act.RECUSE);

  private OfferedActs() {}

  /**
   * The acts an officer may do now, the most likely first.
   *
   * @param local what the county has settled, as for the decision itself
   */
  public static List<NextAct> of(
      Matter matter, CaseClocks clocks, Seat by, LocalDate day, LocalRules local) {
    if (matter.isRecused(by.officer())) {
      return List.of();
    }
    List<NextAct> offers = new ArrayList<>();
    Proposal proposal = matter.proposal();
    if (proposal != null && maySign(matter, proposal, by)) {
      offers.add(new NextAct("approve", false));
    }
    if (proposal != null && (maySign(matter, proposal, by) || proposal.by().equals(by.officer()))) {
      offers.add(new NextAct("send-back", false));
    }
    if (Casework.mayTake(matter, by)) {
      offers.add(new NextAct("take", false));
    }
    FORMS.stream()
        .sorted(Comparator.comparingInt(act -> rank(matter, act)))
        .flatMap(act -> offer(matter, clocks, act, by, day, local).stream())
        .forEach(offers::add);
    OfficeActs.offered(matter, by).map(code -> new NextAct(code, false)).forEach(offers::add);
    return offers;
  }

  private static Optional<NextAct> offer(
      Matter matter, CaseClocks clocks, Act act, Seat by, LocalDate day, LocalRules local) {
    Optional<Row> found = Procedure.row(matter.procedure(), act);
    if (found.isEmpty() || !inTime(act, clocks, day, local)) {
      return Optional.empty();
    }
    Row row = found.get();
    if (row.differ().contains(Pair.PROPOSER_APPROVER)) {
      boolean free = matter.proposal() == null && Casework.mayPropose(matter, row, by);
      return free ? Optional.of(new NextAct(act.code(), true)) : Optional.empty();
    }
    return may(matter, row, by) ? Optional.of(new NextAct(act.code(), false)) : Optional.empty();
  }

  private static boolean may(Matter matter, Row row, Seat by) {
    if (row.act() == Act.EVALUATE) {
      return by.isBureau();
    }
    boolean role = row.who().stream().anyMatch(actor -> seated(matter, row, actor, by));
    boolean otherAsked =
        matter
            .procedure()
            .progress()
            .extensionAsked()
            .filter(asked -> asked.by().equals(by.officer().toString()))
            .isEmpty();
    boolean receiver =
        row.act() != Act.HAND_OVER
            || by.is(Actor.BUREAU_LEADER)
            || by.is(Actor.UNIT_HEAD)
            || by.officer().toString().equals(matter.procedure().parties().firstReceiver());
    return role && receiver && (otherAsked || !row.differ().contains(Pair.ASKER_APPROVER));
  }

  /** Unit roles act on what their unit has, or, on objections, on what it sent. */
  private static boolean seated(Matter matter, Row row, Actor actor, Seat by) {
    var parties = matter.procedure().parties();
    boolean ruling = row.act() == Act.AGREE_OBJECTION || row.act() == Act.REFUSE_OBJECTION;
    String seat = ruling ? parties.sender() : parties.unit();
    boolean unitRole = actor == Actor.UNIT_OFFICER || actor == Actor.UNIT_HEAD;
    return by.is(actor) && (!(unitRole || ruling) || seat.equals(by.unit().toString()));
  }

  /** Whether an officer may sign a draft: in the right role and seat, and not the drafter. */
  static boolean maySign(Matter matter, Proposal proposal, Seat by) {
    return !proposal.by().equals(by.officer())
        && Procedure.row(matter.procedure(), proposal.act().act())
            .filter(row -> row.who().stream().anyMatch(who -> seated(matter, row, who, by)))
            .isPresent();
  }

  private static boolean inTime(Act act, CaseClocks clocks, LocalDate day, LocalRules local) {
    return switch (act) {
      case OBJECT -> clocks.runsOn(RuleId.C4, day) || !local.objectionLapses();
      case REQUEST_EXTENSION, APPROVE_EXTENSION -> clocks.runsOn(RuleId.C6, day);
      case EVALUATE -> clocks.runsOn(RuleId.E_EVALUATE, day);
      default -> true;
    };
  }

  /**
   * The table's order, but a matter that is classified is moved on rather than classified again.
   */
  private static int rank(Matter matter, Act act) {
    Optional<LawfulPath> path = matter.procedure().subject().path();
    if (act == Act.CLASSIFY && path.isPresent()) {
      return Act.values().length;
    }
    if (act == Act.GUIDE_OUT && path.filter(LawfulPath::leadsOut).isPresent()) {
      return -1;
    }
    return act == Act.DIRECT_REPLY && path.filter(LawfulPath.NONE::equals).isPresent()
        ? -1
        : act.ordinal();
  }
}
