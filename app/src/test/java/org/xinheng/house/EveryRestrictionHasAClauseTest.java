package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.petition.Answer;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.petition.domain.Restrictions;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.Row;
import org.xinheng.statute.procedure.State;

/**
 * Arts. 22, 23, 31, 32, 34 to 36: whatever takes something from a petitioner has an article of a
 * closed list, a reason in words, a written notice, and says where to turn and until when. Without
 * the article there is no act, and nothing is stored.
 */
@TestProgram
@Right(6)
class EveryRestrictionHasAClauseTest {

  /** Ways a matter ends without an answer to what was asked. */
  private static final Set<State> SHUT = Set.of(State.REFUSED, State.GUIDED_OUT, State.NOT_AGAIN);

  private final MockMvc pages;
  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;

  @Autowired
  EveryRestrictionHasAClauseTest(
      MockMvc pages, Petitions petitions, Truth truth, Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @Test
  void everyRowOfTheLawThatRestrictsHasArticleNoticeAndExplanation() {
    List<Row> rows =
        Procedure.TABLE.stream()
            .filter(row ->
                row.to().filter(SHUT::contains).isPresent()
                    || Restrictions.ACTS.contains(row.act()))
            .toList();
    assertThat(rows.stream().map(Row::act).collect(Collectors.toSet()))
        .as(RightsList.cite(6))
        .isEqualTo(Restrictions.ACTS)
        .contains(Act.REFUSE, Act.REFUSE_AGAIN, Act.GUIDE_OUT, Act.APPROVE_EXTENSION);
    assertThat(rows.stream().flatMap(row -> breaches(row).stream()))
        .as(RightsList.cite(6))
        .isEmpty();
    Row bare = row(Act.CLASSIFY);
    assertThat(breaches(bare)).containsExactly("classify owes the petitioner no notice");
  }

  @Test
  void everyGroundHasItsArticleAndItsRemedyInBothLanguages() {
    Words words = Words.read(new java.util.ArrayList<>());
    for (RefusalGround ground : RefusalGround.values()) {
      assertThat(ground.article().cite()).startsWith("《信访工作条例》第");
      assertThat(words.has(ground.remedyKey())).as(RightsList.cite(6)).isTrue();
    }
    for (Act act : Restrictions.ACTS) {
      assertThat(words.has("petition.remedy." + act.code())).as(RightsList.cite(6)).isTrue();
    }
  }

  @Test
  void refusalWithoutGroundOrReasonIsNoRefusal() throws Exception {
    String number = classified(LawfulPath.ADMINISTRATIVE);
    refused(number, "propose", Map.of("proposed", "refuse", "reason", "不归我们管"));
    refused(number, "propose", Map.of("proposed", "refuse", "ground", "R9", "reason", "不归我们管"));
    refused(number, "propose", Map.of("proposed", "refuse", "ground", "R7"));
    refused(number, "propose", Map.of("proposed", "refuse", "ground", "R5", "reason", "与途径不一致"));
    refused(number, "refuse", Map.of("ground", "R7", "reason", "一个人就不受理"));
  }

  @Test
  void refusalOnAGroundShowsItAndOwesTheNotice() throws Exception {
    String number = classified(LawfulPath.ADMINISTRATIVE);
    MatterAct refuse = new MatterAct.Refuse(RefusalGround.R7, "应当依法申请行政复议");
    act(Role.WINDOW_CLERK, number, new MatterAct.Propose((MatterAct.OfTheLaw) refuse));
    act(Role.BUREAU_LEADER, number, new MatterAct.Approve());
    assertThat(owed(number)).as(RightsList.cite(6)).contains("refusal");
    assertThat(clause(number, "不予受理"))
        .contains("《信访工作条例》第31条第1款第4项", "不予受理告知书", "有权的行政机关", "条例没有规定期限");
  }

  @Test
  void guidanceNeedsItsPathAndItsOrgan() throws Exception {
    String fresh = Sample.registered(petitions, county);
    refused(fresh, "guide-out", Map.of("channel", "向法院起诉"));
    String own = classified(LawfulPath.PETITION);
    refused(own, "guide-out", Map.of("channel", "向法院起诉"));
    String number = classified(LawfulPath.LITIGATION);
    refused(number, "guide-out", Map.of());
    act(Role.WINDOW_CLERK, number, new MatterAct.GuideOut("向县人民法院提起诉讼"));
    assertThat(owed(number)).as(RightsList.cite(6)).contains("guidance");
    assertThat(clause(number, "引导法定途径")).contains("《信访工作条例》第31条第1款第1项", "法定途径告知书", "期限按该程序的法律规定");
  }

  @Test
  void anExtensionHasAReasonALimitAndANewLastDay() throws Exception {
    String number = accepted();
    refusedBy(Role.CASE_OFFICER, number, "request-extension", Map.of("days", "30"));
    refusedBy(
        Role.CASE_OFFICER, number, "request-extension", Map.of("days", "31", "reason", "情况复杂"));
    refusedBy(Role.UNIT_HEAD, number, "approve-extension", Map.of());
    act(Role.CASE_OFFICER, number, new MatterAct.AskExtension(30, "须委托房屋鉴定"));
    act(Role.UNIT_HEAD, number, new MatterAct.Plain(Act.APPROVE_EXTENSION));
    assertThat(owed(number)).as(RightsList.cite(6)).contains("extension");
    // 60 and 30 days after 15 October 2025: 13 January 2026, a Tuesday.
    assertThat(clause(number, "批准延期")).contains("《信访工作条例》第34条", "延期告知书", "1月13日");
  }

  @Test
  void aDecisionNamesTheReviewAndItsLastDay() throws Exception {
    String number = accepted();
    act(Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion()));
    act(Role.UNIT_HEAD, number, new MatterAct.Approve());
    assertThat(clause(number, "出具处理意见")).contains("《信访工作条例》第32条第1款", "信访处理意见书", "上一级申请复查", "送达后起算");
    act(Role.CASE_OFFICER, number, Sample.delivered(LocalDate.of(2025, 10, 15)));
    assertThat(clause(number, "出具处理意见")).as(RightsList.cite(6)).contains("11月14日");
    assertThat(owed(number)).contains("opinion");
    assertThat(english(number)).contains("Regulation on Petition Work (2022), art. 32 para. 1");
  }

  private static List<String> breaches(Row row) {
    boolean notice =
        row.owes().stream().anyMatch(it -> it.addressee() == Notice.Addressee.PETITIONER);
    return Stream.of(
            row.basis().isEmpty() ? row.act().code() + " has no article" : "",
            notice ? "" : row.act().code() + " owes the petitioner no notice")
        .filter(breach -> !breach.isEmpty())
        .toList();
  }

  private static Row row(Act act) {
    return Procedure.TABLE.stream().filter(it -> it.act() == act).findFirst().orElseThrow();
  }

  private String classified(LawfulPath path) {
    String number = Sample.registered(petitions, county);
    act(Role.WINDOW_CLERK, number, new MatterAct.Classify(PetitionClass.GRIEVANCE, path));
    return number;
  }

  private String accepted() {
    String number = classified(LawfulPath.PETITION);
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    act(Role.CASE_OFFICER, number, new MatterAct.Accept(false));
    return number;
  }

  private void refused(String number, String act, Map<String, String> fields) throws Exception {
    refusedBy(Role.WINDOW_CLERK, number, act, fields);
  }

  /** Refused in words, and the matter and what is owed stay as they were. */
  private void refusedBy(Role role, String number, String act, Map<String, String> fields)
      throws Exception {
    int version = version(role, number);
    List<String> owed = owed(number);
    MockHttpServletRequestBuilder request =
        post("/matters/" + number + "/" + act)
            .param("key", Sample.key())
            .param("version", Integer.toString(version))
            .with(csrf())
            .with(county.signedInAs(role));
    fields.forEach(request::param);
    var answer = pages.perform(request).andReturn().getResponse();
    assertThat(answer.getStatus()).as(RightsList.cite(6) + ": " + act + fields).isBetween(409, 422);
    assertThat(version(role, number)).isEqualTo(version);
    assertThat(owed(number)).isEqualTo(owed);
  }

  private void act(Role role, String number, MatterAct act) {
    Answer answer =
        petitions.act(county.as(role), number, act, version(role, number), Sample.key());
    assertThat(answer).isInstanceOf(Answer.Done.class);
  }

  private int version(Role role, String number) {
    return petitions.find(county.as(role), number).orElseThrow().version();
  }

  private List<String> owed(String number) {
    return truth
        .fetch(
            "select o.body from ledger.outbox o join petition.matter m on m.region = o.region and"
                + " m.id = o.chain where m.region = ? and m.number = ? order by o.id",
            county.region().code(),
            number)
        .getValues(0, String.class);
  }

  /** What stands beside an act on the page of the matter. */
  private String clause(String number, String act) throws Exception {
    Element entry =
        open(number, "zh").select(".timeline li").stream()
            .filter(it -> it.select("h3").text().equals(act))
            .findFirst()
            .orElseThrow();
    return entry.select(".clause").text();
  }

  private String english(String number) throws Exception {
    return open(number, "en").select(".clause").text();
  }

  private Document open(String number, String language) throws Exception {
    return Jsoup.parse(
        pages
            .perform(
                get("/matters/" + number)
                    .cookie(new jakarta.servlet.http.Cookie("lang", language))
                    .with(county.signedInAs(Role.BUREAU_LEADER)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
