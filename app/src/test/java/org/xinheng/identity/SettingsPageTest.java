package org.xinheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.ledger.Ledger;
import org.xinheng.shared.Region;

/** What the security administrator keeps: units and officers, and nothing of what they work on. */
@TestProgram
class SettingsPageTest {

  private static final String PASSWORD = "足够长的口令 correct horse";

  private final MockMvc pages;
  private final RequestMappingHandlerMapping mapping;
  private final Officers officers;
  private final Appointments appointments;
  private final SetUp setUp;
  private final SignIns signIns;
  private final Ledger ledger;
  private final County county;

  SettingsPageTest(
      @Autowired MockMvc pages,
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @Autowired Officers officers,
      @Autowired Appointments appointments,
      @Autowired SetUp setUp,
      @Autowired SignIns signIns,
      @Autowired Ledger ledger,
      @Autowired Counties counties) {
    this.pages = pages;
    this.mapping = mapping;
    this.officers = officers;
    this.appointments = appointments;
    this.setUp = setUp;
    this.signIns = signIns;
    this.ledger = ledger;
    this.county = counties.open();
  }

  @Test
  @Control("A12")
  void anOfficerAddedHereSetsAPasswordOfTheirOwnWithTheCodeShown() throws Exception {
    Document answer = added("li.si");
    assertThat(answer.select("[role=status]").text()).contains("人员已增加");
    String code = answer.select(".secret").text();
    Officer officer = officers.byLogin(county.region(), "li.si").orElseThrow();
    Scope scope = officers.scope(county.region(), officer.id()).orElseThrow();
    assertThat(scope.roles()).containsExactly(Role.CASE_OFFICER);
    assertThat(scope.unitPath()).isEqualTo(county.labour().path());
    pages
        .perform(
            post("/reset")
                .param("username", county.region().code() + "/li.si")
                .param("code", code)
                .param("password", PASSWORD)
                .with(csrf()))
        .andExpect(redirectedUrl("/sign-in?reset"));
    pages
        .perform(
            post("/sign-in")
                .param("username", county.region().code() + "/li.si")
                .param("password", PASSWORD)
                .with(csrf()))
        .andExpect(redirectedUrl("/account"))
        .andExpect(flash().attribute("resetBy", county.officer(Role.SECURITY_ADMIN).name()));
    var typed = new SignIns.Typed(county.region().code() + "/li.si", PASSWORD, "", "10.0.0.1");
    assertThat(signIns.attempt(typed).orElseThrow().owed()).containsExactly(Duty.ENROL_FACTOR);
  }

  @Test
  void aTakenNameIsRefusedAndNothingIsKept() throws Exception {
    assertThat(added("window-clerk").select("[role=status]").text()).contains("已有人使用");
    assertThat(officers.scope(county.region(), county.officer(Role.WINDOW_CLERK).id()))
        .hasValueSatisfying(scope -> assertThat(scope.roles()).containsExactly(Role.WINDOW_CLERK));
  }

  @Test
  @Control("A12")
  void noFormOfAnAdministratorHasAPlaceForAPassword() throws Exception {
    for (String page : List.of("/settings", "/settings/officers/window-clerk")) {
      String html =
          pages
              .perform(get(page).with(county.signedInAs(Role.SECURITY_ADMIN)))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(Jsoup.parse(html).select("main input[type=password]")).isEmpty();
    }
  }

  @Test
  @Control("A12")
  void noRouteOfAnAdministratorTakesAPassword() {
    for (HandlerMethod handler : mapping.getHandlerMethods().values()) {
      OpenTo open = handler.getMethodAnnotation(OpenTo.class);
      if (open != null && List.of(open.value()).contains(Role.SECURITY_ADMIN)) {
        assertThat(handler.getMethod().getParameters())
            .extracting(java.lang.reflect.Parameter::getName)
            .as(handler.toString())
            .doesNotContain("password", "wanted", "present", "secret", "proof");
      }
    }
  }

  @Test
  @Control("Z10")
  void threeAdministratorsOpenNothingThatAnybodyWorksOn() throws Exception {
    for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
      assertThat(role.seesMatters() || role.seesFigures()).isFalse();
      for (String page :
          List.of("/matters", "/matters/new", "/reception", "/performance", "/money")) {
        pages.perform(get(page).with(county.signedInAs(role))).andExpect(status().isForbidden());
      }
      if (role != Role.SECURITY_ADMIN) {
        pages
            .perform(get("/settings").with(county.signedInAs(role)))
            .andExpect(status().isForbidden());
      }
    }
  }

  @Test
  @Control("Z10")
  void theSecondAdministratorsOfficeIsRefusedAndRecorded() throws Exception {
    String clerk = "/settings/officers/window-clerk/appoint";
    for (String role : List.of("audit-admin", "system-admin", "security-admin")) {
      pages
          .perform(
              post(clerk)
                  .param("role", role)
                  .param("unit", county.bureau().code())
                  .param("version", version())
                  .param("key", java.util.UUID.randomUUID().toString())
                  .with(county.signedInAs(Role.SECURITY_ADMIN))
                  .with(csrf()))
          .andExpect(flash().attribute("told", "officer.fault.separation"));
    }
    Officer officer = county.officer(Role.WINDOW_CLERK);
    assertThat(officers.scope(county.region(), officer.id()).orElseThrow().roles())
        .containsExactly(Role.WINDOW_CLERK);
    assertThat(ledger.history(county.region(), officer.id()))
        .filteredOn(entry -> entry.kind().equals("identity.appointment-refused"))
        .hasSize(3);
  }

  @Test
  void officersAreFoundByNameAccountAndUnitAndComePageByPage() throws Exception {
    for (int i = 0; i < Appointments.PAGE; i++) {
      Officer one = officers.enlist(county.region(), "page-%02d".formatted(i), "丁一页");
      officers.appoint(one, Role.CASE_OFFICER, county.housing(), LocalDate.of(2025, 1, 1));
    }
    Document first = settings("丁一页");
    assertThat(first.select("table[data-rows] tbody tr")).hasSize(Appointments.PAGE);
    assertThat(first.select(".pager a")).isEmpty();
    Document all = settings("");
    assertThat(all.select("table[data-rows] tbody tr")).hasSize(Appointments.PAGE);
    Document rest = shown(get(URI.create(all.select(".pager a").attr("href"))));
    assertThat(rest.select("table[data-rows] tbody tr")).hasSizeBetween(1, Appointments.PAGE);
    assertThat(settings("page-07").select("table[data-rows] tbody tr")).hasSize(1);
    assertThat(settings("没有这个人").select(".empty")).hasSize(1);
  }

  private Document settings(String text) throws Exception {
    return shown(get("/settings").param("q", text));
  }

  private Document shown(MockHttpServletRequestBuilder page) throws Exception {
    var request = page.with(county.signedInAs(Role.SECURITY_ADMIN));
    return Jsoup.parse(
        pages
            .perform(request)
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void nobodyElseOpensTheSettings() throws Exception {
    for (Role role : Role.values()) {
      if (role != Role.SECURITY_ADMIN) {
        pages
            .perform(get("/settings").with(county.signedInAs(role)))
            .andExpect(status().isForbidden());
      }
    }
  }

  @Test
  void theSetUpIsGoneOnceSomebodyCanSignIn() throws Exception {
    pages.perform(get("/set-up")).andExpect(status().isNotFound());
    assertThat(setUp.begin()).isEmpty();
    assertThat(setUp.complete("ANYTHING", new Region("139999"), "某县", "root", "某人", PASSWORD))
        .isFalse();
    assertThat(officers.anyIn(new Region("139999"))).isFalse();
  }

  private String version() {
    var account = appointments.account(county.region(), "window-clerk").orElseThrow();
    return Integer.toString(account.version());
  }

  private Document added(String login) throws Exception {
    var answer =
        pages.perform(
            post("/settings/officers")
                .param("login", login)
                .param("name", "李四")
                .param("role", "case-officer")
                .param("unit", county.labour().code())
                .param("key", java.util.UUID.randomUUID().toString())
                .with(county.signedInAs(Role.SECURITY_ADMIN))
                .with(csrf()));
    return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
  }
}
