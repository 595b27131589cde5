package org.xinheng.doors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.xinheng.gate.Visitors;
import org.xinheng.shared.OfficeClock;

/** Puts the doors in front of everything else, in the order in which they are passed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DoorConfiguration {

  @Bean
  FilterRegistrationBean<HeadersFilter> headersOfEveryAnswer() {
    return before(new HeadersFilter(), 0, EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
  }

  @Bean
  FilterRegistrationBean<LastResortFilter> lastResort(Outage outage) {
    return before(
        new LastResortFilter(outage), 1, EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
  }

  @Bean
  FilterRegistrationBean<AdmissionFilter> doorAdmission(ObjectProvider<DoorSettings> settings) {
    return before(new AdmissionFilter(of(settings)), 2, EnumSet.of(DispatcherType.REQUEST));
  }

  /** By address, before anybody is known. */
  @Bean
  FilterRegistrationBean<RateFilter> addressRates(
      ObjectProvider<DoorSettings> settings, OfficeClock clock) {
    Rates rates = of(settings).rates();
    RateFilter filter =
        new RateFilter(
            new Buckets(clock.source()),
            request ->
                rates.areSet() ? Map.of(request.getRemoteAddr(), rates.address()) : Map.of());
    return before(filter, 3, EnumSet.of(DispatcherType.REQUEST));
  }

  /** By officer and page, as soon as the officer is known and before the gate reads a byte. */
  @Bean
  Customizer<HttpSecurity> officerRates(
      ObjectProvider<DoorSettings> settings, OfficeClock clock, Visitors visitors) {
    Callers callers = new Callers(of(settings).rates(), visitors);
    RateFilter filter = new RateFilter(new Buckets(clock.source()), callers::claims);
    return http -> http.addFilterAfter(filter, SecurityContextHolderFilter.class);
  }

  @Bean
  FilterRegistrationBean<ResourceUrlEncodingFilter> fileLinks() {
    FilterRegistrationBean<ResourceUrlEncodingFilter> links =
        new FilterRegistrationBean<>(new FileLinks());
    links.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return links;
  }

  private static <F extends Filter> FilterRegistrationBean<F> before(
      F filter, int place, EnumSet<DispatcherType> dispatches) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
    registration.setDispatcherTypes(dispatches);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> listeners(
      ObjectProvider<DoorSettings> settings) {
    return new Listeners(of(settings));
  }

  /** What needs no sign-in at any door. Headers are this room's, not the framework's. */
  @Bean
  Customizer<HttpSecurity> openDoors() {
    return http -> {
      http.headers(headers -> headers.disable());
      http.authorizeHttpRequests(all ->
          all.requestMatchers(
                  Addresses.FRONT, Addresses.FRONT + "/**", "/health", HeadersFilter.REPORTS)
              .permitAll());
    };
  }

  private static DoorSettings of(ObjectProvider<DoorSettings> settings) {
    return settings.getIfAvailable(() -> DoorSettings.LOCAL);
  }
}
