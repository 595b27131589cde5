package org.xinheng.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.Doors;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.house.WaysIn;
import org.xinheng.house.WaysIn.Way;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;

/** Entrances as the program declares them, each tried with a marked canary. */
@TestProgram
class EntrancesTest {

  private static final String CANARY = "机密★20年 金丝雀七三一";
  private final WaysIn waysIn;
  private final MockMvc pages;
  private final DSLContext db;
  private final Environment settings;
  private final County county;
  private final int staff;

  @Autowired
  EntrancesTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      Truth truth,
      Environment settings,
      Counties counties,
      @LocalServerPort int staff) {
    this.pages = pages;
    this.db = truth.sql();
    this.settings = settings;
    this.county = counties.open();
    this.staff = staff;
    this.waysIn = WaysIn.of(mapping);
  }

  @Test
  @Control("S1")
  void everyWayInIsOfAKindThatTheGateKnows() {
    assertThat(waysIn.unknown()).isEmpty();
    assertThat(waysIn.ways().stream().map(Way::kind)).contains(WaysIn.Kind.values());
    assertThat(waysIn.ways()).hasSizeGreaterThan(80);
    System.out.println("entrances: " + waysIn.ways().size());
  }

  @Test
  @Control({"S1", "S5"})
  void aMarkedCanaryIsTurnedAwayAtEveryEntrance() throws Exception {
    List<String> passed = new ArrayList<>();
    for (Way entrance : waysIn.ways()) {
      Role role = role(entrance.handler());
      int before = count();
      var answer =
          pages
              .perform(asked(entrance).with(csrf()).with(county.signedInAs(role)))
              .andReturn()
              .getResponse();
      if (answer.getStatus() != 422 || count() != before + 1) {
        passed.add(
            entrance.method()
                + " "
                + entrance.pattern()
                + " "
                + entrance.kind().code()
                + " "
                + entrance.name()
                + ": "
                + answer.getStatus());
      }
      assertThat(answer.getContentAsString()).doesNotContain("金丝雀");
    }
    assertThat(passed).isEmpty();
  }

  private int count() {
    return db.fetchCount(
        org.jooq.impl.DSL.table("gate.refusal"),
        org.jooq.impl.DSL.condition("region = ?", county.region().code()));
  }

  private static Role role(HandlerMethod handler) {
    OpenTo open = handler.getMethodAnnotation(OpenTo.class);
    return open == null ? Role.WINDOW_CLERK : open.value()[0];
  }

  private static AbstractMockHttpServletRequestBuilder<?> asked(Way entrance) {
    Object[] none =
        entrance.pattern().chars().filter(c -> c == '{').mapToObj(_ -> (Object) "1").toArray();
    HttpMethod method = HttpMethod.valueOf(entrance.method());
    return switch (entrance.kind()) {
      case PATH -> {
        String filled =
            entrance
                .pattern()
                .replaceAll("\\{" + entrance.name() + "}", "{canary}")
                .replaceAll("\\{(?!canary)[^}]+}", "1");
        yield request(method, filled.contains("{canary}") ? filled : "/matters/{canary}", CANARY);
      }
      case FILE ->
          multipart(entrance.pattern(), none)
              .file(
                  new MockMultipartFile(
                      entrance.name(),
                      "a.txt",
                      "text/plain",
                      CANARY.getBytes(StandardCharsets.UTF_16LE)));
      case FILE_NAME ->
          multipart(entrance.pattern(), none)
              .file(
                  new MockMultipartFile(
                      entrance.name(), CANARY + ".txt", "text/plain", new byte[] {65}));
      case BODY ->
          request(method, entrance.pattern(), none)
              .contentType("application/csp-report")
              .content(CANARY.getBytes(StandardCharsets.UTF_8));
      case FIELD -> request(method, entrance.pattern(), none).param(entrance.name(), CANARY);
    };
  }

  @Test
  @Control("S5")
  void overTheLineThePageSaysWhereToHandItIn() throws Exception {
    String form = "username=%E6%9C%BA%E5%AF%86%E2%98%8510%E5%B9%B4&password=x";
    String head =
        Doors.request(
            "POST",
            "/sign-in",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + form.length(),
            "Accept: text/html");
    String answer = Doors.send(staff, head, form.getBytes(StandardCharsets.UTF_8));
    assertThat(Doors.status(answer)).isEqualTo(422);
    assertThat(answer).contains("保密工作机构", "没有保存任何内容").doesNotContain("10年");
  }

  @Test
  @Control("S5")
  void theNoteOfARefusalHasNoRoomForWords() {
    var columns =
        db.fetch(
            "select table_name, column_name, data_type, character_maximum_length from information_schema.columns where table_schema = 'gate' and table_name <> 'flyway_schema_history'");
    for (var column : columns) {
      String name = column.get(0, String.class) + "." + column.get(1, String.class);
      String type = column.get(2, String.class);
      Integer longest = column.get(3, Integer.class);
      boolean fixed = Set.of("uuid", "date", "timestamp with time zone", "bigint").contains(type);
      boolean coded =
          name.endsWith(".region")
              || (longest != null && longest <= (name.endsWith(".entrance") ? 80 : 32));
      assertThat(fixed || coded).as(name + " " + type).isTrue();
      assertThat(name).doesNotContainPattern("(?i)hash|content|text|file|title|note");
    }
    assertThat(columns).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  @Control("S2")
  void noUploadIsEverSpooledToADisk() {
    var threshold =
        settings.getRequiredProperty(
            "spring.servlet.multipart.file-size-threshold",
            org.springframework.util.unit.DataSize.class);
    var largest =
        settings.getRequiredProperty(
            "spring.servlet.multipart.max-request-size",
            org.springframework.util.unit.DataSize.class);
    assertThat(threshold.toBytes()).isGreaterThanOrEqualTo(largest.toBytes());
    assertThat(settings.getProperty("server.servlet.session.persistent", "false"))
        .isEqualTo("false");
    assertThat(settings.getProperty("server.tomcat.accesslog.enabled", "false")).isEqualTo("false");
  }
}
