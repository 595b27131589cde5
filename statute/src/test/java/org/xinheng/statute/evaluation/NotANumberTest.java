package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is not surely one number is answered as the text that stands there, never as a number: a
 * person can judge words, but nobody sees a wrong number.
 */
class NotANumberTest {
  @DisplayName("signs without a number, twice, apart, against each other")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "≥",
        "＞＝",
        "≥天",
        "≥N",
        "≥N天",
        "≥≤5",
        "≥≥5天",
        "><5",
        ">>5天",
        "≥5≤10天",
        "5≥天",
        "5天≥",
        "≥5天≥",
        "≥5天以内",
        "≤95%以上",
        "不低于95%以下",
        "至少5天以内",
        "5天以上以下",
        "5天以上10天以下",
        "≥涉密",
        "±5%",
        "10±2天",
        "95%±2%",
        "≥95%±2%",
        "95±2%",
        "≥5或≥6",
        "≥5，≤6",
        "=≥5<天",
        "~5",
        "5~",
        "～95%"
      })
  void signs(String printed) {
    stays(printed);
  }

  @DisplayName("numbers that are broken, of another notation, or more than one")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "≥--5天",
        "≥-+5天",
        "≥5-",
        "≥5.天",
        "≥.5天",
        "≥5..5天",
        "≥5.5.5天",
        "≥5。5天",
        "≥1,23天",
        "≥12,3456天",
        "≥1,234,56元",
        "≥,123元",
        "1,,234人",
        "1234,567人",
        "≥1e5元",
        "≥1E5元",
        "≥0x10个",
        "5%%",
        "≥5%‰",
        "1/2",
        "≥1/2",
        "50%/50%",
        "95%或100%",
        "95%、98%",
        "95%；98%",
        "3天5次",
        "3天/5次",
        "3×5",
        "3*5",
        "3+5",
        "1:1",
        "5：5",
        "¥30000",
        "￥3万元",
        "人民币3万元",
        "≥￥3万元",
        "NaN",
        "Infinity",
        "∞",
        "≥⑤天",
        "≥Ⅴ级",
        "十/百"
      })
  void numbers(String printed) {
    stays(printed);
  }

  @DisplayName("words with a number in them, each time the number means something else")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "第1季度≥25%",
        "一季度25%，二季度50%",
        "2024年≥95%",
        "2024年95%",
        "每人3次",
        "年均增长5%",
        "前3名",
        "第1名",
        "100%完成",
        "全部完成100%",
        "不低于去年",
        "达到国家二级标准",
        "A级以上",
        "7×24小时",
        "完成“十四五”规划",
        "五个一工程",
        "三到位",
        "四包",
        "一事一议",
        "5月至8月",
        "1-12月",
        "3套完整的制度",
        "GB/T 19001",
        "涉密项目3个以内不公开",
        "见附件1",
        "同上",
        "待定",
        "/",
        "—",
        "无"
      })
  void words(String printed) {
    stays(printed);
  }

  private static void stays(String printed) {
    Target target = TargetText.parse(printed);
    assertThat(target).isEqualTo(new Target.Qualitative(CellText.tidy(printed)));
    Actual actual = ActualText.parse(printed);
    assertThat(actual.text()).isEqualTo(CellText.tidy(printed));
  }

  /** What was reached must be exact: about so many is no figure. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3万余元", "3万多元", "50余人", "10来天", "30几人", "95%以上", "约95%", "≥95%", "95%左右", "90-95%", "近100人",
        "100人以内", "100天内", "5天上下", "1,23", "5%%", "1/2", "三五天", "5±1", "未统计", "涉密"
      })
  void anActualThatIsNotExactIsNoFigure(String written) {
    assertThat(ActualText.parse(written)).isEqualTo(new Actual.Words(CellText.tidy(written)));
    RowScore row = Rows.score("≥90%", written, BigDecimal.TEN, "");
    assertThat(row.points()).isEmpty();
    assertThat(row.why().rule()).isEqualTo(ScoreRule.NOT_A_FIGURE);
  }

  private static final List<UnaryOperator<String>> FAULTS =
      List.of(
          text -> text + "±1",
          text -> text + "、5",
          text -> text + "：5",
          text -> "≥" + text + "≤",
          text -> text.replaceFirst("(\\d)", "$1.."),
          text -> text.replaceFirst("(\\d)", "$1,"),
          text -> text.replaceFirst("(\\d+)", "$1/$1"),
          text -> text.replaceFirst("(\\d+)", "--$1"),
          text -> text.replaceFirst("(\\d+)", "$1×$1"),
          text -> text + "或" + text);

  /** A sound target with one fault put in is words, and its text is kept as it was printed. */
  @Test
  void oneFaultMakesWordsOfANumber() {
    long seed = 20_250_101L;
    System.out.println("seed " + seed + " for broken targets");
    Random random = new Random(seed);
    List<String> signs = List.of("≥", "≤", ">", "<", "=", "", "不低于", "不超过");
    List<String> units = List.of("天", "%", "万元", "人次", "个工作日", "件");
    for (int round = 0; round < 5_000; round++) {
      String sound =
          signs.get(random.nextInt(signs.size()))
              + (1 + random.nextInt(900))
              + units.get(random.nextInt(units.size()));
      assertThat(TargetText.parse(sound)).as(sound).isInstanceOf(Target.Quantitative.class);
      String broken = FAULTS.get(random.nextInt(FAULTS.size())).apply(sound);
      assertThat(TargetText.parse(broken))
          .as("%s from %s", broken, sound)
          .isEqualTo(new Target.Qualitative(broken));
    }
  }
}
