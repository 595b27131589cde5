package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinheng.given.Contents;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.petition.Selections.Picked;
import org.xinheng.statute.procedure.State;

/** Matters chosen from a list: each is acted on by itself, and the report names each. */
@TestProgram
class SelectionTest {

  private final MockMvc pages;
  private final Petitions petitions;
  private final Selections selections;
  private final County county;
  private final County other;

  @Autowired
  SelectionTest(MockMvc pages, Petitions petitions, Selections selections, Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.selections = selections;
    this.county = counties.open();
    this.other = counties.open();
  }

  private String routed() {
    String number = Sample.registered(petitions, county);
    Answer answer =
        petitions.act(county.as(Role.WINDOW_CLERK), number, Sample.classify(), 1, Sample.key());
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return number;
  }

  private MatterView view(String number) {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow();
  }

  @Test
  void eachMatterIsSentByAnActOfItsOwn() throws Exception {
    List<String> numbers = List.of(routed(), routed(), routed());
    Document page = selected(Role.WINDOW_CLERK, numbers);
    assertThat(page.select("h1").text()).isEqualTo("选中的事项");
    assertThat(page.select("tbody tr")).hasSize(3);
    MvcResult done = send(page, "transfer", Map.of("toUnit", county.housing().id().toString()));
    assertThat(done.getResponse().getStatus()).isEqualTo(200);
    Document report = Jsoup.parse(done.getResponse().getContentAsString());
    assertThat(report.select("tbody tr")).hasSize(3);
    assertThat(report.select(".state.is-done")).hasSize(3);
    for (String number : numbers) {
      assertThat(view(number).state()).isEqualTo(State.PENDING);
      assertThat(view(number).timeline().getFirst().act()).isEqualTo("transfer");
    }
  }

  @Test
  void whatTheLawRefusesStaysAndTheOthersGoOn() throws Exception {
    String good = routed();
    String early = Sample.registered(petitions, county);
    String stale = routed();
    Document page = selected(Role.WINDOW_CLERK, List.of(good, early, stale));
    String assigned = county.labour().id().toString();
    petitions.act(
        county.as(Role.WINDOW_CLERK),
        stale,
        new MatterAct.Transfer(county.housing().id(), false),
        2,
        Sample.key());
    MvcResult done =
        send(
            page, "assign", Map.of("toUnit", assigned, "reportBy", "2025-12-01", "feedback", "反馈"));
    Document report = Jsoup.parse(done.getResponse().getContentAsString());
    assertThat(row(report, good)).contains("已办理");
    assertThat(row(report, early)).contains("《信访工作条例》").doesNotContain("已办理");
    assertThat(row(report, stale)).contains("刚被其他人办理过");
    assertThat(view(good).state()).isEqualTo(State.PENDING);
    assertThat(view(early).state()).isEqualTo(State.REGISTERED);
    assertThat(view(early).timeline()).hasSize(1);
    assertThat(view(stale).handling()).isNotNull();
    assertThat(view(stale).timeline()).hasSize(3);
  }

  @Test
  void theSameFormTwiceSendsNothingTwice() throws Exception {
    List<String> numbers = List.of(routed(), routed());
    Document page = selected(Role.WINDOW_CLERK, numbers);
    Map<String, String> fields = Map.of("toUnit", county.housing().id().toString());
    send(page, "transfer", fields);
    Contents once = Contents.of(county.region());
    Document again = Jsoup.parse(send(page, "transfer", fields).getResponse().getContentAsString());
    assertThat(again.select(".state.is-done")).hasSize(2);
    assertThat(Contents.of(county.region())).isEqualTo(once);
  }

  @Test
  void aFaultyFormTouchesNothing() throws Exception {
    Document page = selected(Role.WINDOW_CLERK, List.of(routed(), routed()));
    Contents before = Contents.of(county.region());
    MvcResult answer = send(page, "assign", Map.of("feedback", "请在月底前反馈"));
    assertThat(answer.getResponse().getStatus()).isEqualTo(422);
    Document form = Jsoup.parse(answer.getResponse().getContentAsString());
    assertThat(form.select("[role=alert]").text()).contains("承办单位");
    assertThat(form.select("details[open] textarea[name=feedback]").val()).contains("月底前");
    assertThat(form.select("details[open] input[name=pick]")).hasSize(2);
    assertThat(Contents.of(county.region())).isEqualTo(before);
  }

  @Test
  @Control({"Z2", "Z6"})
  void foreignMattersAreNeitherShownNorActedOn() throws Exception {
    String own = routed();
    String foreign = Sample.registered(petitions, other);
    Document page = selected(Role.CASE_OFFICER, List.of(own, foreign));
    assertThat(page.select("tbody tr")).isEmpty();
    assertThat(page.text()).doesNotContain("漏水");
    List<Selections.Line> lines =
        selections.act(
            county.as(Role.CASE_OFFICER),
            "transfer",
            Map.of("toUnit", county.labour().id().toString()),
            List.of(new Picked(own, 2), new Picked("XF-2025-501001-99999", 1)),
            Sample.key());
    assertThat(lines).allMatch(line -> !line.done() && line.refused() == null);
    assertThat(view(own).state()).isEqualTo(State.ROUTING);
  }

  @Test
  void theCountyLeaderPrintsAndSendsNothing() throws Exception {
    String number = routed();
    Document page = selected(Role.COUNTY_LEADER, List.of(number));
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("[data-print]")).hasSize(1);
    assertThat(page.select("form[action=/matters/selected]")).isEmpty();
    assertThat(page.text()).doesNotContain(Sample.MAIN.name());
  }

  @Test
  void theListOffersABoxForEachRow() throws Exception {
    String number = routed();
    Document list = open(Role.WINDOW_CLERK, get("/matters"));
    assertThat(list.select("input[name=pick][form=picked]").eachAttr("value"))
        .containsExactly(number);
    assertThat(list.select("form#picked").attr("action")).isEqualTo("/matters/selected");
    assertThat(list.select("button[form=picked]").text()).isEqualTo("打印或一并办理选中的");
    assertThat(selected(Role.WINDOW_CLERK, List.of()).select(".empty").text()).contains("没有选中");
  }

  private static String row(Document report, String number) {
    return report.select("tbody tr").stream()
        .filter(row -> row.text().contains(number))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private Document selected(Role role, List<String> numbers) throws Exception {
    return open(role, get("/matters/selected").param("pick", numbers.toArray(String[]::new)));
  }

  private Document open(Role role, MockHttpServletRequestBuilder asked) throws Exception {
    var answer = pages.perform(asked.with(county.signedInAs(role))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MvcResult send(Document page, String act, Map<String, String> fields) throws Exception {
    var request = post("/matters/selected").with(county.signedInAs(Role.WINDOW_CLERK)).with(csrf());
    Objects.requireNonNull(page.selectFirst("form:has(input[name=act][value=" + act + "])"))
        .select("input[type=hidden]")
        .stream()
        .filter(input -> !input.attr("name").equals("_csrf"))
        .forEach(input -> request.param(input.attr("name"), input.val()));
    fields.forEach(request::param);
    return pages.perform(request).andReturn();
  }
}
