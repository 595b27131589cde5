package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Total and grade of a form, and weights where the text prints none. */
class TotalTest {

  private static final ScoringProfile STANDARD = ScoringProfiles.standard();

  @Test
  void total_is_the_sum_of_scores_and_the_grade_its_band() {
    Total total =
        Total.of(
            STANDARD,
            List.of(
                row("≥330天", "300", "50"),
                row("≤60天", "75", "30"),
                row("环境更好", "达成", "10"),
                Scoring.execution(STANDARD, new BigDecimal(3), new BigDecimal("2.7"))));
    // 45.45 + 24.00 + 10.00 + 9.00
    assertThat(total.points()).hasToString("88.45");
    assertThat(total.counted()).isEqualByComparingTo("100");
    assertThat(total.awaiting()).isZero();
    assertThat(total.grade()).contains("良");
  }

  @Test
  void a_form_without_execution_is_graded_per_hundred() {
    Total total = Total.of(STANDARD, List.of(row("≥100个", "90", "45"), row("≥1个", "1", "45")));
    assertThat(total.points()).hasToString("85.50");
    assertThat(total.counted()).isEqualByComparingTo("90");
    assertThat(total.grade()).contains("优");
  }

  @ParameterizedTest
  @CsvSource({"270, 优", "269.9, 良", "240, 良", "239.9, 中", "180, 中", "179.9, 差"})
  void the_bound_of_a_grade_is_met_exactly(String actual, String grade) {
    Total total = Total.of(STANDARD, List.of(row("≥300个", actual, "30")));
    assertThat(total.grade()).contains(grade);
  }

  @Test
  void a_row_that_awaits_a_person_holds_the_grade_back_but_not_the_total() {
    Total total = Total.of(STANDARD, List.of(row("≥1个", "1", "90"), row("环境更好", "部分达成", "10")));
    assertThat(total)
        .isEqualTo(
            new Total(new BigDecimal("90.00"), new BigDecimal("90.00"), 1, Optional.empty()));
  }

  @Test
  void a_row_without_weight_holds_nothing_back() {
    Total total = Total.of(STANDARD, List.of(row("≥1个", "1", "90"), row("环境更好", "部分达成", "0")));
    assertThat(total.awaiting()).isZero();
    assertThat(total.grade()).contains("优");
  }

  @Test
  void withheld_rows_are_left_out_and_do_not_block() {
    Total total = Total.of(STANDARD, List.of(row("≥10个", "8", "40"), row("涉密", "", "50")));
    assertThat(total.points()).hasToString("32.00");
    assertThat(total.counted()).isEqualByComparingTo("40");
    assertThat(total.grade()).contains("良");
  }

  @Test
  void where_nothing_counts_there_is_no_grade() {
    assertThat(Total.of(STANDARD, List.of()))
        .isEqualTo(new Total(new BigDecimal("0.00"), new BigDecimal("0.00"), 0, Optional.empty()));
    assertThat(Total.of(STANDARD, List.of(row("涉密", "", "50"))).grade()).isEmpty();
    assertThat(Total.of(STANDARD, List.of(row("≥1个", "1", "0"))).grade()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-default | OUTPUT OUTPUT OUTPUT BENEFIT SATISFACTION | 16.66 16.66 16.68 30.00 10.00
          r10-default | OUTPUT COST BENEFIT SATISFACTION          | 25.00 25.00 30.00 10.00
          r10-default | SATISFACTION BENEFIT OUTPUT               | 10.00 30.00 50.00
          r10-default | OUTPUT BENEFIT                            | 56.25 33.75
          r10-default | OUTPUT SATISFACTION                       | 75.00 15.00
          r10-default | BENEFIT BENEFIT SATISFACTION              | 33.75 33.75 22.50
          r10-default | OUTPUT BENEFIT BENEFIT BENEFIT BENEFIT BENEFIT BENEFIT BENEFIT | 56.25 4.82 4.82 4.82 4.82 4.82 4.82 4.83
          r10-default | COST                                      | 90.00
          r101-cost   | COST OUTPUT OUTPUT BENEFIT SATISFACTION   | 20.00 20.00 20.00 20.00 10.00
          r101-cost   | COST OUTPUT BENEFIT                       | 20.00 40.00 30.00
          r101-cost   | OUTPUT BENEFIT SATISFACTION               | 51.42 25.71 12.87
          r101-cost   | COST OUTPUT                               | 30.00 60.00
          sichuan     | OUTPUT BENEFIT BENEFIT BENEFIT            | 22.50 22.50 22.50 22.50
          sichuan     | COST OUTPUT BENEFIT SATISFACTION OUTPUT OUTPUT OUTPUT | 12.85 12.85 12.85 12.85 12.85 12.85 12.90
          hubei       | OUTPUT BENEFIT SATISFACTION               | 26.66 26.66 26.68
          """)
  void default_weights(String profile, String levels, String weights) {
    List<Level1> rows = java.util.Arrays.stream(levels.split(" ")).map(Level1::valueOf).toList();
    List<BigDecimal> spread = WeightSpread.of(Rows.profile(profile), rows);
    assertThat(spread.stream().map(BigDecimal::toPlainString).toList())
        .containsExactly(weights.split(" "));
  }

  @Test
  void default_weights_of_no_rows_are_none() {
    for (ScoringProfile profile : ScoringProfiles.all()) {
      assertThat(WeightSpread.of(profile, List.of())).isEmpty();
    }
  }

  @Test
  void default_weights_always_add_up_and_are_never_negative() {
    java.util.Random random = new java.util.Random(20241231);
    for (int round = 0; round < 5_000; round++) {
      ScoringProfile profile =
          ScoringProfiles.all().get(random.nextInt(ScoringProfiles.all().size()));
      List<Level1> rows = new ArrayList<>();
      for (int row = random.nextInt(12); row >= 0; row--) {
        rows.add(Level1.values()[random.nextInt(4)]);
      }
      List<BigDecimal> weights = WeightSpread.of(profile, rows);
      assertThat(weights).hasSameSizeAs(rows).allMatch(w -> w.signum() > 0 && w.scale() == 2);
      assertThat(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(profile.name() + " " + rows)
          .isEqualByComparingTo(new BigDecimal(100).subtract(profile.execution().weight()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "产出指标, OUTPUT",
    "产 出 指标, OUTPUT",
    "效益指标, BENEFIT",
    "满意度指标, SATISFACTION",
    "成本指标, COST",
    "产出, OUTPUT",
    "社会满意指标, SATISFACTION"
  })
  void level_names(String printed, Level1 level) {
    assertThat(Level1.of(printed)).contains(level);
    assertThat(Level1.of(level.title())).contains(level);
  }

  @Test
  void a_local_level_is_none_of_them() {
    assertThat(Level1.of("制度指标")).isEmpty();
    assertThat(Level1.of("")).isEmpty();
  }

  private static RowScore row(String target, String actual, String weight) {
    return Rows.score(target, actual, new BigDecimal(weight), "");
  }
}
