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
import org.xinheng.identity.Appointments;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Resets;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;

/** One officer's account, kept by the security administrator: roles, reset, disabling. */
@Controller
class OfficerController {

  private final Appointments appointments;
  private final Resets resets;
  private final Units units;

  OfficerController(Appointments appointments, Resets resets, Units units) {
    this.appointments = appointments;
    this.resets = resets;
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
      RedirectAttributes told) {
    Unit seat = units.byCode(scope.region(), unit).orElseThrow(OfficerController::badRequest);
    Role wanted = Role.of(role).orElseThrow(OfficerController::badRequest);
    boolean twice = found(scope, login).held().stream().anyMatch(held -> held.role() == wanted);
    boolean done = !twice && appointments.grant(scope, found(scope, login).officer(), wanted, seat);
    told.addFlashAttribute("told", done ? "officer.done.appointed" : "officer.fault.separation");
    told.addFlashAttribute("fault", !done);
    return back(login);
  }

  @PostMapping("/settings/officers/{login}/end")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String end(
      Scope scope, @PathVariable String login, @RequestParam String role, RedirectAttributes told) {
    Role ended = Role.of(role).orElseThrow(OfficerController::badRequest);
    refuseOneself(scope, login);
    appointments.end(scope, found(scope, login).officer(), ended);
    told.addFlashAttribute("told", "officer.done.ended");
    return back(login);
  }

  @PostMapping("/settings/officers/{login}/enabled")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String setEnabled(
      Scope scope,
      @PathVariable String login,
      @RequestParam boolean enabled,
      RedirectAttributes told) {
    refuseOneself(scope, login);
    appointments.setEnabled(scope, found(scope, login).officer(), enabled);
    told.addFlashAttribute("told", enabled ? "officer.done.enabled" : "officer.done.disabled");
    return back(login);
  }

  /** Shows the code once, in the answer itself: it is stored nowhere in this form. */
  @PostMapping("/settings/officers/{login}/reset")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String reset(Scope scope, @PathVariable String login, @RequestParam String lost, Model model) {
    Resets.Lost what =
        Arrays.stream(Resets.Lost.values())
            .filter(one -> one.code().equals(lost))
            .findFirst()
            .orElseThrow(OfficerController::badRequest);
    refuseOneself(scope, login);
    model.addAttribute("code", resets.start(scope, found(scope, login).officer(), what));
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

  private static String back(String login) {
    return "redirect:/settings/officers/" + login;
  }

  private static ResponseStatusException badRequest() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
