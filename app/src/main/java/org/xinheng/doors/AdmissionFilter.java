package org.xinheng.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.Globals;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a request must be like to come in at all, before anybody asks who sent it: a known method,
 * through the trusted proxy where there is one, to a name of ours, from a page of ours when it
 * writes, and at the right door.
 */
final class AdmissionFilter extends OncePerRequestFilter {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final DoorSettings settings;

  AdmissionFilter(DoorSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean atPublicDoor =
        settings.publicPort() != 0 && request.getLocalPort() == settings.publicPort();
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (!comesThroughProxy(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (!settings.hosts().contains(host(named(request)))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (request.getMethod().equals("POST") && !comesFromOurPage(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (atPublicDoor && request.getRequestURI().equals("/")) {
      response.sendRedirect(Addresses.FRONT);
    } else if (!opens(request, atPublicDoor)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      if (Addresses.carriesNoForm(request)) {
        CsrfFilter.skipRequest(request);
      }
      chain.doFilter(request, response);
    }
  }

  private static boolean opens(HttpServletRequest request, boolean atPublicDoor) {
    return atPublicDoor ? Addresses.opensToPublic(request) : Addresses.opensToOfficers(request);
  }

  /**
   * With a trusted proxy: the line comes from it (Tomcat notes so when it read the proxy's
   * headers), and it says that its own line was TLS.
   */
  private boolean comesThroughProxy(HttpServletRequest request) {
    return settings.proxy() == null
        || (request.isSecure()
            && Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE)));
  }

  /**
   * What the client called us; very old clients name nothing, and then it is the address they
   * found.
   */
  private static String named(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.HOST);
    return header == null ? request.getServerName() : header;
  }

  /** The host of a Host header without its port. */
  static String host(String header) {
    String host = header.strip().toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /**
   * Whether a write was sent by one of our pages, as far as the browser tells (Sec-Fetch-Site, else
   * Origin). Our pages send no referrer, so some browsers say {@code null} for Origin; what tells
   * nothing still needs the page's token.
   */
  private static boolean comesFromOurPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null || origin.equals("null") || isOwn(origin, request);
  }

  private static boolean isOwn(String origin, HttpServletRequest request) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
          && origin.toLowerCase(Locale.ROOT).startsWith(request.getScheme() + "://");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
