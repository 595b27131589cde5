package org.xinheng.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Clients who work at the same time, as fast as they are answered, for a given time. */
final class Crew {

  private Crew() {}

  /**
   * Works for so long.
   *
   * @param works one for each client
   * @param timings where the works write their times
   */
  static LoadReport run(String name, List<Work> works, Duration time, Timings timings)
      throws InterruptedException {
    AtomicLong done = new AtomicLong();
    long begun = System.nanoTime();
    long until = begun + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (Work work : works) {
      threads.add(Thread.ofPlatform().start(() -> work(work, until, done, timings)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return new LoadReport(
        name, works.size(), took, done.get(), timings.summaries(), timings.errors());
  }

  private static void work(Work work, long until, AtomicLong done, Timings timings) {
    while (System.nanoTime() < until) {
      try {
        if (work.once()) {
          done.incrementAndGet();
        }
      } catch (IOException lost) {
        timings.failed("connection lost: " + lost.getClass().getSimpleName());
        mend(work, timings);
      }
    }
  }

  private static void mend(Work work, Timings timings) {
    try {
      work.mend();
    } catch (IOException still) {
      timings.failed("no connection");
    }
  }
}
