package org.xinheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.xinheng.house.Control;

/** Neither the machine's environment nor a file beside the program changes how it starts. */
@Control("O3")
class OwnSettingsTest {

  /** What a careless or hostile environment might say. */
  private static final Map<String, Object> HOSTILE =
      Map.of(
          "SERVER_ADDRESS", "0.0.0.0",
          "DEBUG", "true",
          "LOGGING_LEVEL_ROOT", "TRACE",
          "SPRING_PROFILES_ACTIVE", "demo",
          "SERVER_ERROR_INCLUDE_STACKTRACE", "always",
          "SPRING_SERVLET_MULTIPART_FILE_SIZE_THRESHOLD", "0",
          "SPRING_CONFIG_ADDITIONAL_LOCATION", "file:/tmp/",
          "SPRING_APPLICATION_JSON", "{\"server.port\":\"1\"}");

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  void whatTheCommandSaysHoldsAgainstTheEnvironment() {
    try (ConfigurableApplicationContext program =
        started(true, Map.of("server.address", "127.0.0.1", "server.port", "8443"))) {
      ConfigurableEnvironment settings = program.getEnvironment();
      assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
      assertThat(settings.getProperty("server.port")).isEqualTo("8443");
      assertThat(settings.getProperty("debug")).isNull();
      assertThat(settings.getProperty("logging.level.root")).isNull();
      assertThat(settings.getActiveProfiles()).isEmpty();
      assertThat(settings.getProperty("server.error.include-stacktrace")).isEqualTo("never");
      assertThat(settings.getProperty("spring.servlet.multipart.file-size-threshold"))
          .isEqualTo("12MB");
    }
  }

  @Test
  void propertiesOfTheMachineAndFilesBesideTheProgramSayNothing() throws Exception {
    Path beside = Path.of("config/application.properties");
    boolean made = !Files.exists(beside.getParent());
    Files.createDirectories(beside.getParent());
    Files.writeString(beside, "server.error.include-message=always\n");
    System.setProperty("spring.thymeleaf.cache", "false");
    try (ConfigurableApplicationContext program = started(true, Map.of())) {
      ConfigurableEnvironment settings = program.getEnvironment();
      assertThat(settings.getProperty("server.error.include-message")).isEqualTo("never");
      assertThat(settings.getProperty("spring.thymeleaf.cache")).isEqualTo("true");
    } finally {
      System.clearProperty("spring.thymeleaf.cache");
      Files.delete(beside);
      if (made) {
        Files.delete(beside.getParent());
      }
    }
  }

  @Test
  void withoutItTheEnvironmentWouldWin() {
    try (ConfigurableApplicationContext program = started(false, Map.of())) {
      assertThat(program.getEnvironment().getProperty("server.error.include-stacktrace"))
          .isEqualTo("always");
    }
  }

  private static ConfigurableApplicationContext started(boolean own, Map<String, Object> command) {
    // The control says one thing only: the log of the whole test run must stay as it is.
    Map<String, Object> said = own ? HOSTILE : Map.of("SERVER_ERROR_INCLUDE_STACKTRACE", "always");
    StandardEnvironment hostile = new StandardEnvironment();
    hostile
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, said));
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(Nothing.class)
            .web(WebApplicationType.NONE)
            .environment(hostile);
    return (own ? builder.listeners(new OwnSettings(command)) : builder).run();
  }
}
