package org.xinheng.petition.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.TimelineEntry;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.grounds.Guidance;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.Act;

/** What to do, where and by when, to be printed for the petitioner (法定途径指引). */
@Controller
class PathGuidanceController {

  private final Petitions petitions;
  private final OfficeClock clock;

  PathGuidanceController(Petitions petitions, OfficeClock clock) {
    this.petitions = petitions;
    this.clock = clock;
  }

  @GetMapping("/matters/{number}/guidance")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String guidance(Scope scope, @PathVariable String number, Model model) {
    MatterView matter = petitions.find(scope, number).orElseThrow(PathGuidanceController::unknown);
    model.addAttribute("number", number);
    model.addAttribute("subject", matter.subject());
    model.addAttribute("unit", matter.registeringUnit());
    model.addAttribute("paths", paths(matter.handling().guidance()));
    model.addAttribute("advised", advised(matter));
    model.addAttribute("today", clock.today());
    return "petition/path-guidance";
  }

  /** That of the path chosen; before one is chosen, all of them. */
  private static List<Guidance> paths(@Nullable Guidance chosen) {
    return chosen == null
        ? Stream.of(LawfulPath.values()).flatMap(path -> Guidance.of(path).stream()).toList()
        : List.of(chosen);
  }

  /** What the officer wrote down when guiding the petitioner there. */
  private static List<TimelineEntry.Fact> advised(MatterView matter) {
    return matter.timeline().stream()
        .filter(entry -> entry.act().equals(Act.GUIDE_OUT.code()))
        .findFirst()
        .map(TimelineEntry::facts)
        .orElse(List.of());
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
