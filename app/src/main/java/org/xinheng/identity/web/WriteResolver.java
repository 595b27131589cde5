package org.xinheng.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/**
 * Gives a handler of a write its key and the version that the page showed; refuses (400) without.
 * Pages send them as fields; programs as headers, and without a version they get 428.
 */
final class WriteResolver implements HandlerMethodArgumentResolver {

  private static final String KEY_HEADER = "Idempotency-Key";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == RequestKey.class
        || parameter.getParameterType() == SeenVersion.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    boolean client = Admission.isClient();
    if (parameter.getParameterType() == RequestKey.class) {
      return key(client ? request.getHeader(KEY_HEADER) : request.getParameter("key"));
    }
    return client
        ? tag(request.getHeader(HttpHeaders.IF_MATCH))
        : version(request.getParameter("version"));
  }

  /** A version as an entity tag (RFC 9110, 8.8.3), which is a number in quotes. */
  private static SeenVersion tag(@Nullable String tag) {
    if (tag == null) {
      throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
    }
    return version(tag.matches("\"[0-9]{1,9}\"") ? tag.substring(1, tag.length() - 1) : null);
  }

  private static RequestKey key(@Nullable String key) {
    if (key == null || !RequestKey.isKey(key)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new RequestKey(key);
  }

  private static SeenVersion version(@Nullable String version) {
    if (version == null || !version.matches("[0-9]{1,9}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new SeenVersion(Integer.parseInt(version));
  }
}
