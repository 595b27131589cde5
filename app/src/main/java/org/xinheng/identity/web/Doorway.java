package org.xinheng.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.xinheng.identity.SignInPolicy;

/**
 * Where a request without a session is led: a stranger to the sign-in page, or to the set-up while
 * nobody has an account; somebody whose session has ended is told so (401), and finds the way back
 * to the same page.
 */
final class Doorway implements AuthenticationEntryPoint {

  private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
  private final AuthenticationEntryPoint setUp = new LoginUrlAuthenticationEntryPoint("/set-up");
  private final SignInPolicy policy;
  private final BooleanSupplier isSetUp;

  Doorway(SignInPolicy policy, BooleanSupplier isSetUp) {
    this.policy = policy;
    this.isSetUp = isSetUp;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
      throws IOException, ServletException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in?ended");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
      forgetCookie(response);
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else {
      (isSetUp.getAsBoolean() ? signIn : setUp).commence(request, response, fault);
    }
  }

  private void forgetCookie(HttpServletResponse response) {
    Cookie cookie = new Cookie(policy.sessionCookie(), "");
    cookie.setPath("/");
    cookie.setMaxAge(0);
    cookie.setHttpOnly(true);
    cookie.setSecure(policy.secureCookies());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
  }
}
