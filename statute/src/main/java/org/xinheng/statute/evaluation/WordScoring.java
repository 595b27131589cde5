package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.xinheng.statute.evaluation.ScoringProfile.Words;

/** Scores words and dates (定性指标) by the published phrases, a percentage or a day. */
record WordScoring(Words rules, Target.Qualitative target, Row row) {

  /** The score of what was reached. */
  RowScore score(Actual actual) {
    return switch (actual) {
      case Actual.Phrase phrase -> phrase(phrase);
      case Actual.Figure figure when figure.unit().equals("%") ->
          percent(ScoreRule.PERCENT, figure.value().max(BigDecimal.ZERO));
      case Actual.Day day -> day(Optional.of(day.date()));
      // Beside a date a bare 12月 is December, elsewhere it is twelve months.
      case Actual.Figure figure when figure.unit().equals("月") ->
          day(PrintedDate.parse(figure.text() + "份"));
      case Actual.Figure _ -> row.judge(ScoreRule.WORDS);
      case Actual.Words _ -> row.judge(ScoreRule.WORDS);
    };
  }

  private RowScore percent(ScoreRule rule, BigDecimal percent) {
    return row.with(percent.toPlainString()).score(rule, Share.percent(percent));
  }

  private RowScore phrase(Actual.Phrase phrase) {
    PointBand band = PointBand.of(rules, phrase.state());
    if (phrase.percent().isPresent()) {
      BigDecimal percent = phrase.percent().get();
      return band.holds(percent)
          ? percent(ScoreRule.PERCENT, percent)
          : band(ScoreRule.PERCENT_OFF_BAND, band);
    }
    return switch (phrase.state()) {
      case MET ->
          phrase.bare()
              ? row.score(ScoreRule.PHRASE_MET, Share.FULL)
              : band(ScoreRule.PHRASE_BAND, band);
      case PARTLY -> fixed(rules.partly(), band);
      case NOT_MET -> fixed(rules.notMet(), band);
    };
  }

  private RowScore fixed(Optional<BigDecimal> percent, PointBand band) {
    return percent
        .map(fixed -> percent(ScoreRule.PHRASE_FIXED, fixed))
        .orElseGet(() -> band(ScoreRule.PHRASE_BAND, band));
  }

  private RowScore band(ScoreRule rule, PointBand band) {
    return new RowScore.AwaitsJudgement(row.weight(), Optional.of(band), row.with(band).why(rule));
  }

  private RowScore day(Optional<PrintedDate> reached) {
    return target
        .deadline()
        .flatMap(by -> reached.map(day -> day(day.against(by))))
        .orElseGet(() -> row.judge(ScoreRule.WORDS));
  }

  private RowScore day(PrintedDate.Order order) {
    return switch (order) {
      case IN_TIME -> row.score(ScoreRule.IN_TIME, Share.FULL);
      case UNCLEAR -> row.judge(ScoreRule.DATE_UNCLEAR);
      case LATE ->
          rules
              .late()
              .map(percent -> percent(ScoreRule.LATE_FIXED, percent))
              .orElseGet(() -> row.judge(ScoreRule.LATE));
    };
  }
}
