package org.xinheng.bench.sweep;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one matter in the year: decided beforehand by chance, so that it can be acted out
 * by the program and reckoned by hand.
 *
 * @param id its id
 * @param receivedOn received and registered
 * @param sentOn sent to the organ; empty when it stays at the bureau
 * @param acceptedOn taken and accepted there; empty when nobody takes it
 * @param extendedOn extension asked for and granted
 * @param days days granted
 * @param concludedOn opinion signed
 */
record Life(
    UUID id,
    LocalDate receivedOn,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate extendedOn,
    int days,
    @Nullable LocalDate concludedOn) {

  private static final int AGE = 70;

  /** A life that begins before a day and is open on it. */
  static Life by(Random random, LocalDate start) {
    UUID id = new UUID(random.nextLong() & ~0xf000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
    LocalDate received = start.minusDays(random.nextInt(1, AGE));
    int kind = random.nextInt(100);
    LocalDate sent = kind < 35 ? null : between(random, received, start.minusDays(1));
    LocalDate accepted =
        sent == null || kind < 60 ? null : between(random, sent, start.minusDays(1));
    LocalDate extended =
        accepted != null && random.nextInt(3) == 0 ? later(random, accepted, start) : null;
    boolean ends = accepted != null && random.nextBoolean();
    LocalDate from = extended == null ? start : extended;
    LocalDate concluded = ends ? from.plusDays(random.nextInt(1, 250)) : null;
    return new Life(id, received, sent, accepted, extended, random.nextInt(5, 31), concluded);
  }

  private static LocalDate between(Random random, LocalDate from, LocalDate until) {
    long days = until.toEpochDay() - from.toEpochDay();
    return from.plusDays(random.nextLong(0, Math.min(days, 14) + 1));
  }

  /** A day in the year on which the sixty days are not over yet; none when they are. */
  private static @Nullable LocalDate later(Random random, LocalDate accepted, LocalDate start) {
    LocalDate last = accepted.plusDays(58);
    long days = last.toEpochDay() - start.toEpochDay();
    return days < 1 ? null : start.plusDays(random.nextLong(1, days + 1));
  }
}
