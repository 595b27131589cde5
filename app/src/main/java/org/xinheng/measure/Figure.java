package org.xinheng.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure. It never stands alone: how it was divided and how many records it rests on go
 * with it.
 *
 * @param value the figure; empty when there are no records yet, which is not zero
 * @param unit unit of the value as printed: 天, %, 人次, 万元
 * @param numerator what was counted
 * @param denominator what it was divided by; empty for a plain count or sum
 * @param sample number of records behind the figure
 * @param beside other values always shown with it, such as the maximum beside a mean
 */
public record Figure(
    @Nullable BigDecimal value,
    String unit,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    long sample,
    List<Beside> beside) {

  public Figure {
    beside = List.copyOf(beside);
  }

  /** No records yet. */
  public static Figure none(String unit) {
    return new Figure(null, unit, null, null, 0, List.of());
  }

  /**
   * A value shown beside the figure.
   *
   * @param messageKey key of its name in the message files
   * @param value the value
   * @param unit its unit
   */
  public record Beside(String messageKey, BigDecimal value, String unit) {}
}
