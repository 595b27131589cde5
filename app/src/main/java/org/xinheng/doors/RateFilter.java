package org.xinheng.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whoever sends too much, before anything costly is done for it, and says when to come
 * again.
 */
final class RateFilter extends OncePerRequestFilter {

  private static final int TOO_MANY = 429;

  private final Buckets buckets;
  private final Function<HttpServletRequest, Map<String, Integer>> claims;

  /**
   * A filter.
   *
   * @param claims what a request draws on: callers, with how many a minute each may send
   */
  RateFilter(Buckets buckets, Function<HttpServletRequest, Map<String, Integer>> claims) {
    this.buckets = buckets;
    this.claims = claims;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Addresses.isFile(request)) {
      chain.doFilter(request, response);
      return;
    }
    Duration wait =
        claims.apply(request).entrySet().stream()
            .map(claim -> buckets.take(claim.getKey(), claim.getValue()))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      long seconds = wait.toSeconds() + 1;
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      response.sendError(TOO_MANY);
    }
  }
}
