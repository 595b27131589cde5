package org.xinheng.statute.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.statute.reference.LawBlock;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.LawFileException;
import org.xinheng.statute.reference.Mark;

/**
 * One year's notice as data: the days on which it departs from "Monday to Friday".
 *
 * @param year the year the notice arranges
 * @param notice where the days come from
 * @param rest rest days (放假) with the festival's name
 * @param work make-up workdays (调休上班), all on a Saturday or Sunday, with the festival's name
 */
public record CalendarYear(
    int year, Notice notice, Map<LocalDate, String> rest, Map<LocalDate, String> work) {

  public CalendarYear {
    rest = Map.copyOf(rest);
    work = Map.copyOf(work);
  }

  /** The file that holds a year. */
  public static String fileOf(int year) {
    return "law/" + resourceOf(year);
  }

  private static String resourceOf(int year) {
    return "calendar/" + year + ".txt";
  }

  /** The year as delivered with the program, empty when there is no file. */
  public static Optional<CalendarYear> delivered(int year) {
    return LawFile.find(resourceOf(year)).map(CalendarYear::of).map(read -> read.named(year));
  }

  private CalendarYear named(int expected) {
    if (year != expected) {
      throw new LawFileException(fileOf(expected), 1, "文件名与所载年份 " + year + " 不符");
    }
    return this;
  }

  /**
   * Reads a year from its file: a block {@code [notice]}, then one block for each festival.
   *
   * @throws LawFileException when a day lies outside the year (a notice may reach back into
   *     December of the year before), is given twice, or is a make-up workday from Monday to Friday
   */
  public static CalendarYear of(LawFile file) {
    LawBlock head =
        file.blocks().stream()
            .filter(block -> block.name().equals("notice"))
            .findFirst()
            .orElseThrow(() -> new LawFileException(file.name(), 1, "缺少段 [notice]"))
            .only("year", "title", "number", "date", "source", "mark");
    Reader reader = new Reader(head.value("year", "年份", Integer::valueOf));
    file.blocks().stream().filter(block -> block != head).forEach(reader::festival);
    return new CalendarYear(reader.year, notice(head), reader.rest, reader.work);
  }

  private static Notice notice(LawBlock head) {
    return new Notice(
        head.one("title"),
        head.one("number"),
        head.day("date"),
        head.one("source"),
        head.value("mark", "核实标记", Mark::valueOf));
  }

  private static final class Reader {
    private final int year;
    private final Map<LocalDate, String> rest = new TreeMap<>();
    private final Map<LocalDate, String> work = new TreeMap<>();

    Reader(int year) {
      this.year = year;
    }

    void festival(LawBlock block) {
      block.only("rest", "work");
      for (LawBlock.Field field : block.all("rest")) {
        range(block, field);
      }
      for (LawBlock.Field field : block.all("work")) {
        LocalDate day = day(block, field, field.value());
        check(isWeekend(day), block, field, "调休上班日 " + day + " 不是周六或周日");
        put(work, day, block, field);
      }
    }

    private void range(LawBlock block, LawBlock.Field field) {
      String[] ends = field.value().split(" \\.\\. ", 2);
      LocalDate first = day(block, field, ends[0]);
      LocalDate last = day(block, field, ends[ends.length - 1]);
      check(!last.isBefore(first), block, field, "放假止日早于起日");
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        put(rest, day, block, field);
      }
    }

    private LocalDate day(LawBlock block, LawBlock.Field field, String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        check(belongs(day), block, field, day + " 不属于 " + year + " 年的安排");
        return day;
      } catch (DateTimeParseException e) {
        throw new LawFileException(block.file(), field.line(), "不是日期:“" + text + "”");
      }
    }

    private boolean belongs(LocalDate day) {
      return day.getYear() == year
          || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    private void put(
        Map<LocalDate, String> days, LocalDate day, LawBlock block, LawBlock.Field field) {
      check(!rest.containsKey(day) && !work.containsKey(day), block, field, day + " 重复");
      days.put(day, block.name());
    }

    private static void check(boolean holds, LawBlock block, LawBlock.Field field, String fault) {
      if (!holds) {
        throw new LawFileException(block.file(), field.line(), fault);
      }
    }
  }

  static boolean isWeekend(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }
}
