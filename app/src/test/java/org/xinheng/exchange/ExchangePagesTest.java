package org.xinheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.petition.Sample;

/** The pages of the exchange, from the file that is chosen to the account that is even. */
@TestProgram
class ExchangePagesTest {

  private static final String DAY = "2025-10-15";

  private final MockMvc pages;
  private final County county;

  ExchangePagesTest(@Autowired MockMvc pages, @Autowired Counties counties) {
    this.pages = pages;
    this.county = counties.open();
  }

  @Test
  void aFileIsBroughtLookedAtTakenInAndReconciled() throws Exception {
    NationalSheet sheet = NationalSheet.letters(2);
    sheet.add(3, "信访日期", "不知", "重点人员标志", "是").add(4, "信访目的", "检举控告");
    String address = brought(sheet.xlsx(), "day.xlsx");
    Document preview = open(address);
    assertThat(preview.select(".cards strong").eachText()).containsExactly("2", "0", "0", "1", "1");
    assertThat(preview.text())
        .contains("反映第1排平房屋面漏雨问题", "将新登记 2 件、更正 0 件", "检举控告不在这里登记", "不接收的列：重点人员标志")
        .doesNotContain("青禾", "柳河边第1排 2 号");
    assertThat(open(address + "?show=refused").select("main tbody").text())
        .contains("「信访日期」不是有效的日期。")
        .doesNotContain("第3排");
    MockHttpServletResponse done =
        send(
            post(address + "/take")
                .param("key", Sample.key())
                .param("version", preview.select("#take [name=version]").val())
                .param("seen", preview.select("#take [name=seen]").val())
                .with(csrf())
                .with(county.signedInAs(Role.WINDOW_CLERK)));
    assertThat(done.getRedirectedUrl()).isEqualTo(address);
    Document after = open(address);
    assertThat(after.select(".cards strong").eachText()).containsExactly("0", "0", "2", "1", "1");
    assertThat(after.select("#take")).isEmpty();
    Document account = open(address + "/reconciliation");
    assertThat(account.select("#unexplained").text()).isEqualTo("0");
    assertThat(account.text()).contains("来源：全国系统文件", "检举控告 1 行，只记数");
    assertThat(open(address + "/reconciliation?show=matched").select("section tbody tr"))
        .hasSize(2);
    assertThat(open("/exchange").text()).contains("新登记 2 件，更正 0 件，无变化 0 件，未接收 1 行，检举控告 1 行");
    assertThat(open("/matters").select("a[href=/exchange]")).hasSize(1);
  }

  @Test
  void differencesStandSideBySideAndNobodyIsShown() throws Exception {
    take(brought(NationalSheet.letters(1).csv(), "a.csv"));
    NationalSheet sheet = new NationalSheet().add(1, "标题", "反映屋面和墙面漏雨", "手机号码", "13911112222");
    Document changed = open(brought(sheet.csv(), "b.csv"));
    assertThat(changed.select("main tbody dl").text())
        .contains("标题 反映第1排平房屋面漏雨问题 → 反映屋面和墙面漏雨", "手机号码 两处不同，涉及个人信息")
        .doesNotContain("13911112222", "13800010001");
  }

  @Test
  void whatCannotBeReadIsToldAndNothingIsKept() throws Exception {
    assertThat(refused("无关的内容".getBytes(StandardCharsets.UTF_8), "a.csv")).contains("没有找到列名");
    assertThat(refused("信访件编号,信访日期,标题\n".getBytes(StandardCharsets.UTF_8), "a.csv"))
        .contains("文件缺少下面的列", "投诉内容");
    assertThat(refused(NationalSheet.letters(1).csv(), "a.xls")).contains("只接收 xlsx 和 csv");
    assertThat(open("/exchange").text()).doesNotContain("我读取的文件");
  }

  @Test
  void anExportIsAFileThatRunsNothing() throws Exception {
    take(brought(new NationalSheet().add(1, "标题", "=1+1 反映漏雨").csv(), "a.csv"));
    MockHttpServletResponse file =
        send(
            post("/exchange/export")
                .param("key", Sample.key())
                .param("from", DAY)
                .param("until", DAY)
                .param("format", "csv")
                .with(csrf())
                .with(county.signedInAs(Role.BUREAU_LEADER)));
    assertThat(file.getStatus()).isEqualTo(200);
    assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(file.getContentAsString(StandardCharsets.UTF_8))
        .contains("信访件编号,本系统编号", ",'=1+1 反映漏雨,", "来信,求决,城乡建设/工程质量");
    assertThat(open("/exchange").text()).contains("导出 1 件");
  }

  @Test
  void progressIsToldToWhoTakesTheFileIn() throws Exception {
    String address = brought(NationalSheet.letters(1).csv(), "a.csv");
    Document waiting = open(address + "/progress");
    assertThat(waiting.select("#progress").attr("hx-get")).isEqualTo(address + "/progress");
    assertThat(waiting.text()).contains("正在核对");
    RequestBuilder other = get(address + "/progress").with(county.signedInAs(Role.BUREAU_LEADER));
    assertThat(send(other).getStatus()).isEqualTo(404);
  }

  @Test
  void aFileCanBeThrownAway() throws Exception {
    String address = brought(NationalSheet.letters(1).csv(), "a.csv");
    MockHttpServletResponse gone =
        send(
            post(address + "/discard")
                .param("key", Sample.key())
                .param("version", "1")
                .with(csrf())
                .with(county.signedInAs(Role.WINDOW_CLERK)));
    assertThat(gone.getRedirectedUrl()).isEqualTo("/exchange");
    RequestBuilder again = get(address).with(county.signedInAs(Role.WINDOW_CLERK));
    assertThat(send(again).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse bring(byte[] content, String name) throws Exception {
    return send(
        multipart("/exchange/files")
            .file(new MockMultipartFile("file", name, "application/octet-stream", content))
            .param("from", DAY)
            .param("until", DAY)
            .param("declared", "true")
            .param("key", Sample.key())
            .with(csrf())
            .with(county.signedInAs(Role.WINDOW_CLERK)));
  }

  private String brought(byte[] content, String name) throws Exception {
    String address = Objects.requireNonNull(bring(content, name).getRedirectedUrl());
    assertThat(address).startsWith("/exchange/files/");
    return address;
  }

  private String refused(byte[] content, String name) throws Exception {
    MockHttpServletResponse answer = bring(content, name);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select("main").text();
  }

  private void take(String address) throws Exception {
    Document preview = open(address);
    send(
        post(address + "/take")
            .param("key", Sample.key())
            .param("version", "1")
            .param("seen", preview.select("#take [name=seen]").val())
            .with(csrf())
            .with(county.signedInAs(Role.WINDOW_CLERK)));
  }

  private Document open(String address) throws Exception {
    MockHttpServletResponse page = send(get(address).with(county.signedInAs(Role.WINDOW_CLERK)));
    assertThat(page.getStatus()).as(address).isEqualTo(200);
    return Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse send(RequestBuilder request) throws Exception {
    return pages.perform(request).andReturn().getResponse();
  }
}
