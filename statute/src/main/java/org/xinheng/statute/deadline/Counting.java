package org.xinheng.statute.deadline;

import java.time.LocalDate;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.calendar.YearNotLoaded;
import org.xinheng.statute.deadline.DueDate.Known;
import org.xinheng.statute.deadline.DueDate.Waiting;

/**
 * How days are counted (期间的计算).
 *
 * @param calendar rest days
 * @param rollForward whether a last day on a rest day moves to the next workday
 */
record Counting(WorkCalendar calendar, boolean rollForward) {

  /** The last day as counted, not rolled. */
  DueDate last(LocalDate from, int days, DayUnit unit, DayLedger ledger) {
    return switch (unit) {
      case CALENDAR -> new Known(afterDays(from, days, ledger));
      case WORKING -> afterWorkdays(from, days);
    };
  }

  /** 民法典第201条: the opening day is not counted. Extensions are added before any rolling. */
  private static LocalDate afterDays(LocalDate from, int days, DayLedger ledger) {
    LocalDate last = from.plusDays(days + ledger.extensionDays());
    return ledger.suspensions().isEmpty()
        ? last
        : Pause.through(from, last, ledger.suspensions()).getLast().due();
  }

  private DueDate afterWorkdays(LocalDate from, int days) {
    try {
      return new Known(calendar.plusWorkdays(from, days));
    } catch (YearNotLoaded missing) {
      return new Waiting(missing.year(), missing.file(), from.plusDays(days));
    }
  }

  /** 民法典第203条: a last day on a rest day moves to the day after the rest; workdays stay. */
  DueDate roll(DueDate last) {
    return rollForward && last instanceof Known(LocalDate date) ? roll(date, last) : last;
  }

  private DueDate roll(LocalDate date, DueDate last) {
    try {
      LocalDate rolled = calendar.rollForward(date);
      return rolled.equals(date) ? last : new Known(rolled);
    } catch (YearNotLoaded missing) {
      return new Waiting(missing.year(), missing.file(), date);
    }
  }
}
