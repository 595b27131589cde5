package org.xinheng.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.xinheng.statute.calendar.WorkCalendar;

/**
 * How busy a day is: quiet on rest days and in the harvest, busy after the holidays and before the
 * year ends.
 */
final class Season {

  private static final double[] MONTHS = {
    0.95, 0.8, 1.25, 1.1, 1.05, 0.95, 0.95, 1.0, 1.1, 0.95, 1.1, 1.2
  };

  private final WorkCalendar calendar;

  Season(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** The mean number of matters a day. */
  double mattersOn(LocalDate day) {
    double month = MONTHS[day.getMonthValue() - 1];
    return (isWorkday(day) ? 22.5 * weekday(day) : 4.2) * month;
  }

  /** Mondays are full, Fridays are not. */
  private static double weekday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case MONDAY -> 1.35;
      case TUESDAY -> 1.1;
      case WEDNESDAY, THURSDAY -> 0.95;
      case FRIDAY -> 0.75;
      case SATURDAY, SUNDAY -> 0.9;
    };
  }

  /**
   * The windows close on the first three days of the Spring Festival and when the hall moved in
   * May.
   */
  boolean hallOpen(LocalDate day) {
    boolean springFestival =
        day.getMonth() == Month.JANUARY && day.getDayOfMonth() >= 28 && day.getDayOfMonth() <= 30;
    boolean moving =
        day.getMonth() == Month.MAY && (day.getDayOfMonth() == 17 || day.getDayOfMonth() == 18);
    boolean training =
        day.getDayOfWeek() == DayOfWeek.SUNDAY
            && day.getDayOfMonth() <= 7
            && day.getMonthValue() % 2 == 0;
    return !springFestival && !moving && !training;
  }

  /** An invented year needs no notice on holidays: without one its workdays are Monday to Friday. */
  boolean isWorkday(LocalDate day) {
    return calendar.years().containsKey(day.getYear())
        ? calendar.isWorkday(day)
        : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
