package org.xinheng.identity.web;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The guard before every handler, the scope in every handler, the language in a cookie. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {

  private final AccessGuard guard;
  private final ScopeResolver scopeResolver;

  WebConfiguration(AccessGuard guard, ScopeResolver scopeResolver) {
    this.guard = guard;
    this.scopeResolver = scopeResolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(guard);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(scopeResolver);
    resolvers.add(new WriteResolver());
  }

  /** Chinese first, whatever the browser says; the switch in the corner sets the cookie. */
  @Bean
  LocaleResolver localeResolver(
      @Value("${server.servlet.session.cookie.secure:false}") boolean overTls) {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Strict");
    resolver.setCookieSecure(overTls);
    return resolver;
  }
}
