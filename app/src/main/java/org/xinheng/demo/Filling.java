package org.xinheng.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.xinheng.identity.Scope;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.Generations;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.shared.Region;

/**
 * Makes the matters of a run in batches on several threads. What is in a batch does not depend on
 * the thread; a batch is whole in the database, or not there.
 */
final class Filling {

  private final BulkMatters bulk;
  private final Generations runs;
  private final Region region;
  private final Synthesis synthesis;
  private final Generator.Order order;
  private final BitSet whole;
  private final Generator.Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean failed = new AtomicBoolean();

  /**
   * A filling that has not begun.
   *
   * @param whole batches that are written already
   */
  Filling(
      BulkMatters bulk,
      Generations runs,
      Region region,
      Synthesis synthesis,
      Generator.Order order,
      BitSet whole,
      Generator.Progress progress) {
    this.bulk = bulk;
    this.runs = runs;
    this.region = region;
    this.synthesis = synthesis;
    this.order = order;
    this.whole = whole;
    this.progress = progress;
  }

  /** Makes what is missing; gives how many matters that were. */
  int run() {
    int before = whole.stream().map(this::size).sum();
    done.set(before);
    progress.matters(before, order.matters());
    try (ExecutorService threads = Executors.newFixedThreadPool(order.threads())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < order.threads(); i++) {
        all.add(threads.submit(this::work));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("生成中断，写完的批次都在；请用同样的参数接着做", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("生成被中断", e);
    }
    return done.get() - before;
  }

  private void work() {
    try {
      int batch = next.getAndIncrement();
      while (size(batch) > 0 && !failed.get()) {
        if (!whole.get(batch)) {
          write(batch);
        }
        batch = next.getAndIncrement();
      }
    } catch (RuntimeException e) {
      failed.set(true);
      throw e;
    }
  }

  private void write(int batch) {
    BulkMatters.Gathering gathering = bulk.gather(region);
    Synthesis.Book book = new Into(gathering);
    int first = batch * Generator.BATCH;
    for (int number = first; number < first + size(batch); number++) {
      gathering.add(synthesis.make(number, book));
    }
    runs.batch(region, batch, gathering);
    progress.matters(done.addAndGet(size(batch)), order.matters());
  }

  private int size(int batch) {
    long first = (long) batch * Generator.BATCH;
    return (int) Math.clamp(order.matters() - first, 0, Generator.BATCH);
  }

  /** Into a gathering. */
  private record Into(BulkMatters.Gathering gathering) implements Synthesis.Book {

    @Override
    public String number(int value, Scope by, Instant at) {
      return gathering.number(value, by, at);
    }

    @Override
    public MatterHistory register(
        UUID id, int value, RegisterMatter entry, Scope by, Instant at) {
      return gathering.register(id, value, entry, by, at);
    }

    @Override
    public void act(MatterHistory history, MatterAct act, Scope by, Instant at) {
      gathering.act(history, act, by, at);
    }
  }
}
