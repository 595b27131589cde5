package org.xinheng.statute.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Workdays of the years that are loaded. Every question about a day of another year throws {@link
 * YearNotLoaded}; nothing is ever assumed. Immutable, safe for all threads.
 *
 * <p>Basis: state organs rest on Saturday and Sunday (国务院关于职工工作时间的规定第7条); the yearly notice moves
 * rest days and workdays. A notice may reach back into December of the year before.
 */
public final class WorkCalendar {

  /** No rest days are needed from before the regulation's first year. */
  private static final int FIRST_TRIED = 2022;

  private static final int LAST_TRIED = 2099;

  private static final WorkCalendar STANDARD = of(deliveredYears());

  private final SortedMap<Integer, CalendarYear> years;
  private final Map<LocalDate, String> rest = new HashMap<>();
  private final Map<LocalDate, String> work = new HashMap<>();
  private final BitSet[] workdays;
  private final int firstYear;

  private WorkCalendar(SortedMap<Integer, CalendarYear> years) {
    this.years = Collections.unmodifiableSortedMap(years);
    years.values().forEach(year -> rest.putAll(year.rest()));
    years.values().forEach(year -> work.putAll(year.work()));
    firstYear = years.isEmpty() ? 0 : years.firstKey();
    int span = years.isEmpty() ? 0 : years.lastKey() - firstYear + 1;
    workdays = IntStream.range(0, span).mapToObj(this::workdaysOf).toArray(BitSet[]::new);
  }

  /**
   * The calendar delivered with the program: every year that has a file, whether or not in a row.
   */
  public static WorkCalendar standard() {
    return STANDARD;
  }

  /** A calendar of the given years; a later entry for the same year replaces the earlier one. */
  public static WorkCalendar of(Collection<CalendarYear> years) {
    SortedMap<Integer, CalendarYear> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year.year(), year));
    return new WorkCalendar(byYear);
  }

  private static Collection<CalendarYear> deliveredYears() {
    return IntStream.rangeClosed(FIRST_TRIED, LAST_TRIED)
        .mapToObj(CalendarYear::delivered)
        .flatMap(Optional::stream)
        .toList();
  }

  /** This calendar with one more year, or with a year replaced. */
  public WorkCalendar with(CalendarYear year) {
    SortedMap<Integer, CalendarYear> more = new TreeMap<>(years);
    more.put(year.year(), year);
    return new WorkCalendar(more);
  }

  /** The years that are loaded, in order. */
  public SortedMap<Integer, CalendarYear> years() {
    return years;
  }

  /** Which calendar this is (放假安排版本): another one as soon as any day of any year is another. */
  public String edition() {
    StringBuilder days = new StringBuilder();
    years
        .values()
        .forEach(it ->
            days.append(it.year())
                .append(new TreeMap<>(it.rest()))
                .append(new TreeMap<>(it.work())));
    UUID digest = UUID.nameUUIDFromBytes(days.toString().getBytes(StandardCharsets.UTF_8));
    return years.isEmpty() ? "none" : years.lastKey() + "-" + digest.toString().substring(0, 8);
  }

  private BitSet workdaysOf(int offset) {
    BitSet days = new BitSet();
    int year = firstYear + offset;
    if (years.containsKey(year)) {
      LocalDate day = LocalDate.of(year, 1, 1);
      for (; day.getYear() == year; day = day.plusDays(1)) {
        days.set(day.getDayOfYear(), !classify(day).rests());
      }
    }
    return days;
  }

  private DayKind classify(LocalDate day) {
    String festival = rest.get(day);
    if (festival != null) {
      return new DayKind(DayKind.Type.FESTIVAL, festival);
    }
    String madeUpFor = work.get(day);
    if (madeUpFor != null) {
      return new DayKind(DayKind.Type.MAKE_UP_WORKDAY, madeUpFor);
    }
    return CalendarYear.isWeekend(day)
        ? new DayKind(DayKind.Type.WEEKEND, day.getDayOfWeek() == DayOfWeek.SATURDAY ? "周六" : "周日")
        : new DayKind(DayKind.Type.WORKDAY, "");
  }

  /**
   * What a day is, and why.
   *
   * @throws YearNotLoaded when its year has no file
   */
  public DayKind kindOf(LocalDate day) {
    loaded(day.getYear());
    return classify(day);
  }

  /** Whether the office works on a day; throws {@link YearNotLoaded}. */
  public boolean isWorkday(LocalDate day) {
    return loaded(day.getYear()).get(day.getDayOfYear());
  }

  /** Whether the office rests on a day; throws {@link YearNotLoaded}. */
  public boolean isRestDay(LocalDate day) {
    return !isWorkday(day);
  }

  /**
   * The day itself when it is a workday, else the first workday after; throws {@link
   * YearNotLoaded}.
   */
  public LocalDate rollForward(LocalDate day) {
    LocalDate rolled = day;
    while (isRestDay(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /** The first workday after a day; throws {@link YearNotLoaded}. */
  public LocalDate nextWorkday(LocalDate day) {
    return rollForward(day.plusDays(1));
  }

  /**
   * The n-th workday after a day, the day itself not counted.
   *
   * @param n from 1
   * @throws YearNotLoaded when the count reaches a year without a file
   */
  public LocalDate plusWorkdays(LocalDate day, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("workdays are counted from 1, not " + n);
    }
    LocalDate reached = day;
    for (int counted = 0; counted < n; counted++) {
      reached = nextWorkday(reached);
    }
    return reached;
  }

  /** Workdays after one day up to and including another; 0 when the other is not later. */
  public int workdaysBetween(LocalDate after, LocalDate through) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
      count += isWorkday(day) ? 1 : 0;
    }
    return count;
  }

  /** Working days of a month; throws {@link YearNotLoaded}. */
  public int workdaysIn(YearMonth month) {
    return workdaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
  }

  /** Working days of a year; throws {@link YearNotLoaded}. */
  public int workdaysIn(int year) {
    return loaded(year).cardinality();
  }

  private BitSet loaded(int year) {
    int offset = year - firstYear;
    if (offset < 0 || offset >= workdays.length || workdays[offset].isEmpty()) {
      throw new YearNotLoaded(year);
    }
    return workdays[offset];
  }
}
