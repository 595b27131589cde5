package org.xinheng.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.PurposeKeys;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;
import org.xinheng.webhooks.domain.Pauses;
import org.xinheng.webhooks.domain.Signature;
import org.xinheng.webhooks.store.DeliveryStore;
import org.xinheng.webhooks.store.DeliveryStore.Claim;

/**
 * Delivers what is owed (事件投递), at least once: an event is in the hands of one node at a time, and
 * of another one only after those hands must have let go. No transaction is open while the receiver
 * is spoken to.
 */
@Service
public class Deliveries {

  /** For so long a delivery is one node's; longer than speaking to a receiver can take. */
  static final Duration HOLD = Post.WHOLE.multipliedBy(6);

  private static final int MOST_A_ROUND = 500;

  private final DeliveryStore store;
  private final PurposeKeys keys;
  private final WebhookSettings settings;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final InstantSource time;
  private final Post post = new Post();

  Deliveries(
      DeliveryStore store,
      PurposeKeys keys,
      ObjectProvider<WebhookSettings> settings,
      RowScopes rows,
      TransactionTemplate transaction,
      InstantSource time) {
    this.store = store;
    this.keys = keys;
    this.settings = settings.getIfAvailable(() -> WebhookSettings.NONE);
    this.rows = rows;
    this.transaction = transaction;
    this.time = time;
  }

  /**
   * One round over a county: what is due, the oldest first. A receiver that does not take one waits
   * for the next round, so that it holds up no other.
   *
   * @return events taken
   */
  public int deliver(Region region) {
    return rows.within(RowScope.county(region), () -> round(region));
  }

  private int round(Region region) {
    Set<UUID> busy = new HashSet<>();
    int taken = 0;
    for (int i = 0; i < MOST_A_ROUND; i++) {
      Optional<Claim> claim =
          Objects.requireNonNull(
              transaction.execute(_ -> store.claim(region, time.instant(), HOLD, busy)));
      if (claim.isEmpty()) {
        break;
      }
      Outcome outcome = send(claim.get());
      transaction.executeWithoutResult(_ -> note(region, claim.get(), outcome));
      if (outcome.kind() == Outcome.Kind.TAKEN) {
        taken++;
      } else {
        busy.add(claim.get().subscription());
      }
    }
    return taken;
  }

  private void note(Region region, Claim claim, Outcome outcome) {
    Instant now = time.instant();
    if (outcome.kind() == Outcome.Kind.TAKEN) {
      store.delivered(region, claim, outcome, now);
      return;
    }
    Optional<Instant> next = Pauses.next(claim.first(), now, claim.attempts());
    if (next.isPresent()) {
      store.postponed(region, claim, outcome, next.get());
    } else {
      store.parked(region, claim, outcome, now);
    }
  }

  private Outcome send(Claim claim) {
    try {
      Optional<Pin> pin = Pin.of(claim.address(), settings, InetAddress::getAllByName);
      return pin.isEmpty()
          ? new Outcome(Outcome.Kind.NOT_ALLOWED, 0)
          : Outcome.of(send(pin.get(), claim));
    } catch (IOException e) {
      return new Outcome(Outcome.Kind.NO_ANSWER, 0);
    }
  }

  private int send(Pin pin, Claim claim) throws IOException {
    String secret =
        keys.of(Webhooks.PURPOSE).open(Webhooks.column(claim.subscription()), claim.secret());
    String body = claim.event().body();
    String moment = Long.toString(time.instant().getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Xinheng");
    headers.put("Xinheng-Event", claim.event().id().toString());
    headers.put("Xinheng-Timestamp", moment);
    headers.put("Xinheng-Signature", Signature.of(secret, moment, body));
    return post.send(pin, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
