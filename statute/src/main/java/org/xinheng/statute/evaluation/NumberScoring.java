package org.xinheng.statute.evaluation;

import static org.xinheng.statute.evaluation.Comparison.AT_LEAST;
import static org.xinheng.statute.evaluation.Comparison.AT_MOST;
import static org.xinheng.statute.evaluation.Comparison.EQUAL;
import static org.xinheng.statute.evaluation.Comparison.LESS_THAN;

import java.math.BigDecimal;
import java.util.Optional;
import org.xinheng.statute.evaluation.ScoringProfile.Numbers;
import org.xinheng.statute.evaluation.ScoringProfile.Reverse;

/** Scores numbers against numbers (定量指标), all in the target's unit. */
record NumberScoring(Numbers rules, Target.Quantitative target, Level level, Row row) {

  /** The score of an actual value in the target's unit. */
  RowScore score(BigDecimal actual) {
    BigDecimal bound = target.value();
    return steps()
        .map(steps -> step(steps, actual))
        .orElseGet(() ->
            target
                .upper()
                .map(upper -> range(actual, upper))
                .orElseGet(() -> single(actual, bound)));
  }

  private Optional<Bands<BigDecimal>> steps() {
    boolean satisfaction = level.isSatisfaction() && target.unit().equals("%");
    return rules.satisfactionSteps().filter(steps -> satisfaction);
  }

  private RowScore step(Bands<BigDecimal> steps, BigDecimal actual) {
    BigDecimal percent = steps.of(actual);
    return row.with(percent.toPlainString()).score(ScoreRule.STEP, Share.percent(percent));
  }

  private RowScore range(BigDecimal actual, BigDecimal upper) {
    boolean below = actual.compareTo(target.value()) < 0;
    return below && !level.isCost()
        ? upward(AT_LEAST, actual, target.value())
        : downward(AT_MOST, actual, upper);
  }

  private RowScore single(BigDecimal actual, BigDecimal bound) {
    return switch (target.operator()) {
      case AT_LEAST, MORE_THAN -> upward(target.operator(), actual, bound);
      case AT_MOST, LESS_THAN -> downward(target.operator(), actual, bound);
      case EQUAL -> unsigned(actual, bound);
    };
  }

  /** A number without a sign is to be reached; at 成本指标, or when it is 0, not to be passed. */
  private RowScore unsigned(BigDecimal actual, BigDecimal bound) {
    if (level.isCost() || bound.signum() == 0) {
      return downward(AT_MOST, actual, bound);
    }
    return bound.signum() < 0
        ? row.judge(ScoreRule.NEGATIVE_UNSIGNED)
        : upward(AT_LEAST, actual, bound);
  }

  private RowScore upward(Comparison comparison, BigDecimal actual, BigDecimal bound) {
    Row figures = row.with(bound, actual);
    boolean ratio = bound.signum() > 0;
    Share reached = ratio ? new Share(actual.max(BigDecimal.ZERO), bound) : Share.FULL;
    if (comparison.holds(actual, bound)) {
      return figures.score(ScoreRule.MET, Share.FULL, reached, over(reached));
    }
    if (!ratio || actual.signum() <= 0) {
      return figures.score(ScoreRule.NOTHING, Share.NONE);
    }
    if (level.isQuantity() && !reached.atLeastPercent(rules.quantityFloor())) {
      Row below = figures.with(rules.quantityFloor().toPlainString());
      return below.score(ScoreRule.BELOW_FLOOR, Share.NONE, reached, Optional.empty());
    }
    return figures.score(ScoreRule.RATIO_UP, reached);
  }

  private Optional<Why> over(Share reached) {
    BigDecimal from = rules.overReasonFrom();
    boolean asks = from.signum() > 0 && reached.atLeastPercent(from);
    return asks
        ? Optional.of(row.with(from.toPlainString()).why(ScoreRule.OVER))
        : Optional.empty();
  }

  private RowScore downward(Comparison comparison, BigDecimal actual, BigDecimal bound) {
    Row figures = row.with(bound, actual);
    boolean linear =
        (comparison == LESS_THAN ? rules.lessThan() : rules.atMost()) == Reverse.LINEAR;
    if (bound.signum() <= 0 || actual.signum() <= 0) {
      return comparison.holds(actual, bound)
          ? figures.score(ScoreRule.MET, Share.FULL)
          : figures.score(ScoreRule.NOTHING, Share.NONE);
    }
    BigDecimal spared = bound.add(bound).subtract(actual);
    Share share = linear ? new Share(spared.max(BigDecimal.ZERO), bound) : new Share(bound, actual);
    if (comparison.holds(actual, bound)) {
      return figures.score(ScoreRule.MET, Share.FULL, share, Optional.empty());
    }
    return figures.score(linear ? ScoreRule.LINEAR_DOWN : ScoreRule.RATIO_DOWN, share);
  }
}
