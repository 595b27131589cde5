package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/** Scores the rows of a self-evaluation form (项目支出绩效自评表) under a profile. */
public final class Scoring {

  private Scoring() {}

  /**
   * The score of one indicator row.
   *
   * @param weight points of the row, 0 or more
   * @param levelHint names of the levels above the indicator in any form, may be empty; 成本 in it
   *     makes an unsigned target a ceiling
   * @throws IllegalArgumentException when the weight is negative
   */
  public static RowScore score(
      ScoringProfile profile, Target target, Actual actual, BigDecimal weight, String levelHint) {
    requireWeight(weight);
    Row row = Row.of(target, actual, weight);
    return switch (target) {
      case Target.Withheld _ -> new RowScore.LeftOut(weight, row.why(ScoreRule.WITHHELD));
      case Target _ when target.text().isEmpty() -> row.judge(ScoreRule.NO_TARGET);
      case Target _ when actual.text().isEmpty() -> row.judge(ScoreRule.NO_ACTUAL);
      case Target.Qualitative words -> new WordScoring(profile.words(), words, row).score(actual);
      case Target.Quantitative number ->
          number(new NumberScoring(profile.numbers(), number, new Level(levelHint), row), actual);
    };
  }

  private static RowScore number(NumberScoring scoring, Actual actual) {
    if (!(actual instanceof Actual.Figure figure)) {
      return scoring.row().judge(ScoreRule.NOT_A_FIGURE);
    }
    return Units.convert(figure.value(), figure.unit(), scoring.target().unit())
        .map(scoring::score)
        .orElseGet(() -> scoring.row().judge(ScoreRule.UNIT_DIFFERS));
  }

  /**
   * The score of budget execution (预算执行率): weight of the profile × min(1, spent / budget).
   *
   * @param budget adjusted budget of the year (全年预算数A); with 0 or less there is no rate
   * @param spent spent in the year (全年执行数B), in the same unit; below 0 counts as 0
   */
  public static RowScore execution(ScoringProfile profile, BigDecimal budget, BigDecimal spent) {
    ScoringProfile.Execution rules = profile.execution();
    Row row = new Row("", "", rules.weight(), Row.Figures.NONE, "").with(budget, spent);
    if (budget.signum() <= 0) {
      return row.judge(ScoreRule.NO_BUDGET);
    }
    Share rate = new Share(spent.max(BigDecimal.ZERO), budget);
    Optional<Why> asks =
        Optional.of(row.with(rules.reasonBelow().toPlainString()).why(ScoreRule.LOW_EXECUTION))
            .filter(_ -> !rate.atLeastPercent(rules.reasonBelow()));
    return rules
        .steps()
        .map(steps -> steps.of(rate.part().movePointRight(2), budget))
        .map(percent ->
            row.with(percent.toPlainString())
                .score(ScoreRule.EXECUTION_STEP, Share.percent(percent), rate, asks))
        .orElseGet(() -> row.score(ScoreRule.EXECUTION, rate, rate, asks));
  }

  private static void requireWeight(BigDecimal weight) {
    if (weight.signum() < 0) {
      throw new IllegalArgumentException("negative weight: " + weight);
    }
  }
}
