package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.Officers;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.SignedIn;
import org.xinheng.shared.Region;

/** One click a role, in the demonstration alone and from this machine alone. */
@Controller
class DemoSignInController {

  private final ObjectProvider<DemoAccounts> demo;
  private final Officers officers;
  private final Admission admission;
  private final InstantSource time;

  DemoSignInController(
      ObjectProvider<DemoAccounts> demo,
      Officers officers,
      Admission admission,
      InstantSource time) {
    this.demo = demo;
    this.officers = officers;
    this.admission = admission;
    this.time = time;
  }

  @PostMapping("/demo/sign-in")
  @SafeToRepeat(reason = "a second sign-in takes the place of the first")
  @OpenToAnyone(
      reason = "answers only where the demonstration's accounts exist, and only to loopback")
  String signIn(
      @RequestParam String login, HttpServletRequest request, HttpServletResponse response) {
    DemoAccounts accounts = demo.getIfAvailable();
    if (accounts == null || !isLoopback(request)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var account =
        accounts.all().stream()
            .filter(a -> a.login().equals(login))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var officer = officers.find(new Region(account.region()), account.officer()).orElseThrow();
    // No second factor here, and the page says so; each click counts as a proof of it.
    admission.open(
        new SignedIn(account.region(), officer.id(), officer.name(), time.instant(), Set.of()),
        request,
        response);
    return "redirect:/";
  }

  private static boolean isLoopback(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
