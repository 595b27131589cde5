package org.xinheng.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** No person, number or word that somebody typed comes into a log line, and no line is forged. */
@TestProgram
@Control("L6")
class LogLinesTest {

  private static final String PERSON = "欧阳金丝雀";
  private static final String NUMBER = "130399199001017735";
  private static final List<String> CANARIES = List.of(PERSON, NUMBER, "13900007731", "金丝雀路");

  private final MockMvc pages;
  private final County county;
  private final Logger root = context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  LogLinesTest(@Autowired MockMvc pages, @Autowired Counties counties) {
    this.pages = pages;
    this.county = counties.open();
  }

  @BeforeEach
  void listen() {
    heard.start();
    root.addAppender(heard);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(heard);
  }

  @Test
  void whatIsTypedAnywhereComesIntoNoLine() throws Exception {
    for (Role role : List.of(Role.WINDOW_CLERK, Role.SECURITY_ADMIN, Role.PERFORMANCE_OFFICER)) {
      for (String address :
          List.of(
              "/matters/" + PERSON,
              "/matters?q=" + PERSON + "&after=" + NUMBER + "&unit=" + PERSON,
              "/reception?day=" + PERSON + "&after=" + NUMBER,
              "/performance/" + NUMBER + "/" + PERSON + "/" + PERSON,
              "/settings/officers/" + PERSON,
              "/audit/seals/" + PERSON,
              "/nowhere/" + PERSON)) {
        ask(get(java.net.URI.create(encoded(address))), role);
      }
      ask(entry("subject", PERSON + "反映漏水"), role);
      ask(entry("statement", "\u0000" + PERSON), role);
      ask(entry("receivedOn", PERSON), role);
      ask(post("/matters/" + NUMBER + "/" + PERSON).param("key", PERSON + NUMBER), role);
      ask(
          post("/settings/officers")
              .param("login", "canary")
              .param("name", PERSON + "\u0000")
              .param("role", "case-officer")
              .param("unit", county.labour().code())
              .param("key", UUID.randomUUID().toString()),
          role);
    }
    pages.perform(
        post("/sign-in").param("username", PERSON).param("password", NUMBER).with(csrf()));
    pages.perform(
        post("/policy-reports")
            .contentType("application/csp-report")
            .content("{\"csp-report\": {\"document-uri\": \"" + PERSON + "\"}}"));
    LoggerFactory.getLogger("org.xinheng.shared")
        .warn("heard", new IllegalStateException(PERSON, new IllegalArgumentException(NUMBER)));
    assertThat(heard.list).as("something was said at all").isNotEmpty();
    String lines = String.join("", heard.list.stream().map(LogLinesTest::line).toList());
    assertThat(lines).doesNotContain(CANARIES).contains("IllegalStateException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n2026 ERROR forged",
        "\u001B[31mred",
        "\u0085next",
        "\u2028line",
        "\u0000\u0008"
      })
  void noLineIsForged(String typed) {
    String line = line(event("typed " + typed + " ${jndi:ldap://x/a}", null));
    assertThat(line.strip().chars()).noneMatch(Character::isISOControl);
    assertThat(line.strip()).doesNotContain("\u2028");
    assertThat(line.lines()).hasSize(1);
    assertThat(line).as("shown as it was typed, looked up nowhere").contains("${jndi:ldap://x/a}");
  }

  @Test
  void aFailureIsNamedByItsKindsAndOurOwnLines() {
    String line = line(event("failed", new IllegalStateException("金丝雀路 7 号")));
    assertThat(line)
        .contains("java.lang.IllegalStateException", "LogLinesTest.java:")
        .doesNotContain("金丝雀路")
        .satisfies(it -> assertThat(it.lines()).hasSize(1));
  }

  private MockHttpServletRequestBuilder entry(String field, String value) {
    var form =
        post("/matters")
            .param("key", UUID.randomUUID().toString())
            .param("form", "letter")
            .param("purpose", "decision")
            .param("contentClass", "030800")
            .param("persons", "1")
            .param("main.name", PERSON)
            .param("main.idNumber", NUMBER)
            .param("main.phone", "13900007731")
            .param("main.address", "金丝雀路 7 号")
            .param("noticeVersion", "2025-01")
            .param("noticeWay", "shown");
    List.of("subject", "statement", "receivedOn")
        .forEach(name ->
            form.param(
                name,
                name.equals(field) ? value : name.equals("receivedOn") ? "2025-10-15" : "反映楼顶漏水"));
    return form;
  }

  private void ask(MockHttpServletRequestBuilder request, Role role) {
    try {
      pages.perform(
          request
              .header("X-Forwarded-For", PERSON)
              .header("User-Agent", PERSON)
              .with(csrf())
              .with(county.signedInAs(role)));
    } catch (Exception failed) {
      // What escapes to the container is caught by the door of last resort in service.
      LoggerFactory.getLogger("org.xinheng.shared").error("escaped", failed);
    }
  }

  private static String encoded(String address) {
    return address.replace(PERSON, java.net.URLEncoder.encode(PERSON, StandardCharsets.UTF_8));
  }

  /** An event as the program's own appender writes it. */
  private static String line(ILoggingEvent event) {
    var appender =
        (OutputStreamAppender<ILoggingEvent>)
            context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("ERR");
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  private static LoggingEvent event(
      String message, @org.jspecify.annotations.Nullable Throwable failure) {
    Logger logger = context().getLogger("org.xinheng.shared");
    return new LoggingEvent(
        LogLinesTest.class.getName(), logger, Level.WARN, message, failure, new Object[0]);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
