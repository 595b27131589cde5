package org.xinheng.api.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.api.ApiClients;
import org.xinheng.api.ApiKey;
import org.xinheng.api.Grant;
import org.xinheng.api.NewClient;
import org.xinheng.api.Right;
import org.xinheng.identity.ClientPosts;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** Keys of programs, kept by the security administrator. */
@Controller
class ClientsController {

  private static final int LONGEST_NAME = 40;

  private final ApiClients clients;
  private final Units units;
  private final ActNames names;
  private final OfficeClock clock;

  ClientsController(ApiClients clients, Units units, ActNames names, OfficeClock clock) {
    this.clients = clients;
    this.units = units;
    this.names = names;
    this.clock = clock;
  }

  /** What was typed, shown again when something has to be mended. */
  record Typed(String name, String role, String unit, List<String> allowed, String until) {

    public boolean may(String code) {
      return allowed.contains(code);
    }

    /** Whether an act is among what was ticked. */
    public boolean acts() {
      return allowed.stream().anyMatch(code -> code.startsWith(Grant.act("")));
    }
  }

  /** An act that may be ticked. */
  record Tick(String code, String zh, String en) {}

  @GetMapping("/settings/clients")
  @OpenTo(Role.SECURITY_ADMIN)
  String page(Scope scope, Model model) {
    String year = clock.today().plus(ApiClients.LONGEST).minusDays(1).toString();
    String role = Role.WINDOW_CLERK.code();
    return page(scope, new Typed("", role, "", List.of(Right.LIST.code()), year), model);
  }

  private String page(Scope scope, Typed typed, Model model) {
    model.addAttribute("clients", clients.list(scope));
    model.addAttribute("typed", typed);
    model.addAttribute("roles", ClientPosts.ROLES);
    model.addAttribute("units", units.all(scope.region()));
    model.addAttribute("rights", Right.values());
    model.addAttribute(
        "acts",
        Grant.ACTS.stream()
            .map(code -> new Tick(Grant.act(code), names.of(code).zh(), names.of(code).en()))
            .toList());
    model.addAttribute("latest", clock.today().plus(ApiClients.LONGEST));
    return "api/clients";
  }

  /** Shows the key once, in the first answer itself: it is stored nowhere. */
  @PostMapping("/settings/clients")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String add(
      Scope scope,
      @RequestParam String name,
      @RequestParam String role,
      @RequestParam String unit,
      @RequestParam(required = false) @Nullable List<String> allowed,
      @RequestParam String until,
      RequestKey key,
      Model model) {
    Typed typed = new Typed(name.strip(), role, unit, allowed == null ? List.of() : allowed, until);
    String fault = fault(scope, typed);
    if (fault != null) {
      model.addAttribute("fault", fault);
      return page(scope, typed, model);
    }
    Optional<ApiKey> shown = clients.add(scope, client(scope, typed), key.key());
    model.addAttribute("secret", shown.map(ApiKey::text).orElse(null));
    model.addAttribute("told", shown.isPresent() ? "api.done.added" : "api.done.added-before");
    return page(scope, model);
  }

  private @Nullable String fault(Scope scope, Typed typed) {
    if (typed.name().length() < 2 || typed.name().length() > LONGEST_NAME) {
      return "api.fault.name";
    }
    if (Role.of(typed.role()).filter(ClientPosts.ROLES::contains).isEmpty()
        || units.byCode(scope.region(), typed.unit()).isEmpty()) {
      return "api.fault.post";
    }
    if (Grant.of(typed.allowed()).isEmpty()) {
      return "api.fault.allowed";
    }
    return until(typed).isEmpty() ? "api.fault.until" : null;
  }

  private Optional<LocalDate> until(Typed typed) {
    try {
      LocalDate day = LocalDate.parse(typed.until());
      LocalDate today = clock.today();
      return Optional.of(day)
          .filter(it -> !it.isBefore(today) && !it.isAfter(today.plus(ApiClients.LONGEST)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private NewClient client(Scope scope, Typed typed) {
    Unit unit = units.byCode(scope.region(), typed.unit()).orElseThrow();
    return new NewClient(
        typed.name(),
        Role.of(typed.role()).orElseThrow(),
        unit,
        Grant.of(typed.allowed()),
        until(typed).orElseThrow());
  }

  @PostMapping("/settings/clients/{id}/revoke")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String revoke(
      Scope scope,
      @PathVariable String id,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes told) {
    var outcome = clients.revoke(scope, id(id), version.version(), key.key());
    if (outcome == ApiClients.Outcome.NOT_FOUND) {
      throw notFound();
    }
    boolean done = outcome == ApiClients.Outcome.DONE;
    told.addFlashAttribute(done ? "told" : "fault", done ? "api.done.revoked" : "api.fault.stale");
    return "redirect:/settings/clients";
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
