package org.xinheng.gate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinheng.gate.Refusals;
import org.xinheng.gate.Visitors;

/**
 * The gate before every request (入口检查): whatever comes in, known form or new, is looked at in
 * memory before any page, log line or table can have it. A new entrance is covered without doing
 * anything.
 */
final class GateFilter extends OncePerRequestFilter {

  private static final int UNPROCESSABLE = 422;

  private final Entrances entrances;
  private final Refusals refusals;
  private final Visitors visitors;

  GateFilter(Entrances entrances, Refusals refusals, Visitors visitors) {
    this.entrances = entrances;
    this.refusals = refusals;
    this.visitors = visitors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest kept = KeptBody.of(request);
    if (kept == null) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    switch (look(kept)) {
      case Incoming.Passes _ -> chain.doFilter(kept, response);
      case Incoming.TooMuch _ ->
          response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      case Incoming.Marked marked -> {
        refusals.note(present(), entrances.nameOf(request), marked.length());
        response.sendError(UNPROCESSABLE);
      }
    }
  }

  private static Incoming.Verdict look(HttpServletRequest request)
      throws ServletException, IOException {
    try {
      return new Incoming(request).verdict();
    } catch (IllegalStateException unreadable) {
      // The container gave up on the form: too many fields, too large, cut off.
      return new Incoming.TooMuch();
    }
  }

  private Visitors.@Nullable Visitor present() {
    Optional<Visitors.Visitor> visitor = visitors.present();
    return visitor.orElse(null);
  }
}
