package org.xinheng.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.xinheng.doors.Outage;
import org.xinheng.doors.PolicyReports;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.SafeToRepeat;

/** 公众页面: reading asks for no cookie, and nothing about the reader is kept. */
@Controller
class FrontController {

  private final PolicyReports reports;
  private final Outage outage;

  FrontController(PolicyReports reports, Outage outage) {
    this.reports = reports;
    this.outage = outage;
  }

  /** How to bring a matter, and both sides' duties (双向规范). */
  @GetMapping("/public")
  @OpenToAnyone(reason = "the law's duties and the ways to petition are for everybody to read")
  String front() {
    return "portal/front";
  }

  /** The same in English; the address says the language, so that no cookie is needed. */
  @GetMapping("/public/en")
  @OpenToAnyone(reason = "the law's duties and the ways to petition are for everybody to read")
  String english(HttpServletRequest request) {
    request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, Locale.ENGLISH);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    return "portal/front";
  }

  /** Whether the program answers and has not missed its database just now; for a watchdog. */
  @GetMapping("/health")
  @OpenToAnyone(reason = "says whether the program is well and nothing else")
  ResponseEntity<String> health() {
    return outage.isRecent()
        ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .contentType(MediaType.TEXT_PLAIN)
            .body("unavailable")
        : ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("ok");
  }

  /** What a browser refused by the page's policy. */
  @PostMapping("/policy-reports")
  @SafeToRepeat(reason = "leaves a line in the log and stores nothing")
  @OpenToAnyone(reason = "browsers send reports without a token; only a directive's name is kept")
  ResponseEntity<Void> policyReport(@RequestBody(required = false) byte[] body) {
    reports.take(body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8));
    return ResponseEntity.noContent().build();
  }
}
