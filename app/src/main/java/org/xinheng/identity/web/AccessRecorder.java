package org.xinheng.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.SignedIn;
import org.xinheng.ledger.Access;
import org.xinheng.ledger.AccessLog;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * Writes every call of an officer, answered or refused, into the access log (查阅日志) before the first
 * byte of its answer goes out. Where the row cannot be written, nobody gets the page. Strangers
 * have no row: nothing is shown to them, and a log that only grows must not be theirs to fill;
 * their attempts to sign in stand in the history.
 */
final class AccessRecorder extends OncePerRequestFilter {

  /** Request attribute: address of the page that was printed, when the call tells of a printing. */
  static final String PRINTED = AccessRecorder.class.getName() + ".printed";

  private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
  private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,59}");

  private final AccessLog log;
  private final RouteNames names;
  private final Scopes scopes;
  private final OfficeClock clock;

  AccessRecorder(AccessLog log, RouteNames names, Scopes scopes, OfficeClock clock) {
    this.log = log;
    this.names = names;
    this.scopes = scopes;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> who = Admission.who();
    if (who.isEmpty() || isFile(request)) {
      chain.doFilter(request, response);
      return;
    }
    HeldAnswer held = new HeldAnswer(response);
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    boolean answered = false;
    boolean kept;
    try {
      chain.doFilter(request, held);
      status = held.getStatus();
      answered = true;
    } finally {
      kept = keep(request, who.get(), status);
    }
    if (answered && kept) {
      held.send();
    } else if (answered) {
      held.withhold();
    }
  }

  /** Whether the row is in the log. */
  private boolean keep(HttpServletRequest request, SignedIn who, int status) {
    try {
      log.keep(row(request, who, status));
      return true;
    } catch (RuntimeException e) {
      // Its message may quote the row; the kind is enough to look for.
      LOG.error("the access log cannot be written: {}", e.getClass().getName());
      return false;
    }
  }

  private Access row(HttpServletRequest request, SignedIn who, int status) {
    Instant at = clock.instant();
    Optional<Scope> scope = scopes.of(request);
    RouteNames.Named named = named(request);
    return new Access(
        new Region(who.region()),
        Ids.next(at),
        clock.today(),
        at,
        new Actor(who.officer(), scope.map(Scope::unit).orElse(null)),
        named.act(),
        named.object(),
        purpose(request),
        scope.map(AccessRecorder::roles).orElse(""),
        request.getRemoteAddr(),
        status);
  }

  private RouteNames.Named named(HttpServletRequest request) {
    if (request.getAttribute(PRINTED) instanceof String page) {
      RouteNames.Named printed = names.of("GET", page);
      return new RouteNames.Named(printed.act().replaceFirst("^[A-Z]+", "PRINT"), printed.object());
    }
    return names.of(request);
  }

  private static String roles(Scope scope) {
    return scope.roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
  }

  /** Where a page asks for a purpose, it is a code; anything else was typed and stays out. */
  private static String purpose(HttpServletRequest request) {
    @Nullable String stated = asksForPurpose(request) ? request.getParameter("purpose") : null;
    return stated != null && PURPOSE.matcher(stated).matches() ? stated : "";
  }

  /** Sensitive readings ask for it, and those ask for a fresh factor as well. */
  private static boolean asksForPurpose(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler
        && handler.hasMethodAnnotation(FreshFactor.class);
  }

  private static boolean isFile(HttpServletRequest request) {
    String address = request.getRequestURI();
    return address.startsWith("/assets/") || address.startsWith("/webjars/");
  }
}
