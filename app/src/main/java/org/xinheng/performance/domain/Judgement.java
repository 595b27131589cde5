package org.xinheng.performance.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.evaluation.ActualText;
import org.xinheng.statute.evaluation.Attainment;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.ScoreRule;
import org.xinheng.statute.evaluation.Scoring;
import org.xinheng.statute.evaluation.ScoringProfile;
import org.xinheng.statute.evaluation.Target;

/**
 * What an officer says about a qualitative indicator (定性评定): one of the published phrases, and a
 * percentage within its band.
 *
 * @param state the phrase
 * @param percent percent of the weight; empty leaves the points of a phrase open that has a band
 */
public record Judgement(Attainment state, @Nullable BigDecimal percent) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** The words as stored and as scoring reads them. */
  public String actual() {
    return percent == null
        ? state.phrase()
        : state.phrase() + "，" + percent.stripTrailingZeros().toPlainString() + "%";
  }

  /** Whether the percentage lies in the band that the profile sets for the phrase. */
  public boolean fits(ScoringProfile profile, Target target) {
    if (percent != null && (percent.signum() < 0 || percent.compareTo(WHOLE) > 0)) {
      return false;
    }
    RowScore score = Scoring.score(profile, target, ActualText.parse(actual()), WHOLE, "");
    return score.why().rule() != ScoreRule.PERCENT_OFF_BAND;
  }
}
