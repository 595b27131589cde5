package org.xinheng.identity;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xinheng.identity.domain.PasswordProfile;

/** The sign-in policy out of the installation's settings. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  /** Settings: {@code xinheng.password-profile}, {@code xinheng.step-up-minutes}, … */
  @Bean
  @ConditionalOnMissingBean
  SignInPolicy signInPolicy(
      Environment settings,
      @Value("${server.servlet.session.cookie.secure:false}") boolean overTls) {
    String profile = settings.getProperty("xinheng.password-profile", "dengbao");
    long fresh = settings.getProperty("xinheng.step-up-minutes", Long.class, 15L);
    return new SignInPolicy(
        SignInPolicy.COST,
        profile.equals("plain") ? PasswordProfile.PLAIN : PasswordProfile.DENGBAO,
        Duration.ofMinutes(30),
        Duration.ofHours(12),
        Duration.ofMinutes(fresh),
        overTls);
  }
}
