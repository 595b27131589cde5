package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices write as the actual value, and which units can be turned into which. */
class ActualTextTest {

  @DisplayName("figures, with the words that may stand before them")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          341            | 341     | ''
          341天          | 341     | 天
          341 天         | 341     | 天
          ３４１天       | 341     | 天
          98.5%          | 98.5    | %
          ９８．５％     | 98.5    | %
          1,200人        | 1200    | 人
          1，200.50元    | 1200.50 | 元
          -5%            | -5      | %
          +5             | 5       | ''
          0              | 0       | ''
          341天。        | 341     | 天
          完成341天      | 341     | 天
          实际完成341天  | 341     | 天
          已完成98%      | 98      | %
          共计3场        | 3       | 场
          累计3场        | 3       | 场
          共3场          | 3       | 场
          达到98%        | 98      | %
          为98%          | 98      | %
          百分之九十八   | 98      | %
          百分之98       | 98      | %
          3‰             | 3       | ‰
          （98%）        | 98      | %
          12月           | 12      | 月
          2次/月         | 2       | 次/月
          """)
  void figures(String written, BigDecimal value, String unit) {
    assertThat(ActualText.parse(written))
        .isInstanceOfSatisfying(
            Actual.Figure.class,
            figure -> {
              assertThat(figure.value()).isEqualByComparingTo(value);
              assertThat(figure.unit()).isEqualTo(unit);
              assertThat(figure.text()).isEqualTo(CellText.tidy(written));
            });
  }

  @DisplayName("published phrases, bare or with more")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          达成                           | MET     | true  | -1
          达成年度指标                   | MET     | true  | -1
          达成年度指标值                 | MET     | true  | -1
          达成了预期目标                 | MET     | true  | -1
          达成全年任务                   | MET     | true  | -1
          已达成年度指标                 | MET     | true  | -1
          全面达成年度指标               | MET     | true  | -1
          全部达成                       | MET     | true  | -1
          达成年度指标（90%）            | MET     | false | 90
          达成年度指标，效果一般         | MET     | false | -1
          达成共识3项                    | MET     | false | -1
          部分达成年度指标并具有一定效果 | PARTLY  | false | -1
          部分达成70.5%                  | PARTLY  | false | 70.5
          部分达成60%至70%               | PARTLY  | false | -1
          未达成年度指标且效果较差       | NOT_MET | false | -1
          未达成30%                      | NOT_MET | false | 30
          """)
  void phrases(String written, Attainment state, boolean bare, BigDecimal percent) {
    Optional<BigDecimal> given = Optional.of(percent).filter(number -> number.signum() > 0);
    assertThat(ActualText.parse(written))
        .isEqualTo(new Actual.Phrase(state, bare, given, CellText.tidy(written)));
  }

  @ParameterizedTest
  @CsvSource({"2024-12-20", "2024年12月20日", "2024年12月20日。", "于2024年12月20日完成"})
  void days(String written) {
    assertThat(ActualText.parse(written))
        .isEqualTo(new Actual.Day(PrintedDate.of(2024, 12, 20), written));
  }

  @DisplayName("what is no certain figure stays words")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "完成", "好转", "约300", "≥95%", "95%以上", "330天以上", "60天以内", "60天内", "300人左右", "60天以下",
        "300余人", "300多人", "3-5天", "3至5天", "1,2000", "基本达成", "没有达成", "没完成", "/", "-", "1/3", "三次"
      })
  void words(String written) {
    assertThat(ActualText.parse(written)).isEqualTo(new Actual.Words(written));
  }

  @DisplayName("units that mean the same or differ by a power of ten")
  @ParameterizedTest
  @CsvSource({
    "3, 万元, 万元, 3",
    "3, 万元, 元, 30000",
    "30000, 元, 万元, 3.0000",
    "1, 亿元, 万元, 10000",
    "5, 千元, 万元, 0.5",
    "2, 万人, 人, 20000",
    "60, 日, 天, 60",
    "60, 天, 日, 60",
    "3, 个月, 月, 3",
    "3, 月, 个月, 3",
    "5, 个工作日, 工作日, 5",
    "5, ㎡, 平方米, 5",
    "5, m², ㎡, 5",
    "5, m2, 平米, 5",
    "1, 万平方米, ㎡, 10000",
    "7, '', 天, 7",
    "7, 天, '', 7",
    "7, 万, 万, 7",
    "2, 千万元, 万元, 2000"
  })
  void comparable_units(BigDecimal value, String unit, String wanted, BigDecimal result) {
    assertThat(Units.convert(value, unit, wanted))
        .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(result));
  }

  @ParameterizedTest
  @CsvSource({
    "天, %", "人, 人次", "天, 工作日", "天, 个工作日", "%, ‰", "万, 元", "万元, 万人", "个, 件", "月, 年", "个月, 个",
    "%, 个百分点"
  })
  void units_that_cannot_be_compared(String unit, String wanted) {
    assertThat(Units.convert(BigDecimal.ONE, unit, wanted)).isEmpty();
    assertThat(Units.convert(BigDecimal.ONE, wanted, unit)).isEmpty();
  }

  @DisplayName("a day against a last day")
  @ParameterizedTest
  @CsvSource({
    "2024年6月30日, 2024年6月底前, IN_TIME",
    "2024年7月1日, 2024年6月底前, LATE",
    "2023年7月1日, 2024年6月底前, IN_TIME",
    "2025年1月1日, 2024年6月底前, LATE",
    "2024年6月, 2024年6月15日, UNCLEAR",
    "2024年5月, 2024年6月15日, IN_TIME",
    "2024年7月, 2024年6月15日, LATE",
    "2024年6月, 2024年6月1日, UNCLEAR",
    "6月30日, 6月30日, IN_TIME",
    "7月1日, 6月30日, LATE",
    "6月30日, 2024年6月30日, UNCLEAR",
    "2024年6月30日, 6月30日, UNCLEAR",
    "2024年, 2024年底前, IN_TIME"
  })
  void order(String actual, String deadline, PrintedDate.Order order) {
    PrintedDate day = PrintedDate.parse(actual).orElseThrow();
    assertThat(day.against(PrintedDate.parse(deadline).orElseThrow())).isEqualTo(order);
  }
}
