package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.xinheng.identity.ForClients;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.identity.SignInPolicy;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.StatedPurpose;
import org.xinheng.identity.WhileOwing;
import org.xinheng.shared.RowScopes;

/**
 * Deny by default: a handler opens only to those its annotation names, and for what it says that it
 * serves.
 */
@Component
class AccessGuard implements HandlerInterceptor {

  private static final String BOUND = AccessGuard.class.getName();

  private final Scopes scopes;
  private final SignInPolicy policy;
  private final InstantSource time;
  private final RowScopes rows;

  AccessGuard(Scopes scopes, SignInPolicy policy, InstantSource time, RowScopes rows) {
    this.scopes = scopes;
    this.policy = policy;
    this.time = time;
    this.rows = rows;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || method.hasMethodAnnotation(OpenToAnyone.class)) {
      return true;
    }
    if (isFrameworkError(method)) {
      return true;
    }
    Scope scope =
        scopes.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (isForClients(method) != Admission.isClient()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    ServedPurpose purpose =
        purpose(method, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    StatedPurpose.state(purpose.code());
    if (owesFirst(method)) {
      response.sendRedirect("/account");
      return false;
    }
    if (method.hasMethodAnnotation(FreshFactor.class) && !isFresh()) {
      throw new FactorNotFresh();
    }
    // From here on the database shows this request the rows of its officer and no others.
    request.setAttribute(BOUND, rows.bind(scope.rows()));
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(BOUND) instanceof RowScopes.Undo undo) {
      request.removeAttribute(BOUND);
      undo.run(failure == null);
    }
  }

  private static boolean owesFirst(HandlerMethod method) {
    return !method.hasMethodAnnotation(WhileOwing.class)
        && Admission.who().filter(who -> !who.owed().isEmpty()).isPresent();
  }

  /** Whether the factor was proven within the time that the policy gives. */
  private boolean isFresh() {
    Instant now = time.instant();
    return Admission.who()
        .map(SignedIn::provenAt)
        .filter(at -> !at.isAfter(now) && at.plus(policy.fresh()).isAfter(now))
        .isPresent();
  }

  /**
   * For what the officer may open the page; empty when its role or its purpose is a foreign one.
   */
  private static Optional<ServedPurpose> purpose(HandlerMethod method, Scope scope) {
    Optional<Serves> serves = ServedPurpose.declared(method.getMethod(), method.getBeanType());
    return serves.flatMap(it -> ServedPurpose.of(it.value(), admitted(method), scope));
  }

  /** The roles that the handler names; all of them where it opens to whoever is signed in. */
  private static Role[] admitted(HandlerMethod method) {
    if (method.hasMethodAnnotation(OpenToSignedIn.class)) {
      return Role.values();
    }
    OpenTo open = method.getMethodAnnotation(OpenTo.class);
    return open == null ? new Role[0] : open.value();
  }

  /** Programs and people have routes of their own; neither opens the other's. */
  private static boolean isForClients(HandlerMethod method) {
    return method.getBeanType().isAnnotationPresent(ForClients.class);
  }

  private static boolean isFrameworkError(HandlerMethod method) {
    return method.getBean() instanceof org.springframework.boot.webmvc.error.ErrorController;
  }
}
