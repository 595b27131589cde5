package org.xinheng.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
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
 */
final class WriteResolver implements HandlerMethodArgumentResolver {

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
    return parameter.getParameterType() == RequestKey.class
        ? key(request.getParameter("key"))
        : version(request.getParameter("version"));
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
