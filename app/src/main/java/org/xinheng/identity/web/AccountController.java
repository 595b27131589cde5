package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.Duty;
import org.xinheng.identity.Factors;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.OwnAccount;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Sessions;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.WhileOwing;
import org.xinheng.identity.domain.PasswordRules.UnsuitablePassword;

/** 我的账号: the officer's own password, second factor and sessions. */
@Controller
class AccountController {

  private final OwnAccount account;
  private final Officers officers;
  private final Factors factors;
  private final Sessions sessions;
  private final Admission admission;
  private final InstantSource time;

  AccountController(
      OwnAccount account,
      Officers officers,
      Factors factors,
      Sessions sessions,
      Admission admission,
      InstantSource time) {
    this.account = account;
    this.officers = officers;
    this.factors = factors;
    this.sessions = sessions;
    this.admission = admission;
    this.time = time;
  }

  @GetMapping("/account")
  @OpenToSignedIn
  @WhileOwing
  String page(Scope scope, HttpServletRequest request, Model model) {
    Set<Duty> owed = Admission.who().map(SignedIn::owed).orElse(Set.of());
    model.addAttribute("owed", owed.stream().sorted().toList());
    model.addAttribute("owesPassword", owed.contains(Duty.CHANGE_PASSWORD));
    model.addAttribute("enrolled", factors.isEnrolled(scope.region(), scope.officer()));
    model.addAttribute(
        "sessions", sessions.of(scope.region(), scope.officer(), Admission.sessionId(request)));
    if (owed.contains(Duty.ENROL_FACTOR)) {
      show(account.beginFactor(scope), scope, model);
    }
    return "identity/account";
  }

  @PostMapping("/account/password")
  @SafeToRepeat(reason = "the second names a password that is no longer the present one")
  @OpenToSignedIn
  @WhileOwing
  String changePassword(
      Scope scope,
      @RequestParam String present,
      @RequestParam String wanted,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes told) {
    try {
      boolean done = account.changePassword(scope, present, wanted, Admission.sessionId(request));
      if (done) {
        renew(who -> who.without(Duty.CHANGE_PASSWORD), request, response);
      }
      told.addFlashAttribute("told", done ? "account.done.password" : "account.fault.password");
      told.addFlashAttribute("fault", !done);
    } catch (UnsuitablePassword e) {
      told.addFlashAttribute("told", e.messageKey());
      told.addFlashAttribute("fault", true);
    }
    return "redirect:/account";
  }

  @PostMapping("/account/factor")
  @SafeToRepeat(reason = "a secret counts only when it is confirmed; the newest does")
  @OpenToSignedIn
  @FreshFactor
  String beginFactor(Scope scope, HttpServletRequest request, Model model) {
    String secret = account.beginFactor(scope);
    String page = page(scope, request, model);
    show(secret, scope, model);
    return page;
  }

  @PostMapping("/account/factor/confirm")
  @SafeToRepeat(reason = "a code of the second factor works once")
  @OpenToSignedIn
  @WhileOwing
  String confirmFactor(
      Scope scope,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes told) {
    boolean done = account.confirmFactor(scope, code, Admission.sessionId(request));
    if (done) {
      renew(who -> who.proven(time.instant()).without(Duty.ENROL_FACTOR), request, response);
    }
    told.addFlashAttribute("told", done ? "account.done.factor" : "account.fault.factor");
    told.addFlashAttribute("fault", !done);
    return "redirect:/account";
  }

  @PostMapping("/account/sessions/end")
  @SafeToRepeat(reason = "an ended session stays ended")
  @OpenToSignedIn
  String endSession(Scope scope, @RequestParam String mark, RedirectAttributes told) {
    boolean done = sessions.end(scope, mark);
    told.addFlashAttribute("told", done ? "account.done.session" : "account.fault.session");
    return "redirect:/account";
  }

  /** The page's sign that the officer is still there; a request like any other. */
  @PostMapping("/account/stay")
  @SafeToRepeat(reason = "says that somebody is still there, and changes nothing")
  @OpenToSignedIn
  @WhileOwing
  @org.springframework.web.bind.annotation.ResponseStatus(
      org.springframework.http.HttpStatus.NO_CONTENT)
  void stay() {}

  private void show(String secret, Scope scope, Model model) {
    String login = officers.find(scope.region(), scope.officer()).map(Officer::login).orElse("");
    model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
    model.addAttribute("qr", QrPicture.of(FactorAddress.of(scope.region(), login, secret)));
  }

  private void renew(
      java.util.function.UnaryOperator<SignedIn> change,
      HttpServletRequest request,
      HttpServletResponse response) {
    @Nullable SignedIn who = Admission.who().orElse(null);
    if (who != null) {
      admission.renew(change.apply(who), request, response);
    }
  }
}
