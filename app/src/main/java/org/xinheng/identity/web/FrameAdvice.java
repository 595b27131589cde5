package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.SignInPolicy;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;

/** Gives every page its frame: who reads, and the entries this reader may open. */
@ControllerAdvice
class FrameAdvice {

  private final Scopes scopes;
  private final Units units;
  private final OfficeClock clock;
  private final SignInPolicy policy;
  private final ObjectProvider<DemoAccounts> demo;

  FrameAdvice(
      Scopes scopes,
      Units units,
      OfficeClock clock,
      SignInPolicy policy,
      ObjectProvider<DemoAccounts> demo) {
    this.scopes = scopes;
    this.units = units;
    this.clock = clock;
    this.policy = policy;
    this.demo = demo;
  }

  @ModelAttribute("frame")
  @Nullable Frame frame(HttpServletRequest request) {
    return scopes.posts(request).map(posts -> frame(posts, request)).orElse(null);
  }

  /** Idempotency key for the forms of the page; several forms on a page add a word of their own. */
  @ModelAttribute("formKey")
  String formKey() {
    return Ids.next(clock.instant()).toString();
  }

  private Frame frame(Scopes.Posts posts, HttpServletRequest request) {
    Scope scope = posts.present();
    String address = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
    return new Frame(
        name(),
        post(scope),
        posts.others().stream().map(this::post).toList(),
        entries(scope),
        scope.seesMatters(),
        demo.getIfAvailable() != null,
        clock.today(),
        address,
        scope.officer().toString(),
        policy.idle().toSeconds());
  }

  private Frame.Post post(Scope scope) {
    String unit = units.find(scope.region(), scope.unit()).map(Unit::name).orElse("");
    return new Frame.Post(
        scope.unit(), unit, scope.roles().stream().sorted().map(Role::messageKey).toList());
  }

  private static String name() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof SignedIn signedIn ? signedIn.name() : "";
  }

  private static List<Frame.Entry> entries(Scope scope) {
    List<Frame.Entry> entries = new ArrayList<>();
    entries.add(new Frame.Entry("work", "/"));
    if (scope.seesMatters()) {
      entries.add(new Frame.Entry("matters", "/matters"));
    }
    if (scope.has(Role.UNIT_HEAD)
        || scope.has(Role.BUREAU_LEADER)
        || scope.has(Role.COUNTY_LEADER)) {
      entries.add(new Frame.Entry("boards", "/boards"));
    }
    if (scope.has(Role.WINDOW_CLERK)
        || scope.has(Role.BUREAU_LEADER)
        || scope.has(Role.COUNTY_LEADER)) {
      entries.add(new Frame.Entry("reception", "/reception"));
    }
    if (scope.seesFigures()) {
      entries.add(new Frame.Entry("performance", "/performance"));
      entries.add(new Frame.Entry("money", "/money"));
    }
    if (scope.has(Role.AUDITOR) || scope.has(Role.AUDIT_ADMIN)) {
      entries.add(new Frame.Entry("audit", "/audit"));
    }
    if (scope.has(Role.SECURITY_ADMIN)) {
      entries.add(new Frame.Entry("settings", "/settings"));
    }
    return entries;
  }
}
