package org.xinheng.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.store.SessionStore;
import org.xinheng.shared.Region;

/**
 * Sessions (会话) in the database, so that one ended on one node is ended on all at once (ASVS
 * 7.4.1): no node remembers them.
 */
@Service
public class Sessions {

  private final SessionStore store;
  private final SignInPolicy policy;
  private final SignInLedger ledger;
  private final InstantSource time;

  Sessions(SessionStore store, SignInPolicy policy, SignInLedger ledger, InstantSource time) {
    this.store = store;
    this.policy = policy;
    this.ledger = ledger;
    this.time = time;
  }

  /**
   * A session as its officer sees it.
   *
   * @param mark names it without opening anything
   * @param from the address it was opened from
   * @param since when it was opened
   * @param seen when it was last used
   * @param own whether it is the one that asks
   */
  public record Open(String mark, String from, Instant since, Instant seen, boolean own) {}

  /** The officer's open sessions, oldest first. */
  public List<Open> of(Region region, UUID officer, @Nullable String ownId) {
    String own = ownId == null ? "" : mark(hash(ownId));
    return store.of(region, officer).stream()
        .filter(this::isAlive)
        .map(s ->
            new Open(
                mark(s.idHash()), s.from(), s.madeAt(), s.seenAt(), mark(s.idHash()).equals(own)))
        .toList();
  }

  /** Ends one of the officer's own sessions. */
  @Transactional
  public boolean end(Scope scope, String mark) {
    var found =
        store.of(scope.region(), scope.officer()).stream()
            .filter(session -> mark(session.idHash()).equals(mark))
            .findFirst();
    found.ifPresent(session -> {
      store.delete(session.idHash());
      record(scope, "identity.session-ended");
    });
    return found.isPresent();
  }

  /** Signs the officer of a session out. */
  @Transactional
  public void signOut(SignedIn who, String from) {
    Region region = new Region(who.region());
    var by = new org.xinheng.ledger.Actor(who.officer(), null);
    ledger.ofOfficer(region, who.officer(), by, "identity.signed-out", from);
  }

  /** Ends every session of an officer, in the transaction of what makes that necessary. */
  void endAll(Region region, UUID officer) {
    store.deleteAll(region, officer, null);
  }

  /** Ends the officer's sessions but for the one that asks. */
  void endOthers(Region region, UUID officer, @Nullable String ownId) {
    store.deleteAll(region, officer, ownId == null ? null : hash(ownId));
  }

  /** Whether neither the idle nor the absolute time is over. */
  public boolean isAlive(SessionStore.Stored session) {
    Instant now = time.instant();
    return session.seenAt().plus(policy.idle()).isAfter(now)
        && session.madeAt().plus(policy.absolute()).isAfter(now);
  }

  /** The stored session of an id, when it is alive. */
  public Optional<SessionStore.Stored> find(String id) {
    var found = store.find(hash(id));
    found.filter(session -> !isAlive(session)).ifPresent(session -> store.delete(session.idHash()));
    return found.filter(this::isAlive);
  }

  /** What the table keeps of an id. */
  public static byte[] hash(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void record(Scope scope, String kind) {
    ledger.ofOfficer(scope.region(), scope.officer(), scope.actor(), kind, "");
  }

  private static String mark(byte[] idHash) {
    return HexFormat.of().formatHex(idHash, 0, 8);
  }
}
