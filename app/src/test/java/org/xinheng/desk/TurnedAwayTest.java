package org.xinheng.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** The security administrator sees that something was turned away, and never what it was. */
@TestProgram
@Control("S5")
class TurnedAwayTest {

  private static final String PAGE = "/settings/turned-away";

  private final MockMvc pages;
  private final DSLContext db;
  private final County county;

  @Autowired
  TurnedAwayTest(MockMvc pages, Truth truth, Counties counties) {
    this.pages = pages;
    this.db = truth.sql();
    this.county = counties.open();
  }

  @Test
  void whereWhenWhoAndHowLongButNeverWhat() throws Exception {
    assertThat(page(PAGE).select(".empty")).hasSize(3);
    turnAway("鹭岛工程 机密★10年 的来信");
    Document page = page(PAGE);
    assertThat(page.select("table tbody tr")).hasSize(1);
    List<String> cells = page.select("table tbody tr td").eachText();
    assertThat(cells.get(0)).contains("2025-10-15");
    assertThat(cells.get(1)).isEqualTo("POST /matters");
    assertThat(cells.get(2)).isEqualTo(county.officer(Role.WINDOW_CLERK).name());
    assertThat(cells.get(3)).matches("\\d+");
    assertThat(page.html()).doesNotContain("鹭岛", "机密", "10年", "??");
    assertThat(page.select(".page-head").text()).contains("近 30 天拦下 1 次");
    assertThat(page("/").select(".notice.is-warn").text()).contains("拦下带密级标志的提交 1 次");
    assertThat(page("/settings").select("a[href=" + PAGE + "]")).hasSize(1);
  }

  private void turnAway(String words) throws Exception {
    var asked = post("/matters").param("subject", words).with(csrf());
    int status =
        pages
            .perform(asked.with(county.signedInAs(Role.WINDOW_CLERK)))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isEqualTo(422);
  }

  @Test
  void aPaperHandedInOfflineLeavesItsNumberAndWhoAnswersForIt() throws Exception {
    String login = county.officer(Role.UNIT_HEAD).login();
    enter("BM-2025-001", "2025-10-14", login);
    Document page = page(PAGE);
    assertThat(page.select("table tbody tr").text())
        .contains("BM-2025-001", "10月14日", county.officer(Role.UNIT_HEAD).name());
    assertThat(page.select("form[action=/settings/papers] textarea")).isEmpty();
    assertThat(
            page.select("form[action=/settings/papers] input:not([type=hidden])").eachAttr("name"))
        .containsExactly("number", "received-on");
    enter("BM-2025-001", "2025-10-15", login);
    enter("关于某事的材料", "2025-10-15", login);
    enter("BM-2025-002", "2025-10-16", login);
    enter("BM-2025-002", "", login);
    enter("BM-2025-002", "2025-10-15", "nobody");
    assertThat(page(PAGE).select("table tbody tr")).hasSize(1);
  }

  @Test
  void whatTheGateDidStandsInTheHistory() throws Exception {
    turnAway("秘密★5年");
    enter("BM-2025-003", "2025-10-14", county.officer(Role.UNIT_HEAD).login());
    List<String> kinds =
        db.fetch(
                "select kind from ledger.entry where region = ? and kind like 'gate.%' order by at",
                county.region().code())
            .map(row -> row.get(0, String.class));
    assertThat(kinds).containsExactlyInAnyOrder("gate.refused", "gate.offline-paper");
  }

  @Test
  void nobodyElseOpensThePage() throws Exception {
    for (Role role : Role.values()) {
      int status =
          pages
              .perform(get(PAGE).with(county.signedInAs(role)))
              .andReturn()
              .getResponse()
              .getStatus();
      assertThat(status).as(role.code()).isEqualTo(role == Role.SECURITY_ADMIN ? 200 : 403);
    }
  }

  private void enter(String number, String day, String login) throws Exception {
    pages.perform(
        post("/settings/papers")
            .param("number", number)
            .param("received-on", day)
            .param("responsible", login)
            .with(csrf())
            .with(county.signedInAs(Role.SECURITY_ADMIN)));
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(
        pages
            .perform(get(address).with(county.signedInAs(Role.SECURITY_ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }
}
