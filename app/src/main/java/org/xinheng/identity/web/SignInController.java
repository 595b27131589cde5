package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.SignIns;

/** The sign-in page and the language switch. */
@Controller
class SignInController {

  private final LocaleResolver locales;
  private final ObjectProvider<DemoAccounts> demo;
  private final SignIns signIns;
  private final Admission admission;
  private final CookieRequestCache asked = new CookieRequestCache();

  SignInController(
      LocaleResolver locales,
      ObjectProvider<DemoAccounts> demo,
      SignIns signIns,
      Admission admission) {
    this.locales = locales;
    this.demo = demo;
    this.signIns = signIns;
    this.admission = admission;
  }

  @GetMapping("/sign-in")
  @OpenToAnyone(reason = "one signs in here")
  String page(@RequestParam(defaultValue = "") String back, Model model) {
    model.addAttribute("back", Addresses.isOwn(back) ? back : "");
    DemoAccounts accounts = demo.getIfAvailable();
    model.addAttribute("demoAccounts", accounts == null ? java.util.List.of() : accounts.all());
    return "identity/sign-in";
  }

  /** Where the officer wanted to go before being asked who they are is where they get. */
  @PostMapping("/sign-in")
  @SafeToRepeat(reason = "a second attempt is another attempt, and is counted as one")
  @OpenToAnyone(reason = "one signs in here, and every refusal looks the same")
  String signIn(
      @RequestParam String username,
      @RequestParam String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = new SignIns.Typed(username.strip(), password, code, request.getRemoteAddr());
    var who = signIns.attempt(typed);
    if (who.isEmpty()) {
      return "redirect:/sign-in?wrong" + (Addresses.isOwn(back) ? "&back=" + encode(back) : "");
    }
    admission.open(who.get(), request, response);
    SavedRequest wanted = asked.getRequest(request, response);
    asked.removeRequest(request, response);
    String place = wanted == null ? back : Addresses.pathOf(wanted.getRedirectUrl());
    return "redirect:" + (Addresses.isOwn(place) ? place : "/");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @PostMapping("/language")
  @SafeToRepeat(reason = "sets the language that was chosen, however often")
  @OpenToAnyone(reason = "the sign-in page itself can be read in two languages")
  String language(
      @RequestParam String lang,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    locales.setLocale(
        request, response, "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    return "redirect:" + (Addresses.isOwn(back) ? back : "/");
  }
}
