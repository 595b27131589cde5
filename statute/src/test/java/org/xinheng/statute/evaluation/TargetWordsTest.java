package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Truth table of cells that are not a single number: ranges, words, dates, 涉密. */
class TargetWordsTest {

  @DisplayName("ranges, both ends in")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10-20天            | 10  | 20  | 天
          10～20天           | 10  | 20  | 天
          10~20天            | 10  | 20  | 天
          10—20天            | 10  | 20  | 天
          10–20天            | 10  | 20  | 天
          10至20天           | 10  | 20  | 天
          10到20天           | 10  | 20  | 天
          10天-20天          | 10  | 20  | 天
          90%-95%            | 90  | 95  | %
          90％～95％         | 90  | 95  | %
          90-95%             | 90  | 95  | %
          3万-5万元          | 3   | 5   | 万元
          1,000-2,000人      | 1000 | 2000 | 人
          -5~5℃              | -5  | 5   | ℃
          10-20天之间        | 10  | 20  | 天
          10-20天以内        | 10  | 20  | 天
          控制在10-20天      | 10  | 20  | 天
          三至五天           | 3   | 5   | 天
          3-5                | 3   | 5   | ''
          10-10天            | 10  | 10  | 天
          """)
  void ranges(String printed, BigDecimal from, BigDecimal to, String unit) {
    assertThat(TargetText.parse(printed))
        .isInstanceOfSatisfying(
            Target.Quantitative.class,
            target -> {
              assertThat(target.operator()).isEqualTo(Comparison.EQUAL);
              assertThat(target.value()).isEqualByComparingTo(from);
              assertThat(target.upper().orElseThrow()).isEqualByComparingTo(to);
              assertThat(target.unit()).isEqualTo(unit);
              assertThat(target.text()).isEqualTo(CellText.tidy(printed));
            });
  }

  @DisplayName("what is not surely one number stays words, as printed")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "较去年提供更好的社会环境",
        "有效提升",
        "优",
        "达到国家标准",
        "一定程度改善",
        "一次性解决",
        "十分满意",
        "三到位一处理",
        "百姓满意",
        "三至五类",
        "无",
        "全部",
        "是",
        "前3名",
        "第1名",
        "较上年增长5%",
        "增长5%",
        "每月1次",
        "从未低于95%",
        "决没有低于95%",
        "未达到95%",
        "≥60天以下",
        "≤95%以上",
        "≥95%，≤100%",
        "≥10且≤20天",
        "100%完成任务",
        "1:1",
        "8:00-17:00",
        "7×24小时",
        "1/3",
        "20-10天",
        "1-12月",
        "2024年1月-12月",
        "1,2000人",
        "12,34人",
        "3套完整的制度",
        "3万天-5万元",
        "95%含以上",
        "≥B级",
        "涉密人员管理规范",
        "本项目涉密",
        "2月30日前",
        "-",
        "——",
        "/"
      })
  void words(String printed) {
    Target target = TargetText.parse(printed);
    assertThat(target).isEqualTo(new Target.Qualitative(printed));
    assertThat(target.kind()).isEqualTo("qualitative");
    assertThat(((Target.Qualitative) target).deadline()).isEmpty();
  }

  @DisplayName("涉密 is no value, however it is printed")
  @ParameterizedTest
  @ValueSource(strings = {"涉密", " 涉 密 ", "（涉密）", "涉密。", "【涉密】", "“涉密”"})
  void withheld(String printed) {
    Target target = TargetText.parse(printed);
    assertThat(target).isEqualTo(new Target.Withheld());
    assertThat(target.text()).isEqualTo("涉密");
    assertThat(target.kind()).isEqualTo("withheld");
  }

  @DisplayName("an empty cell is empty words, never null")
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\n"})
  void empty(String printed) {
    assertThat(TargetText.parse(printed)).isEqualTo(new Target.Qualitative(""));
  }

  @DisplayName("dates are words with a day by which it must be done")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024年12月底前       | 2024 | 12-21 | 12-31
          2024 年 12 月底前完成 | 2024 | 12-21 | 12-31
          2024年12月31日       | 2024 | 12-31 | 12-31
          2024年12月31日前     | 2024 | 12-31 | 12-31
          2024年12月31日之前   | 2024 | 12-31 | 12-31
          ≤2024年12月31日      | 2024 | 12-31 | 12-31
          不晚于2024年6月1日   | 2024 | 06-01 | 06-01
          截至2024年6月1日     | 2024 | 06-01 | 06-01
          2024-06-30           | 2024 | 06-30 | 06-30
          2024/6/30            | 2024 | 06-30 | 06-30
          2024.6.30            | 2024 | 06-30 | 06-30
          2024.02              | 2024 | 02-01 | 02-29
          2023-02              | 2023 | 02-01 | 02-28
          12月31日前           | 0    | 12-31 | 12-31
          6月1号以前           | 0    | 06-01 | 06-01
          12月底前             | 0    | 12-21 | 12-31
          2月底                | 0    | 02-21 | 02-29
          12月前               | 0    | 12-01 | 12-31
          6月上旬              | 0    | 06-01 | 06-10
          6月中旬              | 0    | 06-11 | 06-20
          6月下旬              | 0    | 06-21 | 06-30
          2024年6月            | 2024 | 06-01 | 06-30
          2024年               | 2024 | 01-01 | 12-31
          2024年度             | 2024 | 01-01 | 12-31
          2024年底前           | 2024 | 12-01 | 12-31
          年底前               | 0    | 12-01 | 12-31
          年末                 | 0    | 12-01 | 12-31
          年内完成             | 0    | 01-01 | 12-31
          本年度内             | 0    | 01-01 | 12-31
          第三季度末           | 0    | 09-01 | 09-30
          一季度               | 0    | 01-01 | 03-31
          2024年4季度          | 2024 | 10-01 | 12-31
          上半年完成           | 0    | 01-01 | 06-30
          下半年               | 0    | 07-01 | 12-31
          上半年底             | 0    | 06-01 | 06-30
          2024年12月底前。     | 2024 | 12-21 | 12-31
          """)
  void dates(String printed, int year, String first, String last) {
    Target target = TargetText.parse(printed);
    assertThat(target).isEqualTo(new Target.Qualitative(CellText.tidy(printed)));
    PrintedDate date = ((Target.Qualitative) target).deadline().orElseThrow();
    assertThat(date.year().orElse(0)).isEqualTo(year);
    assertThat(date.first()).hasToString("--" + first);
    assertThat(date.last()).hasToString("--" + last);
  }

  @Test
  void no_day_that_the_calendar_does_not_have() {
    assertThat(PrintedDate.parse("2024-13-01")).isEmpty();
    assertThat(PrintedDate.parse("2024-00")).isEmpty();
    assertThat(PrintedDate.parse("2023年2月29日")).isEmpty();
    assertThat(PrintedDate.parse("2024年2月29日")).isEqualTo(Optional.of(PrintedDate.of(2024, 2, 29)));
    assertThat(PrintedDate.parse("4月31日")).isEmpty();
    assertThat(PrintedDate.parse("年前")).isEmpty();
    assertThat(PrintedDate.parse("2024年12月31日后")).isEmpty();
    assertThat(PrintedDate.parse("1899年")).isEmpty();
  }

  @Test
  void blanks_go_except_between_latin_words() {
    assertThat(CellText.tidy("  ISO  quality\u3000\nsystem 认 证 "))
        .isEqualTo("ISO quality system认证");
    assertThat(CellText.tidy("5 G 网 络\u200b")).isEqualTo("5G网络");
    assertThat(CellText.tidy("a 1 b")).isEqualTo("a1b");
  }

  @Test
  void a_range_is_not_upside_down() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Target.Quantitative(
                Comparison.EQUAL, BigDecimal.TEN, "天", "10-9天", Optional.of(new BigDecimal(9))))
        .withMessage("upper end below lower end: 10-9天");
  }
}
