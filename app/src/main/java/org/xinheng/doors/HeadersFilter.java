package org.xinheng.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer, errors included. Set before anything else can answer, so that no
 * early refusal goes out without them.
 */
final class HeadersFilter extends OncePerRequestFilter {

  /** Where browsers report what the policy refused. */
  static final String REPORTS = "/policy-reports";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

  private static final String YEAR = "max-age=31536000";

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", policy(Nonce.of(request)));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    // Style sheets and scripts may be kept and are asked about again; pages are never kept.
    boolean file = Addresses.isFile(request);
    response.setHeader(HttpHeaders.CACHE_CONTROL, file ? "no-cache" : "no-store");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", YEAR);
    }
    chain.doFilter(request, response);
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'nonce-"
        + nonce
        + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
        + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'; report-uri "
        + REPORTS;
  }
}
