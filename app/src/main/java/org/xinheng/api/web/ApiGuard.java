package org.xinheng.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.xinheng.api.Grant;
import org.xinheng.identity.ForClients;
import org.xinheng.identity.OpenToAnyone;

/**
 * What a key may be used for, and that a request says nothing but what the description of the
 * interface knows: a parameter that is ignored in silence is one that somebody relies on.
 */
final class ApiGuard implements HandlerInterceptor {

  private static final String MAY = "may:";

  /** What a key's authentication says of one right or act. */
  static String authority(String code) {
    return MAY + code;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(ForClients.class)) {
      if (!method.hasMethodAnnotation(OpenToAnyone.class)) {
        need(needed(method, request));
      }
      refuseUnknown(method, request);
      refuseOtherThanJson(request);
    }
    return true;
  }

  /** Looked at here and not by the mapping: who may not write is told that, whatever they send. */
  private static void refuseOtherThanJson(HttpServletRequest request) {
    if (request.getMethod().equals("POST") && !isJson(request.getContentType())) {
      throw new Refusal(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
  }

  private static boolean isJson(@Nullable String type) {
    try {
      return type != null
          && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  /** Refuses a key that was not given for this. */
  static void need(String code) {
    var asks = SecurityContextHolder.getContext().getAuthentication();
    boolean may =
        asks != null
            && asks.getAuthorities().stream()
                .anyMatch(it -> authority(code).equals(it.getAuthority()));
    if (!may) {
      throw new Refusal(Problem.of(HttpStatus.FORBIDDEN, "right"));
    }
  }

  @SuppressWarnings("unchecked")
  private static String needed(HandlerMethod method, HttpServletRequest request) {
    Object held = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    @Nullable String act =
        held instanceof Map<?, ?> places ? ((Map<String, String>) places).get("act") : null;
    Needs needs = method.getMethodAnnotation(Needs.class);
    if (act != null) {
      return Grant.act(act);
    }
    return needs == null ? "" : needs.value().code();
  }

  private static void refuseUnknown(HandlerMethod method, HttpServletRequest request) {
    Set<String> known =
        Arrays.stream(method.getMethodParameters())
            .filter(it -> it.hasParameterAnnotation(RequestParam.class))
            .map(it -> it.getParameter().getName())
            .collect(Collectors.toSet());
    request
        .getParameterMap()
        .forEach((name, values) -> {
          // No database text holds the character zero.
          boolean readable = values.length == 1 && values[0].indexOf(0) < 0;
          if (!known.contains(name) || !readable) {
            throw new Refusal(Problem.of(HttpStatus.BAD_REQUEST, "parameter"));
          }
        });
  }
}
