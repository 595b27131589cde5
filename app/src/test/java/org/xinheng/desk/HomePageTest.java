package org.xinheng.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.deadline.Sweeper;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;

/** 我的工作 by role: what waits, where it leads, and how many statements it takes. */
@TestProgram
class HomePageTest {

  private static final LocalDate TODAY = Sample.TODAY;

  private final MockMvc web;
  private final Petitions petitions;
  private final Sweeper sweeper;
  private final MovableClock clock;
  private final Configuration jooq;
  private final ExecuteListenerProvider[] listeners;
  private final AtomicInteger statements = new AtomicInteger();
  private final County county;

  HomePageTest(
      @Autowired MockMvc web,
      @Autowired Petitions petitions,
      @Autowired Sweeper sweeper,
      @Autowired MovableClock clock,
      @Autowired DSLContext sql,
      @Autowired Counties counties) {
    this.web = web;
    this.petitions = petitions;
    this.sweeper = sweeper;
    this.clock = clock;
    this.jooq = sql.configuration();
    this.listeners = jooq.executeListenerProviders();
    this.county = counties.open();
  }

  @AfterEach
  void putBack() {
    jooq.set(listeners);
    clock.reset();
  }

  @Test
  void eachRoleSeesWhatWaitsForIt() throws Exception {
    Sample.registered(petitions, county);
    Sample.registered(petitions, county, Sample.letter(TODAY.minusDays(20)));
    String objected = transferred();
    act(
        Role.UNIT_HEAD,
        objected,
        new MatterAct.Objection("属于人社部门职责", "住建部门“三定”规定第二条", Optional.empty()));
    String drafted = transferred();
    act(Role.CASE_OFFICER, drafted, new MatterAct.Take());
    act(Role.CASE_OFFICER, drafted, new MatterAct.Accept(false));
    act(Role.CASE_OFFICER, drafted, new MatterAct.Propose(Sample.opinion()));
    String asked = transferred();
    act(Role.CASE_OFFICER, asked, new MatterAct.Take());
    act(Role.CASE_OFFICER, asked, new MatterAct.Accept(false));
    act(Role.CASE_OFFICER, asked, new MatterAct.AskExtension(20, "需要专家鉴定"));
    transferred();

    assertThat(cards(Role.BUREAU_LEADER)).contains("1已超期", "1异议待我审核", "2待分流", "1无人承办");
    assertThat(cards(Role.BUREAU_LEADER)).doesNotContain("2待我批准");
    assertThat(cards(Role.UNIT_HEAD)).contains("2待我批准", "1无人承办").doesNotContain("1异议待我审核");
    assertThat(cards(Role.CASE_OFFICER)).contains("1无人承办", "1待本单位受理");
    assertThat(cards(Role.CASE_OFFICER)).noneMatch(card -> card.contains("待我批准"));
    assertThat(cards(Role.WINDOW_CLERK)).contains("1已超期", "2待分流");
    assertThat(cards(Role.SYSTEM_ADMIN)).isEmpty();

    Document head = page(Role.UNIT_HEAD, "/?list=TO_SIGN");
    assertThat(head.select("#chosen").text()).isEqualTo("待我批准");
    assertThat(head.select("tbody tr .number").eachText())
        .containsExactlyInAnyOrder(drafted, asked);
  }

  @Test
  void aListGoesOnPageByPage() throws Exception {
    for (int i = 0; i < 23; i++) {
      Sample.registered(petitions, county);
    }
    Document first = page(Role.WINDOW_CLERK, "/?list=TO_ROUTE");
    assertThat(first.select("tbody tr")).hasSize(20);
    Document second = page(Role.WINDOW_CLERK, first.select("a[rel=next]").attr("href"));
    assertThat(second.select("tbody tr")).hasSize(3);
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(page(Role.WINDOW_CLERK, "/?list=TO_ROUTE&after=nonsense").select("tbody tr"))
        .hasSize(20);
  }

  @Test
  void aReminderStandsOnTheDeskUntilItIsSeen() throws Exception {
    String number = transferred();
    clock.moveTo(TODAY.plusDays(13));
    sweeper.sweep(county.region());
    Document head = page(Role.UNIT_HEAD, "/");
    assertThat(head.select(".reminders li")).hasSize(1);
    assertThat(head.select(".reminders li").text()).contains("严重警告", "反映小区楼顶漏水维修问题", "10月30日");
    web.perform(
            post("/matters/" + number + "/reminders/seen")
                .param("reachedOn", head.select("[name=reachedOn]").val())
                .with(county.signedInAs(Role.UNIT_HEAD))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/"));
    assertThat(page(Role.UNIT_HEAD, "/").select(".reminders li")).isEmpty();
  }

  @Test
  void thePageTakesAsManyStatementsWhateverWaits() throws Exception {
    List<Role> roles =
        List.of(Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER);
    for (int i = 0; i < 2; i++) {
      fill();
    }
    List<Integer> few = statements(roles);
    for (int i = 0; i < 6; i++) {
      fill();
    }
    assertThat(statements(roles)).isEqualTo(few);
    System.out.println("statements of the home page by role: " + roles + " " + few);
  }

  private void fill() {
    clock.reset();
    Sample.registered(petitions, county, Sample.letter(TODAY.minusDays(20)));
    transferred();
    String taken = transferred();
    act(Role.CASE_OFFICER, taken, new MatterAct.Take());
    clock.moveTo(TODAY.plusDays(13));
    sweeper.sweep(county.region());
  }

  private List<Integer> statements(List<Role> roles) throws Exception {
    ExecuteListener counter =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
          }
        };
    jooq.set(
        Stream.concat(
                Arrays.stream(listeners), Stream.of(new DefaultExecuteListenerProvider(counter)))
            .toArray(ExecuteListenerProvider[]::new));
    List<Integer> sent = new java.util.ArrayList<>();
    for (Role role : roles) {
      statements.set(0);
      page(role, "/");
      sent.add(statements.get());
    }
    jooq.set(listeners);
    return sent;
  }

  private List<String> cards(Role role) throws Exception {
    return page(role, "/").select(".cards a").eachText();
  }

  private Document page(Role role, String address) throws Exception {
    return Jsoup.parse(
        web.perform(get(java.net.URI.create(address)).with(county.signedInAs(role)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private String transferred() {
    String number = Sample.registered(petitions, county);
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    return number;
  }

  private void act(Role role, String number, MatterAct act) {
    var scope = county.as(role);
    int version = petitions.find(scope, number).orElseThrow().version();
    assertThat(petitions.act(scope, number, act, version, Sample.key()))
        .isInstanceOf(org.xinheng.petition.Answer.Done.class);
  }
}
