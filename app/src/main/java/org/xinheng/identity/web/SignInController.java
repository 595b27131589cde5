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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.Resets;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.SignIns;
import org.xinheng.identity.SignedIn;
import org.xinheng.shared.Region;

/** The sign-in page and the language switch. */
@Controller
class SignInController {

  private final LocaleResolver locales;
  private final ObjectProvider<DemoAccounts> demo;
  private final SignIns signIns;
  private final Resets resets;
  private final Officers officers;
  private final Admission admission;
  private final CookieRequestCache asked = new CookieRequestCache();

  SignInController(
      LocaleResolver locales,
      ObjectProvider<DemoAccounts> demo,
      SignIns signIns,
      Resets resets,
      Officers officers,
      Admission admission) {
    this.locales = locales;
    this.demo = demo;
    this.signIns = signIns;
    this.resets = resets;
    this.officers = officers;
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
      HttpServletResponse response,
      RedirectAttributes told) {
    var typed = new SignIns.Typed(username.strip(), password, code, request.getRemoteAddr());
    var who = signIns.attempt(typed);
    if (who.isEmpty()) {
      return "redirect:/sign-in?wrong" + (Addresses.isOwn(back) ? "&back=" + encode(back) : "");
    }
    admission.open(who.get(), request, response);
    SavedRequest wanted = asked.getRequest(request, response);
    asked.removeRequest(request, response);
    if (tellOfReset(who.get(), told)) {
      return "redirect:/account";
    }
    // What the page itself asks for goes first: a draft waits there.
    String place =
        Addresses.isOwn(back) || wanted == null ? back : Addresses.pathOf(wanted.getRedirectUrl());
    return "redirect:" + (Addresses.isOwn(place) ? place : "/");
  }

  /** Whoever's sign-in was reset learns by whom before anything else, once (ASVS 6.3.7). */
  private boolean tellOfReset(SignedIn who, RedirectAttributes told) {
    Region region = new Region(who.region());
    var reset = resets.tell(region, who.officer());
    reset.ifPresent(done -> {
      told.addFlashAttribute("resetAt", done.at());
      told.addFlashAttribute(
          "resetBy", officers.find(region, done.by()).map(Officer::name).orElse(""));
    });
    return reset.isPresent();
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
