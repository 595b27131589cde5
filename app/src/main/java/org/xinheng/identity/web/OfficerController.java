package org.xinheng.identity.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.AccountChange;
import org.xinheng.identity.Adds;
import org.xinheng.identity.Appointments;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Resets;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** One officer's account, kept by the security administrator: roles, reset, disabling. */
@Controller
class OfficerController {

  private final Appointments appointments;
  private final Units units;

  OfficerController(Appointments appointments, Units units) {
    this.appointments = appointments;
    this.units = units;
  }

  @GetMapping("/settings/officers/{login}")
  @OpenTo(Role.SECURITY_ADMIN)
  String page(Scope scope, @PathVariable String login, Model model) {
    model.addAttribute("account", found(scope, login));
    model.addAttribute("units", units.all(scope.region()));
    model.addAttribute("roles", Role.values());
    return "identity/officer";
  }

  @PostMapping("/settings/officers/{login}/appoint")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String appoint(
      Scope scope,
      @PathVariable String login,
      @RequestParam String role,
      @RequestParam String unit,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes told) {
    Unit seat = units.byCode(scope.region(), unit).orElseThrow(OfficerController::badRequest);
    AccountChange change = new AccountChange.Grant(role(role), seat);
    return change(scope, login, change, version, key, "officer.done.appointed", told);
  }

  @PostMapping("/settings/officers/{login}/end")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String end(
      Scope scope,
      @PathVariable String login,
      @RequestParam String role,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes told) {
    AccountChange change = new AccountChange.End(role(role));
    return change(scope, login, change, version, key, "officer.done.ended", told);
  }

  @PostMapping("/settings/officers/{login}/enabled")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String setEnabled(
      Scope scope,
      @PathVariable String login,
      @RequestParam boolean enabled,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes told) {
    String done = enabled ? "officer.done.enabled" : "officer.done.disabled";
    return change(scope, login, new AccountChange.Enable(enabled), version, key, done, told);
  }

  private String change(
      Scope scope,
      String login,
      AccountChange change,
      SeenVersion version,
      RequestKey key,
      String done,
      RedirectAttributes told) {
    var outcome = appointments.change(scope, login, change, version.version(), key.key());
    String words =
        switch (outcome) {
          case DONE -> done;
          case SEPARATION -> "officer.fault.separation";
          case STALE -> "officer.fault.stale";
          case OWN_ACCOUNT -> throw new ResponseStatusException(HttpStatus.CONFLICT);
          case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    told.addFlashAttribute("told", words);
    told.addFlashAttribute("fault", outcome != AccountChange.Outcome.DONE);
    return "redirect:/settings/officers/" + login;
  }

  /** Shows the code once, in the first answer itself: it is stored nowhere in this form. */
  @PostMapping("/settings/officers/{login}/reset")
  @Adds(what = "a one-time code; the account stays as it is until its holder uses it")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String reset(
      Scope scope,
      @PathVariable String login,
      @RequestParam String lost,
      RequestKey key,
      Model model) {
    Resets.Lost what =
        Arrays.stream(Resets.Lost.values())
            .filter(one -> one.code().equals(lost))
            .findFirst()
            .orElseThrow(OfficerController::badRequest);
    refuseOneself(scope, login);
    var code = appointments.reset(scope, found(scope, login).officer(), what, key.key());
    model.addAttribute("code", code.orElse(null));
    model.addAttribute("told", code.isPresent() ? null : "officer.fault.code-shown");
    return page(scope, login, model);
  }

  private Appointments.Account found(Scope scope, String login) {
    return appointments
        .account(scope.region(), login)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Nobody can take the last key along, or make themselves a way in. */
  private void refuseOneself(Scope scope, String login) {
    if (found(scope, login).officer().id().equals(scope.officer())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
  }

  private static Role role(String code) {
    return Role.of(code).orElseThrow(OfficerController::badRequest);
  }

  private static ResponseStatusException badRequest() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
