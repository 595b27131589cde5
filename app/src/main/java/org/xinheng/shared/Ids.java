package org.xinheng.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers made in the program: UUID version 7, so that newer rows sort after older ones. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id whose leading 48 bits are the milliseconds of the given instant. */
  public static UUID next(Instant at) {
    return of(at.toEpochMilli(), RANDOM.nextLong(), RANDOM.nextLong());
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
