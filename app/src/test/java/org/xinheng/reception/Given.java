package org.xinheng.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xinheng.given.County;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;

/** A bureau's window of one county, for the tests of this module. */
class Given {

  static final String WINDOW = "一号窗口";

  private static final AtomicInteger KEYS = new AtomicInteger();

  private final Reception reception;
  private final County county;

  Given(Reception reception, County county) {
    this.reception = reception;
    this.county = county;
  }

  static String key() {
    return "test-key-" + KEYS.incrementAndGet();
  }

  Scope clerk() {
    return county.as(Role.WINDOW_CLERK);
  }

  Scope leader() {
    return county.as(Role.BUREAU_LEADER);
  }

  /** A clerk of a township's window: the same officer as appointed there. */
  Scope townClerk() {
    Scope clerk = clerk();
    return new Scope(
        clerk.region(), clerk.officer(), county.east().id(), county.east().path(), clerk.roles());
  }

  RecordDuty duty(String day, boolean open, @Nullable String note) {
    return new RecordDuty(
        LocalDate.parse(day),
        WINDOW,
        open,
        List.of(county.officer(Role.WINDOW_CLERK).id(), county.officer(Role.BUREAU_LEADER).id()),
        note);
  }

  /** A recorded duty, not signed. */
  UUID recorded(Scope clerk, String day, boolean open) {
    return done(reception.recordDuty(clerk, duty(day, open, null), key()));
  }

  /** A recorded and signed duty. */
  UUID signed(String day, boolean open) {
    UUID id = recorded(clerk(), day, open);
    done(reception.signDuty(clerk(), id, 1, key()));
    return id;
  }

  UUID visit(String day, int persons, @Nullable Answer answer) {
    RegisterVisit facts = new RegisterVisit(LocalDate.parse(day), WINDOW, persons, null, answer);
    return done(reception.registerVisit(clerk(), facts, key()));
  }

  static UUID done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).id();
  }
}
