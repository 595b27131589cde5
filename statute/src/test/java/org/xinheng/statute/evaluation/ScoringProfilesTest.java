package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.evaluation.ScoringProfile.Reverse;

/** Hand-computed rows of every profile beside the default one, and what the files say. */
class ScoringProfilesTest {

  @DisplayName("rows of each profile")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-linear   | ≤10天    | 15       | 10 | ''         | 5.00  | 0.5000  | LINEAR_DOWN
          r10-linear   | <10天    | 15       | 10 | ''         | 5.00  | 0.5000  | LINEAR_DOWN
          r10-linear   | ≤10天    | 19.99    | 10 | ''         | 0.01  | 0.0010  | LINEAR_DOWN
          r10-linear   | ≤10天    | 20       | 10 | ''         | 0.00  | 0.0000  | LINEAR_DOWN
          r10-linear   | ≤10天    | 25       | 10 | ''         | 0.00  | 0.0000  | LINEAR_DOWN
          r10-linear   | ≤10天    | 10       | 10 | ''         | 10.00 | 1.0000  | MET
          r10-linear   | ≤10天    | 5        | 10 | ''         | 10.00 | 1.5000  | MET
          r10-linear   | <10天    | 10       | 10 | ''         | 10.00 | 1.0000  | LINEAR_DOWN
          r10-linear   | ≤0%      | 1%       | 10 | ''         | 0.00  | 0.0000  | NOTHING
          r10-linear   | 3万元    | 3.6      | 10 | 成本指标   | 8.00  | 0.8000  | LINEAR_DOWN
          r10-linear   | 10-20天  | 25       | 10 | ''         | 7.50  | 0.7500  | LINEAR_DOWN
          r10-linear   | ≥330天   | 300      | 10 | ''         | 9.09  | 0.9091  | RATIO_UP
          r10-bands-80 | ≥330天   | 300      | 10 | ''         | 9.09  | 0.9091  | RATIO_UP
          r101-cost    | 3万元    | 3.2      | 20 | 成本指标   | 18.75 | 0.9375  | RATIO_DOWN
          r101-steps   | ≥100个   | 59       | 10 | 数量指标   | 0.00  | 0.5900  | BELOW_FLOOR
          r101-steps   | ≥100个   | 60       | 10 | 数量指标   | 6.00  | 0.6000  | RATIO_UP
          r101-steps   | ≥100个   | 59       | 10 | 质量指标   | 5.90  | 0.5900  | RATIO_UP
          r101-steps   | ≥100个   | 100      | 10 | 数量指标   | 10.00 | 1.0000  | MET
          r101-steps   | ≥95%     | 90%      | 10 | 满意度指标 | 10.00 | 1.0000  | STEP
          r101-steps   | ≥95%     | 89.99%   | 10 | 满意度指标 | 8.00  | 0.8000  | STEP
          r101-steps   | ≥95%     | 80%      | 10 | 满意度指标 | 8.00  | 0.8000  | STEP
          r101-steps   | ≥95%     | 79.99%   | 10 | 满意度指标 | 5.00  | 0.5000  | STEP
          r101-steps   | ≥95%     | 60%      | 10 | 满意度指标 | 5.00  | 0.5000  | STEP
          r101-steps   | ≥95%     | 59.99%   | 10 | 满意度指标 | 0.00  | 0.0000  | STEP
          r101-steps   | ≥95分    | 90       | 10 | 满意度指标 | 9.47  | 0.9474  | RATIO_UP
          r101-steps   | ≥95%     | 90%      | 10 | 质量指标   | 9.47  | 0.9474  | RATIO_UP
          r101-steps   | 环境更好 | 达成     | 10 | ''         | 10.00 | 1.0000  | PHRASE_MET
          r101-steps   | 环境更好 | 部分达成 | 10 | ''         | 0.00  | 0.0000  | PHRASE_FIXED
          r101-steps   | 环境更好 | 未达成   | 10 | ''         | 0.00  | 0.0000  | PHRASE_FIXED
          r101-steps   | 6月底前  | 7月1日   | 10 | ''         | 0.00  | 0.0000  | LATE_FIXED
          r101-steps   | 6月底前  | 6月30日  | 10 | ''         | 10.00 | 1.0000  | IN_TIME
          sichuan      | ≥330天   | 300      | 90 | ''         | 81.82 | 0.9091  | RATIO_UP
          hubei        | 环境更好 | 部分达成50% | 10 | ''      | 5.00  | 0.5000  | PERCENT
          hubei        | 环境更好 | 未达成49.9% | 10 | ''      | 4.99  | 0.4990  | PERCENT
          over-120     | 12场     | 96       | 10 | ''         | 10.00 | 8.0000  | MET
          """)
  void rows(
      String profile,
      String target,
      String actual,
      BigDecimal weight,
      String level,
      String score,
      String rate,
      ScoreRule rule) {
    RowScore.Scored row = (RowScore.Scored) Rows.score(profile, target, actual, weight, level);
    assertThat(row.score()).hasToString(score);
    assertThat(row.rate()).hasToString(rate);
    assertThat(row.why().rule()).isEqualTo(rule);
  }

  @DisplayName("over-achievement keeps the weight and asks a reason from its trigger on")
  @ParameterizedTest
  @CsvSource({
    "r10-default, ≥100个, 129.99, false",
    "r10-default, ≥100个, 130, true",
    "r10-default, 100个, 960, true",
    "over-120, ≥100个, 119.99, false",
    "over-120, ≥100个, 120, true",
    "r10-default, ≤100个, 1, false",
    "r10-default, ≥0个, 5, false",
    "r10-default, ≥100个, 50, false"
  })
  void over_achievement(String profile, String target, String actual, boolean asks) {
    RowScore.Scored row = (RowScore.Scored) Rows.score(profile, target, actual, BigDecimal.TEN, "");
    assertThat(row.asks().isPresent()).isEqualTo(asks);
    row.asks().ifPresent(why -> assertThat(why.rule()).isEqualTo(ScoreRule.OVER));
  }

  @DisplayName("budget execution: adjusted budget A, spent B")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-default | 310.2 | 154.74 | 4.99  | 0.4988 | EXECUTION      | false
          r10-default | 310.2 | 155.1  | 5.00  | 0.5000 | EXECUTION      | false
          r10-default | 3     | 3      | 10.00 | 1.0000 | EXECUTION      | false
          r10-default | 3     | 4      | 10.00 | 1.3333 | EXECUTION      | false
          r10-default | 3     | 0      | 0.00  | 0.0000 | EXECUTION      | false
          r10-default | 3     | -1     | 0.00  | 0.0000 | EXECUTION      | false
          hubei       | 3     | 2      | 13.33 | 0.6667 | EXECUTION      | false
          sichuan     | 100   | 90     | 9.00  | 0.9000 | EXECUTION      | false
          sichuan     | 100   | 89.99  | 9.00  | 0.8999 | EXECUTION      | true
          r101-steps  | 100   | 100    | 10.00 | 1.0000 | EXECUTION_STEP | false
          r101-steps  | 100   | 99.99  | 7.00  | 0.9999 | EXECUTION_STEP | false
          r101-steps  | 50    | 40     | 7.00  | 0.8000 | EXECUTION_STEP | false
          r101-steps  | 100   | 79.99  | 5.00  | 0.7999 | EXECUTION_STEP | false
          r101-steps  | 3     | 1.8    | 5.00  | 0.6000 | EXECUTION_STEP | false
          r101-steps  | 3     | 1.79   | 0.00  | 0.5967 | EXECUTION_STEP | false
          """)
  void execution(
      String profile,
      BigDecimal budget,
      BigDecimal spent,
      String score,
      String rate,
      ScoreRule rule,
      boolean asks) {
    RowScore.Scored row = (RowScore.Scored) Scoring.execution(Rows.profile(profile), budget, spent);
    assertThat(row.score()).hasToString(score);
    assertThat(row.rate()).hasToString(rate);
    assertThat(row.why().rule()).isEqualTo(rule);
    assertThat(row.asks().map(Why::rule))
        .isEqualTo(asks ? Optional.of(ScoreRule.LOW_EXECUTION) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 5", "-1, 0"})
  void without_a_budget_a_person_judges(BigDecimal budget, BigDecimal spent) {
    RowScore row = Scoring.execution(ScoringProfiles.standard(), budget, spent);
    assertThat(row).isInstanceOf(RowScore.AwaitsJudgement.class);
    assertThat(row.weight()).isEqualByComparingTo("10");
    assertThat(row.why().rule()).isEqualTo(ScoreRule.NO_BUDGET);
  }

  @DisplayName("grade bands are half-open")
  @ParameterizedTest
  @CsvSource({
    "r10-default, 100, 优",
    "r10-default, 90, 优",
    "r10-default, 89.99, 良",
    "r10-default, 89.5, 良",
    "r10-default, 80, 良",
    "r10-default, 79.99, 中",
    "r10-default, 60, 中",
    "r10-default, 59.99, 差",
    "r10-default, 0, 差",
    "r10-bands-80, 80, 优",
    "r10-bands-80, 79.99, 良",
    "r10-bands-80, 70, 良",
    "r10-bands-80, 69.99, 中",
    "r10-bands-80, 60, 中",
    "r10-bands-80, 59.99, 差"
  })
  void grades(String profile, BigDecimal points, String grade) {
    assertThat(Rows.profile(profile).grades().of(points)).isEqualTo(grade);
  }

  @Test
  void the_default_is_known_first_and_rests_on_nothing_unverified() {
    ScoringProfile standard = ScoringProfiles.standard();
    assertThat(standard.name()).isEqualTo("r10-default");
    assertThat(standard.title()).isEqualTo("财预〔2020〕10号通行口径");
    assertThat(ScoringProfiles.all().getFirst()).isEqualTo(standard);
    assertThat(standard.provisions()).noneMatch(number -> number.mark() == Mark.UNVERIFIED);
    assertThat(standard.weights().levels())
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of(
                Level1.OUTPUT, new BigDecimal(50),
                Level1.BENEFIT, new BigDecimal(30),
                Level1.SATISFACTION, BigDecimal.TEN));
    assertThat(standard.weights().satisfactionToBenefit()).isFalse();
    assertThat(standard.numbers().atMost()).isEqualTo(Reverse.RATIO);
    assertThat(standard.numbers().lessThan()).isEqualTo(Reverse.RATIO);
  }

  @Test
  void every_profile_is_a_variation_of_the_default_with_its_own_numbers_marked() {
    assertThat(ScoringProfiles.all())
        .extracting(ScoringProfile::name)
        .containsExactly(
            "r10-default",
            "r10-linear",
            "r10-bands-80",
            "r101-cost",
            "r101-steps",
            "sichuan",
            "hubei",
            "over-120");
    List<String> keys = keys(ScoringProfiles.standard());
    for (ScoringProfile profile : ScoringProfiles.all()) {
      assertThat(keys(profile)).isEqualTo(keys);
      assertThat(profile.provisions())
          .allMatch(
              number -> number.from().equals(profile.name()) || number.from().equals("r10-default"))
          .anyMatch(number -> number.from().equals(profile.name()));
      assertThat(profile.english()).isNotBlank();
    }
  }

  @Test
  void execution_and_levels_make_a_hundred() {
    for (ScoringProfile profile : ScoringProfiles.all()) {
      BigDecimal levels =
          profile.weights().levels().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (levels.signum() > 0) {
        assertThat(levels.add(profile.execution().weight())).isEqualByComparingTo("100");
      }
    }
  }

  @Test
  void a_name_is_found_exactly_or_not_at_all() {
    assertThat(ScoringProfiles.find("R10-default")).isEmpty();
    assertThat(ScoringProfiles.find("")).isEmpty();
    assertThat(ScoringProfiles.find("hubei").map(ScoringProfile::title)).contains("湖北口径");
  }

  private static List<String> keys(ScoringProfile profile) {
    return profile.provisions().stream().map(ScoringProfile.Provision::key).toList();
  }
}
