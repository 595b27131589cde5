package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.xinheng.identity.Officer;
import org.xinheng.identity.Role;

/** The pages of matters as officers meet them, without any script. */
@TestProgram
class MatterPagesTest {

  private final MockMvc pages;
  private final Petitions petitions;
  private final County county;

  MatterPagesTest(
      @Autowired MockMvc pages, @Autowired Petitions petitions, @Autowired Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.county = counties.open();
  }

  @Test
  void anEmptyListSaysHowToBegin() throws Exception {
    Document page = open(Role.WINDOW_CLERK, "/matters", 200);
    assertThat(page.select(".empty").text()).contains("没有符合条件的事项", "登记一件信访事项");
    assertThat(open(Role.COUNTY_LEADER, "/matters", 200).select("a[href=/matters/new]")).isEmpty();
  }

  @Test
  void theListShowsSubjectUnitStateAndClock() throws Exception {
    String number = Sample.registered(petitions, county);
    Element row = open(Role.WINDOW_CLERK, "/matters", 200).expectFirst("tbody tr");
    assertThat(row.text())
        .contains(number, "反映小区楼顶漏水维修问题", "来信", "清河县信访局", "待分类", "还剩 15 天 · 10月30日 周四", "登记后分流");
    assertThat(row.text()).doesNotContain("王小满");
    assertThat(open(Role.WINDOW_CLERK, "/matters?state=handling", 200).select("tbody tr"))
        .isEmpty();
    assertThat(open(Role.WINDOW_CLERK, "/matters?q=漏水", 200).select("tbody tr")).hasSize(1);
    assertThat(open(Role.WINDOW_CLERK, "/matters?q=信访局", 200).select("tbody tr")).hasSize(1);
  }

  @Test
  void aWholeNumberInTheSearchLeadsToItsMatter() throws Exception {
    String number = Sample.registered(petitions, county);
    MockHttpServletResponse answer =
        pages
            .perform(get("/matters").param("q", number).with(county.signedInAs(Role.WINDOW_CLERK)))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/matters/" + number);
    assertThat(open(Role.CASE_OFFICER, "/matters?q=" + number, 200).select("tbody tr")).isEmpty();
  }

  @Test
  void aMatterIsRegisteredThroughTheForm() throws Exception {
    Document form = open(Role.WINDOW_CLERK, "/matters/new", 200);
    assertThat(form.select("h1").text()).isEqualTo("登记信访事项");
    MockHttpServletResponse done = send(Role.WINDOW_CLERK, "/matters", entry(form));
    assertThat(done.getRedirectedUrl()).isEqualTo("/matters/XF-2025-501001-00001?done=register");
    Document matter = open(Role.WINDOW_CLERK, "/matters/XF-2025-501001-00001?done=register", 200);
    assertThat(matter.select(".notice.is-done").text()).contains("已办理：登记");
    assertThat(matter.expectFirst(".words").wholeText()).isEqualTo("请看一看\n三号楼");
    assertThat(matter.text()).contains("王**", "138****5678", "工程质量").doesNotContain("王小满");
  }

  @Test
  void theSameFormTwiceIsOneMatter() throws Exception {
    Map<String, String> entry = entry(open(Role.WINDOW_CLERK, "/matters/new", 200));
    String first = send(Role.WINDOW_CLERK, "/matters", entry).getRedirectedUrl();
    String again = send(Role.WINDOW_CLERK, "/matters", entry).getRedirectedUrl();
    assertThat(again).isEqualTo(first);
    assertThat(open(Role.WINDOW_CLERK, "/matters", 200).select("tbody tr")).hasSize(1);
  }

  @Test
  void whatIsMissingIsToldBesideTheFieldAndOnTopAndNothingTypedIsLost() throws Exception {
    Map<String, String> entry = entry(open(Role.WINDOW_CLERK, "/matters/new", 200));
    entry.put("subject", "王小满反映漏水");
    entry.put("persons", "0");
    MockHttpServletResponse answer = send(Role.WINDOW_CLERK, "/matters", entry);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("[role=alert]").text()).contains("没有保存任何内容", "人数");
    assertThat(page.select(".field.has-error .field-error").text()).contains("规定范围内的整数");
    assertThat(page.expectFirst("#statement").wholeText()).isEqualTo("请看一看\n三号楼");
    assertThat(page.select("input[name=form][checked]").val()).isEqualTo("letter");
    entry.put("persons", "1");
    Document names = Jsoup.parse(send(Role.WINDOW_CLERK, "/matters", entry).getContentAsString());
    assertThat(names.select("[role=alert]").text()).contains("事由里出现了反映人的姓名");
  }

  @Test
  void aReportOfWrongdoingIsDirectedToTheDisciplineOrgan() throws Exception {
    Map<String, String> entry = entry(open(Role.WINDOW_CLERK, "/matters/new", 200));
    entry.put("purpose", "accusation");
    MockHttpServletResponse answer = send(Role.WINDOW_CLERK, "/matters", entry);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select("[role=alert]").text())
        .contains("纪检监察机关", "《信访工作条例》第22条第2款");
    assertThat(open(Role.WINDOW_CLERK, "/matters", 200).select("tbody tr")).isEmpty();
  }

  @Test
  void classifiedContentIsNotSentBack() throws Exception {
    Map<String, String> entry = entry(open(Role.WINDOW_CLERK, "/matters/new", 200));
    entry.put("statement", "附件 机密★10年 不得外传");
    MockHttpServletResponse answer = send(Role.WINDOW_CLERK, "/matters", entry);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).doesNotContain("不得外传");
  }

  @Test
  void actsAreOfferedAsFormsAndDone() throws Exception {
    String number = Sample.registered(petitions, county);
    Document page = open(Role.WINDOW_CLERK, "/matters/" + number, 200);
    assertThat(page.select(".acts summary").eachText()).contains("分类并确定途径", "拟不予受理");
    Map<String, String> classify = hidden(page, "classify");
    classify.put("petitionClass", "grievance");
    classify.put("path", "6");
    String address = "/matters/" + number;
    assertThat(send(Role.WINDOW_CLERK, address + "/classify", classify).getRedirectedUrl())
        .isEqualTo(address + "?done=classify");
    Document routing = open(Role.WINDOW_CLERK, address, 200);
    assertThat(routing.select(".acts summary").eachText().getFirst()).isEqualTo("转送承办单位");
    Map<String, String> transfer = hidden(routing, "transfer");
    transfer.put("toUnit", county.housing().id().toString());
    send(Role.WINDOW_CLERK, address + "/transfer", transfer);
    Document pending = open(Role.CASE_OFFICER, address, 200);
    assertThat(pending.select(".acts summary").eachText())
        .containsSubsequence("由我承办", "受理并告知", "提出异议退回");
    assertThat(pending.select(".clock-badge").text()).contains("转送交办件告知");
    assertThat(pending.expectFirst(".timeline li").text())
        .contains("转送", "2025年10月15日 周三", "清河县信访局", "清河县住房和城乡建设局");
  }

  @Test
  void aRefusedActKeepsItsFormOpenWithWhatWasTyped() throws Exception {
    String number = Sample.registered(petitions, county);
    Map<String, String> classify =
        hidden(open(Role.WINDOW_CLERK, "/matters/" + number, 200), "classify");
    classify.put("petitionClass", "grievance");
    MockHttpServletResponse answer =
        send(Role.WINDOW_CLERK, "/matters/" + number + "/classify", classify);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("details[open] .field-error").text()).contains("请选择一项");
    assertThat(page.select("details[open] input[name=petitionClass][checked]").val())
        .isEqualTo("grievance");
  }

  @Test
  void theLawsRefusalQuotesItsArticle() throws Exception {
    String number = Sample.registered(petitions, county);
    Map<String, String> transfer =
        hidden(open(Role.WINDOW_CLERK, "/matters/" + number, 200), "classify");
    transfer.put("toUnit", county.housing().id().toString());
    MockHttpServletResponse answer =
        send(Role.WINDOW_CLERK, "/matters/" + number + "/transfer", transfer);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select("[role=alert] .law").text())
        .contains("《信访工作条例》第22条");
  }

  @Test
  void aStalePageIsToldSo() throws Exception {
    String number = Sample.registered(petitions, county);
    Document page = open(Role.WINDOW_CLERK, "/matters/" + number, 200);
    Map<String, String> classify = hidden(page, "classify");
    classify.put("petitionClass", "grievance");
    classify.put("path", "6");
    send(Role.WINDOW_CLERK, "/matters/" + number + "/classify", classify);
    classify.put("key", Sample.key());
    MockHttpServletResponse answer =
        send(Role.WINDOW_CLERK, "/matters/" + number + "/classify", classify);
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains("刚被其他人办理过");
  }

  @Test
  void personsAreShownInFullOnlyForAPurposeAndThatIsRecorded() throws Exception {
    String number = Sample.registered(petitions, county);
    Document page = open(Role.WINDOW_CLERK, "/matters/" + number, 200);
    assertThat(page.text()).contains("130***********1237").doesNotContain("柳林村");
    Map<String, String> reveal = hidden(page, "reveal");
    reveal.put("purpose", "contact");
    MockHttpServletResponse answer =
        send(Role.WINDOW_CLERK, "/matters/" + number + "/reveal", reveal);
    Document full = Jsoup.parse(answer.getContentAsString());
    assertThat(full.select("aside").text()).contains("王小满", "130399199001011237", "柳林村", "已经记录");
    Document after = open(Role.WINDOW_CLERK, "/matters/" + number, 200);
    assertThat(after.expectFirst(".timeline li").text()).contains("查看完整个人信息", "联系信访人");
    assertThat(after.text()).doesNotContain("王小满");
  }

  @Test
  void aForeignMatterAndOneThatIsNotThereLookTheSame() throws Exception {
    String number = Sample.registered(petitions, county);
    String foreign = send(county.labourOfficer(), "/matters/" + number);
    String missing = send(county.labourOfficer(), "/matters/XF-2025-501001-99999");
    assertThat(foreign).isEqualTo(missing).isEqualTo("404");
    open(Role.CASE_OFFICER, "/matters/" + number, 404);
    open(Role.PERFORMANCE_OFFICER, "/matters/" + number, 403);
    open(Role.COUNTY_LEADER, "/matters/" + number, 200);
  }

  @Test
  void theCountyLeaderReadsAndIsOfferedNothing() throws Exception {
    String number = Sample.registered(petitions, county);
    Document page = open(Role.COUNTY_LEADER, "/matters/" + number, 200);
    assertThat(page.select(".acts")).isEmpty();
    assertThat(page.text()).contains("王**").doesNotContain("查看并记录");
  }

  @Test
  void thePagesSpeakEnglishToo() throws Exception {
    String number = Sample.registered(petitions, county);
    Document page =
        Jsoup.parse(
            pages
                .perform(
                    get("/matters/" + number)
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                        .with(county.signedInAs(Role.WINDOW_CLERK)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page.text())
        .contains("In the petitioner's words", "What happened", "Classify and choose the path")
        .doesNotContain("办理过程");
  }

  private Document open(Role role, String address, int status) throws Exception {
    MockHttpServletResponse answer =
        pages.perform(get(address).with(county.signedInAs(role))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private String send(Officer officer, String address) throws Exception {
    MockHttpServletResponse answer =
        pages.perform(get(address).with(County.signedIn(officer))).andReturn().getResponse();
    return answer.getStatus() + answer.getContentAsString();
  }

  private MockHttpServletResponse send(Role role, String address, Map<String, String> values)
      throws Exception {
    var request = post(address).with(county.signedInAs(role)).with(csrf());
    values.forEach(request::param);
    return pages.perform(request).andReturn().getResponse();
  }

  private static Map<String, String> entry(Document form) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("key", form.select("input[name=key]").val());
    values.put("form", "letter");
    values.put("purpose", "decision");
    values.put("receivedOn", "2025-10-15");
    values.put("subject", "反映楼顶漏水问题");
    values.put("contentClass", "030800");
    values.put("statement", "请看一看\n三号楼");
    values.put("persons", "1");
    values.put("main.name", "王小满");
    values.put("main.phone", "13800005678");
    values.put("main.address", "东坡镇柳林村 3 组");
    values.put("slip", form.select("input[name=slip]").val());
    values.put("noticeVersion", form.select("input[name=noticeVersion]").val());
    values.put("noticeWay", "with-reply");
    return values;
  }

  private static Map<String, String> hidden(Document page, String act) {
    Map<String, String> values = new LinkedHashMap<>();
    page.select("form[action$=/" + act + "] input[type=hidden]")
        .forEach(input -> values.put(input.attr("name"), input.val()));
    values.remove("_csrf");
    return values;
  }
}
