package org.xinheng.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMethod;
import org.xinheng.house.Routes.Route;
import org.xinheng.identity.Adds;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** What the program's writes carry: a key each, and the version of what they change. */
final class Writes {

  private static final int REASON = 15;

  private Writes() {}

  /** Writes that take a key. */
  static List<Route> keyed(List<Route> routes) {
    return routes.stream().filter(route -> takes(route, RequestKey.class)).toList();
  }

  /** What is wrong with how these writes are declared. */
  static List<String> breaches(List<Route> routes) {
    List<String> breaches = new ArrayList<>();
    for (Route route : routes) {
      if (route.methods().contains(RequestMethod.POST)) {
        key(route, breaches);
        if (route.pattern().contains("{")) {
          version(route, breaches);
        }
      }
    }
    return breaches;
  }

  private static void key(Route route, List<String> breaches) {
    SafeToRepeat safe = route.handler().getMethodAnnotation(SafeToRepeat.class);
    if (safe != null && safe.reason().strip().length() < REASON) {
      breaches.add(route + " is safe to repeat for no reason");
    }
    if (safe == null && !takes(route, RequestKey.class)) {
      breaches.add(route + " takes no key and does not say why a repeat is harmless");
    }
  }

  private static void version(Route route, List<String> breaches) {
    Adds adds = route.handler().getMethodAnnotation(Adds.class);
    if (adds != null && adds.what().strip().length() < REASON) {
      breaches.add(route + " does not say what it adds");
    }
    if (adds == null && !takes(route, SeenVersion.class)) {
      breaches.add(route + " takes no version of what it changes");
    }
  }

  private static boolean takes(Route route, Class<?> type) {
    return Arrays.asList(route.handler().getMethod().getParameterTypes()).contains(type);
  }
}
