package org.xinheng.house;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.house.Routes.Route;
import org.xinheng.identity.Scope;

/**
 * The ways into the program by the web (入口), found from the routes as they are declared: form
 * fields, search fields, parts of addresses, files, names of files, bodies.
 */
public final class WaysIn {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          int.class,
          long.class,
          boolean.class,
          Integer.class,
          Long.class,
          UUID.class,
          LocalDate.class,
          YearMonth.class,
          BigDecimal.class);

  /** What the frame hands to a handler; none of it holds what the request did not show the gate. */
  private static final Set<Class<?>> OF_THE_FRAME =
      Set.of(
          Scope.class,
          Model.class,
          RedirectAttributes.class,
          Locale.class,
          jakarta.servlet.http.HttpServletRequest.class,
          jakarta.servlet.http.HttpServletResponse.class,
          jakarta.servlet.http.HttpSession.class);

  /** Of what kind a way in is; the names stand in the generated page. */
  public enum Kind {
    FIELD,
    PATH,
    FILE,
    FILE_NAME,
    BODY;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One way in.
   *
   * @param name of the field, of the part of the address or of the file; empty for a body; {@code
   *     any} where a form takes whatever field is sent
   */
  public record Way(String method, String pattern, Kind kind, String name, HandlerMethod handler) {}

  private final List<Way> ways = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private WaysIn() {}

  /** All of them, by address. */
  public static WaysIn of(RequestMappingHandlerMapping mapping) {
    WaysIn found = new WaysIn();
    List<Route> routes = Routes.of(mapping);
    routes.forEach(found::note);
    HandlerMethod any = routes.getFirst().handler();
    // What the frame itself answers, and what nobody answers.
    found.ways.add(new Way("POST", "/sign-in", Kind.FIELD, "username", any));
    found.ways.add(new Way("POST", "/sign-in", Kind.FIELD, "password", any));
    found.ways.add(new Way("POST", "/sign-out", Kind.FIELD, "anything", any));
    found.ways.add(new Way("GET", "/nowhere", Kind.FIELD, "anything", any));
    found.ways.add(new Way("GET", "/nowhere/{x}", Kind.PATH, "x", any));
    found.ways.sort(
        Comparator.comparing(Way::pattern)
            .thenComparing(Way::method)
            .thenComparing(Way::kind)
            .thenComparing(Way::name));
    return found;
  }

  public List<Way> ways() {
    return List.copyOf(ways);
  }

  /** Parameters of handlers of a kind that nobody has thought about. */
  public List<String> unknown() {
    return List.copyOf(unknown);
  }

  private void note(Route route) {
    for (Parameter parameter : route.handler().getMethod().getParameters()) {
      note(route, parameter);
    }
  }

  private void note(Route route, Parameter parameter) {
    Class<?> type = parameter.getType();
    if (OF_THE_FRAME.contains(type)) {
      return;
    }
    if (parameter.isAnnotationPresent(PathVariable.class)) {
      add(route, Kind.PATH, parameter.getName());
    } else if (type == MultipartFile.class || MultipartFile.class == type.getComponentType()) {
      add(route, Kind.FILE_NAME, name(parameter));
      add(route, Kind.FILE, name(parameter));
    } else if (parameter.isAnnotationPresent(RequestBody.class)) {
      add(route, Kind.BODY, "");
    } else if (Map.class.isAssignableFrom(type)) {
      add(route, Kind.FIELD, "any");
    } else if (isPlain(type) || List.class.isAssignableFrom(type)) {
      add(route, Kind.FIELD, name(parameter));
    } else if (type.isRecord()) {
      for (RecordComponent field : type.getRecordComponents()) {
        add(route, Kind.FIELD, field.getName());
      }
    } else {
      unknown.add(route.pattern() + " takes a " + type.getName());
    }
  }

  private static boolean isPlain(Class<?> type) {
    Class<?> element = type.getComponentType();
    return PLAIN.contains(type) || type.isEnum() || (element != null && PLAIN.contains(element));
  }

  private static String name(Parameter parameter) {
    RequestParam named = parameter.getAnnotation(RequestParam.class);
    String given = named == null ? "" : named.name().isEmpty() ? named.value() : named.name();
    return given.isEmpty() ? parameter.getName() : given;
  }

  private void add(Route route, Kind kind, String name) {
    ways.add(new Way(route.method().name(), route.pattern(), kind, name, route.handler()));
  }
}
