package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** More printed targets of the kinds that budget texts are full of, by subject. */
class TargetFormsTest {

  @DisplayName("counts with the measure words of each trade")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥12场次           | ≥ | 12     | 场次
          ≥4期              | ≥ | 4      | 期
          ≥1套              | ≥ | 1      | 套
          ≥2000册           | ≥ | 2000   | 册
          ≥15个乡镇         | ≥ | 15     | 个乡镇
          ≥15个行政村       | ≥ | 15     | 个行政村
          ≥36人/月          | ≥ | 36     | 人/月
          ≥1.2万人次        | ≥ | 1.2    | 万人次
          ≥3.5万            | ≥ | 3.5    | 万
          ≥600公里          | ≥ | 600    | 公里
          ≥600km            | ≥ | 600    | km
          ≥600 km           | ≥ | 600    | km
          ≥20兆帕           | ≥ | 20     | 兆帕
          ≤45分贝           | ≤ | 45     | 分贝
          ≤26℃              | ≤ | 26     | ℃
          ≥5A级             | ≥ | 5      | A级
          1项               | = | 1      | 项
          1项制度           | = | 1      | 项制度
          3 名              | = | 3      | 名
          3名工作人员       | = | 3      | 名工作人员
          100 %             | = | 100    | %
          １００％          | = | 100    | %
          3￥               | = | 3      | ￥
          """)
  void counts(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("money")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≤3万元            | ≤ | 3       | 万元
          ≤3.00万元         | ≤ | 3.00    | 万元
          ≤30,000元         | ≤ | 30000   | 元
          ≤30，000.00元     | ≤ | 30000   | 元
          ≤1.5亿元          | ≤ | 1.5     | 亿元
          控制在10万元以内  | ≤ | 10      | 万元
          控制在十万元以内  | ≤ | 10      | 万元
          ≤100元/人·次      | ≤ | 100     | 元/人·次
          ≤100元/平方米     | ≤ | 100     | 元/平方米
          节约≥2万元        | ≥ | 2       | 万元
          16.99万元         | = | 16.99   | 万元
          """)
  void money(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("time that is counted, not dated")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≤60日             | ≤ | 60 | 日
          ≤15个工作日       | ≤ | 15 | 个工作日
          15个工作日内      | ≤ | 15 | 个工作日
          15日以内          | ≤ | 15 | 日
          不超过十五日      | ≤ | 15 | 日
          十五日内          | ≤ | 15 | 日
          ≤2小时            | ≤ | 2  | 小时
          2小时内           | ≤ | 2  | 小时
          ≥365天            | ≥ | 365 | 天
          12个月            | = | 12 | 个月
          ≤12个月           | ≤ | 12 | 个月
          ≥1年              | ≥ | 1  | 年
          1年               | = | 1  | 年
          一年              | = | 1  | 年
          ≥10年             | ≥ | 10 | 年
          4个季度           | = | 4  | 个季度
          """)
  void spans(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("rates")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥ 95 %             | ≥ | 95    | %
          ≥95.00%            | ≥ | 95.00 | %
          大于95％           | >  | 95   | %
          95％以上           | ≥ | 95    | %
          百分之九十以上     | ≥ | 90    | %
          满意率≥90%         | ≥ | 90    | %
          群众满意度达95%    | ≥ | 95    | %
          初信初访办结率100% | = | 100   | %
          合格率达到100%     | ≥ | 100   | %
          参与率为80%        | = | 80    | %
          占比60%            | = | 60    | %
          完成比例为80%      | = | 80    | %
          覆盖面积300亩      | = | 300   | 亩
          培训人数50人       | = | 50    | 人
          投诉数量≤3件       | ≤ | 3     | 件
          办理时限60日       | = | 60    | 日
          重复率低于5%       | < | 5     | %
          超概算比例不超过0% | ≤ | 0     | %
          事故发生率=0       | = | 0     | ''
          发生率0            | = | 0     | ''
          """)
  void rates(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("words of effect, and numbers that say no target by themselves")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "有所提高",
        "明显改善",
        "持续改善",
        "不断完善",
        "较上年降低",
        "逐步提升",
        "保持稳定",
        "良好",
        "中长期",
        "显著",
        "减少重复信访",
        "应接尽接",
        "应办尽办",
        "按时完成",
        "及时",
        "达标",
        "合格",
        "零投诉",
        "零容忍",
        "千方百计",
        "万无一失",
        "两不愁三保障",
        "一般",
        "二级以上",
        "同比增长10%",
        "提高2个百分点",
        "比上年下降3%",
        "排名前10位",
        "第三季度完成80%",
        "95%以上，其中重点100%",
        "不超过预算3万元",
        "每季度1次",
        "GB/T 2260",
        "ISO 9001认证",
        "3年内5次",
        "60天(不含法定节假日)",
        "100%按时",
        "95%/100%",
        "A≥95%",
        "x≥3"
      })
  void words(String printed) {
    Target target = TargetText.parse(printed);
    assertThat(target).isEqualTo(new Target.Qualitative(CellText.tidy(printed)));
  }

  private static void assertNumber(String printed, String operator, BigDecimal value, String unit) {
    assertThat(TargetText.parse(printed))
        .isInstanceOfSatisfying(
            Target.Quantitative.class,
            target -> {
              assertThat(target.operator().symbol()).isEqualTo(operator);
              assertThat(target.value()).isEqualByComparingTo(value);
              assertThat(target.unit()).isEqualTo(unit);
              assertThat(target.upper()).isEmpty();
            });
  }
}
