package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Role;
import org.xinheng.petition.Answer;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;

/**
 * Arts. 18 and 21; 个人信息保护法第44、45条: at the counter the petitioner is given every step of the matter
 * and every reading of it, the whole of it, on one sheet without a name of anybody.
 */
@TestProgram
class SubjectSeesTest {

  private final MockMvc pages;
  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;

  @Autowired
  SubjectSeesTest(MockMvc pages, Petitions petitions, Truth truth, Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @Test
  @Right(10)
  void theSheetTellsProgressAndReadings() throws Exception {
    String number = underWay();
    String sheet = sheet(number).text();
    assertThat(sheet)
        .as(RightsList.cite(10))
        .contains("办理进度告知单", "办理中", "2025年10月15日", "清河县住房和城乡建设局")
        .contains("登记", "分类并确定途径", "转送", "受理")
        .contains("最后一日 2025年12月15日", "《信访工作条例》第34条")
        .contains("窗口接访员", "查看完整个人信息", "联系信访人");
    assertThat(english(number))
        .contains("Statement of progress", "accepted", "to contact the petitioner");
  }

  @Test
  @Right(10)
  void theSheetNamesNobody() throws Exception {
    Document sheet = sheet(underWay());
    assertThat(sheet.text())
        .as(RightsList.cite(10))
        .doesNotContain(
            Sample.MAIN.name(),
            Sample.STATEMENT.substring(0, 8),
            Objects.requireNonNull(Sample.MAIN.idNumber()),
            Objects.requireNonNull(Sample.MAIN.phone()));
    for (Officer officer : county.officers().values()) {
      assertThat(sheet.select("main").text()).doesNotContain(officer.name() + " ");
    }
  }

  /** Nothing is left out: as many steps as the history has, as many readings as the log. */
  @Test
  @Right({10, 11})
  void theSheetIsWhole() throws Exception {
    String number = underWay();
    sheet(number);
    int steps =
        count(
            "select count(*) from ledger.entry e join petition.matter m on m.region = e.region and"
                + " m.id = e.chain where m.region = ? and m.number = ?",
            number);
    int readings =
        count(
            "select count(*) from ledger.access where region = ? and object = ? and result < 400",
            number);
    Document sheet = sheet(number);
    assertThat(sheet.select(".timeline > li")).as(RightsList.cite(11)).hasSize(steps);
    assertThat(sheet.select("tbody tr")).as(RightsList.cite(11)).hasSize(readings);
    assertThat(steps).isEqualTo(5);
    assertThat(readings).isGreaterThan(1);
  }

  @Test
  @Right(10)
  void thatItWasGivenIsItselfAReadingAndAForeignMatterHasNoSheet() throws Exception {
    String number = underWay();
    sheet(number);
    var printed =
        post("/printed").param("address", "/matters/" + number + "/progress").with(csrf());
    assertThat(status(printed, Role.WINDOW_CLERK)).isEqualTo(204);
    List<String> rows = sheet(number).select("tbody tr").eachText();
    assertThat(rows.get(0)).contains("打印", "办理事项");
    assertThat(rows.get(1)).contains("查看", "答复告知");
    assertThat(status(get("/matters/" + number + "/progress"), Role.SYSTEM_ADMIN)).isEqualTo(403);
    assertThat(status(county.labourOfficer(), number)).isEqualTo(404);
  }

  /** Registered, classified, transferred, accepted; read in clear once at the window. */
  private String underWay() throws Exception {
    String number = Sample.registered(petitions, county);
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    act(Role.CASE_OFFICER, number, new MatterAct.Accept(false));
    var reveal =
        post("/matters/" + number + "/reveal")
            .param("purpose", "contact")
            .param("key", Sample.key())
            .with(csrf());
    assertThat(status(reveal, Role.WINDOW_CLERK)).isEqualTo(200);
    return number;
  }

  private void act(Role role, String number, MatterAct act) {
    int version = petitions.find(county.as(role), number).orElseThrow().version();
    assertThat(petitions.act(county.as(role), number, act, version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }

  private int count(String sql, String number) {
    return truth.fetchSingle(sql, county.region().code(), number).get(0, int.class);
  }

  private Document sheet(String number) throws Exception {
    return Jsoup.parse(body(number, "zh"));
  }

  private String english(String number) throws Exception {
    return Jsoup.parse(body(number, "en")).select("main").text();
  }

  private String body(String number, String language) throws Exception {
    return pages
        .perform(
            get("/matters/" + number + "/progress")
                .cookie(new jakarta.servlet.http.Cookie("lang", language))
                .with(county.signedInAs(Role.WINDOW_CLERK)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private int status(AbstractMockHttpServletRequestBuilder<?> request, Role role) throws Exception {
    request.with(county.signedInAs(role));
    return pages.perform((RequestBuilder) request).andReturn().getResponse().getStatus();
  }

  private int status(Officer officer, String number) throws Exception {
    var request = get("/matters/" + number + "/progress").with(County.signedIn(officer));
    return pages.perform(request).andReturn().getResponse().getStatus();
  }
}
