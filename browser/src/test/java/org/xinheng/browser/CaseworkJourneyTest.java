package org.xinheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Matters led from the window to their end through the pages, by the officers whose work it is,
 * with every letter that the law asks for on the way. The letters lie in {@code target/letters}
 * afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseworkJourneyTest {

  private static final String HOUSING = "澄水县住房和城乡建设局";
  private static final String CLERK = "window-clerk";
  private static final String OFFICER = "case-officer";
  private static final String HEAD = "unit-head";

  @SuppressWarnings("NullAway.Init")
  private Office office;

  @BeforeAll
  void open() {
    office = new Office();
  }

  @AfterAll
  void close() {
    office.close();
  }

  private static Map<String, String> letter(String subject, String statement) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("form", "letter");
    fields.put("postmarkedOn", "2025-10-13");
    fields.put("purpose", "decision");
    fields.put("contentClass", "030500");
    fields.put("subject", subject);
    fields.put("statement", statement);
    fields.put("main.name", "周大川");
    fields.put("main.address", "澄阳镇新庄村18号");
    fields.put("noticeWay", "with-reply");
    return fields;
  }

  private void sendTo(String number, String unit) {
    office.act(
        CLERK,
        number,
        "classify",
        Map.of(
            "petitionClass", "grievance",
            "path", "6",
            "also", "transfer",
            "toUnit", unit,
            "materials", "来信原件一份"));
  }

  private static Map<String, String> opinion() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("outcome", "supported");
    fields.put("request", "修复三号楼楼顶，并退还已交的维修费。");
    fields.put("facts", "经现场查看，三号楼楼顶防水层老化，渗漏属实；维修费已交八百元。");
    fields.put("opinion", "责成物业服务单位修复，并退还所收费用。");
    fields.put("legalBasis", "《物业管理条例》第七条");
    return fields;
  }

  private static Map<String, String> handedOver() {
    return Map.of("also", "deliver", "way", "in-person", "deliveredOn", "2025-10-15");
  }

  @Test
  void aPaperLetterComesToADeliveredOpinionWithAnExtension() throws IOException {
    String number = office.register(letter("新庄小区三号楼楼顶漏水", "楼顶漏水两年，修了又漏，还收了我家八百元维修费。"));
    sendTo(number, HOUSING);
    office.act(OFFICER, number, "accept", Map.of());
    assertThat(office.issue(OFFICER, number, "受理告知书")).contains(number, "周大川");

    office.act(OFFICER, number, "list-requests", Map.of("requests", "修复楼顶\n退还维修费"));
    office.act(OFFICER, number, "request-extension", Map.of("days", "20", "reason", "须请专业机构检测防水层"));
    office.act(HEAD, number, "approve-extension", Map.of());
    assertThat(office.read(OFFICER, number)).contains("2026年1月4日");
    assertThat(office.issue(HEAD, number, "延长办理期限")).contains("须请专业机构检测防水层");

    Map<String, String> answered = opinion();
    answered.put("answer1", "予以支持，十五日内修复。");
    answered.put("answer2", "予以支持，七日内退还。");
    office.act(OFFICER, number, "conclude-opinion", answered);
    assertThat(office.offers(OFFICER, number, "approve")).as("not by the drafter").isFalse();
    office.act(HEAD, number, "approve", handedOver());

    assertThat(office.read(OFFICER, number)).contains("11月14日");
    assertThat(office.issue(HEAD, number, "处理意见书"))
        .contains("十五日内修复", "七日内退还", "《物业管理条例》第七条", "复查");
    office.act(CLERK, number, "evaluate", Map.of("ofBureau", "1", "ofOrgan", "0"));
    assertThat(office.offers(CLERK, number, "evaluate")).isFalse();
  }

  @Test
  void aTransferIsObjectedToRuledAndHandled() throws IOException {
    String number = office.register(letter("新庄小区外墙瓷砖脱落", "外墙瓷砖掉下来砸坏了车，没人管。"));
    sendTo(number, HOUSING);
    office.act(OFFICER, number, "object", Map.of("reason", "外墙属城市管理执法事项", "duty", "三定规定第四条第六项"));
    assertThat(office.offers(OFFICER, number, "accept")).isFalse();
    office.act("bureau-leader", number, "refuse-objection", Map.of("reason", "房屋维修管理属住建部门职权"));
    assertThat(office.read(OFFICER, number)).contains("房屋维修管理属住建部门职权");
    assertThat(office.offers(OFFICER, number, "object")).as("once only").isFalse();
    office.act(OFFICER, number, "accept", Map.of());
    office.act(OFFICER, number, "conclude-opinion", opinion());
    office.act(HEAD, number, "approve", Map.of());
    office.act(OFFICER, number, "deliver", Map.of("way", "in-person", "deliveredOn", "2025-10-15"));
    assertThat(office.issue(OFFICER, number, "处理意见书")).contains("外墙瓷砖脱落");
  }

  @Test
  void aMatterForTheCourtIsLedThereInWriting() throws IOException {
    String number = office.register(letter("与邻居的宅基地界址纠纷", "邻居砌墙占了我家的地，请判他拆掉。"));
    office.act(CLERK, number, "classify", Map.of("petitionClass", "grievance", "path", "1"));
    assertThat(office.offers(CLERK, number, "transfer")).isFalse();
    office.act(
        CLERK, number, "guide-out", Map.of("channel", "县人民法院立案窗口", "byWhen", "自知道权利受损之日起三年内"));
    assertThat(office.issue(CLERK, number, "告知")).contains("县人民法院立案窗口");
    var page = office.at(CLERK);
    page.navigate("/matters/" + number + "/guidance");
    assertThat(page.locator("main").innerText()).contains(number);
  }
}
