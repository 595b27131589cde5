package org.xinheng.statute.evaluation;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as offices print it (2024年12月底前, 12月31日, 2024-06-30, 年底前): often without a year, often no
 * finer than a month. It is kept as the days that the words may mean.
 *
 * @param year the printed year, empty when none was printed
 * @param first first day that the words may mean
 * @param last last day that the words may mean; as a target, the day by which it must be done
 */
public record PrintedDate(OptionalInt year, MonthDay first, MonthDay last) {

  /** How a day stands to a last day. */
  public enum Order {
    /** 按期. */
    IN_TIME,
    /** 逾期. */
    LATE,
    /** The words are too coarse, or only one of the two names its year. */
    UNCLEAR
  }

  private static final String BEFORE = "(?:截至|截止(?:到|至)?|于|在|不晚于|不迟于|<=|=<|≤|<)?";
  private static final String YEAR = "(?:(?<year>(?:19|20)\\d\\d)年|(?:当|本|全)年)?";
  private static final String BY = "(?<by>之?前|以前|止|内)?";
  private static final String DONE = "(?:全部|全面)?(?:完成|完工|竣工|办结|验收|到位|支付|实施)?";
  private static final Pattern ISO =
      Pattern.compile("(?<year>(?:19|20)\\d\\d)([-./])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2}))?");
  private static final Pattern DAY = words(YEAR + "(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]");
  private static final Pattern MONTH = words(YEAR + "(?<month>\\d{1,2})月份?(?<part>底|末|上旬|中旬|下旬)?");

  /** A count of months, not a month. */
  private static final Pattern MONTHS = Pattern.compile("[<=≤]*\\d{1,2}月内?");

  private static final Pattern PERIOD =
      words(YEAR + "(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)(?<part>底|末)?");
  private static final Pattern WHOLE_YEAR =
      words("(?:(?:(?<year>(?:19|20)\\d\\d)|[当本全])年度?|年(?=[底末内]))(?<part>底|末)?");

  /** A date in one year. */
  static PrintedDate of(int year, int month, int day) {
    MonthDay exact = MonthDay.of(month, day);
    return new PrintedDate(OptionalInt.of(year), exact, exact);
  }

  /**
   * The date, when the text is nothing but a date; a bare 12月 is a number of months, not a date.
   */
  public static Optional<PrintedDate> parse(String text) {
    String plain = CellText.plain(text);
    try {
      return days(ISO.matcher(plain))
          .or(() -> days(DAY.matcher(plain)))
          .or(() -> month(plain))
          .or(() -> period(plain))
          .or(() -> wholeYear(plain));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** How this day stands to a last day: both must name their year, or neither. */
  public Order against(PrintedDate deadline) {
    if (year.isPresent() != deadline.year.isPresent()) {
      return Order.UNCLEAR;
    }
    int years = Integer.compare(year.orElse(0), deadline.year.orElse(0));
    if (order(years, last, deadline.last) <= 0) {
      return Order.IN_TIME;
    }
    return order(years, first, deadline.last) > 0 ? Order.LATE : Order.UNCLEAR;
  }

  private static int order(int years, MonthDay day, MonthDay limit) {
    return years != 0 ? years : day.compareTo(limit);
  }

  private static Pattern words(String date) {
    return Pattern.compile(BEFORE + date + BY + DONE);
  }

  private static Optional<PrintedDate> days(Matcher found) {
    if (!found.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(found.group("month"));
    if (found.group("day") == null) {
      return Optional.of(span(found, month, month));
    }
    OptionalInt year = year(found);
    MonthDay day = MonthDay.of(month, Integer.parseInt(found.group("day")));
    boolean exists = year.isEmpty() || day.isValidYear(year.getAsInt());
    return exists ? Optional.of(new PrintedDate(year, day, day)) : Optional.empty();
  }

  private static Optional<PrintedDate> month(String plain) {
    Matcher found = MONTH.matcher(plain);
    if (!found.matches() || MONTHS.matcher(plain).matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(found.group("month"));
    PrintedDate whole = span(found, month, month);
    return Optional.of(
        switch (part(found)) {
          case "上旬" -> new PrintedDate(whole.year, whole.first, MonthDay.of(month, 10));
          case "中旬" -> new PrintedDate(whole.year, MonthDay.of(month, 11), MonthDay.of(month, 20));
          case "" -> whole;
          default -> new PrintedDate(whole.year, MonthDay.of(month, 21), whole.last);
        });
  }

  private static Optional<PrintedDate> period(String plain) {
    Matcher found = PERIOD.matcher(plain);
    if (!found.matches()) {
      return Optional.empty();
    }
    int length = found.group("quarter") == null ? 6 : 3;
    int number =
        length == 6
            ? "上下".indexOf(found.group("half"))
            : "一二三四1234".indexOf(found.group("quarter")) % 4;
    int end = (number + 1) * length;
    int start = part(found).isEmpty() ? end - length + 1 : end;
    return Optional.of(span(found, start, end));
  }

  private static Optional<PrintedDate> wholeYear(String plain) {
    Matcher found = WHOLE_YEAR.matcher(plain);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(span(found, part(found).isEmpty() ? 1 : 12, 12));
  }

  /** From the first of one month to the end of another; 29 February when no year is printed. */
  private static PrintedDate span(Matcher found, int month, int lastMonth) {
    OptionalInt year = year(found);
    int last = YearMonth.of(year.orElse(2000), lastMonth).lengthOfMonth();
    return new PrintedDate(year, MonthDay.of(month, 1), MonthDay.of(lastMonth, last));
  }

  private static OptionalInt year(Matcher found) {
    String year = found.group("year");
    return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
  }

  private static String part(Matcher found) {
    return Optional.ofNullable(found.group("part")).orElse("");
  }
}
