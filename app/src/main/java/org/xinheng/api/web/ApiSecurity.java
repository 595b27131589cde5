package org.xinheng.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.xinheng.api.ApiClients;

/**
 * The door of programs: a key in the header or nothing. What a browser sends by itself, cookies,
 * opens nothing here, so there is nothing that a foreign page could forge. Access log, rates and
 * the gate stand in this chain as in the officers'.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

  /** All addresses of the interface begin so. */
  static final String ROOT = "/api/";

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain programs(HttpSecurity http, ApiClients clients) throws Exception {
    http.securityMatcher(ROOT + "**");
    http.securityContext(it -> it.securityContextRepository(new BearerContexts(clients)));
    http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.csrf(AbstractHttpConfigurer::disable);
    http.requestCache(AbstractHttpConfigurer::disable);
    http.logout(AbstractHttpConfigurer::disable);
    http.authorizeHttpRequests(all ->
        all.requestMatchers(DescriptionResource.ADDRESS).permitAll().anyRequest().authenticated());
    http.exceptionHandling(faults ->
        faults
            .authenticationEntryPoint((request, response, fault) -> {
              response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
              response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            })
            .accessDeniedHandler((request, response, fault) ->
                response.sendError(HttpServletResponse.SC_FORBIDDEN)));
    return http.build();
  }

  /** Around the doors themselves: what they turn away is told in the same form. */
  @Bean
  FilterRegistrationBean<ProblemFilter> problemsOfPrograms(Problems problems) {
    FilterRegistrationBean<ProblemFilter> registration =
        new FilterRegistrationBean<>(new ProblemFilter(problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    registration.addUrlPatterns(ROOT + "*");
    return registration;
  }
}
