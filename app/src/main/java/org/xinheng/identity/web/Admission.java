package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.xinheng.identity.ForClients;
import org.xinheng.identity.SignedIn;

/** Puts who is signed in into the session; each time under a new id (ASVS 7.2.4). */
@Component
class Admission {

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  /** Opens a session; one that the browser had before ends. */
  void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true).setAttribute(OfficeSessions.CAME_FROM, request.getRemoteAddr());
    save(who, request, response);
  }

  /** Says something else of who is signed in, under a new session id. */
  void renew(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    save(who, request, response);
  }

  /** Who is signed in. */
  static Optional<SignedIn> who() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  /** Whether a program asks, and not a person. */
  static boolean isClient() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getAuthorities().stream()
            .anyMatch(it -> ForClients.AUTHORITY.equals(it.getAuthority()));
  }

  /** The id of the request's session. */
  static @Nullable String sessionId(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getId();
  }

  private void save(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            who, null, List.of(new SimpleGrantedAuthority("OFFICER"))));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
