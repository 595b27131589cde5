package org.xinheng.performance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.performance.Reached;
import org.xinheng.performance.domain.Assessment.Row;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.Scoring;
import org.xinheng.statute.evaluation.ScoringProfile;
import org.xinheng.statute.evaluation.ScoringProfiles;
import org.xinheng.statute.evaluation.TargetText;

/** Weights, scores and the grade of a project. */
class AssessmentTest {

  private static final ScoringProfile PROFILE = ScoringProfiles.standard();
  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

  @Test
  void withoutPrintedWeightsTheProfileSpreadsExactlyNinety() {
    Assessment assessed =
        assess(
            full(),
            List.of(
                row("≥330天", number("331", "天"), "产出指标", "数量指标"),
                row("100%", number("100", "%"), "产出指标", "质量指标"),
                row("≤60天", number("75", "天"), "产出指标", "时效指标"),
                row("3万元", number("3.3", "万元"), "产出指标", "成本指标"),
                row("更好的环境", words("达成年度指标，90%"), "效益指标", "社会效益指标"),
                row("≥95%", number("94.05", "%"), "满意度指标", "服务对象满意度指标")));
    assertThat(weights(assessed))
        .containsExactly("12.50", "12.50", "12.50", "12.50", "30.00", "10.00");
    assertThat(scores(assessed))
        .containsExactly("12.50", "12.50", "10.00", "11.36", "27.00", "9.90");
    assertThat(assessed.total().points()).isEqualByComparingTo("93.26");
    assertThat(assessed.total().grade()).contains("优");
  }

  @Test
  void noRecordsYetIsNotZeroAndHoldsTheGradeBack() {
    Assessment assessed =
        assess(
            full(),
            List.of(
                row("≥330天", Reached.nothing("天"), "产出指标", "数量指标"),
                row("≥95%", number("0", "%"), "满意度指标", "服务对象满意度指标")));
    assertThat(scores(assessed)).containsExactly("—", "0.00");
    assertThat(assessed.total().awaiting()).isEqualTo(1);
    assertThat(assessed.total().grade()).isEmpty();
  }

  @Test
  void whatIsCountOnlyTakesNoWeightFromTheOthers() {
    Row counted = new Row(TargetText.parse("≤5人次"), number("9", "人次"), "产出指标", "数量指标", null, false);
    Row other = row("≥330天", number("330", "天"), "产出指标", "数量指标");
    Assessment with = assess(full(), List.of(counted, other));
    Assessment without = assess(full(), List.of(other));
    assertThat(with.rows().getFirst()).isEmpty();
    assertThat(with.rows().getLast()).isEqualTo(without.rows().getFirst());
    assertThat(with.total()).isEqualTo(without.total());
  }

  @Test
  void aProjectOfWithheldRowsAloneIsNotScored() {
    Row withheld = row("涉密", Reached.nothing(""), "产出指标", "数量指标");
    assertThat(assess(full(), List.of(withheld, withheld)).meaningful()).isFalse();
    Assessment mixed =
        assess(full(), List.of(withheld, row("≥1次", number("1", "次"), "产出指标", "数量指标")));
    assertThat(mixed.meaningful()).isTrue();
    assertThat(mixed.total().counted())
        .as("the withheld half is left out")
        .isEqualByComparingTo("55");
  }

  @Test
  void printedWeightsCountOnlyWhenEveryRowHasOne() {
    Row printed = printed("≥1次", "70");
    assertThat(weights(assess(full(), List.of(printed, printed("≥2次", "20")))))
        .containsExactly("70", "20");
    assertThat(
            weights(assess(full(), List.of(printed, row("≥2次", number("2", "次"), "产出指标", "数量指标")))))
        .containsExactly("45.00", "45.00");
  }

  private static Row printed(String target, String weight) {
    return new Row(
        TargetText.parse(target), number("1", "次"), "产出指标", "数量指标", new BigDecimal(weight), true);
  }

  private static Row row(String target, Reached reached, String level1, String level2) {
    return new Row(TargetText.parse(target), reached, level1, level2, null, true);
  }

  private static Reached number(String value, String unit) {
    return Reached.recorded(new BigDecimal(value), unit, DAY);
  }

  private static Reached words(String words) {
    return Reached.judged(words, DAY);
  }

  private static RowScore full() {
    return Scoring.execution(PROFILE, BigDecimal.TEN, BigDecimal.TEN);
  }

  private static Assessment assess(RowScore execution, List<Row> rows) {
    return Assessment.of(PROFILE, execution, rows);
  }

  private static List<String> weights(Assessment assessed) {
    return assessed.rows().stream()
        .map(row -> row.map(RowScore::weight).map(BigDecimal::toPlainString).orElse("—"))
        .toList();
  }

  private static List<String> scores(Assessment assessed) {
    return assessed.rows().stream()
        .map(row -> row.flatMap(RowScore::points).map(BigDecimal::toPlainString).orElse("—"))
        .toList();
  }
}
