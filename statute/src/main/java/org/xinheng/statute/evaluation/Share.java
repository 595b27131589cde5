package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, so that a score is rounded once and at the end.
 *
 * @param part numerator, 0 or more
 * @param whole denominator, above 0
 */
record Share(BigDecimal part, BigDecimal whole) {

  static final Share FULL = new Share(BigDecimal.ONE, BigDecimal.ONE);
  static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Share percent(BigDecimal percent) {
    return new Share(percent, HUNDRED);
  }

  /**
   * This part of a weight, two decimals half up, never above the weight: the whole of a weight with
   * more decimals is that weight as it is.
   */
  BigDecimal of(BigDecimal weight) {
    BigDecimal rounded = weight.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    BigDecimal full = weight.setScale(Math.max(2, weight.scale()), RoundingMode.UNNECESSARY);
    return rounded.min(full);
  }

  /** The fraction with four decimals, half up; below 0 or above 1 where the figures are. */
  BigDecimal rate() {
    return part.divide(whole, 4, RoundingMode.HALF_UP);
  }

  /** The fraction as a percentage held against a bound, exactly. */
  boolean atLeastPercent(BigDecimal percent) {
    return part.multiply(HUNDRED).compareTo(percent.multiply(whole)) >= 0;
  }
}
