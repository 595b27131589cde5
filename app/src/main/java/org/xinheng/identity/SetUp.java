package org.xinheng.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.domain.SetUpCode;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * The first start (首次设置): no account is preset. The console shows a code that works once, for
 * fifteen minutes; whoever holds it names the county and becomes its security administrator.
 */
@Service
public class SetUp {

  private final Units units;
  private final Officers officers;
  private final OfficeClock clock;
  private final InstantSource time;
  private final SignInLedger ledger;
  private final AtomicReference<@Nullable SetUpCode> open = new AtomicReference<>();

  SetUp(
      Units units, Officers officers, OfficeClock clock, InstantSource time, SignInLedger ledger) {
    this.units = units;
    this.officers = officers;
    this.clock = clock;
    this.time = time;
    this.ledger = ledger;
  }

  /** A code for the console when no county with officers is there yet. */
  public Optional<String> begin() {
    if (isDone()) {
      return Optional.empty();
    }
    SetUpCode code = new SetUpCode(time.instant());
    open.set(code);
    return Optional.of(code.text());
  }

  /** Whether somebody can sign in already. */
  public boolean isDone() {
    return units.regions().stream().anyMatch(officers::anyIn);
  }

  /**
   * Uses the code: opens the county and makes its security administrator.
   *
   * @return whether the code was right and in time; a used or wrong one changes nothing
   */
  @Transactional
  public synchronized boolean complete(
      String typed, Region region, String countyName, String login, String name, String password) {
    SetUpCode code = open.get();
    if (code == null || isDone() || !code.opens(typed, time.instant())) {
      return false;
    }
    Unit root = units.openRegion(region, countyName, clock.instant());
    Officer officer = officers.add(region, login, name, password);
    officers.appoint(officer, Role.SECURITY_ADMIN, root, clock.today());
    Actor by = new Actor(officer.id(), root.id());
    ledger.ofOfficer(region, officer.id(), by, "identity.set-up", region.code());
    code.spend();
    return true;
  }
}
