package org.xinheng.identity.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets past the door; what may be opened behind it is {@link AccessGuard}'s. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  SecurityFilterChain doors(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(all ->
        all.requestMatchers(
                "/sign-in",
                "/set-up",
                "/demo/**",
                "/language",
                "/assets/**",
                "/webjars/**",
                "/error")
            .permitAll()
            .anyRequest()
            .authenticated());
    http.formLogin(form ->
        form.loginPage("/sign-in").failureUrl("/sign-in?wrong").defaultSuccessUrl("/", false));
    http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"));
    http.headers(headers ->
        headers
            .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(p -> p.policy("geolocation=(), camera=(), microphone=()")));
    return http.build();
  }
}
