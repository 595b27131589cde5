package org.xinheng.statute.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The same law counted day by day with nothing shared with the program: its own list of days from
 * the notices, its own loops. Only for years 2024 to 2026.
 */
final class NaiveModel {

  private static final Set<LocalDate> OFF = new HashSet<>();
  private static final Set<LocalDate> ON = new HashSet<>();

  static {
    String off =
        "20240101 20240210-0217 20240404-0406 20240501-0505 20240610 20240915-0917 20241001-1007 "
            + "20250101 20250128-0204 20250404-0406 20250501-0505 20250531-0602 20251001-1008 "
            + "20260101-0103 20260215-0223 20260404-0406 20260501-0505 20260619-0621 "
            + "20260925-0927 20261001-1007";
    for (String span : off.split(" ")) {
      LocalDate day = basic(span.substring(0, 8));
      LocalDate last = span.length() == 8 ? day : basic(span.substring(0, 4) + span.substring(9));
      while (!day.isAfter(last)) {
        OFF.add(day);
        day = day.plusDays(1);
      }
    }
    String on =
        "20240204 20240218 20240407 20240428 20240511 20240914 20240929 20241012 20250126 20250208 "
            + "20250427 20250928 20251011 20260104 20260214 20260228 20260509 20260920 20261010";
    for (String day : on.split(" ")) {
      ON.add(basic(day));
    }
  }

  private NaiveModel() {}

  private static LocalDate basic(String digits) {
    return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
  }

  static boolean works(LocalDate day) {
    if (ON.contains(day)) {
      return true;
    }
    return !OFF.contains(day)
        && day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  static LocalDate afterWorkdays(LocalDate from, int days) {
    LocalDate day = from;
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      if (works(day)) {
        left--;
      }
    }
    return day;
  }

  /** Walks the calendar: a suspended day uses up nothing, any other day uses up one. */
  static LocalDate afterDays(LocalDate from, int days, List<Suspension> suspensions) {
    LocalDate day = from;
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      if (!suspended(day, suspensions)) {
        left--;
      }
    }
    return day;
  }

  private static boolean suspended(LocalDate day, List<Suspension> suspensions) {
    for (Suspension span : suspensions) {
      if (!day.isBefore(span.from()) && !day.isAfter(span.to())) {
        return true;
      }
    }
    return false;
  }

  static LocalDate roll(LocalDate last) {
    LocalDate day = last;
    while (!works(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
