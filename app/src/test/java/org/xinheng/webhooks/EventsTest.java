package org.xinheng.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.FailingStatements;
import org.xinheng.given.MovableClock;
import org.xinheng.given.Receiver;
import org.xinheng.given.Receiver.Answer;
import org.xinheng.given.Receiver.Received;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.webhooks.domain.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events: owed with the act, signed, sent again, laid aside, and never twice at once. */
@TestProgram
class EventsTest {

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Petitions petitions;
  private final MockMvc pages;
  private final DSLContext truth;
  private final MovableClock clock;
  private final County county;
  private final String path;

  @Autowired
  EventsTest(
      Webhooks webhooks,
      Deliveries deliveries,
      Petitions petitions,
      MockMvc pages,
      Truth truth,
      MovableClock clock,
      Counties counties) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.petitions = petitions;
    this.pages = pages;
    this.truth = truth.sql();
    this.clock = clock;
    this.county = counties.open();
    this.path = "/of-" + county.region();
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  private String subscribe(Unit unit, String at) {
    var address = webhooks.address(Receiver.address(at)).orElseThrow();
    return webhooks.add(county.as(Role.SECURITY_ADMIN), address, unit, Sample.key()).orElseThrow();
  }

  private int deliver() {
    return deliveries.deliver(county.region());
  }

  @Test
  @Control("F13")
  void anActIsToldSignedAndWithoutAWordOfAPerson() {
    String secret = subscribe(county.root(), path);
    String number = Sample.registered(petitions, county);
    assertThat(deliver()).isEqualTo(1);
    assertThat(deliver()).as("once").isZero();
    Received event = Receiver.at(path).getFirst();
    JsonNode body = JsonMapper.builder().build().readTree(event.body());
    assertThat(body.propertyNames()).containsExactly("id", "number", "act", "state", "at");
    assertThat(body.get("number").asString()).isEqualTo(number);
    assertThat(body.get("act").asString()).isEqualTo("register");
    assertThat(body.get("state").asString()).isEqualTo("registered");
    assertThat(body.get("at").asString()).isEqualTo(MovableClock.START.toString());
    String moment = event.headers().getOrDefault("xinheng-timestamp", "");
    assertThat(moment).isEqualTo(Long.toString(MovableClock.START.getEpochSecond()));
    assertThat(event.headers().get("xinheng-signature"))
        .isEqualTo(Signature.of(secret, moment, event.body()));
    assertThat(event.headers().get("xinheng-event")).isEqualTo(body.get("id").asString());
    assertThat(event.body()).doesNotContain("王小满", "漏水", "138");
  }

  @Test
  @Control({"F13", "F17"})
  void noEventOfAnActThatWasNotDoneAndNoActWithoutItsEvent() {
    subscribe(county.root(), path);
    String key = Sample.key();
    FailingStatements.eachOf(
        county.region(),
        () -> petitions.register(county.as(Role.WINDOW_CLERK), Sample.letter(), key));
    assertThat(deliver()).isEqualTo(1);
    assertThat(Receiver.at(path)).hasSize(1);
    String number = Sample.registered(petitions, county);
    petitions.act(
        county.as(Role.WINDOW_CLERK), number, Sample.delivered(Sample.TODAY), 1, Sample.key());
    assertThat(deliver()).as("what was refused is told to nobody").isEqualTo(1);
  }

  @Test
  void whoIsSubscribedBelowAUnitHearsOfItsMattersAlone() {
    subscribe(county.housing(), path + "/housing");
    subscribe(county.labour(), path + "/labour");
    String number = Sample.registered(petitions, county);
    assertThat(deliver()).isZero();
    petitions.act(county.as(Role.WINDOW_CLERK), number, Sample.classify(), 1, Sample.key());
    petitions.act(
        county.as(Role.WINDOW_CLERK),
        number,
        new MatterAct.Transfer(county.housing().id(), false),
        2,
        Sample.key());
    assertThat(deliver()).isEqualTo(1);
    assertThat(Receiver.at(path + "/housing")).hasSize(1);
    assertThat(Receiver.at(path + "/labour")).isEmpty();
  }

  @Test
  void whatIsNotTakenIsSentAgainAndLaidAsideAfterADayUntilSomebodySaysSo() throws Exception {
    Receiver.answer(path, new Answer(503, "", Duration.ZERO));
    subscribe(county.root(), path);
    Sample.registered(petitions, county);
    for (int minutes = 1; minutes <= 512; minutes *= 2) {
      assertThat(deliver()).isZero();
      clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
      deliver();
      clock.forward(Duration.ofSeconds(1));
    }
    assertThat(Receiver.at(path)).hasSize(10);
    deliver();
    assertThat(Receiver.at(path)).hasSize(11);
    assertThat(Receiver.at(path).stream().map(it -> it.headers().get("xinheng-event")).distinct())
        .as("a repeat has the same id")
        .hasSize(1);
    clock.forward(Duration.ofDays(3));
    deliver();
    assertThat(Receiver.at(path)).as("laid aside").hasSize(11);
    Document page = page(get("/settings/webhooks"));
    assertThat(page.text()).contains("对方回应 503，共发 11 次");
    Receiver.answer(path, new Answer(200, "", Duration.ZERO));
    var again = page.expectFirst("form[action$=/again]");
    String address = again.attr("action");
    String version = again.select("[name=version]").attr("value");
    assertThat(send(address, "999")).isEqualTo(302);
    assertThat(deliver()).as("a stale page").isZero();
    assertThat(send(address, version)).isEqualTo(302);
    assertThat(deliver()).isEqualTo(1);
    assertThat(page(get("/settings/webhooks")).select("form[action$=/again]")).isEmpty();
  }

  @Test
  @Control("H7")
  void nobodyIsLedElsewhere() {
    String trap = path + "/trap";
    Receiver.answer(path, new Answer(302, Receiver.address(trap), Duration.ZERO));
    subscribe(county.root(), path);
    Sample.registered(petitions, county);
    assertThat(deliver()).isZero();
    assertThat(Receiver.at(path)).hasSize(1);
    assertThat(Receiver.at(trap)).isEmpty();
  }

  @Test
  @Control("H7")
  void anAddressThatWasNotAllowedIsNeitherTakenNorReached() throws Exception {
    for (String address :
        List.of(
            "http://127.0.0.1:1/x",
            "http://169.254.169.254/latest",
            "https://evil.example/",
            Receiver.address("/x").replace("127.0.0.1", "localhost"),
            Receiver.address("@evil.example/"))) {
      Document page =
          page(
              post("/settings/webhooks")
                  .param("key", Sample.key())
                  .param("address", address)
                  .param("unit", "501001"));
      assertThat(page.select(".notice.is-error").text()).as(address).contains("允许");
    }
    assertThat(webhooks.list(county.as(Role.SECURITY_ADMIN))).isEmpty();
    subscribe(county.root(), path);
    truth.execute(
        "update webhooks.subscription set target = 'http://127.0.0.1:1/x' where region = ?",
        county.region().code());
    Sample.registered(petitions, county);
    assertThat(deliver()).isZero();
    assertThat(
            truth
                .fetchSingle(
                    "select outcome from webhooks.delivery where region = ?",
                    county.region().code())
                .get(0, String.class))
        .isEqualTo("not-allowed 0");
  }

  @Test
  @Control("F13")
  void manyNodesNeverHoldOneEventTogether() throws Exception {
    Receiver.answer(path, new Answer(204, "", Duration.ofMillis(40)));
    subscribe(county.root(), path);
    IntStream.range(0, 12).forEach(_ -> Sample.registered(petitions, county));
    CountDownLatch together = new CountDownLatch(1);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> rounds =
          Stream.generate(() ->
                  nodes.submit(() -> {
                    together.await();
                    return deliver();
                  }))
              .limit(4)
              .toList();
      together.countDown();
      int taken = 0;
      for (Future<Integer> round : rounds) {
        taken += round.get();
      }
      assertThat(taken).isEqualTo(12);
    }
    assertThat(Receiver.at(path)).hasSize(12);
    assertThat(Receiver.at(path).stream().map(it -> it.headers().get("xinheng-event")).distinct())
        .hasSize(12);
  }

  @Test
  void aNodeThatDiedWithAnEventInHandsIsFollowedByAnother() {
    subscribe(county.root(), path);
    Sample.registered(petitions, county);
    truth.execute(
        "update webhooks.delivery set attempts = 1, next_at = ? where region = ?",
        clock.instant().plus(Deliveries.HOLD).atOffset(java.time.ZoneOffset.UTC),
        county.region().code());
    assertThat(deliver()).as("still in the other one's hands").isZero();
    clock.forward(Deliveries.HOLD);
    assertThat(deliver()).isEqualTo(1);
  }

  @Test
  void aReceiverThatDoesNotAnswerHoldsUpNoOther() {
    Receiver.answer(path, new Answer(500, "", Duration.ZERO));
    subscribe(county.root(), path);
    subscribe(county.root(), path + "/good");
    Sample.registered(petitions, county);
    Sample.registered(petitions, county);
    assertThat(deliver()).isEqualTo(2);
    assertThat(Receiver.at(path)).as("asked once a round").hasSize(1);
  }

  @Test
  void theSecretIsShownOnceAndAnEndedSubscriptionHearsNothing() throws Exception {
    String once = Sample.key();
    Document first = page(form(once));
    String secret = first.select("p.secret").text();
    assertThat(secret).startsWith("xhs_");
    assertThat(page(form(once)).select("p.secret")).isEmpty();
    assertThat(
            truth.fetch(
                "select s::text from webhooks.subscription s where region = ?",
                county.region().code()))
        .hasSize(1)
        .noneMatch(row -> row.get(0, String.class).contains(secret));
    Sample.registered(petitions, county);
    Document page = page(get("/settings/webhooks"));
    assertThat(page.text()).contains("1 条待发");
    assertThat(send(page.select("form[action$=/end]").attr("action"), "1")).isEqualTo(302);
    assertThat(deliver()).isZero();
    Sample.registered(petitions, county);
    assertThat(deliver()).isZero();
    assertThat(Receiver.at(path)).isEmpty();
  }

  private MockHttpServletRequestBuilder form(String once) {
    return post("/settings/webhooks")
        .param("key", once)
        .param("address", Receiver.address(path))
        .param("unit", county.region().code());
  }

  private Document page(MockHttpServletRequestBuilder asked) throws Exception {
    return Jsoup.parse(
        pages
            .perform(asked.with(csrf()).with(county.signedInAs(Role.SECURITY_ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private int send(String address, String version) throws Exception {
    return pages
        .perform(
            post(address)
                .param("key", Sample.key())
                .param("version", version)
                .with(csrf())
                .with(county.signedInAs(Role.SECURITY_ADMIN)))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
