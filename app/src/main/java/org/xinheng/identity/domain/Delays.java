package org.xinheng.identity.domain;

import java.time.Duration;

/**
 * How long an account must wait at one address after wrong attempts (ASVS 6.3.1): it grows, then
 * locks for a while. Another address is not held up, so nobody can lock an officer out everywhere.
 */
public final class Delays {

  /** So many wrong attempts cost no waiting. */
  public static final int FREE = 3;

  /** From this many on, the account is locked at that address. */
  public static final int LOCKED_FROM = 10;

  /** How long a lock lasts. */
  public static final Duration LOCK = Duration.ofMinutes(15);

  /** After so long without an attempt, wrong ones are forgotten. */
  public static final Duration FORGOTTEN = Duration.ofHours(1);

  /** So many accounts tried from one address within {@link #SPRAY_WINDOW} raise the alarm. */
  public static final int SPRAYED_ACCOUNTS = 20;

  public static final Duration SPRAY_WINDOW = Duration.ofMinutes(10);

  private Delays() {}

  /** The wait after so many wrong attempts in a row. */
  public static Duration after(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    return failures >= LOCKED_FROM ? LOCK : Duration.ofSeconds(1L << (failures - FREE));
  }
}
