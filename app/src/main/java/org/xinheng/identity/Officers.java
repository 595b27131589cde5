package org.xinheng.identity;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    List<String> names =
        posts(region, officer.id()).stream()
            .flatMap(post -> units.find(region, post.unit()).stream())
            .map(Unit::name)
            .toList();
    String hash = passwords.hash(region, officer.login(), officer.name(), password, names);
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

  /** Those of some officers who hold a post today and may sign in, in one statement. */
  public Set<UUID> atWork(Region region, Set<UUID> ids) {
    return ids.isEmpty() ? Set.of() : store.atWork(region, ids, clock.today());
  }

  /** Paths of the units in which somebody holds a role today, in one statement. */
  public Set<String> pathsOf(Region region, Role role) {
    return store.pathsOf(region, role, clock.today());
  }

  /**
   * The scope of the officer's first post today; empty when no appointment is in force. Who holds
   * posts in several units acts for one of them at a time: see {@link #posts}.
   */
  public Optional<Scope> scope(Region region, UUID officer) {
    return posts(region, officer).stream().findFirst();
  }

  /**
   * The posts an officer holds today, one a unit with all roles held there, the oldest first. They
   * are never added up: a role counts in the unit it was given for and in no other.
   */
  public List<Scope> posts(Region region, UUID officer) {
    Map<UUID, Set<Role>> held = new LinkedHashMap<>();
    store
        .appointments(region, officer, clock.today())
        .forEach(one -> held.computeIfAbsent(one.unit(), unit -> new HashSet<>()).add(one.role()));
    return held.entrySet().stream().map(post -> scope(region, officer, post)).toList();
  }

  private Scope scope(Region region, UUID officer, Map.Entry<UUID, Set<Role>> post) {
    Unit unit = units.find(region, post.getKey()).orElseThrow();
    return new Scope(region, officer, unit.id(), unit.path(), post.getValue());
  }
}
