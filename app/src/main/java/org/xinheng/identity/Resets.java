package org.xinheng.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.identity.domain.OneTimeCode;
import org.xinheng.identity.store.AttemptStore;
import org.xinheng.identity.store.ResetStore;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Resets (重置): an administrator starts one and hands out a one-time code; only its officer sets the
 * password, after proving what was not lost. All sessions end, and the officer is told at the next
 * sign-in.
 */
@Service
public class Resets {

  private static final Duration VALID = Duration.ofHours(24);

  private final ResetStore store;
  private final AttemptStore attempts;
  private final Officers officers;
  private final Units units;
  private final Factors factors;
  private final Sessions sessions;
  private final SignInLedger ledger;
  private final BlindIndex index;
  private final InstantSource time;
  private final RowScopes rows;

  Resets(
      ResetStore store,
      AttemptStore attempts,
      Officers officers,
      Units units,
      Factors factors,
      Sessions sessions,
      SignInLedger ledger,
      BlindIndex index,
      InstantSource time,
      RowScopes rows) {
    this.store = store;
    this.attempts = attempts;
    this.officers = officers;
    this.units = units;
    this.factors = factors;
    this.sessions = sessions;
    this.ledger = ledger;
    this.index = index;
    this.time = time;
    this.rows = rows;
  }

  /** What an officer has lost; the other is asked for at the reset. */
  public enum Lost {
    PASSWORD,
    FACTOR,
    BOTH;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the officer types at a reset.
   *
   * @param name the account, with county code and slash where several are served
   * @param code the one-time code
   * @param proof the password or factor code that was not lost; empty when both were
   * @param password the new password; not used when only the factor was lost
   * @param from the address it came from
   */
  public record Answer(String name, String code, String proof, String password, String from) {}

  /** Starts a reset and returns the code to hand out; it cannot be shown again. */
  @Transactional
  public String start(Scope by, Officer officer, Lost lost) {
    String code = OneTimeCode.next();
    Instant now = time.instant();
    store.start(
        officer, hash(officer.region(), code), lost.code(), by.officer(), now, now.plus(VALID));
    sessions.endAll(officer.region(), officer.id());
    ledger.ofOfficer(
        officer.region(), officer.id(), by.actor(), "identity.reset-started", lost.code());
    return code;
  }

  /**
   * Ends a reset with what the officer typed; an unsuitable password is refused with its reason,
   * and the code stays good.
   *
   * @return whether it was right; every fault gets the same answer
   */
  @Transactional
  public boolean complete(Answer typed) {
    int slash = typed.name().indexOf('/');
    Optional<Region> region = region(typed.name(), slash);
    if (region.isEmpty()) {
      return false;
    }
    String login = typed.name().substring(slash + 1).strip();
    return rows.within(
        RowScope.directory(region.get()), () -> complete(typed, region.get(), login));
  }

  private boolean complete(Answer typed, Region region, String login) {
    String account = HexFormat.of().formatHex(index.of("reset", login));
    boolean may = attempts.begin(region, account, typed.from(), time.instant()) > 0;
    var officer = officers.byLogin(region, login);
    var open = officer.flatMap(found -> store.open(found, time.instant()));
    boolean right =
        may
            && open.isPresent()
            && open.get().code().equals(hash(region, typed.code()))
            && isProven(officer.orElseThrow(), open.get().lost(), typed.proof());
    if (!right) {
      ledger.ofAddress(region, typed.from(), "identity.reset-refused", account);
      return false;
    }
    attempts.clear(region, account, typed.from());
    apply(officer.orElseThrow(), Lost.valueOf(open.get().lost().toUpperCase(Locale.ROOT)), typed);
    return true;
  }

  /** The reset that the officer has not been told of yet; it is told once. */
  @Transactional
  public Optional<Told> tell(Region region, UUID officer) {
    return store.untold(region, officer, time.instant());
  }

  /**
   * A reset as its officer is told of it.
   *
   * @param by who started it
   * @param at when
   */
  public record Told(UUID by, Instant at) {}

  private void apply(Officer officer, Lost lost, Answer typed) {
    if (lost != Lost.FACTOR) {
      officers.setPassword(officer, typed.password());
    }
    if (lost != Lost.PASSWORD) {
      factors.remove(officer.region(), officer.id());
    }
    store.use(officer, time.instant());
    sessions.endAll(officer.region(), officer.id());
    Actor by = new Actor(officer.id(), null);
    ledger.ofOfficer(officer.region(), officer.id(), by, "identity.reset-done", lost.code());
  }

  private boolean isProven(Officer officer, String lost, String proof) {
    return switch (Lost.valueOf(lost.toUpperCase(Locale.ROOT))) {
      case PASSWORD -> factors.prove(officer.region(), officer.id(), proof);
      case FACTOR -> officers.hasPassword(officer, proof);
      case BOTH -> true;
    };
  }

  private Optional<Region> region(String name, int slash) {
    var served = units.regions();
    if (slash < 0) {
      return served.size() == 1 ? Optional.of(served.getFirst()) : Optional.empty();
    }
    String code = name.substring(0, slash);
    return served.stream().filter(region -> region.code().equals(code)).findFirst();
  }

  private String hash(Region region, String code) {
    return HexFormat.of().formatHex(index.of("reset/" + region, OneTimeCode.normal(code)));
  }
}
