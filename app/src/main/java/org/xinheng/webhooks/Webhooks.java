package org.xinheng.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.PurposeKeys;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.ledger.Ledger;
import org.xinheng.ledger.Requests;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.webhooks.store.DeliveryStore;
import org.xinheng.webhooks.store.SubscriptionStore;

/** Subscriptions to events: made and ended by the security administrator, each with its entry. */
@Service
@Transactional(readOnly = true)
public class Webhooks {

  static final String PURPOSE = "webhooks";

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SubscriptionStore store;
  private final DeliveryStore deliveries;
  private final PurposeKeys keys;
  private final Requests requests;
  private final Ledger ledger;
  private final WebhookSettings settings;
  private final OfficeClock clock;
  private final InstantSource time;

  Webhooks(
      SubscriptionStore store,
      DeliveryStore deliveries,
      PurposeKeys keys,
      Requests requests,
      Ledger ledger,
      ObjectProvider<WebhookSettings> settings,
      OfficeClock clock,
      InstantSource time) {
    this.store = store;
    this.deliveries = deliveries;
    this.keys = keys;
    this.requests = requests;
    this.ledger = ledger;
    this.settings = settings.getIfAvailable(() -> WebhookSettings.NONE);
    this.clock = clock;
    this.time = time;
  }

  /** What came of a change. Names are stored with the request's key, so they are for ever. */
  public enum Change {
    DONE,
    /** Somebody else has changed it since the page was shown. */
    STALE,
    NOT_FOUND
  }

  /** Receivers that the start of the program allows. */
  public List<AllowedOrigin> allowed() {
    return settings.allowed();
  }

  /** An address that may be subscribed; empty when it may not. */
  public Optional<URI> address(String text) {
    return settings.address(text);
  }

  public List<Subscription> list(Scope by) {
    return store.all(by.region());
  }

  /** Events that wait for somebody. */
  public List<Parked> parked(Scope by) {
    return deliveries.parked(by.region());
  }

  /** How many events are on their way. */
  public int waiting(Scope by) {
    return deliveries.waiting(by.region());
  }

  /**
   * Subscribes an address, once for a form. The secret by which its receiver checks signatures is
   * in the first answer alone.
   */
  @Transactional
  public Optional<String> add(Scope by, URI address, Unit unit, String key) {
    AtomicReference<@Nullable String> shown = new AtomicReference<>();
    requests.once(
        by.region(),
        key,
        "webhooks.add",
        clock.instant(),
        () -> {
          shown.set(add(by, address, unit));
          return "";
        });
    return Optional.ofNullable(shown.get());
  }

  private String add(Scope by, URI address, Unit unit) {
    UUID id = Ids.next(clock.instant());
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    String secret = "xhs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    byte[] sealed = keys.of(PURPOSE).seal(column(id), secret);
    store.insert(by, id, address.toString(), unit, sealed, clock.instant());
    record(by, id, "webhooks.subscribed", unit.code() + " " + address);
    return secret;
  }

  /** Ends a subscription; what is on its way to it is not sent any more. */
  @Transactional
  public Change end(Scope by, UUID id, int version, String key) {
    return once(by, key, "webhooks.end", () -> ended(by, id, version));
  }

  private Change ended(Scope by, UUID id, int version) {
    Optional<Subscription> found = store.lock(by.region(), id);
    if (found.isEmpty()) {
      return Change.NOT_FOUND;
    }
    if (found.get().version() != version || found.get().ended()) {
      return Change.STALE;
    }
    store.end(by.region(), id, clock.instant());
    record(by, id, "webhooks.ended", "");
    return Change.DONE;
  }

  /** Sends an event that was parked again, for another day. */
  @Transactional
  public Change again(Scope by, UUID id, int version, String key) {
    return once(by, key, "webhooks.again", () -> sentAgain(by, id, version));
  }

  private Change sentAgain(Scope by, UUID id, int version) {
    Optional<Integer> found = deliveries.lockParked(by.region(), id);
    if (found.isEmpty()) {
      return Change.NOT_FOUND;
    }
    if (found.get() != version) {
      return Change.STALE;
    }
    deliveries.again(by.region(), id, time.instant());
    return Change.DONE;
  }

  private Change once(Scope by, String key, String act, java.util.function.Supplier<Change> work) {
    return Change.valueOf(
        requests.once(by.region(), key, act, clock.instant(), () -> work.get().name()));
  }

  private void record(Scope by, UUID id, String kind, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    ledger.append(by.region(), id, kind, clock.today(), clock.instant(), by.actor(), false, bytes);
  }

  /** Bound to the row: a secret copied into another one opens nothing. */
  static String column(UUID id) {
    return "subscription.secret/" + id;
  }
}
