package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.petition.Disposition;
import org.xinheng.petition.MatterAct;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Event;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** What follows from a lawful act beside the state: clocks, milestones, written answers. */
final class Consequences {

  private Consequences() {}

  /** The clocks after the events of an act. */
  static CaseClocks clocks(
      Deadlines law,
      CaseClocks before,
      Matter after,
      Act act,
      Seat by,
      LocalDate day,
      List<Event> events) {
    CaseClocks clocks = before;
    for (Event event : events) {
      clocks =
          switch (event) {
            case Event.ClockOpened(var rule, var start, var due) ->
                clocks.open(law, rule, start, due.orElse(null), owner(rule, after));
            case Event.ClockClosed(var rule, var on) -> clocks.stop(rule, on, act.code());
            case Event.ClockExtended(var rule, var days) ->
                clocks.extend(law, rule, days, day, by.officer());
            case Event.ClockSuspended(var rule, var from) -> clocks.suspend(law, rule, from);
            case Event.ClockResumed(var rule, var last) -> clocks.resume(law, rule, last);
            case Event.StateChanged _, Event.NoticeOwed _ -> clocks;
          };
    }
    return clocks;
  }

  /** Documents that the act obliges somebody to issue (应出具的文书). */
  static List<Notice> owed(List<Event> events) {
    return events.stream()
        .filter(Event.NoticeOwed.class::isInstance)
        .map(event -> ((Event.NoticeOwed) event).notice())
        .toList();
  }

  /** C1 and C2 are owed by who registered; all others by who has the matter. */
  private static String owner(RuleId rule, Matter matter) {
    boolean atRegistration = rule == RuleId.C1 || rule == RuleId.C2;
    String handling = matter.handlingPath();
    return atRegistration || handling == null ? matter.origin().path() : handling;
  }

  /** The milestones after an act. */
  static Milestones milestones(
      Milestones before,
      CaseState next,
      MatterAct.@Nullable OfTheLaw act,
      CaseClocks clocks,
      LocalDate day) {
    Milestones dues = dues(before, clocks);
    Milestones accepted = next.dates().acceptedOn().map(dues::accepted).orElse(dues);
    return act == null ? accepted : acted(accepted, next, act, day);
  }

  private static Milestones dues(Milestones before, CaseClocks clocks) {
    Milestones all = before;
    for (Clock clock : clocks.clocks()) {
      all =
          switch (clock.rule()) {
            case C1, C2 -> all.disposalDue(clock.due());
            case C6, S_OPINION -> all.conclusionDue(clock.due());
            case E_EVALUATE -> all.evaluationDue(clock.due());
            default -> all;
          };
    }
    return all;
  }

  private static Milestones acted(
      Milestones before, CaseState next, MatterAct.OfTheLaw act, LocalDate day) {
    return switch (act) {
      case MatterAct.Transfer _ -> before.disposed(Disposition.TRANSFERRED, day);
      case MatterAct.Assign _ -> before.disposed(Disposition.ASSIGNED, day);
      case MatterAct.GuideOut _ -> before.disposed(Disposition.GUIDED, day);
      case MatterAct.Refuse _ -> before.disposed(Disposition.REFUSED, day);
      case MatterAct.Accept _ -> before.disposed(Disposition.ACCEPTED, day);
      case MatterAct.DirectReply _ ->
          before.disposed(Disposition.REPLIED, day).concluded(day, null);
      case MatterAct.ReportUp _ -> before.disposed(Disposition.REPORTED, day);
      case MatterAct.RuleDispute _ -> before.disposed(Disposition.TRANSFERRED, day);
      case MatterAct.Agree _ -> before.concluded(day, null);
      case MatterAct.Conclude conclude -> before.concluded(day, conclude.outcome());
      case MatterAct.Deliver _ -> next.dates().deliveredOn().map(before::delivered).orElse(before);
      case MatterAct.Evaluate(var ofBureau, var ofOrgan) ->
          before.evaluated(day, ofBureau, ofOrgan);
      case MatterAct.Classify _,
          MatterAct.LinkRepeat _,
          MatterAct.AskExtension _,
          MatterAct.Objection _,
          MatterAct.Execution _,
          MatterAct.ReportResult _,
          MatterAct.GiveVerdict _,
          MatterAct.FileDocument _,
          MatterAct.HandOver _,
          MatterAct.Recuse _,
          MatterAct.Reasoned _,
          MatterAct.Plain _ ->
          before;
    };
  }

  /** What the office keeps of the handling after an act. */
  static Handling handling(
      Handling before, MatterAct.OfTheLaw act, LocalDate day, Settings settings) {
    return switch (act) {
      case MatterAct.Transfer _, MatterAct.Assign _, MatterAct.RuleDispute _ -> before.sent();
      case MatterAct.Conclude it ->
          before.toExecute(
              it.outcome() == Outcome.SUPPORTED
                  ? it.executeBy()
                      .orElse(day.plusDays(settings.number(SettingKey.EXECUTION_DAYS)))
                  : null);
      case MatterAct.Execution(var _, var complete) -> complete ? before.executed(day) : before;
      default -> before;
    };
  }

  /** What an act does to the papers that have rows of their own. */
  static List<PaperChange> papers(
      Matter matter,
      CaseState next,
      MatterAct.OfTheLaw act,
      Seat by,
      @Nullable UUID draftedBy,
      LocalDate day) {
    int ordinal = matter.opinions() + 1;
    return switch (act) {
      case MatterAct.Conclude it ->
          List.of(
              new PaperChange.Issued(
                  new Opinion(
                      ordinal,
                      it.outcome(),
                      parts(it),
                      it.legalBasis(),
                      draftedBy,
                      by.officer(),
                      day,
                      null,
                      null)));
      case MatterAct.DirectReply(var text) ->
          List.of(new PaperChange.Issued(answer(ordinal, Map.of("text", text), by, draftedBy, day)));
      case MatterAct.Agree it ->
          List.of(
              new PaperChange.Issued(
                  answer(
                      ordinal,
                      Map.of("otherSide", it.otherSide(), Opinion.TERMS, it.terms()),
                      by,
                      draftedBy,
                      day)));
      case MatterAct.Deliver it ->
          List.of(
              new PaperChange.Delivered(
                  matter.opinions(), next.dates().deliveredOn().orElseThrow(), it.way()));
      default -> List.of();
    };
  }

  private static Opinion answer(
      int ordinal, Map<String, String> parts, Seat by, @Nullable UUID draftedBy, LocalDate day) {
    return new Opinion(ordinal, null, parts, null, draftedBy, by.officer(), day, null, null);
  }

  private static Map<String, String> parts(MatterAct.Conclude it) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("request", it.request());
    parts.put("facts", it.facts());
    parts.put("opinion", it.opinion());
    for (int i = 0; i < it.answers().size(); i++) {
      parts.put("answer" + (i + 1), it.answers().get(i));
    }
    return parts;
  }
}
