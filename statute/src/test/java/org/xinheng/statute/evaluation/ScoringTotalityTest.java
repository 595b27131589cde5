package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of target meets every kind of actual, and any text whatever is read as something. */
class ScoringTotalityTest {

  private static final List<String> TARGETS =
      List.of(
          "≥10天", ">10天", "≤10天", "<10天", "=10天", "10天", "≥0天", "≤0天", "0天", "≥-5天", "≤-5天", "-5天",
          "5-10天", "环境更好", "6月底前", "2024年底前", "涉密", "");
  private static final List<String> ACTUALS =
      List.of(
          "12", "10天", "8日", "0", "-3", "95%", "3件", "达成", "部分达成", "未达成", "达成85%", "未达成95%", "6月1日",
          "12月", "2024年", "好转", "涉密", "");
  private static final List<String> LEVELS = List.of("", "成本指标", "数量指标", "满意度指标");

  @Test
  void each_pair_has_one_outcome_that_says_why() {
    for (ScoringProfile profile : ScoringProfiles.all()) {
      for (String target : TARGETS) {
        for (String actual : ACTUALS) {
          LEVELS.forEach(level -> assertOutcome(profile, target, actual, level));
        }
      }
    }
  }

  private static void assertOutcome(
      ScoringProfile profile, String target, String actual, String level) {
    RowScore row = Rows.score(profile.name(), target, actual, BigDecimal.TEN, level);
    assertThat(row.why().zh()).isNotBlank().doesNotContain("{", "}");
    assertThat(row.why().en()).isNotBlank().doesNotContain("{", "}");
    assertThat(row.weight()).isEqualTo(BigDecimal.TEN);
    switch (row) {
      case RowScore.Scored scored -> {
        assertThat(scored.score().scale()).isEqualTo(2);
        assertThat(scored.rate().scale()).isEqualTo(4);
        assertThat(scored.score()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(target).isNotIn("涉密", "");
        assertThat(actual).isNotEmpty();
      }
      case RowScore.AwaitsJudgement _ -> assertThat(target).isNotEqualTo("涉密");
      case RowScore.LeftOut _ -> assertThat(target).isEqualTo("涉密");
      case RowScore.Overridden _ -> throw new AssertionError("nobody has set a score");
    }
  }

  @DisplayName("which way a sign points, and what it accepts at 9, 10 and 11 against 10")
  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, ≥, 1, false, true, true",
    "MORE_THAN, >, 1, false, false, true",
    "AT_MOST, ≤, -1, true, true, false",
    "LESS_THAN, <, -1, true, false, false",
    "EQUAL, =, 0, false, true, false"
  })
  void comparisons(
      Comparison comparison,
      String symbol,
      int direction,
      boolean nine,
      boolean ten,
      boolean eleven) {
    assertThat(comparison.symbol()).isEqualTo(symbol);
    assertThat(comparison.direction()).isEqualTo(direction);
    assertThat(comparison.holds(new BigDecimal("9"), BigDecimal.TEN)).isEqualTo(nine);
    assertThat(comparison.holds(new BigDecimal("10.00"), BigDecimal.TEN)).isEqualTo(ten);
    assertThat(comparison.holds(new BigDecimal("11"), BigDecimal.TEN)).isEqualTo(eleven);
  }

  @Test
  void any_text_is_read_as_something_and_reading_its_own_text_changes_nothing() {
    String signs = "≥≤<>=＝％%0123456789,，.。-~～至到年月日天人元万亿个一二三十百千分之以上下内约不低于超过涉密达成部未 底前季度()（）含余多";
    Random random = new Random(7);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThatCode(() -> assertReads(text.toString()))
          .as("'%s'", text)
          .doesNotThrowAnyException();
    }
  }

  private static void assertReads(String text) {
    Target target = TargetText.parse(text);
    assertThat(TargetText.parse(target.text())).isEqualTo(target);
    assertThat(target.kind()).isIn("quantitative", "qualitative", "withheld");
    Actual actual = ActualText.parse(text);
    assertThat(ActualText.parse(actual.text())).isEqualTo(actual);
    RowScore row = Scoring.score(ScoringProfiles.standard(), target, actual, BigDecimal.TEN, "");
    assertThat(row.why().zh()).isNotBlank();
  }

  @Test
  void nothing_is_left_out_of_the_lists_above() {
    List<Class<?>> kinds = new ArrayList<>();
    ACTUALS.forEach(actual -> kinds.add(ActualText.parse(actual).getClass()));
    assertThat(kinds).contains((Class<?>[]) Actual.class.getPermittedSubclasses());
    List<Class<?>> targets = new ArrayList<>();
    TARGETS.forEach(target -> targets.add(TargetText.parse(target).getClass()));
    assertThat(targets).contains((Class<?>[]) Target.class.getPermittedSubclasses());
  }
}
