package org.xinheng.identity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.ledger.Requests;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;

/**
 * What the security administrator does: units, officers, appointments; each act leaves its entry. A
 * change of rights ends the officer's sessions in the same transaction.
 */
@Service
@Transactional(readOnly = true)
public class Appointments {

  /** Posts of a page of the list. */
  public static final int PAGE = 50;

  private final Units units;
  private final Officers officers;
  private final OfficerStore store;
  private final Resets resets;
  private final Sessions sessions;
  private final SignInLedger ledger;
  private final Requests requests;
  private final OfficeClock clock;

  Appointments(
      Units units,
      Officers officers,
      OfficerStore store,
      Resets resets,
      Sessions sessions,
      SignInLedger ledger,
      Requests requests,
      OfficeClock clock) {
    this.units = units;
    this.officers = officers;
    this.store = store;
    this.resets = resets;
    this.sessions = sessions;
    this.ledger = ledger;
    this.requests = requests;
    this.clock = clock;
  }

  /** Officers with the roles they hold today, by unit. */
  public List<Held> all(Region region) {
    return store.held(region, clock.today());
  }

  /**
   * Posts held today whose officer or unit bears a text, by unit and account.
   *
   * @param text part of a name or an account; empty for all
   * @param after key of the page before
   */
  public Page<Held> page(Region region, String text, @Nullable String after) {
    List<Held> found =
        store.held(region, clock.today(), text, Place.of(after).orElse(null), PAGE + 1);
    return Page.of(found, PAGE, held -> held.place().key());
  }

  /** What one officer holds today; empty for an unknown account. */
  public Optional<Account> account(Region region, String login) {
    return store
        .credentials(region, login)
        .map(found ->
            new Account(
                found.officer(),
                found.enabled(),
                found.version(),
                store.held(region, clock.today(), login)));
  }

  /** Adds a unit below the county, once for a key. */
  @Transactional
  public void addUnit(Scope by, String code, String name, Unit.Kind kind, String key) {
    requests.once(
        by.region(),
        key,
        "identity.add-unit",
        clock.instant(),
        () -> addUnit(by, code, name, kind).id().toString());
  }

  /** Adds a unit below the county. */
  @Transactional
  public Unit addUnit(Scope by, String code, String name, Unit.Kind kind) {
    Unit root = units.byCode(by.region(), by.region().code()).orElseThrow();
    Unit unit = units.add(by.region(), root, code, name, kind, clock.instant());
    ledger.ofOfficer(by.region(), unit.id(), by.actor(), "identity.unit-added", code);
    return unit;
  }

  /**
   * Adds an officer, appoints them from today on, and returns the one-time code by which they set a
   * password of their own.
   */
  @Transactional
  public String appoint(Scope by, String login, String name, Role role, Unit unit) {
    Officer officer = officers.enlist(by.region(), login, name);
    grant(by, officer, role, unit);
    return resets.start(by, officer, Resets.Lost.BOTH);
  }

  /**
   * The same once for a key. The code is in the first answer alone, since it is stored nowhere: a
   * form that arrives again adds nobody and gets none.
   */
  @Transactional
  public Optional<String> appoint(
      Scope by, String login, String name, Role role, Unit unit, String key) {
    return shownOnce(by, key, "identity.appoint", () -> appoint(by, login, name, role, unit));
  }

  /** Starts a reset, once for a key; the code is in the first answer alone. */
  @Transactional
  public Optional<String> reset(Scope by, Officer officer, Resets.Lost lost, String key) {
    return shownOnce(by, key, "identity.reset", () -> resets.start(by, officer, lost));
  }

  private Optional<String> shownOnce(Scope by, String key, String act, Supplier<String> work) {
    AtomicReference<@Nullable String> code = new AtomicReference<>();
    requests.once(
        by.region(),
        key,
        act,
        clock.instant(),
        () -> {
          code.set(work.get());
          return "";
        });
    return Optional.ofNullable(code.get());
  }

  /**
   * Changes an account, once for a key.
   *
   * @param version the account's version that the administrator saw
   */
  @Transactional
  public AccountChange.Outcome change(
      Scope by, String login, AccountChange change, int version, String key) {
    return AccountChange.Outcome.valueOf(
        requests.once(
            by.region(),
            key,
            "identity.change-account",
            clock.instant(),
            () -> changed(by, login, change, version).name()));
  }

  private AccountChange.Outcome changed(Scope by, String login, AccountChange change, int version) {
    Optional<Officer> found = officers.byLogin(by.region(), login);
    if (found.isEmpty()) {
      return AccountChange.Outcome.NOT_FOUND;
    }
    Officer officer = found.get();
    if (officer.id().equals(by.officer()) && !(change instanceof AccountChange.Grant)) {
      return AccountChange.Outcome.OWN_ACCOUNT;
    }
    store.lock(officer);
    Account account = account(by.region(), login).orElseThrow();
    if (account.version() != version) {
      return AccountChange.Outcome.STALE;
    }
    return switch (change) {
      case AccountChange.Grant(var role, var unit) -> {
        boolean twice = account.held().stream().anyMatch(held -> held.role() == role);
        yield !twice && grant(by, officer, role, unit)
            ? AccountChange.Outcome.DONE
            : AccountChange.Outcome.SEPARATION;
      }
      case AccountChange.End(var role) ->
          end(by, officer, role) ? AccountChange.Outcome.DONE : AccountChange.Outcome.NOT_FOUND;
      case AccountChange.Enable(var enabled) -> {
        setEnabled(by, officer, enabled);
        yield AccountChange.Outcome.DONE;
      }
    };
  }

  /** Gives an officer one more role, unless the separation of administrators forbids it. */
  @Transactional
  public boolean grant(Scope by, Officer officer, Role role, Unit unit) {
    String what = role.code() + "@" + unit.code();
    if (!officers.mayHold(officer, role)) {
      record(by, officer, "identity.appointment-refused", what);
      return false;
    }
    officers.appoint(officer, role, unit, clock.today());
    store.raiseVersion(officer);
    sessions.endAll(officer.region(), officer.id());
    record(by, officer, "identity.appointed", what);
    return true;
  }

  /** Ends a role from today on. */
  @Transactional
  public boolean end(Scope by, Officer officer, Role role) {
    if (!store.end(officer, role, clock.today())) {
      return false;
    }
    store.raiseVersion(officer);
    sessions.endAll(officer.region(), officer.id());
    record(by, officer, "identity.appointment-ended", role.code());
    return true;
  }

  /** Disables an account, or enables it again. */
  @Transactional
  public void setEnabled(Scope by, Officer officer, boolean enabled) {
    store.setEnabled(officer, enabled);
    sessions.endAll(officer.region(), officer.id());
    record(by, officer, enabled ? "identity.enabled" : "identity.disabled", "");
  }

  private void record(Scope by, Officer officer, String kind, String content) {
    ledger.ofOfficer(by.region(), officer.id(), by.actor(), kind, content);
  }

  /**
   * An officer's appointment as listed.
   *
   * @param login sign-in name
   * @param name the officer's name
   * @param role the role held
   * @param unitName the unit's name
   */
  public record Held(String login, String name, Role role, String unitName, String unitPath) {

    Place place() {
      return new Place(unitPath, login, role.code());
    }
  }

  /** Where a post stands in the list of all. */
  public record Place(String unitPath, String login, String role) {

    private static final String BETWEEN = "~";

    String key() {
      return String.join(BETWEEN, unitPath, login, role);
    }

    /** The place of a key; empty without one, or when it is none. */
    static Optional<Place> of(@Nullable String key) {
      String[] parts = key == null ? new String[0] : key.split(BETWEEN, -1);
      return parts.length == 3
          ? Optional.of(new Place(parts[0], parts[1], parts[2]))
          : Optional.empty();
    }
  }

  /**
   * An officer's account as the administrator sees it.
   *
   * @param officer who
   * @param enabled whether it may be used
   * @param version its version, for the next change
   * @param held roles held today
   */
  public record Account(Officer officer, boolean enabled, int version, List<Held> held) {}
}
