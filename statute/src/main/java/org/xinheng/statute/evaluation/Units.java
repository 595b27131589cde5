package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Units of measure (度量单位): which printed units mean the same, and by which factor they differ. */
final class Units {

  private static final Map<String, String> SAME =
      Map.of("日", "天", "㎡", "平方米", "m²", "平方米", "m2", "平方米", "平米", "平方米", "个月", "月");
  private static final Map<Character, Integer> SCALE = Map.of('千', 3, '万', 4, '亿', 8);

  private Units() {}

  /**
   * The value in another unit, exactly; empty when the units cannot be compared. A value without a
   * unit is taken to be in the wanted one, and a wanted unit that is empty takes any value.
   */
  static Optional<BigDecimal> convert(BigDecimal value, String unit, String wanted) {
    if (unit.isEmpty() || wanted.isEmpty() || unit.equals(wanted)) {
      return Optional.of(value);
    }
    if (!base(unit).equals(base(wanted))) {
      return Optional.empty();
    }
    return Optional.of(value.movePointRight(scale(unit) - scale(wanted)));
  }

  private static int scale(String unit) {
    return unit.substring(0, multiplier(unit)).chars().map(c -> SCALE.get((char) c)).sum();
  }

  private static String base(String unit) {
    String bare = unit.substring(multiplier(unit));
    return SAME.getOrDefault(bare, bare.startsWith("个工") ? bare.substring(1) : bare);
  }

  /** How many leading characters only multiply: 2 in 千万元, 0 in 元 and in a unit that is just 万. */
  private static int multiplier(String unit) {
    int length = 0;
    while (length < unit.length() - 1 && SCALE.containsKey(unit.charAt(length))) {
      length++;
    }
    return length;
  }
}
