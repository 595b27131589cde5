package org.xinheng.statute.deadline;

/** What a length counts. The regulation's 日 are calendar days; only 工作日 are working days. */
public enum DayUnit {
  /** 日: every day counts, and a last day that is a rest day moves to the next workday. */
  CALENDAR("日", "calendar days"),
  /** 工作日: only workdays count, so that the last day always is one. */
  WORKING("工作日", "working days");

  private final String zh;
  private final String en;

  DayUnit(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The unit as the law writes it. */
  public String zh() {
    return zh;
  }

  /** The unit in English, plural. */
  public String en() {
    return en;
  }
}
