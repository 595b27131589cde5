package org.xinheng.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import tools.jackson.databind.json.JsonMapper;

/** The performance pages as officers see them. */
@TestProgram
@Import(Stage.class)
class PagesTest {

  private final MockMvc pages;
  private final Performances performances;
  private final Stage stage;
  private final County county;

  @Autowired
  PagesTest(MockMvc pages, Performances performances, Stage stage, Counties counties) {
    this.pages = pages;
    this.performances = performances;
    this.stage = stage;
    this.county = counties.open();
  }

  @Test
  void theSheetShowsWhatTheCommandLinePrints() throws Exception {
    stage.year(county);
    Document page = page("/performance", Role.FINANCE_CHECKER);
    assertThat(page.select("h1").text()).isEqualTo("清河县信访局本级 2025 年绩效表");
    assertThat(page.select(".page-head").text()).contains("2025年10月15日 周三", "暂计");
    assertThat(page.select(".facts").eachText().getFirst())
        .contains("108.00", "54.30", "50.28%", "3 项涉密");
    Evaluation evaluation =
        performances
            .evaluation(county.region(), 2025, county.bureau().path(), null, null)
            .orElseThrow();
    List<Element> rows = page.select("section.project tbody tr");
    List<Evaluation.Indicator> printed =
        evaluation.projects().stream().flatMap(one -> one.indicators().stream()).toList();
    assertThat(rows).hasSameSizeAs(printed);
    for (int i = 0; i < rows.size(); i++) {
      same(rows.get(i), printed.get(i));
    }
    assertThat(page.select("[style], script:not([src]):not([type=application/json])")).isEmpty();
    assertThat(page.text()).doesNotContain("??");
  }

  private static void same(Element row, Evaluation.Indicator printed) {
    boolean withheld = printed.kind().equals("withheld");
    assertThat(row.select("th").text()).startsWith(withheld ? "涉密" : printed.name());
    String figure = row.select(".figure-value").text().replace(",", "");
    if (printed.figure() == null) {
      assertThat(figure).isEmpty();
      assertThat(row.select("td").get(1).text()).isEqualTo(withheld ? "涉密" : "尚无记录");
    } else {
      assertThat(new BigDecimal(figure)).isEqualByComparingTo(printed.figure());
    }
    String score = row.select("td").eachText().getLast();
    if (printed.score() != null) {
      assertThat(score).startsWith(printed.score());
    } else {
      assertThat(score).matches("—|待定.*");
    }
    assertThat(row.select("a").attr("href")).startsWith(withheld ? "" : printed.evidence());
  }

  @Test
  void aWithheldRowShowsTheWordAlone() throws Exception {
    stage.year(county);
    Document page = page("/performance", Role.PERFORMANCE_OFFICER);
    for (Element row : page.select("section.project:last-of-type tbody tr")) {
      assertThat(row.select("a")).isEmpty();
      assertThat(row.select("td").eachText()).containsExactly("涉密", "涉密", "涉密", "涉密", "—");
    }
    Document one =
        page(
            "/performance/2025/" + Texts.withheld(county.region()) + "/1",
            Role.PERFORMANCE_OFFICER);
    assertThat(one.select("main form")).isEmpty();
    assertThat(one.select("main").text()).contains("涉密");
  }

  @Test
  void theIndicatorPageOpensDownToItsRecords() throws Exception {
    stage.year(county);
    Document page = page(Stage.running(county, 1).address(), Role.AUDITOR);
    assertThat(page.select(".figure.is-big").text()).contains("2");
    assertThat(page.select("#chart-title").text()).contains("还差 1 天", "≥3天");
    assertThat(page.select("table[aria-labelledby=evidence] tbody tr")).hasSize(2);
    assertThat(page.select("main form")).as("an auditor enters nothing").isEmpty();
    var drawing = JsonMapper.builder().build().readTree(page.select("#chart-data").html());
    assertThat(drawing.get("target").decimalValue()).isEqualByComparingTo("3");
    assertThat(drawing.get("bars")).hasSize(10);
    String csv =
        pages
            .perform(
                get(Stage.running(county, 1).address() + "/evidence.csv")
                    .with(county.signedInAs(Role.AUDITOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("2025-03-03", "2025-09-08");
  }

  @Test
  void anOfficerRecordsWithEvidenceAndIsToldWhatIsWrong() throws Exception {
    stage.year(county);
    String address = Stage.running(county, 2).address();
    Document before = page(address, Role.PERFORMANCE_OFFICER);
    assertThat(before.select("main").text()).contains("尚无记录");
    String key = before.select("form[action$=record] input[name=key]").attr("value");
    Document refused = Jsoup.parse(send(address, key, "九成"));
    assertThat(refused.select("[role=alert]").text()).contains("请填一个数字");
    assertThat(refused.select("#actual").attr("value"))
        .as("what was typed is kept")
        .isEqualTo("九成");
    pages
        .perform(record(address, refused.select("input[name=key]").attr("value"), "98.5"))
        .andExpect(redirectedUrl(address));
    Document after = page(address, Role.PERFORMANCE_OFFICER);
    assertThat(after.select(".figure.is-big").text()).contains("98.5");
    assertThat(after.select(".timeline").text()).contains("98.5 %", "现场验收", "验收单.txt");
    pages
        .perform(get(address + "/evidence/1").with(county.signedInAs(Role.AUDITOR)))
        .andExpect(status().isOk());
  }

  @Test
  void aTextIsReadLookedAtAndConfirmed() throws Exception {
    stage.importText(county, Texts.of(county.region()), false);
    String draft = "/performance/draft/2025/" + county.bureau().id();
    assertThat(page("/performance", Role.BUREAU_LEADER).select(".notice").text()).contains("等待确认");
    Document page = page(draft, Role.PERFORMANCE_OFFICER);
    assertThat(page.select("main").text()).contains("108.00", "项目编码断成两截", "只计数");
    pages
        .perform(
            post(draft + "/confirm")
                .param("version", "1")
                .param("key", page.select("input[name=key]").attr("value"))
                .with(csrf())
                .with(county.signedInAs(Role.PERFORMANCE_OFFICER)))
        .andExpect(status().is3xxRedirection());
    assertThat(page("/performance", Role.PERFORMANCE_OFFICER).select("h1").text()).contains("2025");
  }

  @Test
  void aFileThatIsUnreadableIsRefusedInWords() throws Exception {
    assertThat(upload("买菜清单").select("[role=alert]").text()).contains("读不成绩效文本");
    assertThat(page("/performance", Role.PERFORMANCE_OFFICER).select(".empty")).isNotEmpty();
  }

  @Test
  void rolesWithoutFiguresStayOutside() throws Exception {
    for (Role role : List.of(Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.SYSTEM_ADMIN)) {
      pages
          .perform(get("/performance").with(county.signedInAs(role)))
          .andExpect(status().isForbidden());
    }
    pages
        .perform(get("/performance/import").with(county.signedInAs(Role.AUDITOR)))
        .andExpect(status().isForbidden());
    pages
        .perform(get("/performance/2025/none/1").with(county.signedInAs(Role.AUDITOR)))
        .andExpect(status().isNotFound());
  }

  private Document page(String address, Role role) throws Exception {
    return Jsoup.parse(
        pages
            .perform(get(address).with(county.signedInAs(role)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private Document upload(String content) throws Exception {
    MockMultipartFile file =
        new MockMultipartFile(
            "file", "文本.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8));
    return Jsoup.parse(
        pages
            .perform(
                multipart("/performance/import")
                    .file(file)
                    .param("declared", "true")
                    .param("key", java.util.UUID.randomUUID().toString())
                    .with(csrf())
                    .with(officer()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private String send(String address, String key, String actual) throws Exception {
    return pages
        .perform(record(address, key, actual))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private org.springframework.test.web.servlet.RequestBuilder record(
      String address, String key, String actual) {
    return multipart(address + "/record")
        .file(
            new MockMultipartFile(
                "file", "验收单.txt", "text/plain", "合格".getBytes(StandardCharsets.UTF_8)))
        .param("actual", actual)
        .param("as-of", "2025-10-15")
        .param("reason", "现场验收")
        .param("declared", "true")
        .param("key", key)
        .with(csrf())
        .with(officer());
  }

  private RequestPostProcessor officer() {
    return county.signedInAs(Role.PERFORMANCE_OFFICER);
  }
}
