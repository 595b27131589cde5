package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/** One row being scored: what all rules need to say their outcome in words. */
record Row(String target, String actual, BigDecimal weight, Figures figures, String extra) {

  /** Target and actual as numbers in one unit, empty where there are none. */
  record Figures(String target, String actual) {
    static final Figures NONE = new Figures("", "");
  }

  static Row of(Target target, Actual actual, BigDecimal weight) {
    return new Row(target.text(), actual.text(), weight, Figures.NONE, "");
  }

  Row with(BigDecimal target, BigDecimal actual) {
    Figures both = new Figures(target.toPlainString(), actual.toPlainString());
    return new Row(this.target, this.actual, weight, both, extra);
  }

  Row with(Object extra) {
    return new Row(target, actual, weight, figures, extra.toString());
  }

  RowScore score(ScoreRule rule, Share share) {
    return score(rule, share, share, Optional.empty());
  }

  /** A score: what is given, how far the target was reached, and what is still to be explained. */
  RowScore score(ScoreRule rule, Share given, Share reached, Optional<Why> asks) {
    BigDecimal score = given.of(weight);
    return new RowScore.Scored(
        weight, reached.rate(), score, why(rule, score.toPlainString()), asks);
  }

  RowScore judge(ScoreRule rule) {
    return new RowScore.AwaitsJudgement(weight, Optional.empty(), why(rule));
  }

  Why why(ScoreRule rule) {
    return why(rule, "");
  }

  Why why(ScoreRule rule, String score) {
    return new Why(rule, fill(rule.zh(), score), fill(rule.en(), score));
  }

  private String fill(String sentence, String score) {
    return sentence
        .replace("{weight}", weight.toPlainString())
        .replace("{score}", score)
        .replace("{a}", figures.actual)
        .replace("{t}", figures.target)
        .replace("{extra}", extra)
        .replace("{target}", target)
        .replace("{actual}", actual);
  }
}
