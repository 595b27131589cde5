package org.xinheng.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.ledger.Ledger;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * What the security administrator does: units, officers, appointments; each act leaves its entry.
 */
@Service
@Transactional(readOnly = true)
public class Appointments {

  private final Units units;
  private final Officers officers;
  private final OfficerStore store;
  private final Ledger ledger;
  private final OfficeClock clock;

  Appointments(
      Units units, Officers officers, OfficerStore store, Ledger ledger, OfficeClock clock) {
    this.units = units;
    this.officers = officers;
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Officers with the roles they hold today, by unit. */
  public List<Held> all(Region region) {
    return store.held(region, clock.today());
  }

  /** Adds a unit below the county. */
  @Transactional
  public Unit addUnit(Scope by, String code, String name, Unit.Kind kind) {
    Unit root = units.byCode(by.region(), by.region().code()).orElseThrow();
    Unit unit = units.add(by.region(), root, code, name, kind, clock.instant());
    record(by, unit.id(), "identity.unit-added", code);
    return unit;
  }

  /** Adds an officer with a first password and appoints them from today on. */
  @Transactional
  public Officer appoint(
      Scope by, String login, String name, String password, Role role, Unit unit) {
    Officer officer = officers.add(by.region(), login, name, password);
    officers.appoint(officer, role, unit, clock.today());
    record(by, officer.id(), "identity.appointed", role.code() + "@" + unit.code());
    return officer;
  }

  private void record(Scope by, UUID chain, String kind, String content) {
    ledger.append(
        by.region(),
        chain,
        kind,
        clock.today(),
        clock.instant(),
        by.actor(),
        false,
        content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An officer's appointment as listed.
   *
   * @param login sign-in name
   * @param name the officer's name
   * @param role the role held
   * @param unitName the unit's name
   */
  public record Held(String login, String name, Role role, String unitName) {}
}
