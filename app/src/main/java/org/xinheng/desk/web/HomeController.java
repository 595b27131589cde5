package org.xinheng.desk.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.gate.Refusals;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.performance.Document;
import org.xinheng.performance.Performances;
import org.xinheng.performance.YearSheet;
import org.xinheng.petition.DeskCounts;
import org.xinheng.petition.DeskList;
import org.xinheng.petition.Petitions;
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

  private final Petitions petitions;
  private final Performances performances;
  private final Installation installation;
  private final Refusals refusals;
  private final OfficeClock clock;

  HomeController(
      Petitions petitions,
      Performances performances,
      Installation installation,
      Refusals refusals,
      OfficeClock clock) {
    this.petitions = petitions;
    this.performances = performances;
    this.installation = installation;
    this.refusals = refusals;
    this.clock = clock;
  }

  @GetMapping("/")
  @OpenToSignedIn
  String home(Scope scope, @RequestParam(required = false) @Nullable String list, Model model) {
    model.addAttribute("mayRegister", scope.has(Role.WINDOW_CLERK) || scope.has(Role.CASE_OFFICER));
    if (scope.seesMatters()) {
      matters(scope, list, model);
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

  private void matters(Scope scope, @Nullable String asked, Model model) {
    Map<DeskList, Integer> waiting = waiting(petitions.deskCounts(scope));
    model.addAttribute("waiting", waiting);
    chosen(waiting, asked)
        .ifPresent(which -> {
          model.addAttribute("chosen", which);
          model.addAttribute("rows", petitions.deskRows(scope, which));
        });
  }

  /** Lists with something in them, in the order in which they press. */
  private static Map<DeskList, Integer> waiting(DeskCounts counts) {
    Map<DeskList, Integer> waiting = new LinkedHashMap<>();
    waiting.put(DeskList.OVERDUE, counts.overdue());
    waiting.put(DeskList.DUE_SOON, counts.dueSoon());
    waiting.put(DeskList.TO_SIGN, counts.toSign());
    waiting.put(DeskList.TO_ROUTE, counts.toRoute());
    waiting.put(DeskList.TO_ACCEPT, counts.toAccept());
    waiting.put(DeskList.TO_DELIVER, counts.toDeliver());
    waiting.values().removeIf(count -> count == 0);
    return waiting;
  }

  private static Optional<DeskList> chosen(Map<DeskList, Integer> waiting, @Nullable String asked) {
    return Arrays.stream(DeskList.values())
        .filter(which -> which.name().equals(asked))
        .findFirst()
        .or(() -> waiting.keySet().stream().findFirst());
  }

  private Optional<YearSheet> newest(Scope scope) {
    List<Document> documents = performances.documents(scope);
    return documents.stream()
        .filter(Document::confirmed)
        .findFirst()
        .flatMap(d -> performances.sheet(scope, d.year(), d.unit(), null));
  }
}
