package org.xinheng.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.history.Report.Bad;

/**
 * Checks a whole history: hashes on every processor, the order of chains and the seals in one walk.
 * Memory grows with the sealed entries only, by 32 bytes each.
 */
public final class Verification {

  private Verification() {}

  /**
   * A piece of history in order, read when asked for.
   *
   * @param links entries, by county, chain and position
   * @param lost sealed entries that are gone
   * @param seals seals
   */
  public record Block(List<Link> links, List<Lost> lost, List<Seal> seals) {}

  private record Checked(Block block, boolean[] whole) {}

  /**
   * Reads all blocks and says what is broken first.
   *
   * @param blocks pieces of history in order; each is read on a processor of its own
   * @param handedOut seals kept elsewhere; empty when there are none to compare
   */
  public static Report check(Iterator<Supplier<Block>> blocks, List<SealFile> handedOut) {
    int processors = Runtime.getRuntime().availableProcessors();
    ChainWalk chains = new ChainWalk();
    SealWalk seals = new SealWalk();
    long entries = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
      Deque<Future<Checked>> running = new ArrayDeque<>();
      while (blocks.hasNext() || !running.isEmpty()) {
        while (blocks.hasNext() && running.size() < 2 * processors) {
          Supplier<Block> block = blocks.next();
          running.add(workers.submit(() -> checked(block.get())));
        }
        entries += walk(result(running.remove()), chains, seals);
      }
    }
    Bad bad = chains.first();
    bad = bad == null ? seals.check(handedOut) : bad;
    return report(entries, seals.count(), bad);
  }

  private static Report report(long entries, long seals, @Nullable Bad bad) {
    return new Report(entries, seals, bad == null, bad);
  }

  private static int walk(Checked checked, ChainWalk chains, SealWalk seals) {
    List<Link> links = checked.block().links();
    for (int i = 0; i < links.size(); i++) {
      chains.next(links.get(i), checked.whole()[i]);
      seals.leaf(links.get(i));
    }
    checked.block().lost().forEach(seals::lost);
    checked.block().seals().forEach(seals::seal);
    return links.size();
  }

  private static Checked checked(Block block) {
    boolean[] whole = new boolean[block.links().size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = block.links().get(i).isWhole();
    }
    return new Checked(block, whole);
  }

  private static Checked result(Future<Checked> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
