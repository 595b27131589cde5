package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.petition.MatterAct;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Detail;

/** The facts of an act as the procedure asks for them. */
final class Details {

  private Details() {}

  static Detail of(MatterAct.OfTheLaw act, CaseClocks clocks, LocalDate day) {
    return switch (act) {
      case MatterAct.Classify(var petitionClass, var path) ->
          new Detail.Classification(petitionClass, path);
      case MatterAct.LinkRepeat(var earlier, var _, var concluded) ->
          new Detail.Repeat(earlier.toString(), concluded, true);
      case MatterAct.Transfer(var unit, var simple) ->
          new Detail.Routing(unit.toString(), day, null, test(simple));
      case MatterAct.Assign(var unit, var reportBy) ->
          new Detail.Routing(unit.toString(), day, reportBy, null);
      case MatterAct.GuideOut(var channel) -> new Detail.Guidance(channel);
      case MatterAct.DirectReply _ -> new Detail.None();
      case MatterAct.Refuse(var ground, var reason) -> new Detail.Refusal(ground, reason);
      case MatterAct.Accept(var simple) -> new Detail.Acceptance(test(simple));
      case MatterAct.AskExtension(var days, var reason) ->
          new Detail.Extension(days, reason, clocks.runsOn(RuleId.C6, day));
      case MatterAct.Reasoned(var kind, var reason) -> reasoned(kind, reason, clocks, day);
      case MatterAct.Plain(var kind) -> plain(kind, clocks, day);
      case MatterAct.Conclude(var outcome, var request, var facts, var opinion, var basis) ->
          new Detail.Opinion(outcome, request, facts, opinion, basis, Set.of(), false);
      case MatterAct.Recuse(var officer, var _) -> new Detail.Person(officer.toString());
      case MatterAct.Deliver(var deliveredOn, var _) -> new Detail.Delivery(deliveredOn);
      case MatterAct.Evaluate(var ofBureau, var ofOrgan) ->
          new Detail.Evaluation(ofBureau, ofOrgan, clocks.runsOn(RuleId.E_EVALUATE, day));
    };
  }

  private static Detail reasoned(Act act, String reason, CaseClocks clocks, LocalDate day) {
    return act == Act.OBJECT
        ? new Detail.TimelyReason(reason, clocks.runsOn(RuleId.C4, day))
        : new Detail.Reason(reason);
  }

  private static Detail plain(Act act, CaseClocks clocks, LocalDate day) {
    return act == Act.APPROVE_EXTENSION
        ? new Detail.Clock(clocks.runsOn(RuleId.C6, day))
        : new Detail.None();
  }

  private static Detail.@Nullable SimpleTest test(boolean simple) {
    return simple ? new Detail.SimpleTest(false, false) : null;
  }
}
