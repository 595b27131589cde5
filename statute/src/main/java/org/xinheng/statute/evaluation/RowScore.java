package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/** What one row of the self-evaluation form scores (单项得分), or why it has no score. */
public sealed interface RowScore {

  /** Points that the row can give (分值), not negative. */
  BigDecimal weight();

  /** The rule that was applied, in words. */
  Why why();

  /** The score in points; empty while a person must judge and for withheld rows. */
  Optional<BigDecimal> points();

  /**
   * A score computed by rule.
   *
   * @param rate degree of attainment, 1 for just met, four decimals: actual over target, for
   *     ceilings what their rule multiplies the weight with, for words the share given; it may pass
   *     1
   * @param score 0 to weight, two decimals half up
   * @param asks what the office must still explain, empty when nothing
   */
  record Scored(BigDecimal weight, BigDecimal rate, BigDecimal score, Why why, Optional<Why> asks)
      implements RowScore {
    @Override
    public Optional<BigDecimal> points() {
      return Optional.of(score);
    }
  }

  /**
   * Words or figures that only a person can judge.
   *
   * @param within the bounds in points that the published phrase sets, empty when none
   */
  record AwaitsJudgement(BigDecimal weight, Optional<PointBand> within, Why why)
      implements RowScore {
    @Override
    public Optional<BigDecimal> points() {
      return Optional.empty();
    }
  }

  /** 涉密: counts neither in the total nor in the weight behind the grade. */
  record LeftOut(BigDecimal weight, Why why) implements RowScore {
    @Override
    public Optional<BigDecimal> points() {
      return Optional.empty();
    }
  }

  /**
   * A score set by a person (人工核定), beside the computed one.
   *
   * @param computed what the rule had said
   * @param score 0 to weight, at most two decimals
   * @param reason why, never blank
   */
  record Overridden(RowScore computed, BigDecimal score, String reason, Why why)
      implements RowScore {
    @Override
    public BigDecimal weight() {
      return computed.weight();
    }

    @Override
    public Optional<BigDecimal> points() {
      return Optional.of(score);
    }

    /** Set score less computed score; empty when nothing was computed. */
    public Optional<BigDecimal> difference() {
      return computed.points().map(score::subtract);
    }
  }
}
