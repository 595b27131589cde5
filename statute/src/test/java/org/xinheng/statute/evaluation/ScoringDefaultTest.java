package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-computed rows of the default profile r10-default: target, actual, weight, level. */
class ScoringDefaultTest {

  @DisplayName("numbers: score, rate and rule")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥330天    | 341       | 10   | ''       | 10.00 | 1.0333 | MET
          ≥330天    | 330天     | 10   | ''       | 10.00 | 1.0000 | MET
          ≥330天    | 300       | 10   | ''       | 9.09  | 0.9091 | RATIO_UP
          ≥330天    | 300日     | 10   | ''       | 9.09  | 0.9091 | RATIO_UP
          ≥330天    | 0         | 10   | ''       | 0.00  | 0.0000 | NOTHING
          ≥330天    | -5        | 10   | ''       | 0.00  | 0.0000 | NOTHING
          ≥95%      | 98.5%     | 10   | ''       | 10.00 | 1.0368 | MET
          ≥95%      | 90        | 10   | ''       | 9.47  | 0.9474 | RATIO_UP
          >95%      | 95%       | 10   | ''       | 10.00 | 1.0000 | RATIO_UP
          >95%      | 95.01%    | 10   | ''       | 10.00 | 1.0001 | MET
          >0起      | 0起       | 10   | ''       | 0.00  | 0.0000 | NOTHING
          ≥0起      | 0起       | 10   | ''       | 10.00 | 1.0000 | MET
          ≥0起      | -1        | 10   | ''       | 0.00  | 0.0000 | NOTHING
          ≥-5%      | -3%       | 10   | ''       | 10.00 | 1.0000 | MET
          ≥-5%      | -8%       | 10   | ''       | 0.00  | 0.0000 | NOTHING
          ≥2400人   | 3,200人   | 10   | ''       | 10.00 | 1.3333 | MET
          ≤60天     | 45        | 10   | ''       | 10.00 | 1.3333 | MET
          ≤60天     | 60        | 10   | ''       | 10.00 | 1.0000 | MET
          ≤60天     | 0         | 10   | ''       | 10.00 | 1.0000 | MET
          ≤60天     | -3        | 10   | ''       | 10.00 | 1.0000 | MET
          ≤60天     | 75        | 10   | ''       | 8.00  | 0.8000 | RATIO_DOWN
          ≤10天     | 15        | 10   | ''       | 6.67  | 0.6667 | RATIO_DOWN
          ≤10天     | 1000000   | 10   | ''       | 0.00  | 0.0000 | RATIO_DOWN
          <10天     | 10        | 10   | ''       | 10.00 | 1.0000 | RATIO_DOWN
          <10天     | 9.9       | 10   | ''       | 10.00 | 1.0101 | MET
          <10天     | 20        | 10   | ''       | 5.00  | 0.5000 | RATIO_DOWN
          ≤0%       | 0%        | 10   | ''       | 10.00 | 1.0000 | MET
          ≤0%       | -2%       | 10   | ''       | 10.00 | 1.0000 | MET
          ≤0%       | 1%        | 10   | ''       | 0.00  | 0.0000 | NOTHING
          <0%       | 0%        | 10   | ''       | 0.00  | 0.0000 | NOTHING
          ≤-5%      | -7%       | 10   | ''       | 10.00 | 1.0000 | MET
          ≤-5%      | -3%       | 10   | ''       | 0.00  | 0.0000 | NOTHING
          ≤-5%      | 3%        | 10   | ''       | 0.00  | 0.0000 | NOTHING
          100%      | 100%      | 10   | ''       | 10.00 | 1.0000 | MET
          100%      | 98%       | 10   | ''       | 9.80  | 0.9800 | RATIO_UP
          =100%     | 120%      | 10   | ''       | 10.00 | 1.2000 | MET
          12场      | 96        | 10   | ''       | 10.00 | 8.0000 | MET
          0起       | 0         | 10   | ''       | 10.00 | 1.0000 | MET
          0起       | -1        | 10   | ''       | 10.00 | 1.0000 | MET
          0起       | 2         | 10   | ''       | 0.00  | 0.0000 | NOTHING
          3万元     | 2.85      | 10   | ''       | 9.50  | 0.9500 | RATIO_UP
          3万元     | 2.85      | 10   | 成本指标 | 10.00 | 1.0526 | MET
          3万元     | 3.2       | 10   | 成本指标 | 9.38  | 0.9375 | RATIO_DOWN
          3万元     | 32000元   | 10   | 经济成本指标 | 9.38 | 0.9375 | RATIO_DOWN
          3万元     | 3.2       | 10   | 产出指标 | 10.00 | 1.0667 | MET
          ≥3万元    | 2.4       | 10   | 成本指标 | 8.00  | 0.8000 | RATIO_UP
          -3%       | -4%       | 10   | 成本指标 | 10.00 | 1.0000 | MET
          10-20天   | 10        | 10   | ''       | 10.00 | 2.0000 | MET
          10-20天   | 20        | 10   | ''       | 10.00 | 1.0000 | MET
          10-20天   | 8         | 10   | ''       | 8.00  | 0.8000 | RATIO_UP
          10-20天   | 25        | 10   | ''       | 8.00  | 0.8000 | RATIO_DOWN
          10-20天   | 8         | 10   | 成本指标 | 10.00 | 2.5000 | MET
          ≥3个      | 2         | 0    | ''       | 0.00  | 0.6667 | RATIO_UP
          ≥3个      | 3         | 0    | ''       | 0.00  | 1.0000 | MET
          ≥3个      | 2         | 12.5 | ''       | 8.33  | 0.6667 | RATIO_UP
          ≥8个      | 5         | 0.2  | ''       | 0.13  | 0.6250 | RATIO_UP
          ≥300人    | 0.03万人  | 10   | ''       | 10.00 | 1.0000 | MET
          ≥1万元    | 9999元    | 10   | ''       | 10.00 | 0.9999 | RATIO_UP
          ≥5个工作日 | 4工作日  | 10   | ''       | 8.00  | 0.8000 | RATIO_UP
          ≥100㎡    | 50平方米  | 10   | ''       | 5.00  | 0.5000 | RATIO_UP
          ≥330      | 300天     | 10   | ''       | 9.09  | 0.9091 | RATIO_UP
          """)
  void numbers(
      String target,
      String actual,
      BigDecimal weight,
      String level,
      String score,
      String rate,
      ScoreRule rule) {
    RowScore.Scored row = (RowScore.Scored) Rows.score(target, actual, weight, level);
    assertThat(row.score()).hasToString(score);
    assertThat(row.rate()).hasToString(rate);
    assertThat(row.why().rule()).isEqualTo(rule);
    assertThat(row.points()).contains(row.score());
    assertThat(row.weight()).isEqualTo(weight);
  }

  @DisplayName("words: the bare phrase 达成 gives the weight, percentages give their part")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          较去年提供更好的社会环境 | 达成                 | 10 | 10.00 | 1.0000 | PHRASE_MET
          较去年提供更好的社会环境 | 达成年度指标         | 10 | 10.00 | 1.0000 | PHRASE_MET
          较去年提供更好的社会环境 | 达成年度指标。       | 10 | 10.00 | 1.0000 | PHRASE_MET
          较去年提供更好的社会环境 | 已达成预期目标       | 10 | 10.00 | 1.0000 | PHRASE_MET
          较去年提供更好的社会环境 | 全部达成年度绩效目标 | 10 | 10.00 | 1.0000 | PHRASE_MET
          较去年提供更好的社会环境 | 85%                  | 10 | 8.50  | 0.8500 | PERCENT
          较去年提供更好的社会环境 | ８５．５％           | 10 | 8.55  | 0.8550 | PERCENT
          较去年提供更好的社会环境 | 0%                   | 10 | 0.00  | 0.0000 | PERCENT
          较去年提供更好的社会环境 | 120%                 | 10 | 10.00 | 1.2000 | PERCENT
          较去年提供更好的社会环境 | -10%                 | 10 | 0.00  | 0.0000 | PERCENT
          较去年提供更好的社会环境 | 达成年度指标90%      | 10 | 9.00  | 0.9000 | PERCENT
          较去年提供更好的社会环境 | 达成年度指标(80%)    | 10 | 8.00  | 0.8000 | PERCENT
          较去年提供更好的社会环境 | 达成年度指标100%     | 10 | 10.00 | 1.0000 | PERCENT
          较去年提供更好的社会环境 | 部分达成年度指标60%  | 10 | 6.00  | 0.6000 | PERCENT
          较去年提供更好的社会环境 | 部分达成，79.99%     | 10 | 8.00  | 0.7999 | PERCENT
          较去年提供更好的社会环境 | 未达成0%             | 10 | 0.00  | 0.0000 | PERCENT
          较去年提供更好的社会环境 | 未达成59.9%          | 10 | 5.99  | 0.5990 | PERCENT
          2024年12月底前           | 2024年12月20日       | 10 | 10.00 | 1.0000 | IN_TIME
          2024年12月底前           | 2024-12-31           | 10 | 10.00 | 1.0000 | IN_TIME
          2024年12月底前           | 2023年               | 10 | 10.00 | 1.0000 | IN_TIME
          12月31日前               | 12月                 | 10 | 10.00 | 1.0000 | IN_TIME
          2024年12月底前           | 达成年度指标         | 10 | 10.00 | 1.0000 | PHRASE_MET
          2024年12月底前           | 90%                  | 10 | 9.00  | 0.9000 | PERCENT
          """)
  void words(
      String target, String actual, BigDecimal weight, String score, String rate, ScoreRule rule) {
    numbers(target, actual, weight, "", score, rate, rule);
  }

  @DisplayName("what only a person can judge has no score and says why")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          环境更好       | 部分达成年度指标并具有一定效果 | PHRASE_BAND
          环境更好       | 未达成年度指标且效果较差       | PHRASE_BAND
          环境更好       | 部分达成                       | PHRASE_BAND
          环境更好       | 未达成                         | PHRASE_BAND
          环境更好       | 达成年度指标但效果一般         | PHRASE_BAND
          环境更好       | 达成年度指标79.9%              | PERCENT_OFF_BAND
          环境更好       | 达成年度指标100.1%             | PERCENT_OFF_BAND
          环境更好       | 部分达成80%                    | PERCENT_OFF_BAND
          环境更好       | 部分达成59%                    | PERCENT_OFF_BAND
          环境更好       | 未达成60%                      | PERCENT_OFF_BAND
          环境更好       | 明显好转                       | WORDS
          环境更好       | 完成                           | WORDS
          环境更好       | 基本达成                       | WORDS
          环境更好       | 85                             | WORDS
          环境更好       | 3件                            | WORDS
          环境更好       | 2024年6月                      | WORDS
          环境更好       | 95%以上                        | WORDS
          环境更好       | 涉密                           | WORDS
          环境更好       | ''                             | NO_ACTUAL
          ≥330天         | ' '                            | NO_ACTUAL
          ''             | 330                            | NO_TARGET
          ''             | ''                             | NO_TARGET
          ≥330天         | 达成年度指标                   | NOT_A_FIGURE
          ≥330天         | 很多                           | NOT_A_FIGURE
          ≥330天         | ≥330天                         | NOT_A_FIGURE
          ≥330天         | 330天以上                      | NOT_A_FIGURE
          ≥330天         | 330余天                        | NOT_A_FIGURE
          ≥330天         | 约330天                        | NOT_A_FIGURE
          ≥330天         | 2024年6月1日                   | NOT_A_FIGURE
          ≥330天         | 95%                            | UNIT_DIFFERS
          ≥330天         | 330次                          | UNIT_DIFFERS
          ≥300人         | 300人次                        | UNIT_DIFFERS
          100%           | 100天                          | UNIT_DIFFERS
          -5%            | -5%                            | NEGATIVE_UNSIGNED
          2024年12月底前 | 2025年1月5日                   | LATE
          12月15日前     | 12月16日                       | LATE
          12月15日前     | 12月                           | DATE_UNCLEAR
          12月15日前     | 2024年12月1日                  | DATE_UNCLEAR
          2024年12月底前 | 12月1日                        | DATE_UNCLEAR
          2024年6月30日  | 2024年                         | DATE_UNCLEAR
          2024年12月底前 | 已按期完成                     | WORDS
          """)
  void judged(String target, String actual, ScoreRule rule) {
    RowScore row = Rows.score(target, actual, BigDecimal.TEN, "");
    assertThat(row).isInstanceOf(RowScore.AwaitsJudgement.class);
    assertThat(row.points()).isEmpty();
    assertThat(row.weight()).isEqualTo(BigDecimal.TEN);
    assertThat(row.why().rule()).isEqualTo(rule);
  }

  @Test
  void withheld_is_left_out_whatever_is_written_beside_it() {
    RowScore row = Rows.score("涉密", "100%", BigDecimal.TEN, "");
    assertThat(row).isInstanceOf(RowScore.LeftOut.class);
    assertThat(row.points()).isEmpty();
    assertThat(row.weight()).isEqualTo(BigDecimal.TEN);
    assertThat(row.why())
        .isEqualTo(
            new Why(
                ScoreRule.WITHHELD, "涉密内容不参与计分。", "Withheld content is left out of the score."));
  }

  @Test
  void a_weight_with_more_decimals_is_given_whole_and_never_passed() {
    assertThat(Rows.score("≥3个", "3", new BigDecimal("3.335"), "").points())
        .contains(new BigDecimal("3.335"));
    assertThat(Rows.score("≥3个", "3", new BigDecimal("3.334"), "").points())
        .contains(new BigDecimal("3.33"));
  }

  @Test
  void a_negative_weight_is_a_fault_of_the_caller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rows.score("≥3个", "3", new BigDecimal("-0.01"), ""))
        .withMessage("negative weight: -0.01");
  }
}
