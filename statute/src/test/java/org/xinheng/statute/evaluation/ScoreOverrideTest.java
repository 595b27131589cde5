package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.evaluation.ScoreOverride.Accepted;
import org.xinheng.statute.evaluation.ScoreOverride.Ground;
import org.xinheng.statute.evaluation.ScoreOverride.Refused;

/** A person sets a score: both scores and the reason are kept, or it is refused with its ground. */
class ScoreOverrideTest {

  private static final String REASON = "外部原因，经集体研究";

  @Test
  void both_scores_and_the_reason_are_kept() {
    RowScore computed = row("≥330天", "300");
    RowScore.Overridden set = accepted(computed, "9.5", " " + REASON + "\n");
    assertThat(set.computed()).isEqualTo(computed);
    assertThat(set.score()).isEqualTo(new BigDecimal("9.5"));
    assertThat(set.points()).contains(new BigDecimal("9.5"));
    assertThat(set.weight()).isEqualTo(BigDecimal.TEN);
    assertThat(set.reason()).isEqualTo(REASON);
    assertThat(set.difference()).contains(new BigDecimal("0.41"));
    assertThat(set.why())
        .isEqualTo(
            new Why(
                ScoreRule.OVERRIDDEN,
                "经人工核定为9.5分（按规则计算：9.09），理由：" + REASON,
                "Set to 9.5 by a person (computed: 9.09). Reason: " + REASON));
  }

  @Test
  void where_nothing_was_computed_there_is_no_difference() {
    RowScore.Overridden set = accepted(row("环境更好", "部分达成"), "7.5", REASON);
    assertThat(set.difference()).isEmpty();
    assertThat(set.why().zh()).isEqualTo("经人工核定为7.5分（按规则计算：—），理由：" + REASON);
  }

  @Test
  void a_second_setting_stands_over_the_same_computed_outcome() {
    RowScore computed = row("≥330天", "300");
    RowScore.Overridden second = accepted(accepted(computed, "9.5", REASON), "8", "复核更正");
    assertThat(second.computed()).isEqualTo(computed);
    assertThat(second.score()).isEqualByComparingTo("8");
    assertThat(second.difference()).contains(new BigDecimal("-1.09"));
  }

  @Test
  void a_set_score_counts_in_the_total_and_frees_the_grade() {
    RowScore judged = accepted(row("环境更好", "部分达成"), "7", REASON);
    Total total = Total.of(ScoringProfiles.standard(), List.of(judged, row("≥1个", "1")));
    assertThat(total.points()).hasToString("17.00");
    assertThat(total.grade()).contains("良");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "10.00", "10.000", "0.01", "9.99", "5.500"})
  void bounds_are_inside(String score) {
    assertThat(accepted(row("≥330天", "300"), score, REASON).score())
        .isEqualTo(new BigDecimal(score));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "10.01", "9.999", "11", "-5"})
  void outside_the_weight_or_finer_than_two_decimals_is_refused(String score) {
    assertThat(set(row("≥330天", "300"), score, REASON)).isEqualTo(new Refused(Ground.OUT_OF_RANGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\n\t", "\u00a0"})
  void without_a_reason_it_is_refused(String reason) {
    assertThat(set(row("≥330天", "300"), "9", reason)).isEqualTo(new Refused(Ground.NO_REASON));
  }

  @Test
  void a_reason_fits_into_its_cell() {
    assertThat(accepted(row("≥330天", "300"), "9", " " + "因".repeat(500) + "\n").reason())
        .hasSize(500);
    assertThat(set(row("≥330天", "300"), "9", "因".repeat(501)))
        .isEqualTo(new Refused(Ground.REASON_TOO_LONG));
  }

  @ParameterizedTest
  @CsvSource({
    "部分达成, 6, true",
    "部分达成, 7.99, true",
    "部分达成, 8, false",
    "部分达成, 5.99, false",
    "未达成, 0, true",
    "未达成, 5.99, true",
    "未达成, 6, false",
    "达成年度指标但有不足, 8, true",
    "达成年度指标但有不足, 10, true",
    "达成年度指标但有不足, 7.99, false",
    "部分达成90%, 7, true",
    "部分达成90%, 9, false",
    "明显好转, 3, true"
  })
  void the_published_phrase_bounds_the_points(String actual, String score, boolean stands) {
    ScoreOverride answer = set(row("环境更好", actual), score, REASON);
    if (stands) {
      assertThat(answer).isInstanceOf(Accepted.class);
    } else {
      assertThat(answer).isEqualTo(new Refused(Ground.OUT_OF_BAND));
    }
  }

  @Test
  void withheld_content_is_never_scored_by_hand() {
    assertThat(set(row("涉密", ""), "10", REASON)).isEqualTo(new Refused(Ground.WITHHELD));
    assertThat(set(row("涉密", ""), "11", "")).isEqualTo(new Refused(Ground.WITHHELD));
  }

  @Test
  void every_ground_says_what_to_do() {
    assertThat(Ground.NO_REASON.zh()).isEqualTo("改动得分须写明理由。");
    assertThat(Ground.REASON_TOO_LONG.zh()).isEqualTo("理由最多500字，详细说明请附佐证材料。");
    assertThat(Ground.OUT_OF_RANGE.zh()).isEqualTo("得分须在0分与该项分值之间，最多两位小数。");
    assertThat(Ground.OUT_OF_BAND.zh()).isEqualTo("得分超出所选完成情况用语对应的范围，请先改用相应的用语。");
    assertThat(Ground.WITHHELD.zh()).isEqualTo("涉密内容不参与计分，不能填写得分。");
    assertThat(Ground.values()).allMatch(ground -> ground.en().endsWith("."));
  }

  private static RowScore row(String target, String actual) {
    return Rows.score(target, actual, BigDecimal.TEN, "");
  }

  private static ScoreOverride set(RowScore row, String score, String reason) {
    return ScoreOverride.set(row, new BigDecimal(score), reason);
  }

  private static RowScore.Overridden accepted(RowScore row, String score, String reason) {
    return ((Accepted) set(row, score, reason)).row();
  }
}
