package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.petition.MatterAct;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Detail;
import org.xinheng.statute.reference.Settings;

/** The facts of acts as the procedure asks for them. */
final class Details {

  private Details() {}

  static Detail of(
      MatterAct.OfTheLaw act, Matter matter, CaseClocks clocks, LocalDate day, Settings settings) {
    return switch (act) {
      case MatterAct.Classify(var petitionClass, var path) ->
          new Detail.Classification(petitionClass, path);
      case MatterAct.LinkRepeat(var earlier, var _, var concluded) ->
          new Detail.Repeat(earlier.toString(), concluded, true);
      case MatterAct.Transfer(var unit, var simple, var _) ->
          new Detail.Routing(unit.toString(), day, null, test(simple));
      case MatterAct.Assign it ->
          new Detail.Routing(it.toUnit().toString(), day, it.reportBy(), null);
      case MatterAct.ReportUp(var reason, var _) -> new Detail.Reason(reason);
      case MatterAct.Objection(var reason, var _, var _) ->
          new Detail.TimelyReason(reason, clocks.runsOn(RuleId.C4, day));
      case MatterAct.RuleDispute it ->
          new Detail.Ruling(it.by(), names(it.concerned()), it.toUnit().toString(), day, it.reason());
      case MatterAct.GuideOut(var channel, var _) -> new Detail.Guidance(channel);
      case MatterAct.DirectReply _, MatterAct.ReportResult _ -> new Detail.None();
      case MatterAct.Refuse(var ground, var reason) -> new Detail.Refusal(ground, reason);
      case MatterAct.Accept(var simple) -> new Detail.Acceptance(test(simple));
      case MatterAct.AskExtension(var days, var reason) ->
          new Detail.Extension(days, reason, clocks.runsOn(RuleId.C6, day));
      case MatterAct.Reasoned(var kind, var reason) ->
          kind == Act.AGREE_OBJECTION ? new Detail.None() : new Detail.Reason(reason);
      case MatterAct.Plain _ -> new Detail.Clock(clocks.runsOn(RuleId.C6, day));
      case MatterAct.Conclude it -> opinion(it, matter.handling().requests());
      case MatterAct.Agree it ->
          new Detail.Agreement(it.petitionerAgrees() && it.otherAgrees(), it.inWriting());
      case MatterAct.Execution(var record, var complete) -> new Detail.Execution(record, complete);
      case MatterAct.GiveVerdict(var evidence) -> new Detail.Verdicts(evidence);
      case MatterAct.FileDocument it ->
          new Detail.Filing(it.basis(), it.organ(), it.on(), it.remedy());
      case MatterAct.HandOver(var officer, var _) -> new Detail.Person(officer.toString());
      case MatterAct.Recuse(var officer, var _) -> new Detail.Person(officer.toString());
      case MatterAct.Deliver it -> new Detail.Delivery(it.handed().delivered(settings));
      case MatterAct.Evaluate(var ofBureau, var ofOrgan) ->
          new Detail.Evaluation(ofBureau, ofOrgan, clocks.runsOn(RuleId.E_EVALUATE, day));
    };
  }

  /** Several requests are answered one by one; a single one is answered by the opinion itself. */
  private static Detail opinion(MatterAct.Conclude it, int requests) {
    Set<Integer> unanswered =
        IntStream.rangeClosed(1, requests < 2 ? 0 : requests)
            .filter(n -> n > it.answers().size() || it.answers().get(n - 1).isBlank())
            .boxed()
            .collect(Collectors.toSet());
    return new Detail.Opinion(
        it.outcome(),
        it.request(),
        it.facts(),
        it.opinion(),
        it.legalBasis(),
        unanswered,
        false);
  }

  private static Set<String> names(Set<UUID> units) {
    return units.stream().map(UUID::toString).collect(Collectors.toSet());
  }

  private static Detail.@Nullable SimpleTest test(boolean simple) {
    return simple ? new Detail.SimpleTest(false, false) : null;
  }
}
