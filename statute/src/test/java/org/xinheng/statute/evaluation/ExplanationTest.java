package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a clerk reads beside each score: the whole sentence of every rule, in both languages. */
class ExplanationTest {

  private static final BigDecimal TEN = BigDecimal.TEN;

  record Told(Why why, ScoreRule rule, String zh, String en) {}

  static Stream<Told> sentences() {
    return Stream.of(numbers(), words(), judged(), others()).flatMap(List::stream);
  }

  private static List<Told> numbers() {
    return List.of(
        new Told(
            why("≥330天", "341", ""),
            ScoreRule.MET,
            "实际341，达到目标≥330天，得满分10.00分。",
            "Actual 341 meets ≥330天: full weight, 10.00."),
        new Told(
            why("≥330天", "300天", ""),
            ScoreRule.RATIO_UP,
            "实际300天，未达到目标≥330天，按比例计分：10×300÷330＝9.09分。",
            "Actual 300天 misses ≥330天: 10 × 300 / 330 = 9.09."),
        new Told(
            why("3万元", "32000元", "成本指标"),
            ScoreRule.RATIO_DOWN,
            "实际32000元，超出目标3万元，按比例计分：10×3÷3.2000＝9.38分。",
            "Actual 32000元 exceeds 3万元: 10 × 3 / 3.2000 = 9.38."),
        new Told(
            Rows.score("r10-linear", "≤10天", "15", TEN, "").why(),
            ScoreRule.LINEAR_DOWN,
            "实际15，超出目标≤10天，按超出比例扣分，扣完为止：10×(1－(15－10)÷10)，得5.00分。",
            "Actual 15 exceeds ≤10天: 10 × (1 − (15 − 10) / 10), at least 0: 5.00."),
        new Told(
            why("≤0%", "1%", ""),
            ScoreRule.NOTHING,
            "实际1%，未达到目标≤0%，没有可按比例计分的部分，得0.00分。",
            "Actual 1% misses ≤0% and leaves nothing to score in proportion: 0.00."),
        new Told(
            Rows.score("r101-steps", "≥100个", "59", TEN, "数量指标").why(),
            ScoreRule.BELOW_FLOOR,
            "实际59，不足目标≥100个的60%，按本口径得0.00分。",
            "Actual 59 is below 60 % of ≥100个: 0.00 under this profile."),
        new Told(
            Rows.score("r101-steps", "≥95%", "85%", TEN, "满意度指标").why(),
            ScoreRule.STEP,
            "实际85%，按分档得分值的80%：8.00分。",
            "Actual 85% falls in the step that gives 80 %: 8.00."),
        new Told(
            ((RowScore.Scored) Rows.score("12场", "96", TEN, "")).asks().orElseThrow(),
            ScoreRule.OVER,
            "完成值达到目标的130%及以上，请说明超额完成的原因。",
            "130 % of the target or more: explain the excess."));
  }

  private static List<Told> words() {
    return List.of(
        new Told(
            why("环境更好", "85%", ""),
            ScoreRule.PERCENT,
            "定性指标按填报的完成比例计分：10×85%＝8.50分。",
            "Words scored by the percentage given: 10 × 85 % = 8.50."),
        new Told(
            why("环境更好", "达成年度指标", ""),
            ScoreRule.PHRASE_MET,
            "“达成年度指标”，得满分10.00分。",
            "The phrase says met: full weight, 10.00."),
        new Told(
            Rows.score("r101-steps", "环境更好", "部分达成", TEN, "").why(),
            ScoreRule.PHRASE_FIXED,
            "“部分达成”，按本口径得分值的0%：0.00分。",
            "The phrase gives 0 % under this profile: 0.00."),
        new Told(
            why("6月底前", "6月1日", ""),
            ScoreRule.IN_TIME,
            "实际6月1日，在6月底前的期限内，得满分10.00分。",
            "6月1日 is within 6月底前: full weight, 10.00."),
        new Told(
            Rows.score("r101-steps", "6月底前", "7月1日", TEN, "").why(),
            ScoreRule.LATE_FIXED,
            "实际7月1日，晚于6月底前的期限，按本口径得分值的0%：0.00分。",
            "7月1日 is later than 6月底前: 0 % under this profile, 0.00."));
  }

  private static List<Told> judged() {
    return List.of(
        new Told(
            why("≥330天", "", ""),
            ScoreRule.NO_ACTUAL,
            "没有填写实际完成值，请填写后再计分。",
            "No actual value is given; fill it in to score."),
        new Told(
            why("", "3", ""),
            ScoreRule.NO_TARGET,
            "没有目标值，请按批复的绩效目标补充后再计分。",
            "No target is given; add the approved one to score."),
        new Told(
            why("≥330天", "很多", ""),
            ScoreRule.NOT_A_FIGURE,
            "目标≥330天是数字，实际值“很多”不是确定的数字，请填写数字。",
            "The target ≥330天 is a number, the actual \"很多\" is not one; give a figure."),
        new Told(
            why("≥330天", "95%", ""),
            ScoreRule.UNIT_DIFFERS,
            "实际值95%与目标≥330天的单位不能换算，请按目标的单位填写。",
            "The unit of 95% cannot be turned into that of ≥330天; give it in the target's unit."),
        new Told(
            why("-5%", "3%", ""),
            ScoreRule.NEGATIVE_UNSIGNED,
            "目标-5%为负数且没有写明方向，请由人判断得分。",
            "The target -5% is negative and prints no direction; a person must judge."),
        new Told(
            why("环境更好", "部分达成", ""),
            ScoreRule.PHRASE_BAND,
            "“部分达成”对应分值的[60%, 80%)，请由人在此范围内确定得分。",
            "The phrase allows [60%, 80%) of the weight; a person must set the points within it."),
        new Told(
            why("环境更好", "达成70%", ""),
            ScoreRule.PERCENT_OFF_BAND,
            "“达成70%”的用语对应分值的[80%, 100%]，与所填比例不符，请核对。",
            "The phrase allows [80%, 100%] of the weight, the percentage given does not fit; check"
                + " it."),
        new Told(
            why("环境更好", "好转", ""),
            ScoreRule.WORDS,
            "目标“环境更好”的完成情况“好转”不是规定用语或百分比，请由人判断得分。",
            "\"好转\" is neither a published phrase nor a percentage; a person must judge."),
        new Told(
            why("6月底前", "7月1日", ""),
            ScoreRule.LATE,
            "实际7月1日，晚于6月底前的期限，逾期得分没有统一规定，请由人判断。",
            "7月1日 is later than 6月底前; no rule says what lateness scores, a person must judge."),
        new Told(
            why("6月15日前", "6月", ""),
            ScoreRule.DATE_UNCLEAR,
            "从“6月”看不出是否在6月15日前的期限内，请写明年月日。",
            "\"6月\" does not say whether 6月15日前 was kept; give year, month and day."));
  }

  private static List<Told> others() {
    return List.of(
        new Told(
            execution("r10-default", "4", "3").why(),
            ScoreRule.EXECUTION,
            "执行率＝3÷4，得分10×执行率（最高为1）＝7.50分。",
            "Execution 3 / 4: 10 × the rate, at most 1 = 7.50."),
        new Told(
            execution("r101-steps", "4", "3").why(),
            ScoreRule.EXECUTION_STEP,
            "执行率＝3÷4，按分档得分值的50%：5.00分。",
            "Execution 3 / 4 falls in the step that gives 50 %: 5.00."),
        new Told(
            execution("r10-default", "0", "3").why(),
            ScoreRule.NO_BUDGET,
            "全年预算数为0，无法计算执行率，请由人判断得分。",
            "The budget of the year is 0: there is no rate; a person must judge."),
        new Told(
            ((RowScore.Scored) execution("sichuan", "4", "3")).asks().orElseThrow(),
            ScoreRule.LOW_EXECUTION,
            "执行率低于90%，请说明原因。",
            "Execution is below 90 %: give the reason."),
        new Told(
            why("涉密", "3", ""),
            ScoreRule.WITHHELD,
            "涉密内容不参与计分。",
            "Withheld content is left out of the score."),
        new Told(
            override(),
            ScoreRule.OVERRIDDEN,
            "经人工核定为9分（按规则计算：9.09），理由：集体研究",
            "Set to 9 by a person (computed: 9.09). Reason: 集体研究"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void sentence(Told told) {
    assertThat(told.why).isEqualTo(new Why(told.rule, told.zh, told.en));
  }

  @Test
  void no_rule_is_without_its_sentence() {
    Set<ScoreRule> told = sentences().map(Told::rule).collect(Collectors.toSet());
    assertThat(told).isEqualTo(EnumSet.allOf(ScoreRule.class));
  }

  @Test
  void the_unsettled_phrase_carries_its_band() {
    RowScore.AwaitsJudgement row = (RowScore.AwaitsJudgement) Rows.score("环境更好", "未达成", TEN, "");
    PointBand band = row.within().orElseThrow();
    assertThat(band).isEqualTo(new PointBand(BigDecimal.ZERO, new BigDecimal(60), false));
    assertThat(band).hasToString("[0%, 60%)");
    assertThat(band.holds(new BigDecimal("5.99"), TEN)).isTrue();
    assertThat(band.holds(new BigDecimal("6"), TEN)).isFalse();
    assertThat(((RowScore.AwaitsJudgement) Rows.score("环境更好", "好转", TEN, "")).within()).isEmpty();
  }

  private static Why why(String target, String actual, String level) {
    return Rows.score(target, actual, TEN, level).why();
  }

  private static RowScore execution(String profile, String budget, String spent) {
    return Scoring.execution(Rows.profile(profile), new BigDecimal(budget), new BigDecimal(spent));
  }

  private static Why override() {
    RowScore row = Rows.score("≥330天", "300", TEN, "");
    ScoreOverride set = ScoreOverride.set(row, new BigDecimal("9"), "集体研究");
    return ((ScoreOverride.Accepted) set).row().why();
  }
}
