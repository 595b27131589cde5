package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.OpenToAnyone;

/** The sign-in page and the language switch. */
@Controller
class SignInController {

  private final LocaleResolver locales;
  private final ObjectProvider<DemoAccounts> demo;

  SignInController(LocaleResolver locales, ObjectProvider<DemoAccounts> demo) {
    this.locales = locales;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  @OpenToAnyone(reason = "one signs in here")
  String page(Model model) {
    DemoAccounts accounts = demo.getIfAvailable();
    model.addAttribute("demoAccounts", accounts == null ? java.util.List.of() : accounts.all());
    return "identity/sign-in";
  }

  @PostMapping("/language")
  @OpenToAnyone(reason = "the sign-in page itself can be read in two languages")
  String language(
      @RequestParam String lang,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    locales.setLocale(
        request, response, "en".equals(lang) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    boolean own = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    return "redirect:" + (own ? back : "/");
  }
}
