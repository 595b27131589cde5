package org.xinheng.statute.calendar;

/**
 * What a day is to an office, and why.
 *
 * @param type whether the office works, and by which rule
 * @param name the festival's name for days that a notice arranges, 周六 or 周日 for plain weekends,
 *     empty for plain workdays
 */
public record DayKind(Type type, String name) {

  /** The four kinds of day. */
  public enum Type {
    /** Monday to Friday, nothing arranged. */
    WORKDAY,
    /** A Saturday or Sunday that the notice makes a workday (调休上班). */
    MAKE_UP_WORKDAY,
    /** A Saturday or Sunday. */
    WEEKEND,
    /** A rest day by the notice (放假). */
    FESTIVAL
  }

  /** Whether the office rests. */
  public boolean rests() {
    return type == Type.WEEKEND || type == Type.FESTIVAL;
  }
}
