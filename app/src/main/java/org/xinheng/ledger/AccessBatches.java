package org.xinheng.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.ledger.store.AccessStore;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Commits what waits together: calls that end at the same time share one transaction of the access
 * log. Whoever gets the lock writes for all who wait; each of them goes on when its own row is
 * committed, and not before.
 */
@Component
class AccessBatches {

  /** Rows of one transaction at most. */
  private static final int MOST = 64;

  private final AccessStore store;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  AccessBatches(AccessStore store, RowScopes scopes) {
    this.store = store;
    this.scopes = scopes;
    this.transaction = new TransactionTemplate(scopes);
  }

  private record Waiting(Access access, CompletableFuture<Boolean> kept) {}

  /** Keeps a row; throws when it could not be kept. */
  void keep(Access access) {
    Waiting mine = new Waiting(access, new CompletableFuture<>());
    queue.add(mine);
    while (!mine.kept().isDone()) {
      writing.lock();
      try {
        if (!mine.kept().isDone()) {
          writeWaiting();
        }
      } finally {
        writing.unlock();
      }
    }
    try {
      mine.kept().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void writeWaiting() {
    List<Waiting> taken = new ArrayList<>();
    for (Waiting next = queue.poll();
        next != null;
        next = taken.size() < MOST ? queue.poll() : null) {
      taken.add(next);
    }
    Map<Region, List<Waiting>> counties =
        taken.stream().collect(Collectors.groupingBy(waiting -> waiting.access().region()));
    counties.forEach(this::write);
  }

  /**
   * All of a county at once; when that fails, one by one, so that nobody pays for another's row.
   */
  private void write(Region region, List<Waiting> together) {
    try {
      List<AccessStore.Row> rows = together.stream().map(AccessBatches::row).toList();
      scopes.run(
          RowScope.county(region),
          () -> transaction.executeWithoutResult(status -> store.insert(rows)));
      together.forEach(waiting -> waiting.kept().complete(true));
    } catch (RuntimeException e) {
      if (together.size() == 1) {
        together.getFirst().kept().completeExceptionally(e);
      } else {
        together.forEach(waiting -> write(region, List.of(waiting)));
      }
    }
  }

  private static AccessStore.Row row(Waiting waiting) {
    return new AccessStore.Row(waiting.access(), waiting.access().entry().hash());
  }
}
