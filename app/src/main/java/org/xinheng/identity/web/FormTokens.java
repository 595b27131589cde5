package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token against forged forms, made before a page is written, since a cookie cannot follow it.
 * Pages of the public have no form, so their readers get no cookie.
 */
final class FormTokens implements CsrfTokenRequestHandler {

  private final XorCsrfTokenRequestAttributeHandler eager =
      new XorCsrfTokenRequestAttributeHandler();

  FormTokens() {
    eager.setCsrfRequestAttributeName(null);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    if (!isPublic(request.getRequestURI())) {
      eager.handle(request, response, token);
    }
  }

  private static boolean isPublic(String address) {
    return address.equals("/public")
        || address.startsWith("/public/")
        || address.equals("/health")
        || address.equals("/policy-reports");
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return eager.resolveCsrfTokenValue(request, token);
  }
}
