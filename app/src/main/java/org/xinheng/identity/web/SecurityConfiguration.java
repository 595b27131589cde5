package org.xinheng.identity.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who gets past the door; what may be opened behind it is {@link AccessGuard}'s. Headers and what
 * needs no sign-in at any door come from the room {@code doors}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

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
    return http.build();
  }
}
