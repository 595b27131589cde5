package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.Scope;
import org.xinheng.identity.SignIns;

/** 二次验证: proves the second factor before an act of consequence, and leads back to it. */
@Controller
class StepUpController {

  private final SignIns signIns;
  private final Admission admission;
  private final ObjectProvider<DemoAccounts> demo;
  private final InstantSource time;

  StepUpController(
      SignIns signIns, Admission admission, ObjectProvider<DemoAccounts> demo, InstantSource time) {
    this.signIns = signIns;
    this.admission = admission;
    this.demo = demo;
    this.time = time;
  }

  @GetMapping("/step-up")
  @OpenToSignedIn
  String page(@RequestParam(defaultValue = "/") String back, Model model) {
    StepUpPage.fill(model, back, demo.getIfAvailable() != null);
    return StepUpPage.NAME;
  }

  @PostMapping("/step-up")
  @SafeToRepeat(reason = "a code of the second factor works once")
  @OpenToSignedIn
  String prove(
      Scope scope,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!signIns.stepUp(scope, code, request.getRemoteAddr())) {
      StepUpPage.fill(model, back, demo.getIfAvailable() != null);
      model.addAttribute("wrong", true);
      response.setStatus(HttpStatus.FORBIDDEN.value());
      return StepUpPage.NAME;
    }
    return renewed(back, request, response);
  }

  /** In the demonstration a click is the proof, and the page says so. */
  @PostMapping("/step-up/demo")
  @SafeToRepeat(reason = "proves the same once more")
  @OpenToSignedIn
  String proveByClick(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (demo.getIfAvailable() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return renewed(back, request, response);
  }

  private String renewed(String back, HttpServletRequest request, HttpServletResponse response) {
    Admission.who()
        .ifPresent(who -> admission.renew(who.proven(time.instant()), request, response));
    return "redirect:" + (Addresses.isOwn(back) ? back : "/");
  }
}
