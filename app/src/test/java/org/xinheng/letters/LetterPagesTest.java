package org.xinheng.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.letters.domain.Fields;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;

/** The pages of letters as officers meet them, without any script. */
@TestProgram
class LetterPagesTest {

  private final MockMvc pages;
  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;

  @Autowired
  LetterPagesTest(MockMvc pages, Petitions petitions, Truth truth, Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @Test
  void theMatterPageLeadsToItsLettersAndShowsThemInPlace() throws Exception {
    String number = guided();
    Document matter = open("/matters/" + number);
    Element place = matter.expectFirst("[hx-get]");
    assertThat(place.attr("hx-get")).isEqualTo("/matters/" + number + "/letters");
    assertThat(place.attr("hx-select")).isEqualTo("#letters");
    Document letters = open(place.expectFirst("a").attr("href"));
    assertThat(letters.expectFirst("#letters").text()).contains("信访事项法定途径告知书", "出具并编号");
    assertThat(letters.text()).doesNotContain("王小满");
  }

  @Test
  void aLetterIsPreviewedIssuedAndReadAgain() throws Exception {
    String number = guided();
    Document page = open("/matters/" + number + "/letters");
    Element form = page.expectFirst("form:has(input[name=owed])");
    String preview = form.expectFirst(".letter-links a").attr("href");
    MockHttpServletResponse seen = ask(preview);
    assertThat(seen.getContentType()).isEqualTo("application/pdf");
    assertThat(seen.getHeader("Content-Disposition"))
        .isEqualTo("inline; filename=\"" + number + "-guidance.pdf\"");
    MockHttpServletResponse done = send(form, Map.of());
    assertThat(done.getRedirectedUrl()).startsWith("/matters/" + number + "/letters?issued=");
    Document after = open(Objects.requireNonNull(done.getRedirectedUrl()));
    assertThat(after.select(".notice.is-done").text()).contains("清信引〔2025〕1号");
    assertThat(after.select("input[name=owed]")).isEmpty();
    MockHttpServletResponse copy =
        ask(after.expectFirst("table .letter-links a[href$=docx]").attr("href"));
    assertThat(copy.getContentType()).contains("wordprocessingml");
    assertThat(copy.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void whoOpensALetterIsInTheAccessLogWithThePurpose() throws Exception {
    String number = guided();
    Document page = open("/matters/" + number + "/letters");
    send(page.expectFirst("form:has(input[name=owed])"), Map.of());
    Document after = open("/matters/" + number + "/letters");
    ask(after.expectFirst("table .letter-links a[href$=docx]").attr("href"));
    var row =
        truth.fetchSingle(
            "select act, purpose from ledger.access where region = ? and object like ? || '/%'"
                + " order by id desc limit 1",
            county.region().code(), number);
    assertThat(row.get(0)).isEqualTo("GET /matters/{number}/letters/{id}/{format}");
    assertThat(row.get(1)).isEqualTo("deliver");
    Document readings = open("/matters/" + number + "/readings");
    assertThat(readings.expectFirst("tbody tr").text()).contains("打印", "送达文书");
  }

  @Test
  void aStaleFormIsToldThatTheLetterIsIssued() throws Exception {
    String number = guided();
    Element form =
        open("/matters/" + number + "/letters").expectFirst("form:has(input[name=owed])");
    send(form, Map.of());
    MockHttpServletResponse again = send(form, Map.of("key", Sample.key()));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(again.getContentAsString()).select("[role=alert]").text())
        .contains("已经出具");
  }

  @Test
  void theUnitsLettersArePrintedAtOnce() throws Exception {
    for (int i = 0; i < 2; i++) {
      String number = guided();
      Document page = open("/matters/" + number + "/letters");
      send(page.expectFirst("form:has(input[name=owed])"), Map.of());
    }
    Document unit = open("/letters");
    assertThat(unit.select("tbody tr")).hasSize(2);
    var request =
        post("/letters/print")
            .with(county.signedInAs(Role.WINDOW_CLERK))
            .with(csrf())
            .param("key", Sample.key());
    unit.select("input[name=chosen]").forEach(box -> request.param("chosen", box.val()));
    MockHttpServletResponse file = pages.perform(request).andReturn().getResponse();
    assertThat(file.getContentType()).isEqualTo("application/pdf");
  }

  @Test
  void whatLettersSayOfTheUnitIsSetOnItsPage() throws Exception {
    Document page = open(Role.BUREAU_LEADER, "/letters/office");
    assertThat(page.expectFirst("#mark").val()).isEqualTo("清信");
    Element form = page.expectFirst("form[action=/letters/office]");
    Map<String, String> values = new LinkedHashMap<>(Map.of("phone", "0335-1234567"));
    MockHttpServletResponse done = send(Role.BUREAU_LEADER, form, values);
    assertThat(done.getRedirectedUrl()).isEqualTo("/letters/office");
    Document after = open(Role.BUREAU_LEADER, "/letters/office");
    assertThat(after.expectFirst("#phone").val()).isEqualTo("0335-1234567");
    assertThat(open(Role.CASE_OFFICER, "/letters/office").select("main button.btn-primary"))
        .isEmpty();
  }

  @Test
  void everyFieldHasItsWords() {
    for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      ResourceBundle words =
          ResourceBundle.getBundle(
              "messages.letters",
              language,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      assertThat(words.keySet())
          .containsAll(Fields.NAMES.stream().map(name -> "letters.field." + name).toList());
    }
  }

  /** A matter that the window guided to another path: the letter is the window's own. */
  private String guided() {
    String number = Sample.registered(petitions, county);
    act(number, "classify", Map.of("petitionClass", "grievance", "path", "4"));
    act(number, "guide-out", Map.of("channel", "清河县人民政府行政复议机构"));
    return number;
  }

  private void act(String number, String act, Map<String, String> fields) {
    var clerk = county.as(Role.WINDOW_CLERK);
    int version = petitions.find(clerk, number).orElseThrow().version();
    assertThat(petitions.act(clerk, number, act, fields, version, Sample.key()))
        .isInstanceOf(org.xinheng.petition.Answer.Done.class);
  }

  private Document open(String address) throws Exception {
    return open(Role.WINDOW_CLERK, address);
  }

  private Document open(Role role, String address) throws Exception {
    MockHttpServletResponse answer =
        pages.perform(get(address).with(county.signedInAs(role))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpServletResponse ask(String address) throws Exception {
    var asked = get(address).with(county.signedInAs(Role.WINDOW_CLERK));
    MockHttpServletResponse answer = pages.perform(asked).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer;
  }

  private MockHttpServletResponse send(Element form, Map<String, String> more) throws Exception {
    return send(Role.WINDOW_CLERK, form, more);
  }

  private MockHttpServletResponse send(Role role, Element form, Map<String, String> more)
      throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    form.select("input:not([type=checkbox])").forEach(it -> values.put(it.attr("name"), it.val()));
    values.remove("_csrf");
    values.putAll(more);
    var request = post(form.attr("action")).with(county.signedInAs(role)).with(csrf());
    values.forEach(request::param);
    return pages.perform(request).andReturn().getResponse();
  }
}
