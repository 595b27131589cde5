package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Truth table of printed numbers with and without signs: what stands in the cell, what it means.
 */
class TargetSignTest {

  @DisplayName("signs as characters, half and full width, single and doubled")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          ≥330天            | ≥ | 330     | 天
          ≥ 330 天          | ≥ | 330     | 天
          ≧330天            | ≥ | 330     | 天
          ⩾330天            | ≥ | 330     | 天
          >=330天           | ≥ | 330     | 天
          ＞=330天          | ≥ | 330     | 天
          ＞＝330天         | ≥ | 330     | 天
          =>330天           | ≥ | 330     | 天
          ≥=330天           | ≥ | 330     | 天
          ﹥﹦330天         | ≥ | 330     | 天
          >95%              | > | 95      | %
          ＞95%             | > | 95      | %
          ﹥95%             | > | 95      | %
          〉95%             | > | 95      | %
          ≤60天             | ≤ | 60      | 天
          ≤60 天            | ≤ | 60      | 天
          ≦60天             | ≤ | 60      | 天
          ⩽60天             | ≤ | 60      | 天
          <=60天            | ≤ | 60      | 天
          ＜＝60天          | ≤ | 60      | 天
          =<60天            | ≤ | 60      | 天
          ≤=60天            | ≤ | 60      | 天
          <5次              | < | 5       | 次
          ＜5次             | < | 5       | 次
          ﹤5次             | < | 5       | 次
          〈5次             | < | 5       | 次
          =100%             | = | 100     | %
          ＝100%            | = | 100     | %
          ﹦100%            | = | 100     | %
          ≈100人            | = | 100     | 人
          100%              | = | 100     | %
          3万元             | = | 3       | 万元
          ≤0%               | ≤ | 0       | %
          ≥532.96平 方米    | ≥ | 532.96  | 平方米
          ≥９５％           | ≥ | 95      | %
          ≥95﹪             | ≥ | 95      | %
          ≥95.5％           | ≥ | 95.5    | %
          ≥９５．５％       | ≥ | 95.5    | %
          ≥1,200人          | ≥ | 1200    | 人
          ≥1，200人         | ≥ | 1200    | 人
          ≥1,234,567.89元   | ≥ | 1234567.89 | 元
          ≤-5%              | ≤ | -5      | %
          ≤－5%             | ≤ | -5      | %
          ≥+5%              | ≥ | 5       | %
          ≥3‰               | ≥ | 3       | ‰
          95                | = | 95      | ''
          ≥95               | ≥ | 95      | ''
          ≥95%。            | ≥ | 95      | %
          （≥95%）          | ≥ | 95      | %
          “≥95%”            | ≥ | 95      | %
          ≥3次/年           | ≥ | 3       | 次/年
          ≥5%/年            | ≥ | 5       | %/年
          ≤200元／人        | ≤ | 200     | 元/人
          ≤3㎡              | ≤ | 3       | ㎡
          ≥12个月           | ≥ | 12      | 个月
          12月              | = | 12      | 月
          ≤12月             | ≤ | 12      | 月
          24小时            | = | 24      | 小时
          2个百分点         | = | 2       | 个百分点
          007天             | = | 7       | 天
          """)
  void signs(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("comparison in words before the number")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          大于等于95%       | ≥ | 95  | %
          大于或等于95%     | ≥ | 95  | %
          大于或者等于95%   | ≥ | 95  | %
          不低于95%         | ≥ | 95  | %
          不得低于95%       | ≥ | 95  | %
          不应低于95%       | ≥ | 95  | %
          决不可低于95%     | ≥ | 95  | %
          不少于300人       | ≥ | 300 | 人
          不小于300人       | ≥ | 300 | 人
          至少300人         | ≥ | 300 | 人
          最低300人         | ≥ | 300 | 人
          达到95%           | ≥ | 95  | %
          达95%             | ≥ | 95  | %
          达到≥95%          | ≥ | 95  | %
          小于等于60天      | ≤ | 60  | 天
          小于或等于60天    | ≤ | 60  | 天
          不高于5%          | ≤ | 5   | %
          不超过60天        | ≤ | 60  | 天
          不得超过60天      | ≤ | 60  | 天
          不大于60天        | ≤ | 60  | 天
          不多于3起         | ≤ | 3   | 起
          不突破3万元       | ≤ | 3   | 万元
          至多3起           | ≤ | 3   | 起
          最高3万元         | ≤ | 3   | 万元
          控制在3万元       | ≤ | 3   | 万元
          控制在60天以内    | ≤ | 60  | 天
          大于95%           | > | 95  | %
          超过95%           | > | 95  | %
          高于95%           | > | 95  | %
          多于300人         | > | 300 | 人
          小于5%            | < | 5   | %
          低于5%            | < | 5   | %
          少于5次           | < | 5   | 次
          不足5次           | < | 5   | 次
          不满60天          | < | 60  | 天
          不到60天          | < | 60  | 天
          等于100%          | = | 100 | %
          约300人           | = | 300 | 人
          大约300人         | = | 300 | 人
          为100%            | = | 100 | %
          均为100%          | = | 100 | %
          保持在95%         | = | 95  | %
          """)
  void wordsBefore(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("comparison in words after the number; Civil Code art. 1259: 以上, 以下, 以内 include it")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          95%以上           | ≥ | 95  | %
          95%及以上         | ≥ | 95  | %
          95%或以上         | ≥ | 95  | %
          95%(含)以上       | ≥ | 95  | %
          95%（含95%）以上  | ≥ | 95  | %
          95%以上(含95%)    | ≥ | 95  | %
          300人以上         | ≥ | 300 | 人
          达到95%以上       | ≥ | 95  | %
          超过95%以上       | > | 95  | %
          保持在95%以上     | ≥ | 95  | %
          约300人以上       | ≥ | 300 | 人
          60天以下          | ≤ | 60  | 天
          60天及以下        | ≤ | 60  | 天
          60天以内          | ≤ | 60  | 天
          60日内            | ≤ | 60  | 日
          60天之内          | ≤ | 60  | 天
          3个月内           | ≤ | 3   | 个月
          3万元以下         | ≤ | 3   | 万元
          不满60天以下      | < | 60  | 天
          不超过60天以内    | ≤ | 60  | 天
          300人左右         | = | 300 | 人
          约300人左右       | = | 300 | 人
          300余人           | ≥ | 300 | 人
          3000多人次        | ≥ | 3000 | 人次
          超过300余人       | > | 300 | 人
          """)
  void wordsAfter(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("a label before the number does not hide it")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          满意度≥95%        | ≥ | 95  | %
          满意度达到95%以上 | ≥ | 95  | %
          满意度95%以上     | ≥ | 95  | %
          受理率100%        | = | 100 | %
          受理率为100%      | = | 100 | %
          不合格率≤5%       | ≤ | 5   | %
          非税收入≥3万元    | ≥ | 3   | 万元
          成本控制在3万元以内 | ≤ | 3 | 万元
          每年不少于3次     | ≥ | 3   | 次
          同比下降≥5%       | ≥ | 5   | %
          """)
  void labels(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  @DisplayName("Chinese numerals before a measure word, and parts of a hundred or a thousand")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一百              | = | 100    | ''
          一百个            | = | 100    | 个
          三十天            | = | 30     | 天
          十天              | = | 10     | 天
          十二个月          | = | 12     | 个月
          两次              | = | 2      | 次
          不少于两次        | ≥ | 2      | 次
          一千二百三十四人  | = | 1234   | 人
          一百零五件        | = | 105    | 件
          二〇件            | = | 20     | 件
          三万元            | = | 3      | 万元
          一百二十万元      | = | 120    | 万元
          一万二千元        | = | 12000  | 元
          三点五公里        | = | 3.5    | 公里
          百分之百          | = | 100    | %
          百分之九十五      | = | 95     | %
          百分之九十五以上  | ≥ | 95     | %
          不低于百分之九十五点五 | ≥ | 95.5 | %
          百分之95          | = | 95     | %
          千分之三          | = | 3      | ‰
          """)
  void numerals(String printed, String operator, BigDecimal value, String unit) {
    assertNumber(printed, operator, value, unit);
  }

  private static void assertNumber(String printed, String operator, BigDecimal value, String unit) {
    assertThat(TargetText.parse(printed))
        .isInstanceOfSatisfying(
            Target.Quantitative.class,
            target -> {
              assertThat(target.operator().symbol()).isEqualTo(operator);
              assertThat(target.value()).isEqualByComparingTo(value);
              assertThat(target.unit()).isEqualTo(unit);
              assertThat(target.text()).isEqualTo(CellText.tidy(printed));
              assertThat(target.upper()).isEmpty();
              assertThat(target.kind()).isEqualTo("quantitative");
            });
  }
}
