package org.xinheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractIntegerAssert;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.SecondNode;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.domain.Base32;
import org.xinheng.identity.domain.Totp;

/**
 * Sessions on two nodes over one database: this test's program is one, a served program the other.
 */
@TestProgram
class SessionsTest {

  private static SecondNode node;

  private final Truth truth;
  private final Appointments appointments;
  private final Officers officers;
  private final Factors factors;
  private final Sessions sessions;
  private final County county;
  private final Officer clerk;
  private final String secret;

  SessionsTest(
      @Autowired Truth truth,
      @Autowired Appointments appointments,
      @Autowired Officers officers,
      @Autowired Factors factors,
      @Autowired Sessions sessions,
      @Autowired Counties counties) {
    this.truth = truth;
    this.appointments = appointments;
    this.officers = officers;
    this.factors = factors;
    this.sessions = sessions;
    this.county = counties.open();
    this.clerk = county.officer(Role.WINDOW_CLERK);
    this.secret = factors.preset(county.region(), clerk.id());
  }

  @BeforeAll
  static void start() {
    node = new SecondNode();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @AfterEach
  void timeGoesBackAndTheBrowserForgets() {
    node.clock().reset();
    node.forgetCookies();
  }

  @Test
  @Control("A8")
  void theCookieIsLongHiddenStrictAndNewAtEachSignInAndProof() throws Exception {
    HttpResponse<String> answer = signIn();
    String set =
        answer.headers().allValues("set-cookie").stream()
            .filter(cookie -> cookie.startsWith("xinheng="))
            .findFirst()
            .orElseThrow();
    assertThat(set).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Domain");
    String first = node.cookie("xinheng");
    assertThat(first).hasSizeGreaterThanOrEqualTo(43);
    node.clock().forward(Totp.STEP);
    var proven = node.post("/account", "/step-up", Map.of("code", code(), "back", "/account"));
    assertThat(proven.statusCode()).isEqualTo(302);
    String second = node.cookie("xinheng");
    assertThat(second).isNotEqualTo(first);
    assertThat(node.get("/").statusCode()).isEqualTo(200);
    node.setCookie("xinheng", first);
    assertThat(node.get("/").statusCode()).isEqualTo(401);
    SignInPolicy overTls =
        new SignInPolicy(
            SignInPolicy.COST,
            org.xinheng.identity.domain.PasswordProfile.DENGBAO,
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofMinutes(15),
            true);
    assertThat(List.of(overTls.sessionCookie(), overTls.formCookie()))
        .allMatch(name -> name.startsWith("__Host-"));
  }

  @Test
  @Control("A9")
  void halfAnHourWithoutARequestEndsASession() throws Exception {
    signIn();
    node.clock().forward(Duration.ofMinutes(29));
    assertThat(node.get("/").statusCode()).isEqualTo(200);
    node.clock().forward(Duration.ofMinutes(29));
    assertThat(node.get("/").statusCode()).isEqualTo(200);
    node.clock().forward(Duration.ofMinutes(31));
    HttpResponse<String> ended = node.get("/matters/new");
    assertThat(ended.statusCode()).isEqualTo(401);
    assertThat(ended.body()).contains("/sign-in?ended", "back=/matters/new", "session.js");
  }

  @Test
  @Control("A9")
  void twelveHoursEndASessionThatIsInUse() throws Exception {
    signIn();
    for (int i = 0; i < 35; i++) {
      node.clock().forward(Duration.ofMinutes(20));
      assertThat(node.get("/").statusCode()).as("after %d times 20 minutes", i + 1).isEqualTo(200);
    }
    node.clock().forward(Duration.ofMinutes(21));
    assertThat(node.get("/").statusCode()).isEqualTo(401);
  }

  @Test
  @Control("A10")
  void disablingHereEndsTheSessionThereAtOnce() throws Exception {
    signIn();
    appointments.setEnabled(county.as(Role.SECURITY_ADMIN), clerk, false);
    assertEndedWithinASecond();
  }

  @Test
  @Control("A10")
  void anotherRoleEndsTheSessionThereAtOnce() throws Exception {
    signIn();
    assertThat(
            appointments.grant(
                county.as(Role.SECURITY_ADMIN), clerk, Role.CASE_OFFICER, county.bureau()))
        .isTrue();
    assertEndedWithinASecond();
    signInAfter(Totp.STEP);
    assertThat(appointments.end(county.as(Role.SECURITY_ADMIN), clerk, Role.CASE_OFFICER)).isTrue();
    assertEndedWithinASecond();
  }

  @Test
  @Control("A10")
  void signingOutAndEndingASessionEndIt() throws Exception {
    signIn();
    String id = node.cookie("xinheng");
    node.post("/account", "/sign-out", Map.of());
    node.setCookie("xinheng", id);
    assertEndedWithinASecond();
    signInAfter(Totp.STEP);
    var open = sessions.of(county.region(), clerk.id(), null);
    assertThat(open).hasSize(1);
    assertThat(sessions.end(county.as(Role.WINDOW_CLERK), open.getFirst().mark())).isTrue();
    assertEndedWithinASecond();
  }

  @Test
  void whatAnAnswerSaysOnTheNextPageIsReadBackFromTheSession() throws Exception {
    signIn();
    node.post("/account", "/account/sessions/end", Map.of("mark", "none"));
    assertThat(Jsoup.parse(node.get("/account").body()).select("[role=status]").text())
        .contains("没有这个会话");
    assertThat(node.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionThatCannotBeReadHasEnded() throws Exception {
    signIn();
    truth
        .sql()
        .execute(
            "update identity.session set content = ? where officer_id = ?",
            new byte[] {1, 2, 3},
            clerk.id());
    assertThat(node.get("/").statusCode()).isEqualTo(401);
  }

  @Test
  void whoHoldsPostsInTwoUnitsActsForOneAtATime() throws Exception {
    grantCaseworkInHousing();
    assertThat(officers.posts(county.region(), clerk.id()))
        .extracting(Scope::unit, Scope::roles)
        .containsExactly(
            tuple(county.bureau().id(), Set.of(Role.WINDOW_CLERK)),
            tuple(county.housing().id(), Set.of(Role.CASE_OFFICER)));
    signIn();
    assertThat(post()).contains("清河县信访局", "窗口接访员").doesNotContain("承办人");
    assertThat(node.get("/reception").statusCode()).isEqualTo(200);
    String before = node.cookie("xinheng");
    turnTo(county.labour()).isEqualTo(404);
    turnTo(county.housing()).isEqualTo(302);
    assertThat(node.cookie("xinheng")).isNotEqualTo(before);
    assertThat(post()).contains(county.housing().name(), "承办人").doesNotContain("窗口接访员");
    assertThat(node.get("/reception").statusCode()).isEqualTo(403);
    turnTo(county.bureau()).isEqualTo(302);
    assertThat(node.get("/reception").statusCode()).isEqualTo(200);
  }

  private void grantCaseworkInHousing() {
    assertThat(
            appointments.grant(
                county.as(Role.SECURITY_ADMIN), clerk, Role.CASE_OFFICER, county.housing()))
        .isTrue();
  }

  private AbstractIntegerAssert<?> turnTo(Unit unit) throws Exception {
    return assertThat(
        node.post("/account", "/account/post", Map.of("unit", unit.id().toString())).statusCode());
  }

  /** What the page's corner says the officer acts as, without the ways to other posts. */
  private static String post() throws Exception {
    var corner = Jsoup.parse(node.get("/").body()).select(".frame-who");
    corner.select("form").remove();
    return corner.text();
  }

  private void assertEndedWithinASecond() throws Exception {
    long from = System.nanoTime();
    assertThat(node.get("/").statusCode()).isEqualTo(401);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
  }

  private void signInAfter(Duration wait) throws Exception {
    node.clock().forward(wait);
    signIn();
  }

  private HttpResponse<String> signIn() throws Exception {
    var answer =
        node.post(
            "/sign-in",
            "/sign-in",
            Map.of(
                "username",
                county.region().code() + "/" + clerk.login(),
                "password",
                Counties.PASSWORD,
                "code",
                code()));
    assertThat(answer.headers().firstValue("location"))
        .hasValueSatisfying(place -> assertThat(place).doesNotContain("wrong"));
    return answer;
  }

  private String code() {
    return Totp.code(Base32.decode(secret), Totp.step(node.clock().instant()));
  }
}
