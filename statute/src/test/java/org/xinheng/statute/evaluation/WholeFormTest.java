package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.evaluation.ScoringProfile.Numbers;
import org.xinheng.statute.evaluation.ScoringProfile.Reverse;

/** Whole forms computed by hand, profiles of a province's own making, and the rounding itself. */
class WholeFormTest {

  private record Line(Level1 level, String target, String actual) {}

  /** A year of the reception project that went well but for two rows. */
  private static final List<Line> RECEPTION =
      List.of(
          new Line(Level1.OUTPUT, "≥330天", "320"),
          new Line(Level1.OUTPUT, "100%", "99.2%"),
          new Line(Level1.OUTPUT, "≤60天", "52"),
          new Line(Level1.COST, "3万元", "3.1万元"),
          new Line(Level1.BENEFIT, "较去年提供更好的社会环境", "达成年度指标"),
          new Line(Level1.SATISFACTION, "≥95%", "85%"));

  @DisplayName("the same form under every profile: rows, execution of 2.55 in 3, total, grade")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-default  | 12.12 12.40 12.50 12.10 30.00 8.95  | 8.50  | 96.57 | 优
          r10-linear   | 12.12 12.40 12.50 12.08 30.00 8.95  | 8.50  | 96.55 | 优
          r10-bands-80 | 12.12 12.40 12.50 12.10 30.00 8.95  | 8.50  | 96.57 | 优
          r101-cost    | 12.93 13.22 13.34 19.35 20.00 8.95  | 8.50  | 96.29 | 优
          r101-steps   | 12.12 12.40 12.50 12.10 30.00 8.00  | 7.00  | 94.12 | 优
          sichuan      | 14.55 14.88 15.00 14.52 15.00 13.42 | 8.50  | 95.87 | 优
          hubei        | 12.93 13.22 13.33 12.90 13.33 11.94 | 17.00 | 94.65 | 优
          over-120     | 12.12 12.40 12.50 12.10 30.00 8.95  | 8.50  | 96.57 | 优
          """)
  void reception(String name, String scores, String execution, String total, String grade) {
    ScoringProfile profile = Rows.profile(name);
    List<BigDecimal> weights =
        WeightSpread.of(profile, RECEPTION.stream().map(Line::level).toList());
    List<RowScore> rows = new ArrayList<>();
    for (int at = 0; at < RECEPTION.size(); at++) {
      Line line = RECEPTION.get(at);
      rows.add(Rows.score(name, line.target, line.actual, weights.get(at), line.level.title()));
    }
    assertThat(rows.stream().map(row -> row.points().orElseThrow().toPlainString()))
        .containsExactlyElementsOf(Arrays.asList(scores.split(" ")));
    RowScore spent = Scoring.execution(profile, new BigDecimal("3"), new BigDecimal("2.55"));
    assertThat(spent.points()).contains(new BigDecimal(execution));
    rows.add(spent);
    Total sum = Total.of(profile, rows);
    assertThat(sum.points()).hasToString(total);
    assertThat(sum.counted()).isEqualByComparingTo("100");
    assertThat(sum.grade()).contains(grade);
  }

  @Test
  void a_province_may_tell_less_than_from_at_most() {
    ScoringProfile split = own(new Numbers(Reverse.RATIO, Reverse.LINEAR, zero(), none(), zero()));
    assertThat(points(split, "≤10天", "15", "")).contains(new BigDecimal("6.67"));
    assertThat(points(split, "<10天", "15", "")).contains(new BigDecimal("5.00"));
    assertThat(points(split, "10天", "15", "成本指标")).contains(new BigDecimal("6.67"));
    ScoringProfile other = own(new Numbers(Reverse.LINEAR, Reverse.RATIO, zero(), none(), zero()));
    assertThat(points(other, "≤10天", "15", "")).contains(new BigDecimal("5.00"));
    assertThat(points(other, "<10天", "15", "")).contains(new BigDecimal("6.67"));
  }

  @Test
  void a_profile_may_never_ask_a_reason_for_excess() {
    ScoringProfile silent = own(new Numbers(Reverse.RATIO, Reverse.RATIO, zero(), none(), zero()));
    RowScore row =
        Scoring.score(silent, TargetText.parse("12场"), ActualText.parse("960"), BigDecimal.TEN, "");
    assertThat(((RowScore.Scored) row).asks()).isEmpty();
  }

  @Test
  void a_missing_file_is_named() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ScoringProfiles.lines("nowhere.profile"))
        .withMessage("no file /law/scoring/nowhere.profile");
  }

  @DisplayName("a part of a weight: two decimals, half up, once")
  @ParameterizedTest
  @CsvSource({
    "10, 1, 3, 3.33",
    "10, 2, 3, 6.67",
    "10, 1, 8, 1.25",
    "1, 1, 8, 0.13",
    "1, 1, 200, 0.01",
    "1, 1, 201, 0.00",
    "1, 1, 199, 0.01",
    "10, 0, 3, 0.00",
    "10, 3, 3, 10.00",
    "10, 4, 3, 10.00",
    "0, 1, 3, 0.00",
    "0.05, 1, 2, 0.03",
    "0.01, 1, 2, 0.01",
    "0.01, 49, 100, 0.00",
    "12.5, 98, 100, 12.25",
    "90, 300, 330, 81.82",
    "3.335, 1, 1, 3.335",
    "3.334, 1, 1, 3.33",
    "3.335, 2, 1, 3.335",
    "0.004, 1, 1, 0.00",
    "0.006, 1, 1, 0.006"
  })
  void rounding(BigDecimal weight, BigDecimal part, BigDecimal whole, String points) {
    assertThat(new Share(part, whole).of(weight)).hasToString(points);
  }

  @DisplayName("a fraction as a rate, and held against a percentage exactly")
  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.3333, 33.3333, true", "1, 3, 0.3333, 33.3334, false", "2, 3, 0.6667, 66.67, false",
    "0, 3, 0.0000, 0, true", "4, 3, 1.3333, 130, true", "130, 100, 1.3000, 130, true",
    "12999, 10000, 1.2999, 130, false", "99995, 100000, 1.0000, 100, false"
  })
  void rates(BigDecimal part, BigDecimal whole, String rate, BigDecimal percent, boolean reaches) {
    Share share = new Share(part, whole);
    assertThat(share.rate()).hasToString(rate);
    assertThat(share.atLeastPercent(percent)).isEqualTo(reaches);
  }

  private static ScoringProfile own(Numbers numbers) {
    ScoringProfile base = ScoringProfiles.standard();
    return new ScoringProfile(
        "own",
        "自定口径",
        "own",
        base.execution(),
        base.weights(),
        numbers,
        base.words(),
        base.grades(),
        base.monitoring(),
        base.provisions());
  }

  private static Optional<BigDecimal> points(
      ScoringProfile profile, String target, String actual, String level) {
    return Scoring.score(
            profile, TargetText.parse(target), ActualText.parse(actual), BigDecimal.TEN, level)
        .points();
  }

  private static BigDecimal zero() {
    return BigDecimal.ZERO;
  }

  private static Optional<Bands<BigDecimal>> none() {
    return Optional.empty();
  }
}
