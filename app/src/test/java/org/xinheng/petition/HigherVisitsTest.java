package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Right;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer.Done;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.HigherVisits.Group;
import org.xinheng.statute.procedure.OwedStep;

/** A matter raised at a higher level leads to the step that failed here, and to nobody who went. */
@TestProgram
class HigherVisitsTest {

  private static final LocalDate TODAY = Sample.TODAY;

  private final Petitions petitions;
  private final HigherVisits visits;
  private final MockMvc pages;
  private final Truth truth;
  private final MovableClock clock;
  private final County county;
  private final Scope clerk;
  private final Scope leader;
  private final Scope officer;

  HigherVisitsTest(
      @Autowired Petitions petitions,
      @Autowired HigherVisits visits,
      @Autowired MockMvc pages,
      @Autowired Truth truth,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.petitions = petitions;
    this.visits = visits;
    this.pages = pages;
    this.truth = truth;
    this.clock = clock;
    this.county = counties.open();
    this.clerk = county.as(Role.WINDOW_CLERK);
    this.leader = county.as(Role.BUREAU_LEADER);
    this.officer = county.as(Role.CASE_OFFICER);
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private Answer act(Scope by, String number, MatterAct act) {
    int version = petitions.find(leader, number).orElseThrow().version();
    return petitions.act(by, number, act, version, Sample.key());
  }

  private void done(Scope by, String number, MatterAct act) {
    assertThat(act(by, number, act)).isInstanceOf(Done.class);
  }

  private static MatterAct raised(HigherLevel level, LocalDate on, int left) {
    return new OfficeAct.HigherVisit(level, on, left);
  }

  /** Sent on and accepted on the first day. */
  private String accepted() {
    String number = Sample.registered(petitions, county);
    done(clerk, number, Sample.classify());
    done(clerk, number, new MatterAct.Transfer(county.housing().id(), false));
    done(officer, number, new MatterAct.Accept(false));
    return number;
  }

  private Optional<OwedStep> failed(String number) {
    return visits.of(leader, number).getFirst().firstFailed().map(step -> step.step());
  }

  @Test
  void article23AMatterThatNobodyAnswered() {
    String number = Sample.registered(petitions, county);
    clock.moveTo(TODAY.plusDays(20));
    done(clerk, number, raised(HigherLevel.CITY, TODAY.plusDays(20), 0));
    assertThat(failed(number)).contains(OwedStep.FIRST_ANSWER);
  }

  @Test
  void article34AMatterWithoutOpinionAfterSixtyDays() {
    String number = accepted();
    clock.moveTo(TODAY.plusDays(30));
    done(clerk, number, raised(HigherLevel.PROVINCE, TODAY.plusDays(30), 0));
    assertThat(failed(number)).as("not yet due").isEmpty();
    clock.moveTo(TODAY.plusDays(70));
    done(clerk, number, raised(HigherLevel.NATION, TODAY.plusDays(70), 0));
    assertThat(failed(number)).contains(OwedStep.OPINION);
    assertThat(visits.of(leader, number)).hasSize(2);
  }

  @Test
  void article35AnOpinionThatLayUndelivered() {
    String number = accepted();
    done(officer, number, new MatterAct.Propose(Sample.opinion()));
    done(county.as(Role.UNIT_HEAD), number, new MatterAct.Approve());
    clock.moveTo(TODAY.plusDays(5));
    done(clerk, number, raised(HigherLevel.CITY, TODAY.plusDays(4), 0));
    assertThat(failed(number)).contains(OwedStep.DELIVERY);
    done(officer, number, Sample.delivered(TODAY.plusDays(5)));
    assertThat(failed(number)).as("what is done later mends nothing").contains(OwedStep.DELIVERY);
  }

  @Test
  void article32ARequestThatTheOpinionLeavesOpen() {
    String number = accepted();
    done(officer, number, new OfficeAct.ListRequests(List.of("修楼顶", "退物业费")));
    done(
        officer,
        number,
        new MatterAct.Propose(
            new MatterAct.Conclude(
                org.xinheng.statute.procedure.Outcome.EXPLAINED,
                "两项",
                "属实",
                "已经解释",
                "《物业管理条例》第七条",
                List.of("年内修好", "见上"),
                Optional.empty())));
    done(county.as(Role.UNIT_HEAD), number, new MatterAct.Approve());
    done(officer, number, Sample.delivered(TODAY));
    clock.moveTo(TODAY.plusDays(9));
    assertThat(act(clerk, number, raised(HigherLevel.CITY, TODAY.plusDays(9), 3)))
        .isInstanceOf(Refused.class);
    done(clerk, number, raised(HigherLevel.CITY, TODAY.plusDays(9), 1));
    assertThat(failed(number)).contains(OwedStep.REQUESTS);
  }

  @Test
  void aDayBeforeTheMatterOrToComeIsRefusedAndChangesNothing() {
    String number = Sample.registered(petitions, county);
    for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
      assertThat(act(clerk, number, raised(HigherLevel.CITY, day, 0))).isInstanceOf(Refused.class);
    }
    assertThat(act(officer, number, raised(HigherLevel.CITY, TODAY, 0)))
        .isNotInstanceOf(Done.class);
    assertThat(visits.of(leader, number)).isEmpty();
  }

  @Test
  void theSameReportTwiceIsOne() {
    String number = Sample.registered(petitions, county);
    done(clerk, number, raised(HigherLevel.CITY, TODAY, 0));
    done(leader, number, raised(HigherLevel.CITY, TODAY, 0));
    assertThat(visits.of(leader, number)).hasSize(1);
  }

  @Test
  void theListIsByTheStepThatFailedFirst() throws Exception {
    String fine = accepted();
    done(clerk, fine, raised(HigherLevel.CITY, TODAY, 0));
    String silent = Sample.registered(petitions, county);
    String late = accepted();
    clock.moveTo(TODAY.plusDays(70));
    done(clerk, silent, raised(HigherLevel.CITY, TODAY.plusDays(70), 0));
    done(clerk, late, raised(HigherLevel.PROVINCE, TODAY.plusDays(70), 0));
    HigherVisits.ByStep found = visits.byStep(leader, BoardPeriod.yearOf(TODAY));
    assertThat(found.cut()).isFalse();
    assertThat(found.groups())
        .extracting(Group::step)
        .containsExactly(
            Optional.of(OwedStep.FIRST_ANSWER), Optional.of(OwedStep.OPINION), Optional.empty());
    Document page = page(Role.BUREAU_LEADER, "/boards/traces?period=2025");
    assertThat(page.select("main h2").eachText())
        .containsExactly("分流、受理告知", "作出处理意见", "当天以前应办的各步都已办理，没有发现迟延");
    assertThat(page.select("tbody tr")).hasSize(3);
    assertThat(page.text()).contains("第23条", "第34条").doesNotContain("王");
  }

  @Test
  @Right(5)
  void thePageShowsTheWayOfTheMatterAndNobody() throws Exception {
    String number = accepted();
    clock.moveTo(TODAY.plusDays(70));
    done(clerk, number, raised(HigherLevel.PROVINCE, TODAY.plusDays(70), 0));
    Document page = page(Role.UNIT_HEAD, "/matters/" + number + "/trace");
    assertThat(page.select("main h2").text()).startsWith("省 · 2025年12月24日");
    assertThat(page.select(".notice").text()).contains("首先没有办好的一步：作出处理意见（应办未办）", "第34条");
    assertThat(page.select("tbody tr")).hasSize(OwedStep.values().length);
    assertThat(page.text()).doesNotContain("王").doesNotContain("138");
    Map<String, Object> row =
        truth
            .sql()
            .fetchSingle(
                "select * from petition.higher_visit where region = ?", county.region().code())
            .intoMap();
    assertThat(row.keySet())
        .containsExactlyInAnyOrder("region", "matter_id", "raised_on", "level", "left_open");
  }

  @Test
  void whoMayNotKnowOfTheMatterLearnsNothing() throws Exception {
    String number = Sample.registered(petitions, county);
    done(clerk, number, raised(HigherLevel.CITY, TODAY, 0));
    assertThat(visits.of(officer, number)).isEmpty();
    assertThat(answer(Role.CASE_OFFICER, "/matters/" + number + "/trace").getStatus())
        .isEqualTo(404);
    assertThat(answer(Role.UNIT_HEAD, "/boards/traces").getStatus()).isEqualTo(403);
  }

  private Document page(Role role, String address) throws Exception {
    MockHttpServletResponse answer = answer(role, address);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse answer(Role role, String address) throws Exception {
    return pages.perform(get(address).with(county.signedInAs(role))).andReturn().getResponse();
  }
}
