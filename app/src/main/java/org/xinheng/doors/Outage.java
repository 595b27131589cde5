package org.xinheng.doors;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers when the database was last missed, for whoever watches over the program: asking it anew
 * would make one more request wait.
 */
@Component
public class Outage {

  /** How long after it the program is still called unwell. */
  private static final Duration NOTED = Duration.ofSeconds(10);

  private final AtomicReference<@Nullable Long> missedAt = new AtomicReference<>();

  /** The database could not be had just now; by the monotonic timer, so no clock is asked. */
  void note() {
    missedAt.set(System.nanoTime());
  }

  /** Whether it was missed within the last ten seconds. */
  public boolean isRecent() {
    Long missed = missedAt.get();
    return missed != null && System.nanoTime() - missed < NOTED.toNanos();
  }
}
