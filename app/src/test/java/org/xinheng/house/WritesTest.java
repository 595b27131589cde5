package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Contents;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Adds;
import org.xinheng.identity.Role;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** Every write carries an idempotency key, every edit the version that the page showed. */
@TestProgram
class WritesTest {

  private final RequestMappingHandlerMapping mapping;
  private final MockMvc pages;
  private final County county;

  @Autowired
  WritesTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      Counties counties) {
    this.mapping = mapping;
    this.pages = pages;
    this.county = counties.open();
  }

  @Test
  void everyWriteTakesAKeyAndEveryEditAVersion() {
    assertThat(Writes.breaches(Routes.of(mapping))).isEmpty();
    assertThat(Writes.keyed(Routes.of(mapping))).hasSizeGreaterThan(15);
  }

  @Test
  void carelessWritesAreReported() {
    StaticWebApplicationContext context = new StaticWebApplicationContext();
    context.registerSingleton("careless", Careless.class);
    RequestMappingHandlerMapping careless = new RequestMappingHandlerMapping();
    careless.setApplicationContext(context);
    careless.afterPropertiesSet();
    assertThat(Writes.breaches(Routes.of(careless)))
        .hasSize(4)
        .anyMatch(breach -> breach.contains("/keyless ") && breach.contains("no key"))
        .anyMatch(breach -> breach.contains("/reasonless ") && breach.contains("no reason"))
        .anyMatch(breach -> breach.contains("/{id}/blind ") && breach.contains("no version"))
        .anyMatch(breach -> breach.contains("/{id}/adds ") && breach.contains("does not say what"));
  }

  @Test
  void withoutAKeyOrAVersionNothingIsStored() throws Exception {
    Contents before = Contents.of(county.region());
    assertThat(send(unit())).isEqualTo(400);
    assertThat(send(unit().param("key", "short"))).isEqualTo(400);
    assertThat(send(appoint().param("key", key()))).isEqualTo(400);
    assertThat(send(appoint().param("version", "1"))).isEqualTo(400);
    assertThat(send(appoint().param("key", key()).param("version", "one"))).isEqualTo(400);
    assertThat(Contents.of(county.region())).isEqualTo(before);
  }

  @Test
  void theSameFormTwiceIsDoneOnce() throws Exception {
    once(unit().param("key", key()));
    once(
        post("/settings/officers")
            .param("login", "li.si")
            .param("name", "李四")
            .param("role", "case-officer")
            .param("unit", county.labour().code())
            .param("key", key()));
    once(appoint().param("key", key()).param("version", version("window-clerk")));
    once(officer("reset").param("lost", "both").param("key", key()));
    once(
        officer("enabled")
            .param("enabled", "false")
            .param("key", key())
            .param("version", version("window-clerk")));
  }

  @Test
  void anEditOfAnOlderStateIsRefusedInWords() throws Exception {
    String seen = version("window-clerk");
    assertThat(send(appoint().param("key", key()).param("version", seen))).isEqualTo(302);
    var before = withoutKeys();
    var answer =
        pages
            .perform(
                officer("end")
                    .param("role", "window-clerk")
                    .param("key", key())
                    .param("version", seen)
                    .with(csrf())
                    .with(county.signedInAs(Role.SECURITY_ADMIN)))
            .andReturn();
    assertThat(answer.getFlashMap().get("told")).isEqualTo("officer.fault.stale");
    assertThat(withoutKeys()).isEqualTo(before);
  }

  private Map<String, String> withoutKeys() {
    Map<String, String> tables = new TreeMap<>(Contents.of(county.region()).tables());
    tables.remove("ledger.request");
    return tables;
  }

  private void once(MockHttpServletRequestBuilder form) throws Exception {
    Contents before = Contents.of(county.region());
    assertThat(send(form)).isLessThan(400);
    Contents done = Contents.of(county.region());
    assertThat(done).as("done").isNotEqualTo(before);
    assertThat(send(form)).as("and again").isLessThan(400);
    assertThat(Contents.of(county.region())).isEqualTo(done);
  }

  private MockHttpServletRequestBuilder unit() {
    return post("/settings/units")
        .param("code", "599001")
        .param("name", "某单位")
        .param("kind", "department");
  }

  private MockHttpServletRequestBuilder appoint() {
    return officer("appoint").param("role", "case-officer").param("unit", county.bureau().code());
  }

  private static MockHttpServletRequestBuilder officer(String act) {
    return post("/settings/officers/window-clerk/" + act);
  }

  private String version(String login) throws Exception {
    String page =
        pages
            .perform(
                get("/settings/officers/" + login).with(county.signedInAs(Role.SECURITY_ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Jsoup.parse(page).select("input[name=version]").attr("value");
  }

  private int send(MockHttpServletRequestBuilder form) throws Exception {
    return pages
        .perform(form.with(csrf()).with(county.signedInAs(Role.SECURITY_ADMIN)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** Breaks the rule in every way. Being inside a test, it is never part of the program. */
  @Controller
  static class Careless {
    @PostMapping("/keyless")
    void keyless() {}

    @SafeToRepeat(reason = " ")
    @PostMapping("/reasonless")
    void reasonless() {}

    @PostMapping("/{id}/blind")
    void blind(RequestKey key) {}

    @Adds(what = "")
    @PostMapping("/{id}/adds")
    void adds(RequestKey key) {}

    @PostMapping("/{id}/right")
    void right(RequestKey key, SeenVersion version) {}

    @SafeToRepeat(reason = "it does nothing at all, however often")
    @PostMapping("/idle")
    void idle() {}

    @GetMapping("/{id}")
    void read() {}
  }
}
