package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.DeskList;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.Sample;

/**
 * Art. 30 para. 3: neither the unit complained of nor a person with an interest can tell from any
 * of their pages that there is a complaint. Reports of wrongdoing are not kept here at all until
 * their sealed room exists.
 */
@TestProgram
@Right(8)
class AccusedNeverSeesAccuserTest {

  private static final String MISSING = "XF-2025-501001-99999";
  private static final String WORDS = "举报住建局某科长收受好处";

  private final MockMvc mvc;
  private final PagesSeen pages;
  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;

  @Autowired
  AccusedNeverSeesAccuserTest(MockMvc pages, Petitions petitions, Truth truth, Counties counties) {
    this.mvc = pages;
    this.pages = new PagesSeen(pages);
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @Test
  void theUnitComplainedOfSeesNotOneByteOfIt() throws Exception {
    Map<String, String> before = seen(housing());
    String number = Sample.registered(petitions, county, about(county.housing().id()));
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.labour().id(), false));
    assertThat(petitions.find(county.asLabourOfficer(), number)).isPresent();
    assertThat(seen(housing())).as(RightsList.cite(8)).isEqualTo(before);
    assertLooksMissing(housing(), number);
  }

  @Test
  void anOfficerWithAnInterestSeesNotOneByteOfIt() throws Exception {
    List<Officer> accused = List.of(county.labourOfficer());
    Map<String, String> before = seen(accused);
    String number = Sample.registered(petitions, county, about(county.east().id()));
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(
        Role.BUREAU_LEADER,
        number,
        new MatterAct.Recuse(county.labourOfficer().id(), "信访人反映的正是该员"));
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.labour().id(), false));
    assertThat(seen(accused)).as(RightsList.cite(8)).isEqualTo(before);
    assertLooksMissing(accused, number);
  }

  /** The comparison sees a matter that its officers do know of. */
  @Test
  void aMatterThatIsTheirsWouldBeSeen() throws Exception {
    Map<String, String> before = seen(housing());
    String number = Sample.registered(petitions, county);
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    assertThat(seen(housing())).isNotEqualTo(before);
  }

  @Test
  void aReportOfWrongdoingLeavesNothingBehind() throws Exception {
    List<Officer> all = new ArrayList<>(county.officers().values());
    Map<String, String> before = seen(all);
    MockHttpServletRequestBuilder report =
        post("/matters").with(county.signedInAs(Role.WINDOW_CLERK)).with(csrf());
    form().forEach(report::param);
    var answer = mvc.perform(report).andReturn().getResponse();
    assertThat(answer.getStatus()).as(RightsList.cite(8)).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("《信访工作条例》第22条第2款");
    assertThat(seen(all)).as(RightsList.cite(8)).isEqualTo(before);
    assertThat(
            truth
                .fetchSingle(
                    "select count(*) from petition.matter where region = ?", county.region().code())
                .get(0, int.class))
        .isZero();
  }

  /** As the page of registration offers it, with the words of the report. */
  private Map<String, String> form() throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    var blank = get("/matters/new").with(county.signedInAs(Role.WINDOW_CLERK));
    Jsoup.parse(mvc.perform(blank).andReturn().getResponse().getContentAsString())
        .select("form[action=/matters] input[type=hidden]")
        .forEach(input -> form.put(input.attr("name"), input.val()));
    form.remove("_csrf");
    form.put("noticeWay", "shown");
    form.put("key", Sample.key());
    form.put("form", "letter");
    form.put("purpose", "accusation");
    form.put("receivedOn", "2025-10-15");
    form.put("subject", WORDS);
    form.put("contentClass", "030800");
    form.put("statement", WORDS);
    form.put("persons", "1");
    return form;
  }

  private static RegisterMatter about(java.util.UUID unit) {
    RegisterMatter it = Sample.letter();
    return new RegisterMatter(
        it.form(),
        it.purpose(),
        it.contentClass(),
        unit,
        it.subject(),
        it.statement(),
        it.persons(),
        it.main(),
        it.representatives(),
        it.proxy(),
        it.receivedOn(),
        it.repeats(),
        it.more());
  }

  private List<Officer> housing() {
    return List.of(
        county.officer(Role.CASE_OFFICER), county.colleague(), county.officer(Role.UNIT_HEAD));
  }

  private Map<String, String> seen(List<Officer> officers) throws Exception {
    List<String> starts = new ArrayList<>(List.of("/matters", "/matters?overdue=yes"));
    starts.addAll(List.of("/matters?q=%E6%BC%8F%E6%B0%B4", "/reception", "/performance", "/money"));
    for (DeskList desk : DeskList.values()) {
      starts.add("/?list=" + desk.name());
    }
    Map<String, String> seen = new LinkedHashMap<>();
    for (Officer officer : officers) {
      pages
          .by(officer, starts)
          .forEach((address, page) -> seen.put(officer.login() + " " + address, page));
    }
    return seen;
  }

  private void assertLooksMissing(List<Officer> officers, String number) throws Exception {
    for (Officer officer : officers) {
      for (String part : List.of("", "/readings", "/progress")) {
        assertThat(pages.answer(officer, "/matters/" + number + part, number))
            .as(RightsList.cite(8))
            .startsWith("404")
            .isEqualTo(pages.answer(officer, "/matters/" + MISSING + part, MISSING));
      }
    }
  }

  private void act(Role role, String number, MatterAct act) {
    Scope scope = county.as(role);
    int version = petitions.find(scope, number).orElseThrow().version();
    assertThat(petitions.act(scope, number, act, version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }
}
