package org.xinheng.webhooks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long is waited before an event is sent again: a minute, then twice as long each time. */
public final class Pauses {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration WHOLE = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 11;

  private Pauses() {}

  /**
   * When it is tried again; empty when that would be more than a day after the first try.
   *
   * @param attempts how often it was tried, from 1
   */
  public static Optional<Instant> next(Instant first, Instant now, int attempts) {
    int doublings = Math.min(attempts - 1, MOST_DOUBLINGS);
    Instant next = now.plus(FIRST.multipliedBy(1L << doublings));
    return next.isAfter(first.plus(WHOLE)) ? Optional.empty() : Optional.of(next);
  }
}
