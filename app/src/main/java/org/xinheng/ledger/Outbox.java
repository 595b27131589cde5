package org.xinheng.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.ledger.store.OutboxStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * What acts owe to others (发件箱), written in the transaction of the act and delivered after it: no
 * act without its messages, no message of an act that was not done. On many nodes each message is
 * in one pair of hands at a time; a topic without a receiver keeps its messages until there is one.
 */
@Service
public class Outbox {

  private final OutboxStore store;
  private final ObjectProvider<OutboxReceiver> receivers;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final OfficeClock clock;

  Outbox(
      OutboxStore store,
      ObjectProvider<OutboxReceiver> receivers,
      RowScopes rows,
      TransactionTemplate transaction,
      OfficeClock clock) {
    this.store = store;
    this.receivers = receivers;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Adds a message in the transaction of the act that owes it; without one it refuses. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(Region region, String topic, UUID chain, String body, Instant at) {
    store.insert(message(region, topic, chain, body, at));
  }

  /** Adds a message made before, likewise. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(OutboxMessage message) {
    store.insert(message);
  }

  /** A new message that nobody keeps yet. */
  public static OutboxMessage message(
      Region region, String topic, UUID chain, String body, Instant at) {
    return new OutboxMessage(region, Ids.next(at), topic, chain, body, at);
  }

  /** Messages of a topic about one object that nobody has taken yet, oldest first. */
  @Transactional(readOnly = true)
  public List<OutboxMessage> waiting(Region region, String topic, UUID chain) {
    return store.waiting(region, topic, chain);
  }

  /** A message of a topic about one object, taken or not. */
  @Transactional(readOnly = true)
  public Optional<OutboxMessage> find(Region region, String topic, UUID chain, UUID id) {
    return store.find(region, topic, chain, id);
  }

  /**
   * Settles a message in the transaction of the act that does what is owed; the same message is
   * settled once, however many try.
   *
   * @return the message, or nothing when it does not wait any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<OutboxMessage> settle(Region region, UUID id) {
    Optional<OutboxMessage> waiting = store.lock(region, id);
    waiting.ifPresent(message -> store.delivered(message, clock.instant()));
    return waiting;
  }

  /**
   * Delivers what waits in a county. One that fails stays, does not hold up other topics, and is
   * told at the end.
   *
   * @return messages delivered
   */
  public int deliver(Region region) {
    return rows.within(RowScope.county(region), () -> deliverTopics(region));
  }

  private int deliverTopics(Region region) {
    int delivered = 0;
    @Nullable RuntimeException failure = null;
    for (OutboxReceiver receiver : receivers.orderedStream().toList()) {
      try {
        while (deliverOne(region, receiver)) {
          delivered++;
        }
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return delivered;
  }

  private boolean deliverOne(Region region, OutboxReceiver receiver) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          Optional<OutboxMessage> next = store.next(region, receiver.topic());
          next.ifPresent(message -> {
            receiver.receive(message);
            store.delivered(message, clock.instant());
          });
          return next.isPresent();
        }));
  }
}
