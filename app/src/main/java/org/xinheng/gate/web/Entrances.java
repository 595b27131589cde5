package org.xinheng.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Names of entrances: method and address pattern as the program declares them. The address as it
 * was sent is never used, since it may hold the very words that were turned away.
 */
final class Entrances {

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  Entrances(ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  String nameOf(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    String method = request.getMethod().equals("POST") ? "POST" : "GET";
    return routes.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(route -> answers(route, method))
        .flatMap(route -> patterns(route).getPatterns().stream())
        .filter(pattern -> pattern.matches(path))
        .sorted()
        .map(PathPattern::getPatternString)
        .map(pattern -> method + " " + pattern)
        .filter(name -> name.length() <= 80)
        .findFirst()
        .orElse(method);
  }

  private static org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition
      patterns(RequestMappingInfo route) {
    return java.util.Objects.requireNonNull(route.getPathPatternsCondition());
  }

  private static boolean answers(RequestMappingInfo route, String method) {
    var methods = route.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.stream().anyMatch(it -> it.name().equals(method));
  }
}
