package org.xinheng.exchange.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as sheets hold them, brought into one form. */
final class Values {

  /** Before a number that a spreadsheet has rounded: it keeps 15 digits and no more. */
  static final String ROUNDED = "≈";

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
  private static final Pattern SHORT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  /** Days as spreadsheets count them: 2000 to 2099. */
  private static final Pattern SERIAL = Pattern.compile("([3-7]\\d{4})(?:\\.\\d+)?");

  private static final LocalDate FIRST_OF_SERIALS = LocalDate.of(1899, 12, 30);
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2099;

  private static final Pattern COUNT = Pattern.compile("(\\d{1,6})(?:\\.0+)?人?");
  private static final Set<String> NOBODY = Set.of("匿名", "未署名", "不详", "无", "无名");

  private Values() {}

  /** A code, number or day: full-width signs made plain, blanks gone from both ends. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** A number without blanks inside, in capitals. */
  static String number(String text) {
    return plain(text).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** Words as they are, with plain ends of lines. */
  static String words(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').strip();
  }

  /** Whether a name says that there is none. */
  static boolean isNobody(String name) {
    return NOBODY.contains(plain(name));
  }

  /** A day in any of the usual ways of writing it; its time of day is left out. */
  static Optional<LocalDate> day(String text) {
    String plain = plain(text);
    Matcher serial = SERIAL.matcher(plain);
    if (serial.matches()) {
      return ofYears(FIRST_OF_SERIALS.plusDays(Long.parseLong(serial.group(1))));
    }
    Matcher written = DAY.matcher(plain);
    Matcher packed = SHORT_DAY.matcher(plain);
    return written.matches() ? day(written) : packed.matches() ? day(packed) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    int month = Integer.parseInt(parts.group(2));
    int day = Integer.parseInt(parts.group(3));
    boolean exists =
        month >= 1 && month <= 12 && year >= 1 && YearMonth.of(year, month).isValidDay(day);
    return exists ? ofYears(LocalDate.of(year, month, day)) : Optional.empty();
  }

  private static Optional<LocalDate> ofYears(LocalDate day) {
    return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR
        ? Optional.of(day)
        : Optional.empty();
  }

  /** A number of people. */
  static Optional<Integer> count(String text) {
    Matcher count = COUNT.matcher(plain(text));
    return count.matches() ? Optional.of(Integer.valueOf(count.group(1))) : Optional.empty();
  }
}
