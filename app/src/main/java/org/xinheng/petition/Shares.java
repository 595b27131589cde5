package org.xinheng.petition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.xinheng.measure.Figure;

/** Quotients as figures print them. */
final class Shares {

  static final String PERCENT = "%";
  static final String DAYS = "天";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shares() {}

  /** Part of a whole in percent, two decimals; zero of nothing is zero. */
  static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  /** A mean with two decimals; zero of nothing is zero. */
  static BigDecimal mean(BigDecimal sum, int count) {
    return count == 0
        ? BigDecimal.ZERO
        : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
  }

  static Figure.Beside beside(String messageKey, int value, String unit) {
    return new Figure.Beside(messageKey, BigDecimal.valueOf(value), unit);
  }
}
