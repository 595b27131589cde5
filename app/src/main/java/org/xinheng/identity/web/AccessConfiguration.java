package org.xinheng.identity.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.xinheng.ledger.AccessLog;
import org.xinheng.shared.OfficeClock;

/**
 * Stands the access log right behind the look at the session and before everything that may refuse,
 * the gate included: a refusal has its row like an answer.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  Customizer<HttpSecurity> recordBeforeEverything(
      AccessLog log, RouteNames names, Scopes scopes, OfficeClock clock) {
    AccessRecorder recorder = new AccessRecorder(log, names, scopes, clock);
    return http -> http.addFilterAfter(recorder, SecurityContextHolderFilter.class);
  }
}
