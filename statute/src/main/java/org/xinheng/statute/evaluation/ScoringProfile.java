package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One set of scoring rules (评分口径), read from a file under {@code law/scoring}. Percentages are
 * written as 80 for 80 %; scores and weights are points (分).
 *
 * @param name stable key, as given on the command line
 * @param title what it is, in Chinese
 * @param english what it is, in English
 * @param provisions every number in the order of the file, with its mark and source
 */
public record ScoringProfile(
    String name,
    String title,
    String english,
    Execution execution,
    Weights weights,
    Numbers numbers,
    Words words,
    Bands<String> grades,
    Monitoring monitoring,
    List<Provision> provisions) {

  /** One number with where it comes from; {@code from} names the profile whose file holds it. */
  public record Provision(String key, String value, Mark mark, String source, String from) {}

  /**
   * Budget execution (预算执行率).
   *
   * @param weight points, 0 to 100
   * @param steps percent of the weight by execution rate in percent; empty: in proportion
   * @param reasonBelow rate in percent below which a reason is asked; 0 never asks
   */
  public record Execution(
      BigDecimal weight, Optional<Bands<BigDecimal>> steps, BigDecimal reasonBelow) {}

  /**
   * Default weights of the level-1 groups where the text prints none.
   *
   * @param levels points per group; empty: all rows alike
   * @param satisfactionToBenefit whether the points of missing satisfaction go to benefit alone
   */
  public record Weights(Map<Level1, BigDecimal> levels, boolean satisfactionToBenefit) {}

  /** What a missed ceiling (反向指标) gives. */
  public enum Reverse {
    /** w × t/a. */
    RATIO,
    /** w × (1 − (a−t)/t), nothing from a = 2t on. */
    LINEAR
  }

  /**
   * Rules for numbers.
   *
   * @param atMost missed ≤, also an unsigned cost target
   * @param lessThan missed &lt;
   * @param quantityFloor percent of a quantity target below which nothing is given; 0: no floor
   * @param satisfactionSteps percent of the weight by satisfaction in percent; empty: in proportion
   * @param overReasonFrom percent of the target from which a reason is asked; 0 never asks
   */
  public record Numbers(
      Reverse atMost,
      Reverse lessThan,
      BigDecimal quantityFloor,
      Optional<Bands<BigDecimal>> satisfactionSteps,
      BigDecimal overReasonFrom) {}

  /**
   * Rules for words.
   *
   * @param metFrom lower bound in percent of the weight for 达成
   * @param partlyFrom lower bound in percent of the weight for 部分达成, whose upper bound is metFrom
   * @param partly percent that the bare phrase 部分达成… gives; empty: a person judges
   * @param notMet percent that the bare phrase 未达成… gives; empty: a person judges
   * @param late percent for a date that was missed; empty: a person judges
   */
  public record Words(
      BigDecimal metFrom,
      BigDecimal partlyFrom,
      Optional<BigDecimal> partly,
      Optional<BigDecimal> notMet,
      Optional<BigDecimal> late) {}

  /**
   * Thresholds of the monitoring lights (双监控).
   *
   * @param progress by percentage points that the share done is ahead of the share of time gone
   * @param forecast by forecast attainment in percent of the target
   */
  public record Monitoring(Bands<Light> progress, Bands<Light> forecast) {}
}
