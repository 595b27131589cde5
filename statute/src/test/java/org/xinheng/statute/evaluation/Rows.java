package org.xinheng.statute.evaluation;

import java.math.BigDecimal;

/** Rows of a form for tests, scored from their printed texts. */
final class Rows {

  private Rows() {}

  static RowScore score(String target, String actual, BigDecimal weight, String level) {
    return score(ScoringProfiles.DEFAULT, target, actual, weight, level);
  }

  static RowScore score(
      String profile, String target, String actual, BigDecimal weight, String level) {
    return Scoring.score(
        profile(profile), TargetText.parse(target), ActualText.parse(actual), weight, level);
  }

  static ScoringProfile profile(String name) {
    return ScoringProfiles.find(name).orElseThrow();
  }
}
