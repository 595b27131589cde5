package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 汉字数字 as targets: written out in full they are numbers, about so many they stay words. */
class NumeralsTest {
  @DisplayName("about so many: read digit by digit these would be wrong numbers")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "两三次", "三五天", "二三十人", "≥三五天", "五六百元", "十五六天", "一两次", "两三万元", "十来人", "10来天", "30几人", "十几人",
        "几次", "几十人", "数十人", "约数十人", "数百次", "上千人", "百八十人", "三百五", "一千二", "两万五", "近3万元", "将近3万元",
        "若干", "九成以上", "八成", "一半以上", "过半", "二分之一", "≥三分之二", "万分之五", "百分之三五", "百分之九十多", "三级甲等", "≥三级",
        "廿次"
      })
  void about(String printed) {
    assertThat(TargetText.parse(printed)).isEqualTo(new Target.Qualitative(CellText.tidy(printed)));
    assertThat(ActualText.parse(printed)).isNotInstanceOf(Actual.Figure.class);
  }

  /** Chinese numerals written out in full are numbers, with the value an abacus would show. */
  @DisplayName("numerals in full")
  @ParameterizedTest
  @CsvSource({
    "零起, 0, 起, =",
    "〇件, 0, 件, =",
    "十次, 10, 次, =",
    "十二次, 12, 次, =",
    "二十次, 20, 次, =",
    "九十九次, 99, 次, =",
    "二〇件, 20, 件, =",
    "一〇五件, 105, 件, =",
    "三百零五件, 305, 件, =",
    "三百一十五件, 315, 件, =",
    "三百十五件, 315, 件, =",
    "九百九十九件, 999, 件, =",
    "一千零三人, 1003, 人, =",
    "一千零三十人, 1030, 人, =",
    "一千零一十五人, 1015, 人, =",
    "一千三百人, 1300, 人, =",
    "一千三百零二人, 1302, 人, =",
    "九千九百九十九人, 9999, 人, =",
    "一万零五元, 10005, 元, =",
    "一万零五百元, 10500, 元, =",
    "两万五千元, 25000, 元, =",
    "十万三千元, 103000, 元, =",
    "九千九百九十九万九千九百九十九元, 99999999, 元, =",
    "三万元, 3, 万元, =",
    "一百二十万元, 120, 万元, =",
    "三亿元, 3, 亿元, =",
    "十二点五公里, 12.5, 公里, =",
    "零点零五公里, 0.05, 公里, =",
    "二十多人, 20, 人, ≥",
    "一百余人, 100, 人, ≥",
    "百余人, 100, 人, ≥",
    "三万多元, 3, 万元, ≥",
    "五十余万元, 50, 万元, ≥",
    "3万余元, 3, 万元, ≥",
    "3.5万多元, 3.5, 万元, ≥",
    "1.2亿余元, 1.2, 亿元, ≥",
    "50余万元, 50, 万元, ≥",
    "培训人数为十人, 10, 人, =",
    "不少于三次, 3, 次, ≥",
    "三至五天, 3, 天, ="
  })
  void numerals(String printed, BigDecimal value, String unit, String sign) {
    Target.Quantitative target = (Target.Quantitative) TargetText.parse(printed);
    assertThat(target.value()).isEqualByComparingTo(value);
    assertThat(target.unit()).isEqualTo(unit);
    assertThat(target.operator().symbol()).isEqualTo(sign);
  }
}
