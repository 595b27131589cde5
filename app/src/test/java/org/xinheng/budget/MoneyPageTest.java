package org.xinheng.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinheng.budget.Given.BUILDING;
import static org.xinheng.budget.Given.RUNNING;
import static org.xinheng.budget.Given.STABILITY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;

/** The pages of money as officers meet them; today is 15 October 2025, half of the plan is due. */
@TestProgram
class MoneyPageTest {

  private static final List<Role> READERS =
      List.of(
          Role.PERFORMANCE_OFFICER,
          Role.BUREAU_LEADER,
          Role.COUNTY_LEADER,
          Role.FINANCE_CHECKER,
          Role.AUDITOR);

  private final MockMvc pages;
  private final Given given;
  private final County county;

  MoneyPageTest(
      @Autowired MockMvc pages,
      @Autowired Budgets budgets,
      @Autowired PlatformTransactionManager transactions,
      @Autowired Counties counties) {
    this.pages = pages;
    this.given = new Given(budgets, transactions);
    this.county = counties.open();
  }

  @Test
  void aYearWithoutABudgetSaysWhatWillBeHere() throws Exception {
    assertThat(page(Role.PERFORMANCE_OFFICER, "/money").select(".empty").text())
        .contains("还没有批复的预算", "确认年度绩效文本后");
  }

  @Test
  void theYearsTableShowsMoneyAgainstPlanWithAWordAndAShape() throws Exception {
    given.approve(county, Given.text());
    given.pay(county, RUNNING, "2025-05-06", "13500.00", "V-1");
    given.pay(county, BUILDING, "2025-05-06", "19150.00", "V-2");
    Document page = page(Role.FINANCE_CHECKER, "/money");
    assertThat(page.select("tbody tr")).hasSize(3);
    Element running = page.select("tbody tr").get(0);
    assertThat(running.text()).contains("窗口日常运转经费", "3.00", "1.35", "1.50", "45.00%", "达到计划");
    assertThat(running.select(".bar i").attr("class")).isEqualTo("w-45");
    assertThat(running.select(".bar b").attr("class")).isEqualTo("at-50");
    assertThat(running.select(".bar").attr("aria-label")).isEqualTo("已支付 45%，计划 50%");
    assertThat(page.select("tbody tr").get(1).select(".state.is-overdue").text()).isEqualTo("明显落后");
    assertThat(page.select("tfoot").text()).isEqualTo("合计 127.15 3.265 63.575");
    assertThat(page.html()).doesNotContain("style=");
  }

  @Test
  void aClassifiedProjectShowsAmountsAndTheWordAlone() throws Exception {
    given.approve(county, Given.text());
    given.pay(county, STABILITY, "2025-03-07", "5000.00", "HIDDEN-7");
    Element row = page(Role.AUDITOR, "/money").select("tbody tr").get(2);
    assertThat(row.text()).contains("105.00", "0.50", "52.50", "涉密").doesNotContain("%");
    assertThat(row.select(".bar")).isEmpty();
    for (Role role : READERS) {
      Document page = page(role, "/money/" + STABILITY);
      assertThat(page.select("#payments tbody tr").text()).contains("2025年3月", "5,000.00", "涉密");
      assertThat(page.html()).doesNotContain("HIDDEN-7").doesNotContain("3月7日");
      assertThat(page.select("input[name=purpose]")).isEmpty();
    }
  }

  @Test
  void theFinanceOfficerRecordsAPayment() throws Exception {
    given.approve(county, Given.text());
    String address = "/money/" + RUNNING + "?year=2025";
    Element form = page(Role.PERFORMANCE_OFFICER, address).expectFirst("#pay");
    send(form, Map.of("amount", "1,250.5", "voucher", "付-12", "purpose", "窗口办公用品"))
        .andExpect(redirectedUrl(address));
    Document page = page(Role.PERFORMANCE_OFFICER, address);
    assertThat(page.select("#payments tbody tr").text())
        .isEqualTo("10月15日 周三 1,250.50 付-12 窗口办公用品");
    assertThat(page.select(".facts").text()).contains("可用余额 2.87495", "3 月底 累计 25%");
  }

  @Test
  void aRefusalSaysWhyAndKeepsWhatWasTyped() throws Exception {
    given.approve(county, Given.text());
    Element form = page(Role.PERFORMANCE_OFFICER, "/money/" + RUNNING).expectFirst("#pay");
    var sent = send(form, Map.of("amount", "30000.01", "voucher", "V-9")).andReturn();
    Document page =
        Jsoup.parse(
            pages
                .perform(
                    get(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()))
                        .with(county.signedInAs(Role.PERFORMANCE_OFFICER))
                        .cookie(Objects.requireNonNull(sent.getResponse().getCookie("xinheng"))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page.select("[role=alert]").text()).contains("会超出年度预算");
    assertThat(page.select("#pay-amount").val()).isEqualTo("30000.01");
    var typo = send(form, Map.of("amount", "三百", "voucher", "V-9")).andReturn().getFlashMap();
    assertThat(typo.get("refused")).isEqualTo("budget.refused.amount-form");
  }

  @Test
  void wordsForAClassifiedProjectDoNotEvenReachTheSession() throws Exception {
    given.approve(county, Given.text());
    Element form = page(Role.PERFORMANCE_OFFICER, "/money/" + STABILITY).expectFirst("#pay");
    var flash =
        send(form, Map.of("amount", "1.00", "voucher", "S-1", "purpose", "不应保存的话"))
            .andReturn()
            .getFlashMap();
    assertThat(flash.get("refused")).isEqualTo("budget.refused.purpose-not-allowed");
    assertThat(flash.values().toString()).doesNotContain("不应保存的话");
  }

  @Test
  void fiveRolesReadOneWritesAndTheRestStayOutside() throws Exception {
    given.approve(county, Given.text());
    for (Role role : Role.values()) {
      boolean reads = READERS.contains(role);
      for (String address : List.of("/money", "/money/" + RUNNING)) {
        pages
            .perform(get(address).with(county.signedInAs(role)))
            .andExpect(reads ? status().isOk() : status().isForbidden());
      }
      if (role != Role.PERFORMANCE_OFFICER) {
        pages
            .perform(
                post("/money/" + RUNNING + "/payments").with(county.signedInAs(role)).with(csrf()))
            .andExpect(status().isForbidden());
        assertThat(!reads || page(role, "/money/" + RUNNING).select("#pay").isEmpty()).isTrue();
      }
    }
    pages
        .perform(get("/money/13990125P999999999999").with(county.signedInAs(Role.AUDITOR)))
        .andExpect(status().isNotFound());
  }

  @Test
  void thePageIsThereInEnglish() throws Exception {
    given.approve(county, Given.text());
    for (String address : List.of("/money", "/money/" + RUNNING, "/money/" + STABILITY)) {
      Document page =
          Jsoup.parse(
              pages
                  .perform(
                      get(address)
                          .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                          .with(county.signedInAs(Role.PERFORMANCE_OFFICER)))
                  .andReturn()
                  .getResponse()
                  .getContentAsString());
      assertThat(page.select("main").text()).contains("Budget").doesNotContain("??");
    }
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

  private ResultActions send(Element form, Map<String, String> typed) throws Exception {
    MockHttpServletRequestBuilder request =
        post(form.attr("action")).with(county.signedInAs(Role.PERFORMANCE_OFFICER)).with(csrf());
    for (Element field : form.select("input[type=hidden], input[type=date]")) {
      request.param(field.attr("name"), field.val());
    }
    typed.forEach(request::param);
    return pages.perform(request).andExpect(status().is3xxRedirection());
  }
}
