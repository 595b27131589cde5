package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.SignedIn;
import org.xinheng.shared.Region;

/** The scope of the request, looked up once a request so that a right withdrawn is gone at once. */
@Component
class Scopes {

  private static final String HELD = Scopes.class.getName();

  private final Officers officers;

  Scopes(Officers officers) {
    this.officers = officers;
  }

  Optional<Scope> of(HttpServletRequest request) {
    if (request.getAttribute(HELD) instanceof Scope held) {
      return Optional.of(held);
    }
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof SignedIn signedIn)) {
      return Optional.empty();
    }
    Optional<Scope> scope = officers.scope(new Region(signedIn.region()), signedIn.officer());
    scope.ifPresent(found -> request.setAttribute(HELD, found));
    return scope;
  }
}
