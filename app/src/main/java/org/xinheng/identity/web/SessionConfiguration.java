package org.xinheng.identity.web;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.xinheng.identity.Sessions;
import org.xinheng.identity.SignInPolicy;
import org.xinheng.identity.store.SessionStore;

/** Sessions out of the database, found by a cookie that scripts and other sites never see. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {

  @Bean
  SessionRepositoryFilter<OfficeSession> sessionFilter(
      SessionStore store, Sessions sessions, SignInPolicy policy, InstantSource time) {
    var filter = new SessionFilter(new OfficeSessions(store, sessions, policy, time));
    CookieHttpSessionIdResolver byCookie = new CookieHttpSessionIdResolver();
    byCookie.setCookieSerializer(cookie(policy));
    filter.setHttpSessionIdResolver(byCookie);
    return filter;
  }

  private static DefaultCookieSerializer cookie(SignInPolicy policy) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(policy.sessionCookie());
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(policy.secureCookies());
    cookie.setSameSite("Strict");
    cookie.setUseBase64Encoding(false);
    return cookie;
  }
}
