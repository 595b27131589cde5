package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as offices print them: with thousands separators, or in simple Chinese numerals (汉字数字).
 */
final class PrintedNumber {

  /** A number in digits; separators stand before groups of exactly three. */
  static final String DIGITS = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

  private static final String ONE = "[一二两三四五六七八九]";
  private static final String ZERO = "[零〇]";
  private static final String TENS = ONE + "?十" + ONE + "?";
  private static final String HUNDREDS = ONE + "百(?:" + TENS + "|" + ZERO + ONE + ")?";
  private static final String THOUSANDS =
      ONE + "千(?:" + HUNDREDS + "|" + ZERO + "(?:" + TENS + "|" + ONE + "))?";

  /** Digit by digit, as years are written; without a zero it might be 三五. */
  private static final String SPELT = ONE + "+" + ZERO + "[零〇一二三四五六七八九]*";

  /**
   * A number in Chinese numerals up to 99,999,999, with a decimal part after 点, written out in
   * full. What only says about how many (三五, 两三百, 十五六) or leaves out the last place (三百五, 两万五) does
   * not match: read digit by digit it would be a wrong number.
   */
  static final String NUMERALS =
      "(?:%6$s|(?:%1$s|%2$s|%3$s|[千百]|%4$s|%5$s)(?:万(?:%1$s|%5$s(?:%2$s|%3$s|%4$s)))?)"
              .formatted(THOUSANDS, HUNDREDS, TENS, ONE, ZERO, SPELT)
          + "(?:点[零〇一二三四五六七八九]+)?";

  private static final String ONES = "零一二三四五六七八九";
  private static final Pattern PER = Pattern.compile("([百千])分之(" + DIGITS + "|" + NUMERALS + ")");

  private PrintedNumber() {}

  /** The value of a text that matches {@link #DIGITS} or {@link #NUMERALS} as a whole. */
  static BigDecimal value(String printed) {
    boolean digits = printed.charAt(printed.length() - 1) <= '9';
    return digits ? new BigDecimal(printed.replace(",", "")) : numerals(printed);
  }

  /** 百分之九十五 as 95%, 千分之三 as 3‰; all other text as it is. */
  static String withSigns(String plain) {
    return PER.matcher(plain)
        .replaceAll(found ->
            value(found.group(2)).toPlainString() + (found.group(1).equals("百") ? "%" : "‰"));
  }

  private static BigDecimal numerals(String printed) {
    int point = printed.indexOf('点');
    String whole = point < 0 ? printed : printed.substring(0, point);
    String fraction = point < 0 ? "" : "." + ones(printed.substring(point + 1));
    int myriad = whole.indexOf('万');
    long high = myriad < 0 ? 0 : below10000(whole.substring(0, myriad));
    return new BigDecimal(high * 10_000 + below10000(whole.substring(myriad + 1)) + fraction);
  }

  private static long below10000(String numerals) {
    if (numerals.length() > 1 && numerals.chars().allMatch(c -> one(c) >= 0)) {
      return Long.parseLong(ones(numerals));
    }
    long sum = 0;
    long pending = -1;
    for (char c : numerals.toCharArray()) {
      int one = one(c);
      if (one >= 0) {
        pending = one;
      } else {
        sum += (pending < 0 ? 1 : pending) * tens(c);
        pending = -1;
      }
    }
    return sum + Math.max(pending, 0);
  }

  private static String ones(String numerals) {
    StringBuilder digits = new StringBuilder();
    numerals.chars().map(PrintedNumber::one).forEach(digits::append);
    return digits.toString();
  }

  private static int one(int numeral) {
    return switch (numeral) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> ONES.indexOf(numeral);
    };
  }

  private static long tens(char numeral) {
    return switch (numeral) {
      case '十' -> 10;
      case '百' -> 100;
      default -> 1000;
    };
  }
}
