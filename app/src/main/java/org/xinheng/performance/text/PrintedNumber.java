package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exact decimals as forms print them: thousands separators, full-width and look-alike digits. */
final class PrintedNumber {
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,9})?");
  private static final Pattern BROKEN_POINT = Pattern.compile("(-?\\d{1,15})[,。·、:](\\d{2})");

  private PrintedNumber() {}

  /** The number, or empty when the text is no number; the printed scale is kept. */
  static Optional<BigDecimal> read(String text) {
    String compact = Glyphs.compact(text);
    boolean hasDigit = compact.chars().anyMatch(c -> Glyphs.digit((char) c));
    if (!hasDigit || compact.length() > 32) {
      return Optional.empty();
    }
    String number = Glyphs.digits(compact);
    if (GROUPED.matcher(number).matches()) {
      return Optional.of(new BigDecimal(number.replace(",", "")));
    }
    if (PLAIN.matcher(number).matches()) {
      return Optional.of(new BigDecimal(number));
    }
    Matcher broken = BROKEN_POINT.matcher(number);
    return broken.matches()
        ? Optional.of(new BigDecimal(broken.group(1) + "." + broken.group(2)))
        : Optional.empty();
  }
}
