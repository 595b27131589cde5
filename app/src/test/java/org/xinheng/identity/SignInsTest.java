package org.xinheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.domain.Base32;
import org.xinheng.identity.domain.Delays;
import org.xinheng.identity.domain.HashCost;
import org.xinheng.identity.domain.Totp;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;

/** Sign-in over the real store: what opens the door, what does not, and what is written down. */
@TestProgram
class SignInsTest {

  private final SignIns signIns;
  private final Factors factors;
  private final Officers officers;
  private final OfficerStore store;
  private final SignInPolicy policy;
  private final Ledger ledger;
  private final MovableClock clock;
  private final County county;
  private final Officer clerk;
  private final String secret;

  SignInsTest(
      @Autowired SignIns signIns,
      @Autowired Factors factors,
      @Autowired Officers officers,
      @Autowired Truth truth,
      @Autowired SignInPolicy policy,
      @Autowired Ledger ledger,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.signIns = signIns;
    this.factors = factors;
    this.officers = officers;
    this.store = new OfficerStore(truth.sql());
    this.policy = policy;
    this.ledger = ledger;
    this.clock = clock;
    this.county = counties.open();
    this.clerk = county.officer(Role.WINDOW_CLERK);
    this.secret = factors.preset(county.region(), clerk.id());
  }

  @AfterEach
  void timeGoesBack() {
    clock.reset();
  }

  @Test
  @Control("A5")
  void passwordAndCodeTogetherOpenTheDoorAndTheCodeOnlyOnce() {
    assertThat(attempt(Counties.PASSWORD, "")).isEmpty();
    assertThat(attempt("wrong", code())).isEmpty();
    assertThat(attempt(Counties.PASSWORD, code())).isPresent();
    assertThat(attempt(Counties.PASSWORD, code())).as("the same code again").isEmpty();
    clock.forward(Totp.STEP);
    assertThat(attempt(Counties.PASSWORD, code())).isPresent();
    assertThat(kinds(clerk.id())).contains("identity.signed-in");
  }

  @Test
  void aMomentFinerThanTheDatabaseKeepsIsNoReasonToWait() {
    clock.forward(Duration.ofNanos(1_999));
    assertThat(attempt(Counties.PASSWORD, code())).isPresent();
  }

  @Test
  @Control("A5")
  void aCodeOfNinetySecondsAgoIsRefused() {
    String old = code();
    clock.forward(Duration.ofSeconds(90));
    assertThat(attempt(Counties.PASSWORD, old)).isEmpty();
  }

  @Test
  @Control("A5")
  void withoutAFactorOneIsOwedBeforeAnythingElse() {
    Officer head = county.officer(Role.UNIT_HEAD);
    SignedIn in =
        signIns.attempt(typed(head.login(), Counties.PASSWORD, "", "10.0.0.1")).orElseThrow();
    assertThat(in.owed()).containsExactly(Duty.ENROL_FACTOR);
    assertThat(in.provenAt()).isNull();
  }

  @Test
  @Control("A4")
  void anOldCheapHashGrowsAtSignIn() {
    assertThat(HashCost.of(hash()).reaches(policy.cost())).isFalse();
    assertThat(attempt(Counties.PASSWORD, code())).isPresent();
    assertThat(HashCost.of(hash())).isEqualTo(policy.cost());
    clock.forward(Totp.STEP);
    assertThat(attempt(Counties.PASSWORD, code())).isPresent();
    assertThat(SignInPolicy.COST.memory()).isGreaterThanOrEqualTo(19_456);
  }

  @Test
  @Control("A3")
  void afterNinetyOneDaysAnotherPasswordIsOwed() {
    clock.forward(Duration.ofDays(89));
    assertThat(attempt(Counties.PASSWORD, code()).orElseThrow().owed()).isEmpty();
    clock.forward(Duration.ofDays(2));
    assertThat(attempt(Counties.PASSWORD, code()).orElseThrow().owed())
        .containsExactly(Duty.CHANGE_PASSWORD);
  }

  @Test
  @Control("A6")
  void guessingSlowsDownAndLocksAtOneAddressAndNotAtAnother() {
    int judged = 0;
    for (int i = 0; i < 50; i++) {
      int before = refusals("10.0.0.2");
      assertThat(signIns.attempt(typed(clerk.login(), "wrong " + i, "", "10.0.0.2"))).isEmpty();
      assertThat(refusals("10.0.0.2")).isEqualTo(before + 1);
      judged += waits("10.0.0.2") ? 0 : 1;
      clock.forward(Duration.ofSeconds(1));
    }
    assertThat(judged).isLessThan(Delays.LOCKED_FROM);
    assertThat(signIns.attempt(typed(clerk.login(), Counties.PASSWORD, code(), "10.0.0.2")))
        .isEmpty();
    assertThat(signIns.attempt(typed(clerk.login(), Counties.PASSWORD, code(), "10.0.0.3")))
        .isPresent();
  }

  @Test
  @Control("A6")
  void aLockEndsByItself() {
    for (int i = 0; i < Delays.LOCKED_FROM; i++) {
      attempt("wrong", "");
      clock.forward(Duration.ofMinutes(2));
    }
    assertThat(chainOf("10.0.0.1")).contains("identity.sign-in-locked");
    assertThat(attempt(Counties.PASSWORD, code())).isEmpty();
    clock.forward(Delays.LOCK);
    assertThat(attempt(Counties.PASSWORD, code())).isPresent();
  }

  @Test
  @Control("A6")
  void manyAccountsFromOneAddressRaiseTheAlarmOnce() {
    for (int i = 0; i < 500; i++) {
      signIns.attempt(typed("user" + i, "Spring2025!x", "", "10.0.0.9"));
    }
    assertThat(chainOf("10.0.0.9").stream().filter("identity.spraying-alarm"::equals)).hasSize(1);
  }

  @Test
  @Control("A1")
  void noCommonPairOpensAFreshCounty() {
    List<String> names =
        List.of(
            "admin",
            "root",
            "system",
            "test",
            "user",
            "xinheng",
            "guest",
            "demo",
            clerk.login(),
            "security-admin");
    int opened = 0;
    for (int i = 0; i < 200; i++) {
      for (String name : names) {
        String guess =
            List.of("admin", "123456", "password", "xinheng", name).get(i % 5) + (i < 5 ? "" : i);
        opened += signIns.attempt(typed(name, guess, "", "10.1." + i + ".1")).isPresent() ? 1 : 0;
      }
    }
    assertThat(opened).isZero();
  }

  @Test
  @Control("A2")
  void longAndPictorialPasswordsStayAsTyped() {
    for (String password : List.of("🌾🐎🌊 Ab3 不同的字 ", "aB3 青 ".repeat(12) + "end.")) {
      officers.setPassword(clerk, password);
      clock.forward(Totp.STEP);
      assertThat(attempt(password.strip() + "x", code())).isEmpty();
      clock.forward(Totp.STEP);
      assertThat(attempt(password, code())).isPresent();
    }
  }

  @Test
  void aDisabledAccountIsRefusedLikeAWrongPassword() {
    store.setEnabled(clerk, false);
    assertThat(attempt(Counties.PASSWORD, code())).isEmpty();
  }

  private Optional<SignedIn> attempt(String password, String code) {
    return signIns.attempt(typed(clerk.login(), password, code, "10.0.0.1"));
  }

  private SignIns.Typed typed(String login, String password, String code, String from) {
    return new SignIns.Typed(county.region().code() + "/" + login, password, code, from);
  }

  private String code() {
    return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
  }

  private String hash() {
    return store.credentials(county.region(), clerk.login()).orElseThrow().hash();
  }

  private List<String> kinds(UUID chain) {
    return ledger.history(county.region(), chain).stream().map(Entry::kind).toList();
  }

  private int refusals(String from) {
    return chainOf(from).size();
  }

  /** Whether the last attempt was refused unjudged: its entry says how many had failed before. */
  private boolean waits(String from) {
    var history = ledger.history(county.region(), chain(from));
    return new String(history.getLast().content(), StandardCharsets.UTF_8).endsWith(" waits");
  }

  private List<String> chainOf(String from) {
    return kinds(chain(from));
  }

  private UUID chain(String from) {
    byte[] name = ("sign-in/" + county.region() + "/" + from).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name);
  }
}
