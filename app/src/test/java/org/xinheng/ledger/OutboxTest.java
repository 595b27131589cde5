package org.xinheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.FailingStatements;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.ledger.store.LedgerStore;
import org.xinheng.ledger.store.OutboxStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * A message goes with its act or not at all, and has its effect once, whatever fails on the way.
 */
@TestProgram
@Control("F13")
class OutboxTest {

  private static final String TOPIC = "trial";
  private static final UUID CHAIN = new UUID(0, 9);

  private final Outbox outbox;
  private final OutboxStore store;
  private final LedgerStore effects;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final OfficeClock clock;
  private final Truth truth;
  private final Region region;

  @Autowired
  OutboxTest(
      Outbox outbox,
      OutboxStore store,
      LedgerStore effects,
      RowScopes rows,
      TransactionTemplate transaction,
      OfficeClock clock,
      Truth truth,
      Counties counties) {
    this.outbox = outbox;
    this.store = store;
    this.effects = effects;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
    this.truth = truth;
    this.region = counties.open().region();
  }

  @Test
  void aMessageNeedsAnActAndGoesWithIt() {
    assertThatThrownBy(this::put).isInstanceOf(IllegalTransactionStateException.class);
    transaction.executeWithoutResult(act -> {
      put();
      act.setRollbackOnly();
    });
    assertThat(outbox.waiting(region, TOPIC, CHAIN)).isEmpty();
    owe(1);
    assertThat(outbox.waiting(region, TOPIC, CHAIN)).hasSize(1);
  }

  @Test
  void aTopicWithoutAReceiverKeepsItsMessages() {
    owe(2);
    assertThat(outbox.deliver(region)).isZero();
    assertThat(outbox.waiting(region, TOPIC, CHAIN)).hasSize(2);
  }

  @Test
  void whateverStatementFailsEachMessageHasItsEffectOnce() {
    owe(5);
    Outbox delivering = with(new Effect());
    int failed = 0;
    while (FailingStatements.at(failed + 1, () -> delivering.deliver(region))) {
      failed++;
      assertThat(done()).as("after %d failures", failed).isLessThanOrEqualTo(5);
    }
    assertThat(failed).isGreaterThan(3);
    assertThat(done()).isEqualTo(5);
    assertThat(delivering.deliver(region)).isZero();
  }

  @Test
  void aReceiverThatFailsHoldsUpNoOtherAndIsTriedAgain() {
    owe(1);
    AtomicInteger tried = new AtomicInteger();
    OutboxReceiver failing =
        new Effect() {
          @Override
          public void receive(OutboxMessage message) {
            super.receive(message);
            if (tried.incrementAndGet() == 1) {
              throw new IllegalStateException("the receiver is away");
            }
          }
        };
    assertThatThrownBy(() -> with(failing).deliver(region)).hasMessageContaining("away");
    assertThat(done()).as("what it had stored is gone with it").isZero();
    assertThat(with(failing).deliver(region)).isEqualTo(1);
    assertThat(done()).isEqualTo(1);
  }

  @Test
  void manyHandsDeliverEachMessageOnce() {
    owe(120);
    Outbox delivering = with(new Effect());
    int delivered = IntStream.range(0, 6).parallel().map(_ -> delivering.deliver(region)).sum();
    assertThat(delivered).isEqualTo(120);
    assertThat(done()).isEqualTo(120);
  }

  /** Stores one row a message; a second one of the same message would break the key. */
  private class Effect implements OutboxReceiver {
    @Override
    public String topic() {
      return TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) {
      effects.insertRequest(
          message.region(), message.id().toString(), TOPIC, message.body(), message.at());
    }
  }

  private Outbox with(OutboxReceiver receiver) {
    var receivers =
        new StaticListableBeanFactory(Map.of("receiver", receiver))
            .getBeanProvider(OutboxReceiver.class);
    return new Outbox(store, receivers, rows, transaction, clock);
  }

  private void owe(int messages) {
    rows.run(
        RowScope.county(region),
        () ->
            transaction.executeWithoutResult(
                _ -> IntStream.range(0, messages).forEach(_ -> put())));
  }

  private void put() {
    outbox.put(region, TOPIC, CHAIN, "code", clock.instant());
  }

  private int done() {
    List<Integer> counted =
        truth
            .sql()
            .fetch(
                "select count(*) from ledger.request where region = ? and act = ?",
                region.code(),
                TOPIC)
            .map(row -> row.get(0, Integer.class));
    return counted.getFirst();
  }
}
