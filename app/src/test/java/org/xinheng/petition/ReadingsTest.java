package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** The petitioner can be told which unit and role looked at the matter, when and for what. */
@TestProgram
@Control("L9")
class ReadingsTest {

  private final MockMvc pages;
  private final Petitions petitions;
  private final County county;

  ReadingsTest(
      @Autowired MockMvc pages, @Autowired Petitions petitions, @Autowired Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.county = counties.open();
  }

  @Test
  void everyReadingStandsWithItsOwnMatterAndNoOther() throws Exception {
    String mine = Sample.registered(petitions, county);
    String other = Sample.registered(petitions, county);
    assertThat(ask(get("/matters/" + mine), Role.WINDOW_CLERK)).isEqualTo(200);
    assertThat(ask(get("/matters/" + mine), Role.BUREAU_LEADER)).isEqualTo(200);
    assertThat(ask(get("/matters/" + other), Role.COUNTY_LEADER)).isEqualTo(200);
    assertThat(ask(get("/matters/" + mine), Role.CASE_OFFICER)).as("not theirs").isEqualTo(404);
    var reveal =
        post("/matters/" + mine + "/reveal")
            .param("purpose", "contact")
            .param("key", Sample.key())
            .with(csrf());
    assertThat(ask(reveal, Role.WINDOW_CLERK)).isEqualTo(200);
    assertThat(readings(mine))
        .containsExactly(
            "清河县信访局 窗口接访员 查看完整个人信息 联系信访人", "清河县信访局 信访局领导 查看 办理事项", "清河县信访局 窗口接访员 查看 办理事项");
    assertThat(readings(other)).containsExactly("清河县 县领导 查看 督促监督");
    assertThat(readings(mine).getFirst()).as("this page is itself among them").contains("查看 答复告知");
  }

  @Test
  void whoMayNotKnowOfTheMatterLearnsNothingHereEither() throws Exception {
    String number = Sample.registered(petitions, county);
    String none = "/matters/XF-2025-501001-09999/readings";
    assertThat(ask(get("/matters/" + number + "/readings"), Role.CASE_OFFICER)).isEqualTo(404);
    assertThat(ask(get(none), Role.CASE_OFFICER)).isEqualTo(404);
    assertThat(ask(get("/matters/" + number + "/readings"), Role.SYSTEM_ADMIN)).isEqualTo(403);
  }

  /** Unit, roles, what and purpose of each row, newest first. */
  private List<String> readings(String number) throws Exception {
    String page =
        pages
            .perform(
                get("/matters/" + number + "/readings").with(county.signedInAs(Role.BUREAU_LEADER)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var main = Jsoup.parse(page).select("main");
    for (Role role : Role.values()) {
      assertThat(main.text()).doesNotContain(county.officer(role).name() + " ");
    }
    return main.select("tbody tr").stream()
        .map(row -> String.join(" ", row.select("td:not(:first-child)").eachText()))
        .toList();
  }

  private int ask(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request, Role role)
      throws Exception {
    RequestBuilder asked = request.with(county.signedInAs(role));
    return pages.perform(asked).andReturn().getResponse().getStatus();
  }
}
