package org.xinheng.desk.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.desk.web.TurnedAway.Paper;
import org.xinheng.desk.web.TurnedAway.Refused;
import org.xinheng.desk.web.TurnedAway.Seen;
import org.xinheng.gate.Refusals;
import org.xinheng.gate.Refusals.OfflinePaper;
import org.xinheng.gate.Refusals.Refusal;
import org.xinheng.gate.Refusals.Sighting;
import org.xinheng.identity.Appointments;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.shared.OfficeClock;

/**
 * 涉密拦截: what the gate turned away, for the officer in charge of secrecy, and the register of papers
 * handed in offline instead. Where, when, who and how long; never what.
 */
@Controller
@Serves(ServedPurpose.OFFICE)
class TurnedAwayController {

  private static final int ROWS = 100;

  /** How far back refusals are counted for the home page. */
  static final Duration COUNTED = Duration.ofDays(30);

  private final Refusals refusals;
  private final Officers officers;
  private final Appointments appointments;
  private final OfficeClock clock;

  TurnedAwayController(
      Refusals refusals, Officers officers, Appointments appointments, OfficeClock clock) {
    this.refusals = refusals;
    this.officers = officers;
    this.appointments = appointments;
    this.clock = clock;
  }

  @GetMapping("/settings/turned-away")
  @OpenTo(Role.SECURITY_ADMIN)
  String page(Scope scope, Model model) {
    List<Refusal> turnedAway = refusals.newest(scope.region(), ROWS);
    List<Sighting> seen = refusals.sightings(scope.region(), ROWS);
    List<OfflinePaper> papers = refusals.papers(scope.region(), ROWS);
    Map<UUID, String> names = officers.names(scope.region(), ids(turnedAway, seen, papers));
    model.addAttribute("count", count(scope));
    model.addAttribute("refusals", turnedAway.stream().map(it -> row(it, names)).toList());
    model.addAttribute("seen", seen.stream().map(it -> row(it, names)).toList());
    model.addAttribute("papers", papers.stream().map(it -> row(it, names)).toList());
    model.addAttribute("officers", officers(scope));
    return "desk/turned-away";
  }

  private int count(Scope scope) {
    return refusals.count(scope.region(), clock.instant().minus(COUNTED));
  }

  private static Set<UUID> ids(
      List<Refusal> refusals, List<Sighting> seen, List<OfflinePaper> papers) {
    Set<UUID> ids = new HashSet<>();
    Stream.of(
            refusals.stream().map(Refusal::officer).filter(Objects::nonNull),
            seen.stream().map(Sighting::officer),
            papers.stream().map(OfflinePaper::responsible))
        .forEach(each -> each.forEach(ids::add));
    return ids;
  }

  private static Refused row(Refusal refusal, Map<UUID, String> names) {
    UUID officer = refusal.officer();
    String name = officer == null ? null : names.get(officer);
    return new Refused(refusal.entrance(), refusal.at(), name, refusal.length());
  }

  private static Seen row(Sighting seen, Map<UUID, String> names) {
    String name = names.getOrDefault(seen.officer(), "");
    return new Seen(seen.at(), name, seen.length(), seen.what());
  }

  private static Paper row(OfflinePaper paper, Map<UUID, String> names) {
    String name = names.getOrDefault(paper.responsible(), "");
    return new Paper(paper.number(), paper.receivedOn(), name);
  }

  /** Names by sign-in name; who holds several roles stands once. */
  private Map<String, String> officers(Scope scope) {
    Map<String, String> names = new TreeMap<>();
    appointments.all(scope.region()).forEach(held -> names.put(held.login(), held.name()));
    return names;
  }

  /** Enters a paper: a register number, a day, who answers for it. There is no field for words. */
  @PostMapping("/settings/papers")
  @SafeToRepeat(reason = "the register number is the paper's own key; a second one is refused")
  @OpenTo(Role.SECURITY_ADMIN)
  String enter(
      Scope scope,
      @RequestParam String number,
      @RequestParam("received-on") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate receivedOn,
      @RequestParam String responsible,
      RedirectAttributes told) {
    told.addFlashAttribute("told", enter(scope, number.strip(), receivedOn, responsible));
    return "redirect:/settings/turned-away";
  }

  private String enter(
      Scope scope, String number, @Nullable LocalDate receivedOn, String responsible) {
    if (!number.matches("[A-Za-z0-9-]{1,20}")) {
      return "turned-away.fault.number";
    }
    if (receivedOn == null || receivedOn.isAfter(clock.today())) {
      return "turned-away.fault.day";
    }
    Officer officer = officers.byLogin(scope.region(), responsible).orElse(null);
    if (officer == null) {
      return "turned-away.fault.responsible";
    }
    OfflinePaper paper = new OfflinePaper(number, receivedOn, officer.id());
    return refusals.enter(scope.region(), paper, scope.officer())
        ? "turned-away.done"
        : "turned-away.fault.taken";
  }
}
