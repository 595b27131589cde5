package org.xinheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.domain.Base32;
import org.xinheng.identity.domain.Totp;

/** Sign-in as an officer meets it. */
@TestProgram
class SignInPageTest {

  private final ApplicationContext program;
  private final MockMvc pages;
  private final Factors factors;
  private final MovableClock clock;
  private final County county;

  SignInPageTest(
      @Autowired ApplicationContext program,
      @Autowired MockMvc pages,
      @Autowired Factors factors,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.program = program;
    this.pages = pages;
    this.factors = factors;
    this.clock = clock;
    this.county = counties.open();
  }

  @Test
  void thePageIsChineseUnlessEnglishIsChosen() throws Exception {
    Document chinese = page("/sign-in");
    assertThat(chinese.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(chinese.select("h2").text()).contains("账号登录");
    Document english =
        Jsoup.parse(
            pages
                .perform(get("/sign-in").cookie(new jakarta.servlet.http.Cookie("lang", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(english.select("h2").text()).contains("Sign in with your account");
  }

  @Test
  @Control("A1")
  void theFrameBringsNoUserOfItsOwn() {
    assertThat(program.getBeanNamesForType(UserDetailsService.class)).isEmpty();
  }

  @Test
  void noDemonstrationAccountIsOfferedOutsideTheDemonstration() throws Exception {
    assertThat(page("/sign-in").select(".role-grid")).isEmpty();
    pages
        .perform(post("/demo/sign-in").param("login", "window-clerk").with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void theRightPasswordOpensTheDeskAndAWrongOneSaysSo() throws Exception {
    String name = county.region().code() + "/window-clerk";
    String secret = factors.preset(county.region(), county.officer(Role.WINDOW_CLERK).id());
    String code = Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
    pages
        .perform(
            post("/sign-in")
                .param("username", name)
                .param("password", Counties.PASSWORD)
                .param("code", code)
                .with(csrf()))
        .andExpect(redirectedUrl("/"));
    pages
        .perform(post("/sign-in").param("username", name).param("password", "wrong").with(csrf()))
        .andExpect(redirectedUrl("/sign-in?wrong"));
    assertThat(page("/sign-in?wrong").select("[role=alert]").text()).contains("账号、密码或动态码不对");
  }

  @Test
  void withoutSigningInEveryPageLeadsToTheSignIn() throws Exception {
    pages.perform(get("/")).andExpect(status().is3xxRedirection());
    pages.perform(get("/matters")).andExpect(status().is3xxRedirection());
  }

  @Test
  void everyAnswerCarriesThePolicyThatKeepsScriptsAndFramesOut() throws Exception {
    pages
        .perform(get("/sign-in"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    org.hamcrest.Matchers.containsString("default-src 'none'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void theDeskNamesTheOfficerAndOnlyTheEntriesOfTheRole() throws Exception {
    Document desk =
        Jsoup.parse(
            pages
                .perform(get("/").with(county.signedInAs(Role.WINDOW_CLERK)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(desk.select(".frame-who").text()).contains("清河县信访局", "窗口接访员");
    assertThat(desk.select(".frame-nav li").eachText()).contains("信访事项", "接访").doesNotContain("资金");
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(pages.perform(get(address)).andReturn().getResponse().getContentAsString());
  }
}
