package org.xinheng.statute.calendar;

/**
 * A day was asked about whose year has no file of rest days. Never answered by guessing Monday to
 * Friday: the yearly notice moves working days across weekends.
 */
public final class YearNotLoaded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int year;

  public YearNotLoaded(int year) {
    super("尚无 " + year + " 年的放假调休安排:国务院办公厅通知公布后,请加入文件 " + CalendarYear.fileOf(year));
    this.year = year;
  }

  /** The year that is missing. */
  public int year() {
    return year;
  }

  /** The file that must be added. */
  public String file() {
    return CalendarYear.fileOf(year);
  }
}
