package org.xinheng.gate.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.gate.Refusals;
import org.xinheng.gate.Visitors;
import org.xinheng.shared.OfficeClock;

/**
 * Stands the gate right behind the look at the session: it knows who comes, and nobody is before
 * it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GateConfiguration {

  @Bean
  Customizer<HttpSecurity> gateBeforeEverything(
      ObjectProvider<RequestMappingHandlerMapping> routes,
      Refusals refusals,
      Visitors visitors,
      OfficeClock clock) {
    GateFilter gate =
        new GateFilter(new Entrances(routes), refusals, visitors, new HeldUploads(clock));
    return http -> http.addFilterAfter(gate, SecurityContextHolderFilter.class);
  }
}
