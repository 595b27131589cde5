package org.xinheng.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.shared.Region;

/**
 * Numbers of matters, taken from their counter before the registration begins: within its
 * transaction the counter would be held until the end, and registrations of one unit would wait for
 * each other. A number that was not used is given out next. In a rush several are taken at once;
 * those left over when the program ends stay unused, so numbers may have gaps.
 */
@Component
class NumberPool {

  /** Numbers taken at once while they are used up faster than {@link #RUSH}. */
  private static final int MANY = 16;

  private static final Duration RUSH = Duration.ofSeconds(1);

  private final MatterStore store;
  private final TransactionTemplate transaction;
  private final Map<Counter, Left> left = new ConcurrentHashMap<>();

  NumberPool(MatterStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.transaction = new TransactionTemplate(transactions);
    // Within a file that is taken whole or not at all: numbers that wait here must not go with it.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private record Counter(Region region, String series) {}

  /** Numbers of one counter that wait here. */
  private static final class Left {
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private Instant takenAt = Instant.MIN;
  }

  /** The next number of a series; nobody else gets it. */
  int take(Region region, String series, Instant at) {
    Counter counter = new Counter(region, series);
    Left waiting = left.computeIfAbsent(counter, it -> new Left());
    synchronized (waiting) {
      if (waiting.numbers.isEmpty()) {
        fill(counter, waiting, at);
      }
      return waiting.numbers.removeFirst();
    }
  }

  /** Gives a number back that was not used. */
  void giveBack(Region region, String series, int number) {
    Left waiting = left.computeIfAbsent(new Counter(region, series), it -> new Left());
    synchronized (waiting) {
      waiting.numbers.addFirst(number);
    }
  }

  private void fill(Counter counter, Left waiting, Instant at) {
    boolean inRush = waiting.takenAt.plus(RUSH).isAfter(at);
    int count = inRush ? MANY : 1;
    Integer last =
        transaction.execute(status -> store.take(counter.region(), counter.series(), count));
    if (last == null) {
      throw new IllegalStateException("a counter must answer");
    }
    for (int number = last - count + 1; number <= last; number++) {
      waiting.numbers.addLast(number);
    }
    waiting.takenAt = at;
  }
}
