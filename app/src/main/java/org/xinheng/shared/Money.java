package org.xinheng.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in yuan (元) with two decimals; pages show it in 万元.
 *
 * @param yuan the amount, scale 2
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

  public static final Money ZERO = new Money(BigDecimal.ZERO);
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  public Money {
    yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** The amount of a figure printed in 万元, such as 19.15 for 191,500 yuan. */
  public static Money ofWan(BigDecimal wan) {
    return new Money(wan.multiply(WAN).setScale(2, RoundingMode.UNNECESSARY));
  }

  /** The amount in 万元, exact (up to six decimals). */
  public BigDecimal wan() {
    return yuan.movePointLeft(4);
  }

  /** The amount in 万元 as printed: two decimals, more only when the amount needs them. */
  public String wanText() {
    BigDecimal exact = wan().stripTrailingZeros();
    return exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  public boolean isZero() {
    return yuan.signum() == 0;
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }
}
