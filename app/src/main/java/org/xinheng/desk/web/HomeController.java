package org.xinheng.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.gate.Refusals;
import org.xinheng.identity.Adds;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.Role;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.performance.Document;
import org.xinheng.performance.Performances;
import org.xinheng.performance.YearSheet;
import org.xinheng.petition.Desk;
import org.xinheng.petition.DeskCounts;
import org.xinheng.petition.DeskList;
import org.xinheng.shared.OfficeClock;

/** 我的工作: what waits for the officer who is signed in, the most pressing first. */
@Controller
@Serves({
  ServedPurpose.HANDLE,
  ServedPurpose.SUPERVISE,
  ServedPurpose.STATISTICS,
  ServedPurpose.OFFICE
})
class HomeController {

  private final Desk desk;
  private final Performances performances;
  private final Installation installation;
  private final Refusals refusals;
  private final OfficeClock clock;

  HomeController(
      Desk desk,
      Performances performances,
      Installation installation,
      Refusals refusals,
      OfficeClock clock) {
    this.desk = desk;
    this.performances = performances;
    this.installation = installation;
    this.refusals = refusals;
    this.clock = clock;
  }

  @GetMapping("/")
  @OpenToSignedIn
  String home(
      Scope scope,
      @RequestParam(required = false) @Nullable String list,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    model.addAttribute("mayRegister", scope.has(Role.WINDOW_CLERK) || scope.has(Role.CASE_OFFICER));
    if (scope.seesMatters()) {
      matters(scope, DeskQuery.of(list, after), model);
    }
    if (scope.seesFigures()) {
      newest(scope).ifPresent(sheet -> model.addAttribute("sheet", sheet));
    }
    if (scope.has(Role.SECURITY_ADMIN)) {
      Instant since = clock.instant().minus(TurnedAwayController.COUNTED);
      model.addAttribute("turnedAway", refusals.count(scope.region(), since));
    }
    model.addAttribute("health", installation.seenBy(scope));
    return "desk/home";
  }

  private void matters(Scope scope, DeskQuery query, Model model) {
    DeskCounts counts = desk.counts(scope);
    List<DeskList> waiting =
        Arrays.stream(DeskList.values()).filter(list -> counts.of(list) > 0).toList();
    model.addAttribute("counts", counts);
    model.addAttribute("waiting", waiting);
    model.addAttribute("reminderCount", desk.reminderCount(scope));
    model.addAttribute("reminders", desk.reminders(scope));
    query
        .list()
        .or(() -> waiting.stream().findFirst())
        .ifPresent(which -> {
          model.addAttribute("chosen", which);
          model.addAttribute("rows", desk.list(scope, which, query.after()));
        });
  }

  /**
   * Which list is asked for.
   *
   * @param list name of a {@link DeskList}
   * @param after key of the page before
   */
  record DeskQuery(Optional<DeskList> list, @Nullable String after) {

    static DeskQuery of(@Nullable String list, @Nullable String after) {
      return new DeskQuery(
          Arrays.stream(DeskList.values()).filter(it -> it.name().equals(list)).findFirst(), after);
    }
  }

  /** Takes the reminders of a matter off the desk. */
  @PostMapping("/matters/{number}/reminders/seen")
  @SafeToRepeat(reason = "a reminder that is off the desk stays off it")
  @Adds(what = "the mark that it was seen; what was said after the page was shown stays")
  @OpenTo({Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String seen(
      Scope scope,
      @PathVariable String number,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate reachedOn) {
    if (!desk.seen(scope, number, reachedOn)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/";
  }

  private Optional<YearSheet> newest(Scope scope) {
    List<Document> documents = performances.documents(scope);
    return documents.stream()
        .filter(Document::confirmed)
        .findFirst()
        .flatMap(d -> performances.sheet(scope, d.year(), d.unit(), null));
  }
}
