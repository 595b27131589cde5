package org.xinheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.xinheng.shared.OfficeClock;

/**
 * When each of many matters comes in: as many on each day as the season sends, one after the other
 * through the hours of the office. A matter's moment follows from its number alone.
 */
final class Arrivals {

  private static final int OPENS = 8 * 60 + 30;
  private static final int MINUTES = 9 * 60;

  private final LocalDate from;
  private final int count;

  /** Share of all matters that have come before each day; the last is 1. */
  private final double[] before;

  Arrivals(int count, LocalDate from, LocalDate to, Season season) {
    this.count = count;
    this.from = from;
    this.before = new double[(int) ChronoUnit.DAYS.between(from, to) + 2];
    for (int day = 1; day < before.length; day++) {
      before[day] = before[day - 1] + season.mattersOn(from.plusDays(day - 1));
    }
    double all = before[before.length - 1];
    Arrays.setAll(before, day -> before[day] / all);
  }

  int count() {
    return count;
  }

  /** The moment of a matter. */
  Instant at(int number) {
    double share = (number + 0.5) / count;
    int found = Arrays.binarySearch(before, share);
    int day = Math.min(found < 0 ? -found - 2 : found, before.length - 2);
    double passed = (share - before[day]) / (before[day + 1] - before[day]);
    long millis = Math.round((OPENS + passed * MINUTES) * 60_000);
    return from.plusDays(day).atStartOfDay(OfficeClock.ZONE).toInstant().plusMillis(millis);
  }

  /** The last matter that came before a day; below 0 when none did. */
  int lastBefore(LocalDate day) {
    long days = ChronoUnit.DAYS.between(from, day);
    return days <= 0 ? -1 : (int) (before[(int) Math.min(days, before.length - 1)] * count) - 1;
  }
}
