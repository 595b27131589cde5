package org.xinheng.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinheng.gate.Visitors;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.Machine;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.given.Visitor;
import org.xinheng.house.Control;
import org.xinheng.identity.Factors;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.petition.Sample;

/** Keys: given on a page, shown once, stored as a hash, ended at once, each use written down. */
@TestProgram
class KeysTest {

  private final ApiClients clients;
  private final Officers officers;
  private final Factors factors;
  private final Visitors visitors;
  private final MockMvc pages;
  private final DSLContext truth;
  private final MovableClock clock;
  private final County county;
  private final int port;

  @Autowired
  KeysTest(
      ApiClients clients,
      Officers officers,
      Factors factors,
      Visitors visitors,
      MockMvc pages,
      Truth truth,
      MovableClock clock,
      Counties counties,
      @LocalServerPort int port) {
    this.clients = clients;
    this.officers = officers;
    this.factors = factors;
    this.visitors = visitors;
    this.pages = pages;
    this.truth = truth.sql();
    this.clock = clock;
    this.county = counties.open();
    this.port = port;
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aKeyIsShownOnceAndKeptAsAHash() throws Exception {
    String once = Sample.key();
    Document first = page(form(once));
    String key = first.select("p.secret").text();
    assertThat(ApiKey.read(key)).isPresent();
    assertThat(page(form(once)).select("p.secret")).as("the same form again").isEmpty();
    assertThat(clients.list(county.as(Role.SECURITY_ADMIN))).hasSize(1);
    assertThat(page(get("/settings/clients")).text()).contains("市级平台").doesNotContain(key);
    String secret = ApiKey.read(key).orElseThrow().secret();
    for (String table :
        List.of("api.client", "identity.officer", "ledger.request", "ledger.entry")) {
      assertThat(truth.fetch("select t::text from " + table + " t where region = ?", region()))
          .as(table)
          .noneMatch(row -> row.get(0, String.class).contains(secret));
    }
    try (Machine machine = new Machine(port, key)) {
      assertThat(machine.get("/api/v1/matters").status()).isEqualTo(200);
    }
  }

  @Test
  void aKeyAsksForAFreshFactorAndForSomethingToDo() throws Exception {
    var stale = County.signedIn(county.officer(Role.SECURITY_ADMIN), Duration.ofHours(1));
    var answer = pages.perform(form(Sample.key()).with(csrf()).with(stale)).andReturn();
    assertThat(answer.getResponse().getStatus()).isNotEqualTo(200);
    assertThat(clients.list(county.as(Role.SECURITY_ADMIN))).isEmpty();
    assertThat(refused("name", "x")).contains("2 到 40");
    assertThat(refused("role", "bureau-leader")).contains("岗位");
    assertThat(refused("allowed", "no-such-right")).contains("至少");
    assertThat(refused("until", "2027-10-15")).contains("一年");
    assertThat(refused("until", "2025-10-14")).contains("一年");
    assertThat(clients.list(county.as(Role.SECURITY_ADMIN))).isEmpty();
  }

  @Test
  void whatAPersonInChargeSignsIsGivenToNoProgram() {
    assertThat(Grant.ACTS)
        .contains("classify", "transfer", "accept", "propose", "deliver")
        .doesNotContain("approve", "send-back", "approve-extension", "recuse", "rule-dispute");
    assertThatThrownBy(() -> new Grant(Set.of(), Set.of("approve")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Keys.of(clients, county, Role.UNIT_HEAD, county.housing(), Keys.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Control("A10")
  void aRevokedKeyOpensNothingFromThatMomentAndItsUseIsWrittenDown() throws Exception {
    ApiKey key = Keys.window(clients, county);
    try (Machine machine = new Machine(port, key.text())) {
      assertThat(machine.get("/api/v1/matters").status()).isEqualTo(200);
      ApiClient listed = clients.list(county.as(Role.SECURITY_ADMIN)).getFirst();
      var revoke =
          post("/settings/clients/" + listed.id() + "/revoke")
              .param("key", Sample.key())
              .param("version", "1");
      assertThat(send(revoke)).isEqualTo(302);
      Machine.Reply refused = machine.get("/api/v1/matters");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(rows(listed.id()))
          .containsExactly("GET /api/v1/matters 200", "GET /api/v1/matters 401");
    }
    assertThat(clients.list(county.as(Role.SECURITY_ADMIN)).getFirst().status())
        .isEqualTo(ApiClient.Status.REVOKED);
  }

  @Test
  void aKeyEndsWithItsLastDay() throws Exception {
    ApiKey key = Keys.window(clients, county);
    try (Machine machine = new Machine(port, key.text())) {
      clock.moveTo(Keys.UNTIL);
      assertThat(machine.get("/api/v1/matters").status()).isEqualTo(200);
      clock.moveTo(Keys.UNTIL.plusDays(1));
      assertThat(machine.get("/api/v1/matters").status()).isEqualTo(401);
    }
    assertThat(clients.list(county.as(Role.SECURITY_ADMIN)).getFirst().status())
        .isEqualTo(ApiClient.Status.EXPIRED);
  }

  @Test
  @Control("H1")
  void theInterfaceKnowsNoSessionsAndThePagesKnowNoKeys() throws Exception {
    ApiKey key = Keys.window(clients, county);
    try (Visitor visitor = new Visitor(port);
        Machine machine = new Machine(port, key.text());
        Machine nobody = new Machine(port, null)) {
      var clerk = county.officer(Role.WINDOW_CLERK);
      visitor.signIn(clerk, factors.preset(county.region(), clerk.id()), clock);
      assertThat(visitor.get("/matters").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/api/v1/matters").statusCode()).isEqualTo(401);
      Machine.Reply page = machine.get("/matters");
      assertThat(page.status()).isEqualTo(302);
      assertThat(page.header("location")).endsWith("/sign-in");
      Machine.Reply stranger = nobody.get("/api/v1/matters");
      assertThat(stranger.status()).isEqualTo(401);
      assertThat(stranger.header("www-authenticate")).isEqualTo("Bearer");
      assertThat(machine.get("/api/v1/matters").header("set-cookie")).isEmpty();
      assertThat(
              machine
                  .post("/api/v1/matters", Sample.key(), "{}", "Origin", "https://foreign.example")
                  .status())
          .isEqualTo(403);
    }
  }

  @Test
  void almostTheKeyIsNoKey() throws Exception {
    String key = Keys.window(clients, county).text();
    String other = key.endsWith("A") ? "B" : "A";
    for (String wrong :
        List.of(
            key.substring(0, key.length() - 1) + other,
            key.replace(region(), "999999"),
            key + "A",
            "xh_",
            "' or true --")) {
      try (Machine machine = new Machine(port, wrong)) {
        assertThat(machine.get("/api/v1/matters").status()).as(wrong).isEqualTo(401);
      }
    }
  }

  /** A program has a post and is no colleague. */
  @Test
  void aProgramIsOnNoListOfStaffAndCannotSignIn() throws Exception {
    ApiKey key = Keys.of(clients, county, Role.CASE_OFFICER, county.housing(), Keys.ALL);
    UUID id = clients.holder(county.region(), key.hash()).orElseThrow().who().officer();
    String login = officers.find(county.region(), id).orElseThrow().login();
    assertThat(officers.byLogin(county.region(), login)).isEmpty();
    assertThat(officers.ofUnit(county.region(), county.housing().id()))
        .noneMatch(it -> it.id().equals(id));
    assertThat(officers.atWork(county.region(), Set.of(id))).isEmpty();
    assertThat(page(get("/settings")).text()).doesNotContain("市级平台");
    assertThat(send(get("/settings/officers/" + login))).isEqualTo(404);
    assertThat(officers.scope(county.region(), id).orElseThrow().onlyAssigned()).isTrue();
  }

  @Test
  @Control("H8")
  void aProgramHasAShareOfItsOwnOfWhatMayBeSent() {
    Set<UUID> counted = new java.util.HashSet<>();
    for (ApiKey key : List.of(Keys.window(clients, county), Keys.window(clients, county))) {
      var who = clients.holder(county.region(), key.hash()).orElseThrow().who();
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
      assertThat(visitors.present().orElseThrow().officer()).isEqualTo(who.officer());
      counted.add(who.officer());
    }
    SecurityContextHolder.clearContext();
    assertThat(counted).hasSize(2);
  }

  private MockHttpServletRequestBuilder form(String once) {
    return post("/settings/clients")
        .param("key", once)
        .param("name", "市级平台")
        .param("role", "window-clerk")
        .param("unit", "501001")
        .param("allowed", "list", "read", "act.classify")
        .param("until", LocalDate.of(2026, 6, 30).toString());
  }

  private String refused(String field, String value) throws Exception {
    var form = post("/settings/clients").param("key", Sample.key());
    List.of(
            List.of("name", "市级平台"),
            List.of("role", "window-clerk"),
            List.of("unit", "501001"),
            List.of("allowed", "list"),
            List.of("until", "2026-06-30"))
        .forEach(it -> form.param(it.getFirst(), it.getFirst().equals(field) ? value : it.get(1)));
    return page(form).select(".notice.is-error").text();
  }

  private Document page(MockHttpServletRequestBuilder asked) throws Exception {
    return Jsoup.parse(
        pages
            .perform(asked.with(csrf()).with(county.signedInAs(Role.SECURITY_ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private int send(MockHttpServletRequestBuilder asked) throws Exception {
    return pages
        .perform(asked.with(csrf()).with(county.signedInAs(Role.SECURITY_ADMIN)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private List<String> rows(UUID client) {
    return truth
        .fetch(
            "select act || ' ' || result from ledger.access where region = ? and officer = ? order"
                + " by tx",
            region(),
            client)
        .getValues(0, String.class);
  }

  private String region() {
    return county.region().code();
  }
}
