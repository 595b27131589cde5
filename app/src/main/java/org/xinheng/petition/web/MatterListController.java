package org.xinheng.petition.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.xinheng.statute.grounds.Coded;
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
  private final Units units;

  MatterListController(Petitions petitions, Units units) {
    this.petitions = petitions;
    this.units = units;
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
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String form,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String overdue,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    MatterFilter filter =
        new MatterFilter(
            Coded.of(State.class, text(state)).orElse(null),
            Coded.of(PetitionForm.class, text(form)).orElse(null),
            id(unit).orElse(null),
            "yes".equals(overdue),
            text(q).isBlank() ? null : text(q));
    if (isNumber(text(q)) && petitions.find(scope, text(q).strip()).isPresent()) {
      return "redirect:/matters/" + text(q).strip();
    }
    List<Unit> all = units.all(scope.region());
    Map<UUID, String> names = all.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    model.addAttribute("page", petitions.list(scope, filter, id(after).orElse(null)));
    model.addAttribute("filter", filter);
    model.addAttribute("states", STATES);
    model.addAttribute("forms", PetitionForm.values());
    model.addAttribute("units", all);
    model.addAttribute("names", names);
    model.addAttribute("registers", !scope.has(Role.COUNTY_LEADER));
    model.addAttribute("looksUp", scope.has(Role.WINDOW_CLERK));
    boolean exchanges = scope.has(Role.WINDOW_CLERK) || scope.has(Role.BUREAU_LEADER);
    model.addAttribute("exchanges", exchanges);
    return "petition/list";
  }

  /** A whole number typed into the search leads straight to its matter. */
  private static boolean isNumber(String text) {
    return text.strip().matches("XF-[0-9]{4}-[0-9A-Za-z]+-[0-9]{5,}");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** A malformed id in an address narrows nothing. */
  private static Optional<UUID> id(@Nullable String value) {
    try {
      return value == null || value.isBlank()
          ? Optional.empty()
          : Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
