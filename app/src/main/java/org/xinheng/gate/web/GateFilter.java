package org.xinheng.gate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinheng.gate.Refusals;
import org.xinheng.gate.Sighted;
import org.xinheng.gate.Visitors;
import org.xinheng.gate.Visitors.Visitor;

/**
 * The gate before every request (入口检查): whatever comes in, known form or new, is looked at in
 * memory before any page, log line or table can have it. A new entrance is covered without doing
 * anything. Files that a program cannot read wait in memory until the officer has looked at them.
 */
final class GateFilter extends OncePerRequestFilter {

  private static final int UNPROCESSABLE = 422;
  private static final int MUST_LOOK = 428;

  private final Entrances entrances;
  private final Refusals refusals;
  private final Visitors visitors;
  private final HeldUploads held;

  GateFilter(Entrances entrances, Refusals refusals, Visitors visitors, HeldUploads held) {
    this.entrances = entrances;
    this.refusals = refusals;
    this.visitors = visitors;
    this.held = held;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest kept = KeptBody.of(request);
    if (kept == null) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Incoming incoming = new Incoming(kept);
    switch (look(incoming)) {
      case Incoming.Passes _ -> pass(kept, response, chain);
      case Incoming.Unseen _ -> hold(kept, incoming, response);
      case Incoming.TooMuch _ ->
          response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      case Incoming.Locked _ -> response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      case Incoming.Marked marked -> {
        note(entrances.nameOf(request), marked.length());
        response.sendError(UNPROCESSABLE);
      }
    }
  }

  private static Incoming.Verdict look(Incoming incoming) throws ServletException, IOException {
    try {
      return incoming.verdict();
    } catch (IllegalStateException unreadable) {
      // The container gave up on the form: too many fields, too large, cut off.
      return new Incoming.TooMuch();
    }
  }

  private void note(String entrance, long length) {
    Optional<Visitor> visitor = visitors.present();
    refusals.note(
        visitor.map(Visitor::region).orElse(Refusals.NOWHERE), officer(), entrance, length);
  }

  private @Nullable UUID officer() {
    Visitor visitor = visitors.present().orElse(null);
    return visitor == null ? null : visitor.officer();
  }

  /** Nobody may send files without having signed in, so nobody's wait. */
  private void hold(HttpServletRequest request, Incoming incoming, HttpServletResponse response)
      throws IOException {
    UUID officer = officer();
    if (officer == null) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    ask(request, response, HeldUpload.of(request, incoming, officer, held.until()), false);
  }

  private void ask(
      HttpServletRequest request, HttpServletResponse response, HeldUpload upload, boolean missing)
      throws IOException {
    Optional<String> word = held.keep(upload);
    if (word.isEmpty()) {
      response.setHeader("Retry-After", "60");
      response.sendError(429);
      return;
    }
    request.setAttribute(Looking.ATTRIBUTE, Looking.of(request, word.get(), upload, missing));
    response.sendError(MUST_LOOK);
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String word = request.getParameter(Looking.WORD);
    if (word == null || !request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    UUID officer = officer();
    Optional<HeldUpload> upload =
        officer == null ? Optional.empty() : held.take(word, officer, request.getRequestURI());
    if (upload.isEmpty() || request.getParameter(Looking.DROP) != null) {
      response.sendError(HttpServletResponse.SC_GONE);
    } else {
      release(request, response, chain, upload.get());
    }
  }

  private void release(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      HeldUpload upload)
      throws ServletException, IOException {
    String reason = request.getParameter(Looking.REASON);
    Optional<Sighted> sighted = reason == null ? Optional.empty() : Sighted.of(reason);
    if (sighted.isEmpty() || !"true".equals(request.getParameter(Looking.SEEN))) {
      ask(request, response, upload, true);
      return;
    }
    // Who looked is written down before what was looked at is handed on.
    Visitor visitor = visitors.present().orElseThrow();
    refusals.noteSeen(
        visitor.region(),
        upload.officer(),
        entrances.nameOf(request),
        upload.unseen(),
        sighted.get());
    chain.doFilter(new ReleasedRequest(request, upload), response);
  }
}
