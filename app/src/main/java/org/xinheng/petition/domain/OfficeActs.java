package org.xinheng.petition.domain;

import static org.xinheng.statute.procedure.State.ARCHIVED;
import static org.xinheng.statute.procedure.State.HANDLING;
import static org.xinheng.statute.procedure.State.PENDING;
import static org.xinheng.statute.procedure.State.REGISTERED;
import static org.xinheng.statute.procedure.State.REPORTED;
import static org.xinheng.statute.procedure.State.ROUTING;
import static org.xinheng.statute.procedure.State.SEALED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.OfficeAct;
import org.xinheng.petition.domain.Step.Taken;
import org.xinheng.petition.domain.Step.Turned;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.reference.Article;

/**
 * Acts of the office beside the table (办理中的内部动作): they move no state and no clock. Listing
 * requests, notes, help by other units and their notes, reports that it was raised above.
 */
final class OfficeActs {

  private static final Set<State> WITH_THE_BUREAU = EnumSet.of(REGISTERED, ROUTING, REPORTED);
  private static final Set<State> WITH_THE_UNIT = EnumSet.of(REGISTERED, PENDING, HANDLING);
  private static final Set<State> OVER = EnumSet.of(ARCHIVED, SEALED);

  private OfficeActs() {}

  /** The codes of those acts that an officer may do now. */
  static Stream<String> offered(Matter matter, Seat by) {
    return Stream.of(
            "co-note", "list-requests", "co-handle", "note", "name-accused", "higher-visit")
        .filter(code -> may(matter, code, by));
  }

  private static boolean may(Matter matter, String code, Seat by) {
    State state = matter.procedure().state();
    boolean holds = by.unit().equals(matter.handlingUnit()) && by.is(Actor.UNIT_OFFICER);
    return switch (code) {
      case "list-requests" ->
          (by.isBureau() && WITH_THE_BUREAU.contains(state))
              || (holds && WITH_THE_UNIT.contains(state));
      case "name-accused" -> by.isBureau() && WITH_THE_BUREAU.contains(state);
      case "note" -> (by.isBureau() || holds) && !OVER.contains(state);
      case "higher-visit" -> by.isBureau() && !OVER.contains(state);
      case "co-handle" -> holds && (state == PENDING || state == HANDLING);
      case "co-note" ->
          by.is(Actor.UNIT_OFFICER)
              && !OVER.contains(state)
              && matter.handling().of(by.unit()).filter(it -> it.notedOn() == null).isPresent();
      default -> false;
    };
  }

  /** The place that the act rests on: what the opinion must answer, and how it is found out. */
  private static Article article(String code) {
    return switch (code) {
      case "list-requests" -> Law.regulation(32, 1);
      case "note" -> Law.regulation(31, 1, 6);
      case "name-accused" -> Law.regulation(30, 3);
      case "higher-visit" -> Law.regulation(20);
      default -> Law.regulation(24);
    };
  }

  static Step act(
      Matter matter,
      CaseClocks clocks,
      OfficeAct asked,
      Seat by,
      LocalDate day,
      Function<UUID, String> paths) {
    if (!may(matter, asked.code(), by)) {
      return new Turned(Refused.of(Kind.NOT_NOW, article(asked.code())));
    }
    return switch (asked) {
      case OfficeAct.ListRequests(var requests) ->
          taken(
              matter.with(matter.handling().listed(requests.size())),
              clocks,
              asked,
              List.of(new PaperChange.Listed(requests)));
      case OfficeAct.NameAccused(var unit) ->
          taken(matter.complainingOf(unit), clocks, asked, List.of());
      case OfficeAct.CoHandle it -> help(matter, clocks, it, day, paths);
      case OfficeAct.CoNote _ -> noted(matter, clocks, asked, by, day);
      case OfficeAct.Note _ -> taken(matter, clocks, asked, List.of());
      case OfficeAct.HigherVisit it -> raised(matter, clocks, it, day);
    };
  }

  /** Between the day on which the matter came here and today, with no more left open than asked. */
  private static Step raised(
      Matter matter, CaseClocks clocks, OfficeAct.HigherVisit it, LocalDate day) {
    if (it.raisedOn().isAfter(day) || it.raisedOn().isBefore(matter.origin().receivedOn())) {
      return new Turned(fault("raisedOn", "raised-on"));
    }
    if (it.left() > Math.max(1, matter.handling().requests())) {
      return new Turned(fault("leftOpen", "left-open"));
    }
    return taken(matter, clocks, it, List.of(new PaperChange.RaisedAbove(it)));
  }

  private static Step help(
      Matter matter,
      CaseClocks clocks,
      OfficeAct.CoHandle asked,
      LocalDate day,
      Function<UUID, String> paths) {
    Optional<Refused> refused = refused(matter, asked, day);
    if (refused.isPresent()) {
      return new Turned(refused.get());
    }
    Handling.Help help =
        new Handling.Help(asked.unit(), paths.apply(asked.unit()), asked.dueOn(), null);
    return taken(
        matter.with(matter.handling().asked(help)),
        clocks,
        asked,
        List.of(new PaperChange.Helped(help)));
  }

  private static Optional<Refused> refused(Matter matter, OfficeAct.CoHandle asked, LocalDate day) {
    if (matter.procedure().parties().complainedOf().contains(asked.unit().toString())) {
      return Optional.of(Refused.of(Kind.COMPLAINED_OF, Law.regulation(30, 3)));
    }
    boolean known =
        asked.unit().equals(matter.handlingUnit())
            || matter.handling().of(asked.unit()).isPresent();
    if (known) {
      return Optional.of(fault("helper", "helping"));
    }
    return asked.dueOn().isBefore(day) ? Optional.of(toCome("dueOn")) : Optional.empty();
  }

  private static Step noted(
      Matter matter, CaseClocks clocks, OfficeAct asked, Seat by, LocalDate day) {
    Handling after = matter.handling().noted(by.unit(), day);
    return taken(
        matter.with(after),
        clocks,
        asked,
        List.of(new PaperChange.Helped(after.of(by.unit()).orElseThrow())));
  }

  private static Taken taken(
      Matter matter, CaseClocks clocks, OfficeAct act, List<PaperChange> papers) {
    return new Taken(matter.nextVersion(), clocks, act.code(), ActFields.of(act), papers);
  }

  /** A day that lies behind us cannot be a day by which something is to be done. */
  static Refused toCome(String field) {
    return fault(field, "to-come");
  }

  private static Refused fault(String field, String what) {
    return Refused.form(List.of(new Fault(field, "petition.fault." + what)));
  }
}
