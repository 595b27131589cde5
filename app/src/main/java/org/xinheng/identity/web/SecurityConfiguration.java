package org.xinheng.identity.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.xinheng.identity.SetUp;
import org.xinheng.identity.SignInPolicy;

/**
 * Who gets past the door; what may be opened behind it is {@link AccessGuard}'s. Headers and what
 * needs no sign-in at any door come from the room {@code doors}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      SignInPolicy policy,
      ObjectProvider<SignOut> signOut,
      ObjectProvider<SetUp> setUp)
      throws Exception {
    http.authorizeHttpRequests(all ->
        all.requestMatchers(
                "/sign-in",
                "/set-up",
                "/reset",
                "/demo/**",
                "/language",
                "/assets/**",
                "/webjars/**",
                "/error")
            .permitAll()
            .anyRequest()
            .authenticated());
    http.exceptionHandling(faults ->
        faults.authenticationEntryPoint(new Doorway(policy, () -> setUp.getObject().isDone())));
    http.requestCache(cache -> cache.requestCache(new CookieRequestCache()));
    http.csrf(
        forms -> forms.csrfTokenRepository(forms(policy)).csrfTokenRequestHandler(madeEarly()));
    http.logout(out ->
        out.logoutUrl("/sign-out")
            .addLogoutHandler(signOut.getObject())
            .logoutSuccessUrl("/sign-in"));
    return http.build();
  }

  /** The token is made before a page is written, since a cookie cannot follow it. */
  private static XorCsrfTokenRequestAttributeHandler madeEarly() {
    XorCsrfTokenRequestAttributeHandler early = new XorCsrfTokenRequestAttributeHandler();
    early.setCsrfRequestAttributeName(null);
    return early;
  }

  /** The token against forged forms lies in a cookie: strangers get no session for it. */
  private static CookieCsrfTokenRepository forms(SignInPolicy policy) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(policy.formCookie());
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(policy.secureCookies()).sameSite("Strict"));
    return tokens;
  }
}
