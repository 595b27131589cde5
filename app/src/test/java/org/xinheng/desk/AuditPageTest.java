package org.xinheng.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Appointments;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;
import org.xinheng.ledger.AccessLog;
import org.xinheng.ledger.Sealer;

/** What the auditor and the audit administrator read of readings, acts and seals. */
@TestProgram
class AuditPageTest {

  private final MockMvc pages;
  private final Appointments appointments;
  private final Sealer sealer;
  private final MovableClock clock;
  private final County county;

  AuditPageTest(
      @Autowired MockMvc pages,
      @Autowired Appointments appointments,
      @Autowired Sealer sealer,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.pages = pages;
    this.appointments = appointments;
    this.sealer = sealer;
    this.clock = clock;
    this.county = counties.open();
  }

  @AfterEach
  void timeGoesBack() {
    clock.reset();
  }

  @Test
  void everyReadingIsThereInPlainWordsTheAuditsOwnToo() throws Exception {
    call(Role.WINDOW_CLERK, "/matters");
    call(Role.CASE_OFFICER, "/matters/XF-2025-501001-00001");
    Document page = open("/audit");
    List<String> rows = page.select("tbody tr").eachText();
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst())
        .contains("查看信访事项", "XF-2025-501001-00001", "承办人", "未给出 404", "127.0.0.1");
    assertThat(rows.get(1)).contains("查看信访事项列表", "清河县信访局 · 窗口接访员", "已给出", "2025-10-15 09:00:00");
    assertThat(open("/audit").select("tbody tr").eachText().getFirst()).contains("审计管理员", "查看查阅日志");
  }

  @Test
  void rowsAreFoundByDayOfficerObjectKindAndResult() throws Exception {
    call(Role.WINDOW_CLERK, "/matters");
    call(Role.CASE_OFFICER, "/matters/XF-2025-501001-00001");
    call(Role.WINDOW_CLERK, "/matters/XF-2025-501001-00001");
    clock.forward(Duration.ofDays(1));
    call(Role.BUREAU_LEADER, "/money");
    assertThat(rows("?day=2025-10-15")).hasSize(3);
    assertThat(rows("?day=2025-10-15&who=window-clerk")).hasSize(2);
    assertThat(rows("?who=nobody")).isEmpty();
    assertThat(rows("?object=XF-2025-501001-00001")).hasSize(2);
    assertThat(rows("?day=2025-10-15&result=refused")).hasSize(2);
    assertThat(rows("?day=2025-10-15&result=answered")).hasSize(1);
    assertThat(rows("?sort=act")).isEmpty();
    pages.perform(
        post("/printed")
            .param("address", "/matters")
            .with(csrf())
            .with(county.signedInAs(Role.WINDOW_CLERK)));
    assertThat(rows("?sort=print")).singleElement().asString().contains("打印：查看信访事项列表");
  }

  @Test
  void aLongLogIsReadByPagesWithoutGapOrRepeat() throws Exception {
    int calls = 2 * AccessLog.PAGE + 7;
    for (int i = 0; i < calls; i++) {
      clock.forward(Duration.ofMillis(5));
      call(Role.WINDOW_CLERK, "/matters/XF-" + i);
    }
    List<String> seen = new ArrayList<>();
    String next = "/audit?who=window-clerk";
    while (!next.isEmpty()) {
      Document page = open(next);
      seen.addAll(page.select("tbody tr td:nth-child(4)").eachText());
      next = page.select(".pager a").attr("href");
    }
    assertThat(seen).hasSize(calls).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo("XF-" + (calls - 1));
  }

  @Test
  void actsAreListedWithoutWhatTheySaid() throws Exception {
    appointments.addUnit(county.as(Role.SECURITY_ADMIN), "599001", "某单位", Unit.Kind.DEPARTMENT);
    appointments.setEnabled(
        county.as(Role.SECURITY_ADMIN), county.officer(Role.WINDOW_CLERK), false);
    Document page = open("/audit/history");
    assertThat(page.select("tbody tr").eachText())
        .hasSize(2)
        .anySatisfy(row -> assertThat(row).contains("停用账号", "清河县信访局"))
        .anySatisfy(row -> assertThat(row).contains("增加单位", "某单位"));
    String clerk = county.officer(Role.WINDOW_CLERK).login();
    assertThat(open("/audit/history?object=" + clerk).select("tbody tr")).hasSize(1);
    assertThat(open("/audit/history?area=petition").select("tbody tr")).isEmpty();
    assertThat(open("/audit/history?area=identity&day=2025-10-15").select("tbody tr")).hasSize(2);
  }

  @Test
  void bothListsLeaveAsFilesThatRunNothing() throws Exception {
    call(Role.WINDOW_CLERK, "/matters");
    String file = text("/audit/accesses.csv?who=window-clerk");
    assertThat(file.lines()).hasSize(2);
    assertThat(file).startsWith("\uFEFF时间,人员").contains("查看信访事项列表", "清河县信访局 · 窗口接访员");
    assertThat(text("/audit/history.csv").lines()).hasSize(1);
    assertThat(rows("?sort=export")).hasSize(2);
  }

  @Test
  void sealsAreShownWithTheirSheetAndTheStateOfTheHistory() throws Exception {
    assertThat(open("/audit/seals").select("main").text()).contains("还没有核验过", "还没有封存");
    appointments.addUnit(county.as(Role.SECURITY_ADMIN), "599001", "某单位", Unit.Kind.DEPARTMENT);
    sealer.seal(county.region());
    var done =
        pages
            .perform(post("/audit/verify").with(csrf()).with(county.signedInAs(Role.AUDIT_ADMIN)))
            .andReturn()
            .getResponse();
    assertThat(done.getRedirectedUrl()).isEqualTo("/audit/seals");
    Document page = open("/audit/seals");
    assertThat(page.select(".notice.is-done").text()).contains("完整", "1 个封存");
    assertThat(page.select("tbody tr")).hasSize(1);
    Document sheet = open("/audit/seals/1");
    var seal = sealer.last(county.region()).orElseThrow();
    assertThat(sheet.select(".hash").eachText().getFirst().replace(" ", ""))
        .isEqualTo(java.util.HexFormat.of().formatHex(seal.root()));
    assertThat(sheet.select("main").text()).contains("清河县", "打印人", "核对人", "00000001.txt");
    assertThat(status("/audit/seals/2", Role.AUDIT_ADMIN)).isEqualTo(404);
  }

  @Test
  void theAuditorReadsAndNobodyElseDoes() throws Exception {
    for (Role role : Role.values()) {
      boolean may = role == Role.AUDITOR || role == Role.AUDIT_ADMIN;
      for (String page : List.of("/audit", "/audit/history", "/audit/seals")) {
        assertThat(status(page, role)).as(page + " for " + role).isEqualTo(may ? 200 : 403);
      }
    }
    assertThat(status("/audit?after=" + new UUID(0, 1) + "&day=", Role.AUDITOR)).isEqualTo(200);
  }

  private List<String> rows(String query) throws Exception {
    return open("/audit" + query).select("tbody tr").eachText();
  }

  private void call(Role role, String address) throws Exception {
    pages.perform(get(address).with(county.signedInAs(role)));
  }

  private Document open(String address) throws Exception {
    return Jsoup.parse(text(address));
  }

  private String text(String address) throws Exception {
    var answer =
        pages
            .perform(get(java.net.URI.create(address)).with(county.signedInAs(Role.AUDIT_ADMIN)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private int status(String address, Role role) throws Exception {
    return pages
        .perform(get(address).with(county.signedInAs(role)))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
