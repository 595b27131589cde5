package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;

/** The pages of the counter: the slip shown once, drafts, look-up, guidance for who goes elsewhere. */
@TestProgram
class CounterPagesTest {

  private final MockMvc pages;
  private final DSLContext truth;
  private final County county;

  @Autowired
  CounterPagesTest(MockMvc pages, Truth truth, Counties counties) {
    this.pages = pages;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  private Document open(String address) throws Exception {
    return Jsoup.parse(
        pages
            .perform(get(address).with(county.signedInAs(Role.WINDOW_CLERK)))
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse send(String address, Map<String, String> values)
      throws Exception {
    var request = post(address);
    values.forEach(request::param);
    MockHttpServletResponse answer =
        pages
            .perform(request.with(csrf()).with(county.signedInAs(Role.WINDOW_CLERK)))
            .andReturn()
            .getResponse();
    answer.setCharacterEncoding("UTF-8");
    return answer;
  }

  private Map<String, String> filled() throws Exception {
    Document form = open("/matters/new");
    Map<String, String> values = new LinkedHashMap<>();
    for (Element hidden : form.select("form.register input[type=hidden]")) {
      values.put(hidden.attr("name"), hidden.val());
    }
    values.remove("_csrf");
    values.put("form", "letter");
    values.put("purpose", "decision");
    values.put("receivedOn", "2025-10-15");
    values.put("subject", "反映楼顶漏水问题");
    values.put("contentClass", "030801");
    values.put("statement", "请看一看三号楼");
    values.put("persons", "1");
    values.put("noticeWay", "with-reply");
    return values;
  }

  @Test
  void theSlipShowsTheCodeOnceAndTheSameFormAgainTheSameSlip() throws Exception {
    Map<String, String> values = filled();
    MockHttpServletResponse first = send("/matters", values);
    assertThat(first.getStatus()).isEqualTo(201);
    Document slip = Jsoup.parse(first.getContentAsString());
    String code = slip.expectFirst("#slip-code").text();
    assertThat(code).matches("(\\d{4} ){3}\\d{4}");
    assertThat(slip.expectFirst(".paper").text()).contains("2025年10月30日 周四", "2025-01");
    Document again = Jsoup.parse(send("/matters", values).getContentAsString());
    assertThat(again.expectFirst("#slip-code").text()).isEqualTo(code);
    String number = slip.expectFirst("#slip-number").text();
    assertThat(open("/matters/" + number).text()).doesNotContain(code).contains("房屋渗漏");
    assertThat(open("/matters/" + number + "/slip").text()).doesNotContain(code);
  }

  @Test
  void aNewSlipIsGivenAtTheCounter() throws Exception {
    Document slip = Jsoup.parse(send("/matters", filled()).getContentAsString());
    String address = "/matters/" + slip.expectFirst("#slip-number").text() + "/slip";
    Document form = open(address);
    Map<String, String> values = new LinkedHashMap<>();
    form.select("main form input[type=hidden]")
        .forEach(input -> values.put(input.attr("name"), input.val()));
    values.remove("_csrf");
    values.put("slipReason", "lost");
    Document anew = Jsoup.parse(send(address, values).getContentAsString());
    assertThat(anew.expectFirst("#slip-code").text())
        .matches("(\\d{4} ){3}\\d{4}")
        .isNotEqualTo(slip.expectFirst("#slip-code").text());
  }

  @Test
  void aReportOfWrongdoingLeavesNothingButACount() throws Exception {
    Map<String, String> values = filled();
    values.put("statement", "金丝雀局长收了别人的钱");
    send("/matters/drafts", values);
    values.put("purpose", "accusation");
    MockHttpServletResponse answer = send("/matters", values);
    send("/matters", values);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("[role=alert]").text()).contains("《信访工作条例》第22条第2款");
    assertThat(page.select(".paper").text()).contains("12388");
    assertThat(answer.getContentAsString()).doesNotContain("金丝雀");
    String region = county.region().code();
    assertThat(
            truth.fetch(
                "select number from petition.shown_the_way where region = ?", region).getValues(0))
        .isEqualTo(List.of(1));
    for (String table : List.of("petition.matter", "petition.draft", "petition.statement")) {
      assertThat(
              truth.fetchCount(
                  org.jooq.impl.DSL.table(table),
                  org.jooq.impl.DSL.condition("region = ?", region)))
          .as(table)
          .isZero();
    }
  }

  @Test
  void aDraftLeadsBackToItsForm() throws Exception {
    Map<String, String> values = filled();
    MockHttpServletResponse saved = send("/matters/drafts", values);
    String way = saved.getHeader("HX-Replace-Url");
    assertThat(way).isEqualTo("/matters/new?draft=" + values.get("key"));
    assertThat(saved.getContentAsString()).contains("草稿已保存");
    Document list = open("/matters/new");
    assertThat(list.select(".drafts a").eachText()).containsExactly("反映楼顶漏水问题");
    Document form = open(java.util.Objects.requireNonNull(way));
    assertThat(form.expectFirst("#statement").wholeText()).isEqualTo("请看一看三号楼");
    assertThat(form.select("input[name=key]").val()).isEqualTo(values.get("key"));
    assertThat(form.select("#contentClass option[selected]").val()).isEqualTo("030801");
    send("/matters/drafts/discard", Map.of("draft", values.get("key")));
    assertThat(open("/matters/new").select(".drafts")).isEmpty();
  }

  @Test
  void theCounterAsksForAPurposeAndAnswersWithTheMatter() throws Exception {
    Document slip = Jsoup.parse(send("/matters", filled()).getContentAsString());
    String number = slip.expectFirst("#slip-number").text();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("key", open("/matters/look-up").select("input[name=key]").val());
    values.put("lookUpBy", "number");
    values.put("value", number);
    assertThat(send("/matters/look-up", values).getStatus()).isEqualTo(422);
    values.put("purpose", "progress");
    values.put("queryCode", slip.expectFirst("#slip-code").text());
    Document found = Jsoup.parse(send("/matters/look-up", values).getContentAsString());
    assertThat(found.select("tbody td.number").text()).isEqualTo(number);
    assertThat(found.select("input[name=value]").val()).as("not shown again").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accusation", "path-1", "path-2", "path-3", "path-4", "path-5"})
  void guidanceIsASheetWithItsArticle(String code) throws Exception {
    Document sheet = open("/guidance/" + code);
    assertThat(sheet.select(".paper dd")).hasSize(4).allMatch(part -> part.text().length() > 10);
    assertThat(sheet.select(".paper .law").text()).contains("《信访工作条例》第");
    assertThat(sheet.select("#large-print")).hasSize(1);
  }

  @Test
  void everyFormHasALabelAndAllOfThemWorkWithoutAScript() throws Exception {
    Document form = open("/matters/new");
    for (Element field : form.select("form.register [name]:not([type=hidden]):not(button)")) {
      boolean labelled =
          field.closest("label") != null
              || !form.select("label[for=" + field.id() + "]").isEmpty();
      assertThat(labelled).as(field.attr("name")).isTrue();
    }
    assertThat(form.select("select#contentClass option").size()).isGreaterThan(430);
    assertThat(form.select("[data-filters][hidden]")).as("shown by the script").hasSize(1);
  }
}
