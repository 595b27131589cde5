package org.xinheng.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.xinheng.shared.Ids;

/** Chance from a fixed seed: the same seed gives the same county, day for day. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Dice for one of many things of a seed: neighbours have nothing in common (the mixer of
   * SplitMix64).
   */
  static Dice of(long seed, long number) {
    long mixed = seed + (number + 1) * 0x9E37_79B9_7F4A_7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return new Dice(mixed ^ (mixed >>> 31));
  }

  /** Whether something of the given chance (0 to 1) happens. */
  boolean chance(double of) {
    return random.nextDouble() < of;
  }

  /** The same for what may be ruled out; dice are not thrown then. */
  boolean rarely(double of) {
    return of > 0 && chance(of);
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** One of a list. */
  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A number of days around a middle, skewed to the right as waiting times are, within bounds. */
  int days(double middle, double spread, int low, int high) {
    double value = middle * Math.exp(random.nextGaussian() * spread);
    return (int) Math.max(low, Math.min(high, Math.round(value)));
  }

  /** A count around a mean, as arrivals are. */
  int arrivals(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /** An id that belongs to an instant. */
  UUID id(Instant at) {
    return Ids.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
  }
}
