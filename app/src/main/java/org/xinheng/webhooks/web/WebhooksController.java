package org.xinheng.webhooks.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;
import org.xinheng.webhooks.Webhooks;
import org.xinheng.webhooks.Webhooks.Change;

/** Subscriptions to events, kept by the security administrator. */
@Controller
class WebhooksController {

  private final Webhooks webhooks;
  private final Units units;

  WebhooksController(Webhooks webhooks, Units units) {
    this.webhooks = webhooks;
    this.units = units;
  }

  @GetMapping("/settings/webhooks")
  @OpenTo(Role.SECURITY_ADMIN)
  String page(Scope scope, Model model) {
    return page(scope, "", "", model);
  }

  private String page(Scope scope, String address, String unit, Model model) {
    Map<UUID, String> names =
        units.all(scope.region()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    model.addAttribute("subscriptions", webhooks.list(scope));
    model.addAttribute("parked", webhooks.parked(scope));
    model.addAttribute("waiting", webhooks.waiting(scope));
    model.addAttribute("allowed", webhooks.allowed());
    model.addAttribute("units", units.all(scope.region()));
    model.addAttribute("names", names);
    model.addAttribute("address", address);
    model.addAttribute("unit", unit);
    return "webhooks/webhooks";
  }

  /** Shows the secret once, in the first answer itself. */
  @PostMapping("/settings/webhooks")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String add(
      Scope scope,
      @RequestParam String address,
      @RequestParam String unit,
      RequestKey key,
      Model model) {
    Optional<URI> target = webhooks.address(address.strip());
    Optional<Unit> below = units.byCode(scope.region(), unit);
    if (target.isEmpty() || below.isEmpty()) {
      model.addAttribute("fault", "webhooks.fault.address");
      return page(scope, address, unit, model);
    }
    @Nullable String secret =
        webhooks.add(scope, target.get(), below.get(), key.key()).orElse(null);
    model.addAttribute("secret", secret);
    model.addAttribute(
        "told", secret == null ? "webhooks.done.added-before" : "webhooks.done.added");
    return page(scope, model);
  }

  @PostMapping("/settings/webhooks/{id}/end")
  @OpenTo(Role.SECURITY_ADMIN)
  @FreshFactor
  String end(
      Scope scope,
      @PathVariable String id,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes told) {
    return after(
        webhooks.end(scope, id(id), version.version(), key.key()), "webhooks.done.ended", told);
  }

  @PostMapping("/settings/webhooks/parked/{id}/again")
  @OpenTo(Role.SECURITY_ADMIN)
  String again(
      Scope scope,
      @PathVariable String id,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes told) {
    return after(
        webhooks.again(scope, id(id), version.version(), key.key()), "webhooks.done.again", told);
  }

  private static String after(Change change, String done, RedirectAttributes told) {
    if (change == Change.NOT_FOUND) {
      throw notFound();
    }
    boolean good = change == Change.DONE;
    told.addFlashAttribute(good ? "told" : "fault", good ? done : "webhooks.fault.stale");
    return "redirect:/settings/webhooks";
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
