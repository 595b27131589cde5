package org.xinheng.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Which address belongs to which door. */
final class Addresses {

  /** The public's start page. */
  static final String FRONT = "/public";

  /** Answered at both doors. */
  private static final Pattern COMMON =
      Pattern.compile(
          "/health|" + HeadersFilter.REPORTS + "|/(?:assets|webjars)/[A-Za-z0-9_./-]{1,200}");

  private static final Pattern PUBLIC = Pattern.compile("/public(?:/[a-z-]{1,40}){0,4}");

  private Addresses() {}

  /** A style sheet, script or picture of the program. */
  static boolean isFile(HttpServletRequest request) {
    String address = request.getRequestURI();
    return address.startsWith("/assets/") || address.startsWith("/webjars/");
  }

  /**
   * Whether an address is the public's. It is matched as it was sent: an address with encoded or
   * dotted parts belongs to nobody here, so no spelling leads around the wall.
   */
  static boolean opensToPublic(HttpServletRequest request) {
    String address = request.getRequestURI();
    return !address.contains("..") && (matches(COMMON, address) || matches(PUBLIC, address));
  }

  /**
   * Whether a request belongs to no form of ours: the public's pages, which only show, files, and
   * the reports of browsers. Such a request needs no token, and whoever sends it gets no cookie.
   */
  static boolean carriesNoForm(HttpServletRequest request) {
    boolean reads = !request.getMethod().equals("POST");
    return (reads && opensToPublic(request))
        || request.getRequestURI().equals(HeadersFilter.REPORTS);
  }

  /** Whether a program asks, which reads no sentence but the documents of its own room. */
  static boolean isForPrograms(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /** Whether an address is an officer's: all but the public's own pages. */
  static boolean opensToOfficers(HttpServletRequest request) {
    String rest = request.getPathInfo();
    String address = request.getServletPath() + (rest == null ? "" : rest);
    return !address.equals(FRONT) && !address.startsWith(FRONT + "/");
  }

  private static boolean matches(Pattern pattern, String address) {
    return pattern.matcher(address).matches();
  }
}
