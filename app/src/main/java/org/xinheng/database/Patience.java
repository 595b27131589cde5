package org.xinheng.database;

import java.time.Duration;

/**
 * Waiting with growing pauses up to a limit; measured by the monotonic timer, so no clock is asked.
 */
final class Patience {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final long start = System.nanoTime();
  private final long limit;
  private Duration pause = Duration.ofMillis(20);

  private Patience(long limit) {
    this.limit = limit;
  }

  static Patience of(Duration limit) {
    return new Patience(limit.toNanos());
  }

  static Patience endless() {
    return new Patience(Long.MAX_VALUE);
  }

  Duration spent() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Sleeps a little longer than the last time; false, without sleeping, when the limit is over. */
  boolean pause() {
    if (spent().toNanos() >= limit) {
      return false;
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("等待数据库时被中断。", e);
    }
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    return true;
  }
}
