package org.xinheng.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.SetUp;
import org.xinheng.identity.domain.PasswordRules.UnsuitablePassword;
import org.xinheng.shared.Region;

/** The first start: the one-time code opens the county. Gone as soon as somebody can sign in. */
@Controller
class SetUpController {

  private final SetUp setUp;

  SetUpController(SetUp setUp) {
    this.setUp = setUp;
  }

  @GetMapping("/set-up")
  @OpenToAnyone(reason = "nobody has an account yet; the one-time code of the console is asked")
  String page(Model model) {
    refuseWhenDone();
    model.addAttribute("form", new SetUpForm("", "", "", "", "", ""));
    return "identity/set-up";
  }

  @PostMapping("/set-up")
  @SafeToRepeat(reason = "the one-time code works once")
  @OpenToAnyone(reason = "nobody has an account yet; the one-time code of the console is asked")
  String complete(@ModelAttribute("form") SetUpForm form, Model model) {
    refuseWhenDone();
    String fault = attempt(form);
    if (fault == null) {
      return "redirect:/sign-in?reset";
    }
    model.addAttribute("fault", fault);
    return "identity/set-up";
  }

  private @Nullable String attempt(SetUpForm form) {
    if (!form.region().matches("[0-9]{6}") || form.county().isBlank() || form.login().isBlank()) {
      return "set-up.fault.missing";
    }
    try {
      boolean done =
          setUp.complete(
              form.code(),
              new Region(form.region()),
              form.county().strip(),
              form.login().strip(),
              form.name().strip(),
              form.password());
      return done ? null : "set-up.fault.code";
    } catch (UnsuitablePassword e) {
      return e.messageKey();
    }
  }

  private void refuseWhenDone() {
    if (setUp.isDone()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  /** What is typed at the first start. */
  record SetUpForm(
      String code, String region, String county, String login, String name, String password) {}
}
