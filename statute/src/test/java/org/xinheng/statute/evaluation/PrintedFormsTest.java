package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every printed sign with every printed number and every unit, in half and full width, with blanks
 * and with stops: what each part means is written down here, and the whole means their sum. 以上, 以下
 * and 以内 include the number, 超过 and 不满 do not (民法典 2020, Art. 1259).
 */
class PrintedFormsTest {
  record Sign(String before, String after, String meaning) {}

  private static final String SIGNS =
      """
      ≥ ≧ ⩾ >= ＞= ＞＝ => ≥= 大于等于 大于或等于 等于或大于 高于或等于 不低于 不得低于 不应低于 不少于 不小于 不短于 至少 最少 最低 达到 达 | ≥
      > ＞ ﹥ 大于 超过 高于 多于 超出 | >
      ≤ ≦ ⩽ <= ＜= ＜＝ =< ≤= 小于等于 小于或等于 等于或小于 低于或等于 不高于 不得高于 不超过 不得超过 不应超过 不大于 不多于 不突破 不长于 至多 最多 最高 控制在 | ≤
      < ＜ ﹤ 小于 低于 少于 不足 不满 不到 | <
      = ＝ ﹦ ≈ 等于 约 大约 约为 为 均为 保持在 维持在 稳定在 | =
      """;

  private static final String TRAILING =
      """
      以上 及以上 或以上 (含)以上 （含）以上 | ≥
      以下 及以下 或以下 以内 之内 (含)以内 | ≤
      左右 上下 | =
      """;

  /** As printed, and the number it is. */
  private static final String NUMBERS =
      """
      0 0
      5 5
      ５ 5
      007 7
      95.5 95.5
      ９５．５ 95.5
      ９５.５ 95.5
      1,200 1200
      1，200 1200
      １，２００ 1200
      12,345,678 12345678
      1,234.50 1234.50
      0.05 0.05
      +8 8
      -3 -3
      －3 -3
      3650 3650
      """;

  /** As printed, and the unit it is. */
  private static final String UNITS =
      """
      % %
      ％ %
      ﹪ %
      ‰ ‰
      天 天
      工作日 工作日
      个工作日 个工作日
      小时 小时
      人 人
      人次 人次
      万人次 万人次
      件 件
      件次 件次
      起 起
      元 元
      万元 万元
      亿元 亿元
      元／人 元/人
      次/年 次/年
      平方米 平方米
      ㎡ ㎡
      公里 公里
      分 分
      个百分点 个百分点
      """;

  private static Stream<String[]> pairs(String table) {
    return table.lines().map(line -> line.split(" ", 2));
  }

  static List<Sign> signs() {
    return Stream.of(
            signs(SIGNS, word -> word, _ -> ""),
            signs(TRAILING, _ -> "", word -> word),
            Stream.of(new Sign("", "", "=")))
        .flatMap(sign -> sign)
        .toList();
  }

  private static Stream<Sign> signs(
      String table, UnaryOperator<String> before, UnaryOperator<String> after) {
    return table
        .lines()
        .flatMap(line -> {
          String[] half = line.split(" \\| ", 2);
          return Stream.of(half[0].split(" ", -1))
              .map(word -> new Sign(before.apply(word), after.apply(word), half[1].strip()));
        });
  }

  @ParameterizedTest
  @MethodSource("signs")
  void aSignANumberAndAUnitMeanTheirSum(Sign sign) {
    for (String[] number : pairs(NUMBERS).toList()) {
      for (String[] unit : pairs(UNITS).toList()) {
        String printed = sign.before + number[0] + unit[0] + sign.after;
        means(printed, sign, new BigDecimal(number[1]), unit[1]);
        means(" " + printed + "。", sign, new BigDecimal(number[1]), unit[1]);
        means("（" + spaced(printed) + "）", sign, new BigDecimal(number[1]), unit[1]);
      }
    }
  }

  /** A line end in a cell breaks it anywhere. */
  private static String spaced(String printed) {
    int middle = printed.length() / 2;
    return printed.substring(0, middle) + "\n " + printed.substring(middle);
  }

  private static void means(String printed, Sign sign, BigDecimal value, String unit) {
    Target target = TargetText.parse(printed);
    assertThat(target).as(printed).isInstanceOf(Target.Quantitative.class);
    Target.Quantitative number = (Target.Quantitative) target;
    assertThat(number.operator().symbol()).as(printed).isEqualTo(sign.meaning);
    assertThat(number.value()).as(printed).isEqualByComparingTo(value);
    assertThat(number.unit()).as(printed).isEqualTo(unit);
    assertThat(number.upper()).as(printed).isEmpty();
  }

  /** A word before and one after the number: the one before is the finer, or they contradict. */
  @Test
  void aWordBeforeAndOneAfterAgreeOrNothingIsRead() {
    for (Sign before : signs(SIGNS, word -> word, _ -> "").toList()) {
      for (Sign after : signs(TRAILING, _ -> "", word -> word).toList()) {
        String printed = before.before + "60天" + after.after;
        Target target = TargetText.parse(printed);
        String meaning = together(before.meaning, after.meaning);
        if (meaning.isEmpty()) {
          assertThat(target).as(printed).isInstanceOf(Target.Qualitative.class);
        } else {
          assertThat(((Target.Quantitative) target).operator().symbol())
              .as(printed)
              .isEqualTo(meaning);
        }
      }
    }
  }

  private static String together(String before, String after) {
    if (before.equals("=")) {
      return after;
    }
    boolean up = before.equals("≥") || before.equals(">");
    boolean agree = after.equals("=") || (up == after.equals("≥"));
    return agree ? before : "";
  }

  /** Ranges: any dash, both ends in, the unit printed once or twice. */
  @DisplayName("ranges with every dash")
  @ParameterizedTest(name = "{0}")
  @CsvSource({"-", "－", "—", "–", "―", "~", "～", "〜", "∼", "至", "到"})
  void ranges(String dash) {
    for (String[] unit : pairs(UNITS).toList()) {
      for (String printed :
          List.of(
              "10" + dash + "20" + unit[0],
              "10" + unit[0] + dash + "20" + unit[0],
              "１０" + dash + "２０" + unit[0],
              "控制在10" + dash + "20" + unit[0],
              "10" + dash + "20" + unit[0] + "之间")) {
        Target.Quantitative range = (Target.Quantitative) TargetText.parse(printed);
        assertThat(range.value()).as(printed).isEqualByComparingTo("10");
        assertThat(range.upper().orElseThrow()).as(printed).isEqualByComparingTo("20");
        assertThat(range.unit()).as(printed).isEqualTo(unit[1]);
        assertThat(range.operator()).as(printed).isEqualTo(Comparison.EQUAL);
      }
      assertThat(TargetText.parse("20" + dash + "10" + unit[0]))
          .isInstanceOf(Target.Qualitative.class);
    }
  }

  /** 涉密 in every frame a form puts round it is withheld; beside anything else it is not. */
  @ParameterizedTest
  @CsvSource({
    "涉密, true",
    "涉 密, true",
    "（涉密）, true",
    "【涉密】, true",
    "［涉密］, true",
    "“涉密”, true",
    "涉密。, true",
    "涉密；, true",
    "非涉密, false",
    "涉密项目, false",
    "不涉密, false",
    "涉密人员, false",
    "密, false"
  })
  void withheld(String printed, boolean is) {
    assertThat(TargetText.parse(printed).kind()).isEqualTo(is ? "withheld" : "qualitative");
    assertThat(Rows.score(printed, "100%", BigDecimal.TEN, "").points().isPresent()).isEqualTo(!is);
  }
}
