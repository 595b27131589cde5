package org.xinheng.house;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;

/** The program's routes, and what each says about who may open it. */
final class Routes {

  private Routes() {}

  /**
   * A route as it is mapped.
   *
   * @param methods HTTP methods it answers; empty when it answers all, which is a breach
   */
  record Route(String pattern, Set<RequestMethod> methods, HandlerMethod handler) {

    boolean has(Class<? extends Annotation> openness) {
      return handler.hasMethodAnnotation(openness);
    }

    /** Roles that {@link OpenTo} names; none for the other kinds. */
    List<Role> roles() {
      OpenTo open = handler.getMethodAnnotation(OpenTo.class);
      return open == null ? List.of() : List.of(open.value());
    }

    RequestMethod method() {
      return methods.iterator().next();
    }

    @Override
    public String toString() {
      return methods + " " + pattern + " (" + handler.getShortLogMessage() + ")";
    }
  }

  /** The routes of our own controllers, by address. */
  static List<Route> of(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.xinheng."))
        .flatMap(Routes::routes)
        .sorted(
            Comparator.comparing(Route::pattern).thenComparing(route -> route.methods().toString()))
        .toList();
  }

  private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
    var methods = entry.getKey().getMethodsCondition().getMethods();
    return Objects.requireNonNull(entry.getKey().getPathPatternsCondition())
        .getPatternValues()
        .stream()
        .map(pattern -> new Route(pattern, methods, entry.getValue()));
  }

  /** What is wrong with how these routes are declared. */
  static List<String> breaches(List<Route> routes) {
    List<String> breaches = new ArrayList<>();
    for (Route route : routes) {
      if (opennesses(route) != 1) {
        breaches.add(
            route + " must say once who may open it, and says it " + opennesses(route) + " times");
      }
      if (!route.methods().equals(Set.of(RequestMethod.GET))
          && !route.methods().equals(Set.of(RequestMethod.POST))) {
        breaches.add(route + " must answer GET or POST, and one of them alone");
      }
      if (route.has(OpenTo.class) && route.roles().isEmpty()) {
        breaches.add(route + " opens to nobody");
      }
      if (route.has(OpenTo.class) && !takesScope(route)) {
        breaches.add(route + " takes no Scope, so it cannot limit what it reads");
      }
      if (reasonIsMissing(route)) {
        breaches.add(route + " is open to anyone without a reason");
      }
    }
    return breaches;
  }

  private static long opennesses(Route route) {
    return Stream.of(OpenTo.class, OpenToAnyone.class, OpenToSignedIn.class)
        .filter(route::has)
        .count();
  }

  private static boolean takesScope(Route route) {
    return Arrays.asList(route.handler().getMethod().getParameterTypes()).contains(Scope.class);
  }

  private static boolean reasonIsMissing(Route route) {
    OpenToAnyone open = route.handler().getMethodAnnotation(OpenToAnyone.class);
    return open != null && open.reason().strip().length() < 15;
  }
}
