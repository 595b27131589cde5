package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.Resets;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.domain.PasswordRules.UnsuitablePassword;

/**
 * The officer's side of a reset: the one-time code, the proof that was not lost, a new password.
 */
@Controller
class ResetController {

  private final Resets resets;

  ResetController(Resets resets) {
    this.resets = resets;
  }

  @GetMapping("/reset")
  @OpenToAnyone(reason = "who resets cannot sign in yet; the one-time code is asked")
  String page() {
    return "identity/reset";
  }

  @PostMapping("/reset")
  @SafeToRepeat(reason = "the one-time code works once")
  @OpenToAnyone(reason = "who resets cannot sign in yet; the one-time code is asked")
  String complete(
      @RequestParam String username,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String proof,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      Model model) {
    var answer =
        new Resets.Answer(username.strip(), code, proof, password, request.getRemoteAddr());
    try {
      if (resets.complete(answer)) {
        return "redirect:/sign-in?reset";
      }
      model.addAttribute("fault", "reset.fault.wrong");
    } catch (UnsuitablePassword e) {
      model.addAttribute("fault", e.messageKey());
    }
    model.addAttribute("username", username);
    return "identity/reset";
  }
}
