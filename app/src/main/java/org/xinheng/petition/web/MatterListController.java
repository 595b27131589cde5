package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.SavedViews;
import org.xinheng.petition.SearchIn;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/** The list of matters: one line of filters, rows with their clocks. */
@Controller
class MatterListController {

  /** States that the line of filters names, in the order of the work. */
  private static final List<State> STATES =
      List.of(
          State.REGISTERED,
          State.ROUTING,
          State.PENDING,
          State.HANDLING,
          State.CONCLUDED,
          State.DELIVERED,
          State.CLOSED);

  private final Petitions petitions;
  private final SavedViews views;
  private final Units units;
  private final OfficeClock clock;

  MatterListController(Petitions petitions, SavedViews views, Units units, OfficeClock clock) {
    this.petitions = petitions;
    this.views = views;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/matters")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String list(
      Scope scope,
      @RequestParam Map<String, String> values,
      Model model,
      HttpServletResponse response) {
    MatterFilter filter = MatterFilter.of(values);
    String text = filter.text();
    if (text != null && isNumber(text) && petitions.reaches(scope, text)) {
      return "redirect:/matters/" + text;
    }
    if (filter.isUnfit()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("page", petitions.list(scope, filter, id(values.get("after"))));
    model.addAttribute("unfit", filter.isUnfit());
    model.addAttribute("partly", filter.inStatements() && !petitions.searchesEveryStatement(scope));
    show(scope, filter, model);
    return "petition/list";
  }

  private void show(Scope scope, MatterFilter filter, Model model) {
    List<Unit> all = units.all(scope.region());
    Map<UUID, String> names = all.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    model.addAttribute("filter", filter);
    model.addAttribute("links", new FilterLinks(filter));
    model.addAttribute("views", views.list(scope));
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    model.addAttribute("states", STATES);
    model.addAttribute("forms", PetitionForm.values());
    model.addAttribute("places", SearchIn.values());
    model.addAttribute("units", all);
    model.addAttribute("names", names);
    model.addAttribute("registers", !scope.has(Role.COUNTY_LEADER));
    model.addAttribute("looksUp", scope.has(Role.WINDOW_CLERK));
    boolean exchanges = scope.has(Role.WINDOW_CLERK) || scope.has(Role.BUREAU_LEADER);
    model.addAttribute("exchanges", exchanges);
  }

  /** A whole number typed into the search leads straight to its matter. */
  private static boolean isNumber(String text) {
    return text.matches("XF-[0-9]{4}-[0-9A-Za-z]+-[0-9]{5,}");
  }

  /** A malformed id in an address narrows nothing. */
  private static @Nullable UUID id(@Nullable String value) {
    try {
      return value == null || value.isBlank() ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
