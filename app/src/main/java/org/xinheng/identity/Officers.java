package org.xinheng.identity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.domain.Appointment;
import org.xinheng.identity.domain.Separation;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** Officers, their appointments, and what follows from them: sign-in and scope. */
@Service
@Transactional(readOnly = true)
public class Officers {

  private final OfficerStore store;
  private final Units units;
  private final Passwords passwords;
  private final OfficeClock clock;
  private final InstantSource time;

  Officers(
      OfficerStore store, Units units, Passwords passwords, OfficeClock clock, InstantSource time) {
    this.store = store;
    this.units = units;
    this.passwords = passwords;
    this.clock = clock;
    this.time = time;
  }

  /** Adds an officer; the password must satisfy the rules. */
  @Transactional
  public Officer add(Region region, String login, String name, String password) {
    Officer officer = enlist(region, login, name);
    setPassword(officer, password);
    return officer;
  }

  /** Sets the password that the officer chose; an unsuitable one is refused. */
  @Transactional
  public void setPassword(Officer officer, String password) {
    Region region = officer.region();
    List<String> unit =
        scope(region, officer.id())
            .flatMap(scope -> units.find(region, scope.unit()))
            .map(found -> List.of(found.name()))
            .orElse(List.of());
    String hash = passwords.hash(region, officer.login(), officer.name(), password, unit);
    store.setPassword(officer, hash, time.instant());
  }

  /** Whether the officer's password is this one. */
  boolean hasPassword(Officer officer, String password) {
    var found = store.credentials(officer.region(), officer.login());
    return passwords.matches(password, found.map(OfficerStore.Credentials::hash).orElse(null));
  }

  /** Adds an officer who cannot sign in: known for what was done, without an account. */
  @Transactional
  public Officer enlist(Region region, String login, String name) {
    Officer officer = new Officer(region, Ids.next(clock.instant()), login, name);
    store.insert(officer, Passwords.NONE, clock.instant());
    return officer;
  }

  /**
   * Appoints an officer to a role in a unit from a day on; an office that may not be joined to what
   * the officer holds is an error here, and a refusal in {@link Appointments}.
   */
  @Transactional
  public void appoint(Officer officer, Role role, Unit unit, LocalDate from) {
    if (!mayHold(officer, role)) {
      throw new IllegalArgumentException("may not be joined: " + role);
    }
    store.appoint(officer, role, unit, from);
  }

  /** Whether the separation of administrators lets an officer hold one more role. */
  boolean mayHold(Officer officer, Role role) {
    store.lock(officer);
    var held = store.appointments(officer.region(), officer.id(), clock.today());
    return Separation.allows(held.stream().map(Appointment::role).toList(), role);
  }

  /** Whether any officer of a county can be found: until then the program is being set up. */
  public boolean anyIn(Region region) {
    return store.anyIn(region);
  }

  /** The officer of a sign-in name. */
  public Optional<Officer> byLogin(Region region, String login) {
    return store.credentials(region, login).map(OfficerStore.Credentials::officer);
  }

  public Optional<Officer> find(Region region, UUID id) {
    return store.find(region, id);
  }

  /** Names of officers by id, in one statement. */
  public Map<UUID, String> names(Region region, Set<UUID> ids) {
    return ids.isEmpty() ? Map.of() : store.names(region, ids);
  }

  /** Officers appointed in a unit today. */
  public List<Officer> ofUnit(Region region, UUID unit) {
    return store.ofUnit(region, unit, clock.today());
  }

  /** The scope an officer has today; empty when no appointment is in force. */
  public Optional<Scope> scope(Region region, UUID officer) {
    List<Appointment> held = store.appointments(region, officer, clock.today());
    if (held.isEmpty()) {
      return Optional.empty();
    }
    UUID unitId = held.getFirst().unit();
    Unit unit = units.find(region, unitId).orElseThrow();
    var roles =
        held.stream()
            .filter(a -> a.unit().equals(unitId))
            .map(Appointment::role)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return Optional.of(new Scope(region, officer, unitId, unit.path(), roles));
  }
}
