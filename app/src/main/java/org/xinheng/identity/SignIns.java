package org.xinheng.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.identity.domain.Delays;
import org.xinheng.identity.store.AttemptStore;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.identity.store.OfficerStore.Credentials;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Sign-in with password and second factor. An unknown name, a wrong password, a wrong code, a
 * disabled account and one that must wait get the same answer after the same work.
 */
@Service
public class SignIns {

  private final OfficerStore officers;
  private final AttemptStore attempts;
  private final Units units;
  private final Passwords passwords;
  private final Factors factors;
  private final SignInPolicy policy;
  private final SignInLedger ledger;
  private final BlindIndex index;
  private final InstantSource time;
  private final TransactionTemplate transaction;
  private final RowScopes rows;

  SignIns(
      OfficerStore officers,
      AttemptStore attempts,
      Units units,
      Passwords passwords,
      Factors factors,
      SignInPolicy policy,
      SignInLedger ledger,
      BlindIndex index,
      InstantSource time,
      TransactionTemplate transaction,
      RowScopes rows) {
    this.officers = officers;
    this.attempts = attempts;
    this.units = units;
    this.passwords = passwords;
    this.factors = factors;
    this.policy = policy;
    this.ledger = ledger;
    this.index = index;
    this.time = time;
    this.transaction = transaction;
    this.rows = rows;
  }

  /**
   * What was typed at the door.
   *
   * @param name the account; county code, slash, account where several counties are served
   * @param password as typed
   * @param code six digits; empty before a factor is enrolled
   * @param from the address it came from
   */
  public record Typed(String name, String password, String code, String from) {

    String login() {
      return name.substring(name.indexOf('/') + 1).strip();
    }
  }

  /** Signs in; empty for every kind of refusal. */
  public Optional<SignedIn> attempt(Typed typed) {
    Optional<Region> region = regionOf(typed.name());
    List<Region> served = units.regions();
    if (served.isEmpty()) {
      passwords.matches(typed.password(), null);
      return Optional.empty();
    }
    Region where = region.orElse(served.getFirst());
    return rows.within(RowScope.directory(where), () -> attempt(typed, region, where));
  }

  /** In the county's directory: nobody is known yet whose rows could be seen. */
  private Optional<SignedIn> attempt(Typed typed, Optional<Region> region, Region where) {
    String account = account(where, region.isPresent() ? typed.login() : typed.name());
    int failures = begin(where, account, typed.from());
    Optional<Credentials> found = region.flatMap(in -> credentials(in, typed.login()));
    boolean right = passwords.matches(typed.password(), found.map(Credentials::hash).orElse(null));
    return transaction.execute(status -> {
      boolean in = conclude(where, typed, found, right && failures > 0);
      return in
          ? Optional.of(admit(where, account, typed, found.orElseThrow()))
          : refuse(where, account, typed, failures);
    });
  }

  /**
   * Proves the second factor again (二次验证).
   *
   * @return whether the code was right, in time and unused
   */
  public boolean stepUp(Scope scope, String code, String from) {
    String account = account(scope.region(), "step-up/" + scope.officer());
    int failures = begin(scope.region(), account, from);
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean proven = failures > 0 && factors.prove(scope.region(), scope.officer(), code);
          if (proven) {
            attempts.clear(scope.region(), account, from);
          }
          String kind = proven ? "identity.stepped-up" : "identity.step-up-refused";
          ledger.ofOfficer(scope.region(), scope.officer(), scope.actor(), kind, from);
          return proven;
        }));
  }

  /** In a transaction: without one the database shows no rows. */
  private Optional<Credentials> credentials(Region region, String login) {
    return Objects.requireNonNull(
        transaction.execute(status -> officers.credentials(region, login)));
  }

  private int begin(Region region, String account, String from) {
    Integer failures =
        transaction.execute(status -> attempts.begin(region, account, from, time.instant()));
    return failures == null ? 0 : failures;
  }

  /**
   * Whether everything is right; the code is used up only then. Behind a wrong password nothing
   * more is looked at, whether the account exists or not.
   */
  private boolean conclude(Region region, Typed typed, Optional<Credentials> found, boolean right) {
    if (!right || !found.orElseThrow().enabled()) {
      return false;
    }
    UUID officer = found.orElseThrow().officer().id();
    return !factors.isEnrolled(region, officer) || factors.prove(region, officer, typed.code());
  }

  private SignedIn admit(Region region, String account, Typed typed, Credentials credentials) {
    Officer officer = credentials.officer();
    Instant now = time.instant();
    attempts.clear(region, account, typed.from());
    String stronger = passwords.stronger(typed.password(), credentials.hash());
    if (stronger != null) {
      officers.rehash(officer, stronger);
    }
    Actor by = new Actor(officer.id(), null);
    ledger.ofOfficer(region, officer.id(), by, "identity.signed-in", typed.from());
    Set<Duty> owed = EnumSet.noneOf(Duty.class);
    boolean enrolled = factors.isEnrolled(region, officer.id());
    if (!enrolled) {
      owed.add(Duty.ENROL_FACTOR);
    }
    if (policy.profile().isOld(credentials.setAt(), now)) {
      owed.add(Duty.CHANGE_PASSWORD);
    }
    return new SignedIn(region.code(), officer.id(), officer.name(), enrolled ? now : null, owed);
  }

  private Optional<SignedIn> refuse(Region region, String account, Typed typed, int failures) {
    String kind =
        failures == Delays.LOCKED_FROM ? "identity.sign-in-locked" : "identity.sign-in-refused";
    ledger.ofAddress(region, typed.from(), kind, account + (failures == 0 ? " waits" : " judged"));
    Instant now = time.instant();
    int tried = attempts.accountsFrom(region, typed.from(), now.minus(Delays.SPRAY_WINDOW));
    if (tried >= Delays.SPRAYED_ACCOUNTS && attempts.raise(region, typed.from(), now)) {
      ledger.ofAddress(region, typed.from(), "identity.spraying-alarm", Integer.toString(tried));
    }
    return Optional.empty();
  }

  /** A keyed hash: somebody may type the password where the account belongs. */
  private String account(Region region, String name) {
    return HexFormat.of().formatHex(index.of("sign-in/" + region.code(), name));
  }

  private Optional<Region> regionOf(String name) {
    int slash = name.indexOf('/');
    List<Region> served = units.regions();
    if (slash < 0) {
      return served.size() == 1 ? Optional.of(served.getFirst()) : Optional.empty();
    }
    String code = name.substring(0, slash);
    return served.stream().filter(region -> region.code().equals(code)).findFirst();
  }
}
