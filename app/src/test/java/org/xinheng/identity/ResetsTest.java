package org.xinheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Resets.Lost;
import org.xinheng.identity.domain.Base32;
import org.xinheng.identity.domain.PasswordRules.UnsuitablePassword;
import org.xinheng.identity.domain.Totp;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;

/** A reset: started by an administrator, ended by its officer alone. */
@TestProgram
@Control("A12")
class ResetsTest {

  private static final String NEW = "另一个足够长的 Word 7";

  private final Resets resets;
  private final Factors factors;
  private final SignIns signIns;
  private final Ledger ledger;
  private final MovableClock clock;
  private final County county;
  private final Officer clerk;
  private final String secret;

  ResetsTest(
      @Autowired Resets resets,
      @Autowired Factors factors,
      @Autowired SignIns signIns,
      @Autowired Ledger ledger,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.resets = resets;
    this.factors = factors;
    this.signIns = signIns;
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
  void aForgottenPasswordNeedsTheFactor() {
    String code = start(Lost.PASSWORD);
    assertThat(complete(code, "000000")).isFalse();
    assertThat(complete("WRONGWRONG22", totp())).isFalse();
    assertThat(complete(code, totp())).isTrue();
    assertThat(complete(code, totp())).as("the code again").isFalse();
    clock.forward(Totp.STEP);
    assertThat(signIn(NEW, totp())).isTrue();
  }

  @Test
  void aLostFactorNeedsThePasswordAndIsEnrolledAnew() {
    String code = start(Lost.FACTOR);
    assertThat(complete(code, "wrong")).isFalse();
    assertThat(complete(code, Counties.PASSWORD)).isTrue();
    assertThat(factors.isEnrolled(county.region(), clerk.id())).isFalse();
    assertThat(signIn(Counties.PASSWORD, "")).isTrue();
  }

  @Test
  void aDayLaterTheCodeIsWorthNothing() {
    String code = start(Lost.BOTH);
    clock.forward(Duration.ofHours(25));
    assertThat(complete(code, "")).isFalse();
  }

  @Test
  void anUnsuitablePasswordLeavesTheCodeGood() {
    String code = start(Lost.BOTH);
    assertThatThrownBy(() -> resets.complete(answer(code, "", "short")))
        .isInstanceOf(UnsuitablePassword.class);
    assertThat(complete(code, "")).isTrue();
  }

  @Test
  void theOfficerIsToldOnceAndTheHistoryKeepsIt() {
    assertThat(complete(start(Lost.BOTH), "")).isTrue();
    assertThat(resets.tell(county.region(), clerk.id()).orElseThrow().by())
        .isEqualTo(county.officer(Role.SECURITY_ADMIN).id());
    assertThat(resets.tell(county.region(), clerk.id())).isEmpty();
    assertThat(ledger.history(county.region(), clerk.id()).stream().map(Entry::kind))
        .contains("identity.reset-started", "identity.reset-done");
  }

  private String start(Lost lost) {
    return resets.start(county.as(Role.SECURITY_ADMIN), clerk, lost);
  }

  private boolean complete(String code, String proof) {
    return resets.complete(answer(code, proof, NEW));
  }

  private Resets.Answer answer(String code, String proof, String password) {
    String name = county.region().code() + "/" + clerk.login();
    return new Resets.Answer(name, code, proof, password, "10.0.0.1");
  }

  private boolean signIn(String password, String code) {
    String name = county.region().code() + "/" + clerk.login();
    return signIns.attempt(new SignIns.Typed(name, password, code, "10.0.0.1")).isPresent();
  }

  private String totp() {
    return Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
  }
}
