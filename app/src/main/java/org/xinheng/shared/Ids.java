package org.xinheng.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers made in the program: UUID version 7, so that newer rows sort after older ones. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final int STEPS = 0x1000;

  private static long millis;
  private static int step;

  private Ids() {}

  /**
   * A new id whose leading 48 bits are the milliseconds of the given instant. Within a millisecond
   * ids of one program follow each other, 2,048 of them at least (RFC 9562, 6.2, method 1).
   */
  public static UUID next(Instant at) {
    return of(at.toEpochMilli(), step(at.toEpochMilli()), RANDOM.nextLong());
  }

  private static synchronized int step(long now) {
    step = now == millis ? (step + 1) % STEPS : RANDOM.nextInt(STEPS / 2);
    millis = now;
    return step;
  }

  /**
   * The id of given parts; the demonstration's generator uses it with its own seeded randomness.
   */
  public static UUID of(long millis, long randomHigh, long randomLow) {
    long high = (millis << 16) | 0x7000L | (randomHigh & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (randomLow & 0x3FFF_FFFF_FFFF_FFFFL);
    return new UUID(high, low);
  }
}
