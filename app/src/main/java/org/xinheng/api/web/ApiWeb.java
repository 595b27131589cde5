package org.xinheng.api.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands {@link ApiGuard} behind the guard of all routes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiWeb implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new ApiGuard())
        .addPathPatterns(ApiSecurity.ROOT + "**")
        .order(Ordered.LOWEST_PRECEDENCE);
  }
}
