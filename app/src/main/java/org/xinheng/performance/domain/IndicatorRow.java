package org.xinheng.performance.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.performance.MethodChoice;
import org.xinheng.statute.evaluation.Target;

/**
 * An indicator of a stored text.
 *
 * @param weight points as printed; empty when the text prints none
 * @param choice how its figure comes about
 * @param proposed whether the choice still is the program's proposal
 * @param merit whether it may be weighted, see {@link Merit}
 * @param version for edits that must not overwrite each other
 */
public record IndicatorRow(
    IndicatorKey key,
    String level1,
    String level2,
    String name,
    String description,
    String basis,
    Target target,
    @Nullable BigDecimal weight,
    MethodChoice choice,
    boolean proposed,
    boolean merit,
    int version) {

  /** Names of the levels above it, as scoring reads them. */
  public String levels() {
    return level1 + "/" + level2;
  }

  /** Unit of its target; empty for words. */
  public String unit() {
    return target instanceof Target.Quantitative number ? number.unit() : "";
  }
}
