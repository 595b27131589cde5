package org.xinheng.performance.domain;

import java.math.BigDecimal;

/** Amounts as printed, turned into yuan. */
public final class Yuan {

  private Yuan() {}

  /** The amount in yuan, exact; {@code unit} is 万元 or 元. */
  public static BigDecimal of(BigDecimal amount, String unit) {
    return unit.equals("万元") ? amount.movePointRight(4) : amount;
  }
}
