package org.xinheng.statute.evaluation;

import java.math.BigDecimal;

/**
 * The points that a published phrase allows (定性指标分档), from a lower bound that is in it to an upper
 * bound that is in it only for 达成.
 *
 * @param from lower bound in percent of the weight
 * @param to upper bound in percent of the weight
 * @param closed whether the upper bound is in the band
 */
public record PointBand(BigDecimal from, BigDecimal to, boolean closed) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The band that a profile sets for a phrase. */
  static PointBand of(ScoringProfile.Words words, Attainment state) {
    return switch (state) {
      case MET -> new PointBand(words.metFrom(), HUNDRED, true);
      case PARTLY -> new PointBand(words.partlyFrom(), words.metFrom(), false);
      case NOT_MET -> new PointBand(BigDecimal.ZERO, words.partlyFrom(), false);
    };
  }

  /** Whether a percentage of the weight lies in the band. */
  boolean holds(BigDecimal percent) {
    return holds(percent, HUNDRED);
  }

  /** Whether points lie in this band of a weight, compared exactly. */
  public boolean holds(BigDecimal points, BigDecimal weight) {
    BigDecimal scaled = points.multiply(HUNDRED);
    int above = scaled.compareTo(to.multiply(weight));
    return scaled.compareTo(from.multiply(weight)) >= 0 && (closed ? above <= 0 : above < 0);
  }

  /** [60%, 80%) for a reader. */
  @Override
  public String toString() {
    return "[" + from.toPlainString() + "%, " + to.toPlainString() + (closed ? "%]" : "%)");
  }
}
