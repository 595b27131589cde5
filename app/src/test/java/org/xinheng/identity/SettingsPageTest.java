package org.xinheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.shared.Region;

/** What the security administrator keeps: units and officers, and nothing of what they work on. */
@TestProgram
class SettingsPageTest {

  private static final String PASSWORD = "足够长的口令 correct horse";

  private final MockMvc pages;
  private final Officers officers;
  private final SetUp setUp;
  private final County county;

  SettingsPageTest(
      @Autowired MockMvc pages,
      @Autowired Officers officers,
      @Autowired SetUp setUp,
      @Autowired Counties counties) {
    this.pages = pages;
    this.officers = officers;
    this.setUp = setUp;
    this.county = counties.open();
  }

  @Test
  void anOfficerAddedHereCanSignInAndHoldsTheRole() throws Exception {
    add("li.si", PASSWORD).andExpect(flash().attribute("told", "settings.done.officer"));
    Officer officer = officers.authenticate(county.region(), "li.si", PASSWORD).orElseThrow();
    Scope scope = officers.scope(county.region(), officer.id()).orElseThrow();
    assertThat(scope.roles()).containsExactly(Role.CASE_OFFICER);
    assertThat(scope.unitPath()).isEqualTo(county.labour().path());
    String page =
        pages
            .perform(get("/settings").with(county.signedInAs(Role.SECURITY_ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(page).select("table").text()).contains("李四", "承办人", "li.si");
  }

  @Test
  void aWeakPasswordAndATakenNameAreRefusedAndNothingIsKept() throws Exception {
    add("wang.wu", "short").andExpect(flash().attribute("told", "settings.fault.password"));
    assertThat(officers.byLogin(county.region(), "wang.wu")).isEmpty();
    add("window-clerk", PASSWORD)
        .andExpect(flash().attribute("told", "settings.fault.login-taken"));
    assertThat(officers.authenticate(county.region(), "window-clerk", PASSWORD)).isEmpty();
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

  private org.springframework.test.web.servlet.ResultActions add(String login, String password)
      throws Exception {
    return pages.perform(
        post("/settings/officers")
            .param("login", login)
            .param("name", "李四")
            .param("password", password)
            .param("role", "case-officer")
            .param("unit", county.labour().code())
            .with(county.signedInAs(Role.SECURITY_ADMIN))
            .with(csrf()));
  }
}
