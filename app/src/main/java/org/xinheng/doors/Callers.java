package org.xinheng.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xinheng.gate.Visitors;

/** Whose share a request draws on: an officer's and that of the page, or a stranger's. */
final class Callers {

  private final Rates rates;
  private final Visitors visitors;

  Callers(Rates rates, Visitors visitors) {
    this.rates = rates;
    this.visitors = visitors;
  }

  Map<String, Integer> claims(HttpServletRequest request) {
    if (!rates.areSet()) {
      return Map.of();
    }
    UUID officer = officer();
    if (officer == null) {
      return Map.of("stranger " + request.getRemoteAddr(), rates.stranger());
    }
    Map<String, Integer> claims = new LinkedHashMap<>();
    claims.put(officer.toString(), rates.officer());
    claims.put(officer + " " + request.getMethod() + " " + page(request), rates.page());
    return claims;
  }

  private @Nullable UUID officer() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || who instanceof AnonymousAuthenticationToken) {
      return null;
    }
    Visitors.Visitor visitor = visitors.present().orElse(null);
    return visitor == null ? null : visitor.officer();
  }

  /** The kind of page: numbers and ids in the address are of one kind. */
  private static String page(HttpServletRequest request) {
    String address = request.getRequestURI().replaceAll("/[^/]*[0-9%][^/]*", "/*");
    return address.length() > 80 ? address.substring(0, 80) : address;
  }
}
