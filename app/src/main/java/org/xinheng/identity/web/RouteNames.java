package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Names what a request asked for, as the program declares it: the pattern of the address and the
 * codes in its places. Words that somebody typed never come into the name.
 */
@Component
class RouteNames {

  /** What an address that the program does not have is called. */
  static final String UNKNOWN = "?";

  /** Answered by the frame itself, not by a page. */
  private static final String SIGN_OUT = "/sign-out";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final String ACT = "act";

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  RouteNames(ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  /**
   * A request by name.
   *
   * @param act pattern of the address, with the code of an act on a matter in its place
   * @param object codes in the address, such as the number of the matter; empty for lists
   */
  record Named(String act, String object) {}

  /** The name of an address for a method; that of any method where the method has none there. */
  Named of(String method, String address) {
    if (address.equals(SIGN_OUT)) {
      return new Named(method + " " + SIGN_OUT, "");
    }
    PathContainer path = PathContainer.parsePath(address);
    return best(path, route -> answers(route, method))
        .or(() -> best(path, route -> true))
        .map(pattern -> named(method, pattern, path))
        .orElseGet(() -> new Named(method + " " + UNKNOWN, ""));
  }

  Named of(HttpServletRequest request) {
    return of(request.getMethod().equals("POST") ? "POST" : "GET", request.getRequestURI());
  }

  private Optional<PathPattern> best(
      PathContainer path, java.util.function.Predicate<RequestMappingInfo> wanted) {
    return routes.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(wanted)
        .flatMap(RouteNames::patterns)
        .filter(pattern -> pattern.matches(path))
        .sorted()
        .findFirst();
  }

  private static Named named(String method, PathPattern pattern, PathContainer path) {
    var match = Objects.requireNonNull(pattern.matchAndExtract(path));
    Map<String, String> places = match.getUriVariables();
    String object =
        places.entrySet().stream()
            .filter(place -> !place.getKey().equals(ACT))
            .map(place -> code(place.getValue()))
            .collect(Collectors.joining("/"));
    String act = places.get(ACT);
    String address = pattern.getPatternString();
    String named = act == null ? address : address.replace("{" + ACT + "}", code(act));
    return new Named(method + " " + named, object);
  }

  private static String code(String value) {
    return CODE.matcher(value).matches() ? value : UNKNOWN;
  }

  private static Stream<PathPattern> patterns(RequestMappingInfo route) {
    return Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns().stream();
  }

  private static boolean answers(RequestMappingInfo route, String method) {
    var methods = route.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.stream().anyMatch(it -> it.name().equals(method));
  }
}
