package org.xinheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.xinheng.shared.OfficeClock;

/**
 * Runs through the life of one invented matter, always forward, and stops at the demonstration's
 * present.
 */
final class Moment {

  private static final int OPENS = 8 * 60 + 30;
  private static final int CLOSES = 17 * 60 + 30;

  private final Dice dice;
  private final Season season;
  private final Instant until;
  private Instant at;

  Moment(Dice dice, Season season, LocalDate start, Instant until) {
    this.dice = dice;
    this.season = season;
    this.until = until;
    this.at = on(start, dice.between(OPENS, CLOSES));
  }

  /** Begins at an instant. */
  Moment(Dice dice, Season season, Instant at, Instant until) {
    this.dice = dice;
    this.season = season;
    this.until = until;
    this.at = at;
  }

  Instant at() {
    return at;
  }

  LocalDate day() {
    return LocalDate.ofInstant(at, OfficeClock.ZONE);
  }

  /** Whether this moment has come already. */
  boolean isPast() {
    return !at.isAfter(until);
  }

  /** Goes on some days, to office hours of a working day; 0 days: a little later the same day. */
  Moment later(int days) {
    return days == 0 ? minutes(dice.between(5, 40)) : workday(day().plusDays(days));
  }

  /** Goes on some minutes. */
  Moment minutes(int minutes) {
    at = at.plusSeconds(minutes * 60L);
    return this;
  }

  private Moment workday(LocalDate day) {
    LocalDate next = day;
    while (!season.isWorkday(next)) {
      next = next.plusDays(1);
    }
    at = on(next, dice.between(OPENS, CLOSES));
    return this;
  }

  private static Instant on(LocalDate day, int minute) {
    return day.atStartOfDay(OfficeClock.ZONE).toInstant().plusSeconds(minute * 60L);
  }
}
