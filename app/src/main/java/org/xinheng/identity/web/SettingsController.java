package org.xinheng.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.Appointments;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.RequestKey;

/**
 * 设置: the security administrator keeps units and officers; what they work on stays out of sight.
 */
@Controller
class SettingsController {

  private final Units units;
  private final Appointments appointments;

  SettingsController(Units units, Appointments appointments) {
    this.units = units;
    this.appointments = appointments;
  }

  @GetMapping("/settings")
  @OpenTo(Role.SECURITY_ADMIN)
  String page(
      Scope scope,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    String text = q.strip();
    model.addAttribute("text", text);
    model.addAttribute("units", units.all(scope.region()));
    model.addAttribute("officers", appointments.page(scope.region(), text, after));
    model.addAttribute("roles", Role.values());
    model.addAttribute(
        "kinds",
        List.of(Unit.Kind.BUREAU, Unit.Kind.FINANCE, Unit.Kind.DEPARTMENT, Unit.Kind.TOWNSHIP));
    return "identity/settings";
  }

  @PostMapping("/settings/units")
  @OpenTo(Role.SECURITY_ADMIN)
  String addUnit(
      Scope scope,
      @RequestParam String code,
      @RequestParam String name,
      @RequestParam String kind,
      RequestKey key,
      RedirectAttributes told) {
    told.addFlashAttribute(
        "told", addUnit(scope, code.strip(), name.strip(), Unit.Kind.of(kind), key));
    return "redirect:/settings";
  }

  private String addUnit(Scope scope, String code, String name, Unit.Kind kind, RequestKey key) {
    if (!code.matches("[0-9A-Za-z]{2,20}") || name.isBlank()) {
      return "settings.fault.unit";
    }
    try {
      appointments.addUnit(scope, code, name, kind, key.key());
      return "settings.done.unit";
    } catch (DuplicateKeyException e) {
      return "settings.fault.unit-taken";
    }
  }

  /** The answer shows the officer's one-time code, once; nobody chooses a password for another. */
  @PostMapping("/settings/officers")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String addOfficer(
      Scope scope,
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam String role,
      @RequestParam String unit,
      RequestKey key,
      Model model) {
    Unit seat = units.byCode(scope.region(), unit).orElseThrow(SettingsController::badRequest);
    Role held = Role.of(role).orElseThrow(SettingsController::badRequest);
    addOfficer(scope, login.strip(), name.strip(), held, seat, key, model);
    return page(scope, "", null, model);
  }

  private void addOfficer(
      Scope scope, String login, String name, Role role, Unit unit, RequestKey key, Model model) {
    if (!login.matches("[0-9A-Za-z._-]{2,40}") || name.isBlank()) {
      model.addAttribute("told", "settings.fault.officer");
      return;
    }
    try {
      var code = appointments.appoint(scope, login, name, role, unit, key.key());
      model.addAttribute("code", code.orElse(null));
      model.addAttribute("newLogin", login);
      model.addAttribute(
          "told", code.isPresent() ? "settings.done.officer" : "settings.done.officer-before");
    } catch (DuplicateKeyException e) {
      model.addAttribute("told", "settings.fault.login-taken");
    }
  }

  private static ResponseStatusException badRequest() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
