package org.xinheng.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.domain.Appointment;
import org.xinheng.identity.domain.PasswordRules;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** Officers, their appointments, and what follows from them: sign-in and scope. */
@Service
@Transactional(readOnly = true)
public class Officers {

  private static final String NO_PASSWORD = "-";

  private final OfficerStore store;
  private final Units units;
  private final OfficeClock clock;
  // 等保 asks for a slow salted hash; the parameters travel inside the hash, so they can be raised
  // later.
  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final String hashOfNobody = encoder.encode("nobody's password");

  Officers(OfficerStore store, Units units, OfficeClock clock) {
    this.store = store;
    this.units = units;
    this.clock = clock;
  }

  /** Adds an officer; the password must satisfy {@link PasswordRules}. */
  @Transactional
  public Officer add(Region region, String login, String name, String password) {
    PasswordRules.check(password, login, name);
    Officer officer = new Officer(region, Ids.next(clock.instant()), login, name);
    store.insert(officer, encoder.encode(password), clock.instant());
    return officer;
  }

  /** Adds an officer who cannot sign in: known for what was done, without an account. */
  @Transactional
  public Officer enlist(Region region, String login, String name) {
    Officer officer = new Officer(region, Ids.next(clock.instant()), login, name);
    store.insert(officer, NO_PASSWORD, clock.instant());
    return officer;
  }

  /** Appoints an officer to a role in a unit from a day on. */
  @Transactional
  public void appoint(Officer officer, Role role, Unit unit, LocalDate from) {
    store.appoint(officer, role, unit, from);
  }

  /**
   * The officer of a sign-in name and password, or nothing. An unknown name, a wrong password and a
   * disabled account cost the same time and get the same answer.
   */
  public Optional<Officer> authenticate(Region region, String login, String password) {
    var found = store.credentials(region, login);
    String hash = found.map(OfficerStore.Credentials::hash).orElse(hashOfNobody);
    boolean usable = !hash.equals(NO_PASSWORD);
    boolean right = encoder.matches(password, usable ? hash : hashOfNobody) && usable;
    return found
        .filter(credentials -> right && credentials.enabled())
        .map(OfficerStore.Credentials::officer);
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
