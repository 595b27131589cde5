package org.xinheng.petition.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.BoardPeriod;
import org.xinheng.petition.HigherVisits;
import org.xinheng.petition.Petitions;
import org.xinheng.shared.OfficeClock;

/** 越级反映倒查: which step of the first level had failed when a matter was raised above. */
@Controller
class TraceController {

  private final HigherVisits visits;
  private final Petitions petitions;
  private final Units units;
  private final OfficeClock clock;

  TraceController(HigherVisits visits, Petitions petitions, Units units, OfficeClock clock) {
    this.visits = visits;
    this.petitions = petitions;
    this.units = units;
    this.clock = clock;
  }

  /** The way of one matter, for each time it was raised above. */
  @GetMapping("/matters/{number}/trace")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String matter(Scope scope, @PathVariable String number, Model model) {
    if (!petitions.reaches(scope, number)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("number", number);
    model.addAttribute("visits", visits.of(scope, number));
    return "petition/trace";
  }

  /** All of a period by the step that failed first. */
  @GetMapping("/boards/traces")
  @OpenTo({Role.BUREAU_LEADER, Role.COUNTY_LEADER})
  String all(Scope scope, @RequestParam(required = false) @Nullable String period, Model model) {
    BoardPeriod over = BoardPeriod.of(period).orElseGet(() -> BoardPeriod.yearOf(clock.today()));
    model.addAttribute("period", over);
    model.addAttribute("periods", BoardPeriod.offered(clock.today()));
    model.addAttribute("found", visits.byStep(scope, over));
    model.addAttribute("names", names(scope));
    return "petition/traces";
  }

  private Map<UUID, String> names(Scope scope) {
    return units.all(scope.region()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
  }
}
