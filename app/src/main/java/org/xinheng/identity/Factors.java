package org.xinheng.identity;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.PurposeKeys;
import org.xinheng.identity.domain.Base32;
import org.xinheng.identity.domain.Totp;
import org.xinheng.identity.store.FactorStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Region;

/**
 * The second factor (动态码) of officers. Its time is real time, not the demonstration's: a telephone
 * knows no other. Secrets lie under the installation's key for them, each bound to its own row.
 */
@Service
public class Factors {

  private static final String PURPOSE = "second-factor";
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final FactorStore store;
  private final PurposeKeys keys;
  private final InstantSource time;

  Factors(FactorStore store, PurposeKeys keys, InstantSource time) {
    this.store = store;
    this.keys = keys;
    this.time = time;
  }

  @Transactional(readOnly = true)
  public boolean isEnrolled(Region region, UUID officer) {
    return store.enrolled(region, officer).isPresent();
  }

  /** A fresh secret to be enrolled, in the form that is typed; it counts only once confirmed. */
  @Transactional
  public String begin(Region region, UUID officer) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    UUID id = Ids.next(time.instant());
    String typed = Base32.encode(secret);
    byte[] sealed = keys.of(PURPOSE).seal(column(id), typed);
    store.insertPending(region, officer, id, sealed, time.instant());
    return typed;
  }

  /** The secret that waits to be confirmed. */
  @Transactional(readOnly = true)
  public Optional<String> pending(Region region, UUID officer) {
    return store.pending(region, officer).map(this::typed);
  }

  /** Enrols the pending secret when the code is one of it. */
  @Transactional
  public boolean confirm(Region region, UUID officer, String code) {
    var pending = store.pending(region, officer);
    if (pending.isEmpty()) {
      return false;
    }
    OptionalLong step = match(pending.get(), code);
    step.ifPresent(used -> store.enrol(region, officer, pending.get().id(), used, time.instant()));
    return step.isPresent();
  }

  /** Enrols a secret at once, for the demonstration's accounts, and returns it as typed. */
  @Transactional
  public String preset(Region region, UUID officer) {
    String typed = begin(region, officer);
    store.enrol(
        region, officer, store.pending(region, officer).orElseThrow().id(), 0, time.instant());
    return typed;
  }

  /** Proves the factor and uses the code up; a code works once. */
  @Transactional
  public boolean prove(Region region, UUID officer, String code) {
    var stored = store.enrolled(region, officer);
    if (stored.isEmpty()) {
      return false;
    }
    OptionalLong step = match(stored.get(), code);
    return step.isPresent() && store.use(region, officer, stored.get().id(), step.getAsLong());
  }

  /** Takes the factor away: the officer enrols a new one at the next sign-in. */
  void remove(Region region, UUID officer) {
    store.delete(region, officer);
  }

  private OptionalLong match(FactorStore.Stored stored, String code) {
    byte[] secret = Base32.decode(typed(stored));
    return Totp.match(secret, code, time.instant(), stored.lastStep());
  }

  /** Bound to the row: a secret copied into another officer's row opens nothing. */
  private static String column(UUID id) {
    return "factor.secret/" + id;
  }

  private String typed(FactorStore.Stored stored) {
    return keys.of(PURPOSE).open(column(stored.id()), stored.secret());
  }
}
