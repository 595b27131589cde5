package org.xinheng.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Ledger;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** Writes what happens at the door into the history, in the caller's transaction. */
@Component
class SignInLedger {

  private final Ledger ledger;
  private final OfficeClock clock;
  private final DSLContext sql;

  SignInLedger(Ledger ledger, OfficeClock clock, DSLContext sql) {
    this.ledger = ledger;
    this.clock = clock;
    this.sql = sql;
  }

  /** On the chain of an officer. */
  void ofOfficer(Region region, UUID officer, Actor by, String kind, String content) {
    append(region, officer, by, kind, content);
  }

  /** On the chain of an address: whether the account exists makes no difference. */
  void ofAddress(Region region, String from, String kind, String content) {
    byte[] name = ("sign-in/" + region + "/" + from).getBytes(StandardCharsets.UTF_8);
    append(region, UUID.nameUUIDFromBytes(name), Actor.PROGRAM, kind, content);
  }

  private void append(Region region, UUID chain, Actor by, String kind, String content) {
    // Two attempts at one moment would take the same place in the chain.
    sql.fetch("select pg_advisory_xact_lock({0})", chain.getLeastSignificantBits());
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    ledger.append(region, chain, kind, clock.today(), clock.instant(), by, false, bytes);
  }
}
