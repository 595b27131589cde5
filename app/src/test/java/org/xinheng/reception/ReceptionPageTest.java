package org.xinheng.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;

/** The reception page as officers meet it; today is Wednesday 15 October 2025. */
@TestProgram
class ReceptionPageTest {

  private final MockMvc pages;
  private final Reception reception;
  private final County county;
  private final Given given;

  ReceptionPageTest(
      @Autowired MockMvc pages, @Autowired Reception reception, @Autowired Counties counties) {
    this.pages = pages;
    this.reception = reception;
    this.county = counties.open();
    this.given = new Given(reception, county);
  }

  @Test
  void anEmptyMonthSaysWhatWillBeHereAndHowToBegin() throws Exception {
    Document page = page(Role.WINDOW_CLERK, "/reception");
    assertThat(page.select("#duty .empty").text()).contains("还没有值班记录", "签字确认");
    assertThat(page.select("#visits .empty").text()).contains("还没有来访登记");
    assertThat(page.select("#totals").text()).contains("还没有记录");
    assertThat(page.select("#visits h2").text()).isEqualTo("来访登记 · 2025年10月15日 周三");
  }

  @Test
  void aClerkRecordsSignsAndTheDayCounts() throws Exception {
    String officer = county.officer(Role.WINDOW_CLERK).id().toString();
    Document before = page(Role.WINDOW_CLERK, "/reception");
    send(
            Role.WINDOW_CLERK,
            before.expectFirst("#record-duty"),
            Map.of("window", "一号窗口", "open", "true", "officers", officer))
        .andExpect(redirectedUrl("/reception?day=2025-10-15"));
    Document recorded = page(Role.WINDOW_CLERK, "/reception");
    assertThat(recorded.select("#d-2025-10-15").text()).contains("10月15日 周三", "开放", "赵0");
    assertThat(recorded.select("#totals").text()).contains("0天", "另有 1 天已开窗但没有签字");
    send(Role.WINDOW_CLERK, recorded.expectFirst("#d-2025-10-15 form[action$=/sign]"), Map.of());
    Document signed = page(Role.WINDOW_CLERK, "/reception");
    assertThat(signed.select("#d-2025-10-15 .state.is-done").text()).isEqualTo("赵0 签字");
    assertThat(signed.select("#d-2025-10-15 form")).isEmpty();
    assertThat(signed.select("#totals").text()).contains("1天");
  }

  @Test
  void everyDayOfTheMonthHasARowAndDaysAheadSaySo() throws Exception {
    given.recorded(given.clerk(), "2025-10-14", false);
    Document page = page(Role.WINDOW_CLERK, "/reception");
    assertThat(page.select("#duty tbody tr")).hasSize(31);
    assertThat(page.select("#d-2025-10-13").text()).contains("没有记录");
    assertThat(page.select("#d-2025-10-16").text()).contains("未到");
    assertThat(page.select("#d-2025-10-14").text()).contains("未开放");
    Document september = page(Role.WINDOW_CLERK, "/reception?month=2025-09");
    assertThat(september.select("#duty h2").text()).contains("2025年9月");
    assertThat(september.select("#duty .filters a").eachAttr("href"))
        .anyMatch(address -> address.contains("month=2025-08"));
  }

  @Test
  void aVisitIsRegisteredAndItsAnswerKeptLater() throws Exception {
    Document before = page(Role.WINDOW_CLERK, "/reception");
    send(
            Role.WINDOW_CLERK,
            before.expectFirst("#register-visit"),
            Map.of("window", "一号窗口", "persons", "3", "matter", "XF2025-0001"))
        .andExpect(redirectedUrl("/reception?day=2025-10-15"));
    Document page = page(Role.WINDOW_CLERK, "/reception");
    assertThat(page.select("#visits tbody tr").text()).contains("一号窗口", "3 人", "XF2025-0001");
    send(
        Role.WINDOW_CLERK,
        page.expectFirst("#visits form[action$=/answer]"),
        Map.of("answer", "satisfied"));
    Document answered = page(Role.WINDOW_CLERK, "/reception");
    assertThat(answered.select("#visits tbody tr").text()).contains("满意");
    assertThat(answered.select("#visits form")).isEmpty();
    assertThat(answered.select("#totals").text()).contains("3人次", "100%", "3 / 3");
  }

  @Test
  void aRefusalSaysWhyAndKeepsWhatWasTyped() throws Exception {
    Document before = page(Role.WINDOW_CLERK, "/reception");
    var result =
        send(
                Role.WINDOW_CLERK,
                before.expectFirst("#register-visit"),
                Map.of("window", "东窗口", "persons", "0"))
            .andReturn();
    Document after =
        Jsoup.parse(
            pages
                .perform(
                    get(Objects.requireNonNull(result.getResponse().getRedirectedUrl()))
                        .with(county.signedInAs(Role.WINDOW_CLERK))
                        .cookie(Objects.requireNonNull(result.getResponse().getCookie("xinheng"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(after.select("[role=alert]").text()).contains("在场人数应为 1 至 9999");
    assertThat(after.select("#visit-window").val()).isEqualTo("东窗口");
  }

  @Test
  void markedWordsDoNotEvenReachTheSession() throws Exception {
    Document before = page(Role.WINDOW_CLERK, "/reception");
    String officer = county.officer(Role.WINDOW_CLERK).id().toString();
    var marked =
        filled(
            Role.WINDOW_CLERK,
            before.expectFirst("#record-duty"),
            Map.of("window", "一号窗口", "open", "true", "officers", officer, "note", "机密★材料"));
    var answer = pages.perform(marked).andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(422);
    assertThat((Object) answer.getFlashMap()).isNull();
  }

  @Test
  void theLeaderSignsAndCorrectsButHasNoFormsOfTheWindow() throws Exception {
    given.signed("2025-10-14", true);
    given.recorded(given.townClerk(), "2025-10-13", true);
    Document page = page(Role.BUREAU_LEADER, "/reception");
    assertThat(page.select("#register-visit, #record-duty")).isEmpty();
    assertThat(page.select("#d-2025-10-13").text()).contains("东坡镇", "签字确认");
    Element correct = page.expectFirst("#d-2025-10-14 form[action$=/correct]");
    send(Role.BUREAU_LEADER, correct, Map.of("open", "false", "note", "当日停电"));
    assertThat(page(Role.BUREAU_LEADER, "/reception").select("#d-2025-10-14").text())
        .contains("开放", "更正为未开放：当日停电");
  }

  @Test
  void theCountysLeaderReadsOnlyAndOthersDoNotComeIn() throws Exception {
    given.recorded(given.clerk(), "2025-10-14", true);
    Document page = page(Role.COUNTY_LEADER, "/reception");
    assertThat(page.select("#d-2025-10-14").text()).contains("待签字");
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.select("#totals a").attr("href")).isEqualTo("/performance");
    for (Role role : java.util.List.of(Role.CASE_OFFICER, Role.AUDITOR, Role.SYSTEM_ADMIN)) {
      pages
          .perform(get("/reception").with(county.signedInAs(role)))
          .andExpect(status().isForbidden());
      pages
          .perform(post("/reception/visits").with(county.signedInAs(role)).with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void anIncompleteFormIsABadRequestNotAFault() throws Exception {
    pages
        .perform(
            post("/reception/visits")
                .param("key", "12345678")
                .with(county.signedInAs(Role.WINDOW_CLERK))
                .with(csrf()))
        .andExpect(status().isBadRequest());
  }

  @Test
  void thePageIsThereInEnglish() throws Exception {
    given.signed("2025-10-14", true);
    Document page =
        Jsoup.parse(
            pages
                .perform(
                    get("/reception")
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                        .with(county.signedInAs(Role.WINDOW_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page.select("h1").text()).isEqualTo("Reception");
    assertThat(page.select("#d-2025-10-14").text()).contains("Signed by", "open");
    assertThat(page.select("main").text()).doesNotContain("??");
  }

  private Document page(Role role, String address) throws Exception {
    return Jsoup.parse(
        pages
            .perform(get(address).with(county.signedInAs(role)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  /** Sends a form as the page offers it, with its hidden fields, and what is typed in. */
  private org.springframework.test.web.servlet.ResultActions send(
      Role role, Element form, Map<String, String> typed) throws Exception {
    return pages.perform(filled(role, form, typed)).andExpect(status().is3xxRedirection());
  }

  private MockHttpServletRequestBuilder filled(Role role, Element form, Map<String, String> typed) {
    MockHttpServletRequestBuilder request =
        post(form.attr("action")).with(county.signedInAs(role)).with(csrf());
    for (Element field : form.select("input[type=hidden], input[type=date]")) {
      request.param(field.attr("name"), field.val());
    }
    typed.forEach(request::param);
    return request;
  }
}
