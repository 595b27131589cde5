package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Monitoring lights: progress in time, forecast for the year, words. */
class LightsTest {

  private static final ScoringProfile STANDARD = ScoringProfiles.standard();

  @DisplayName("share of a period that is gone at the end of a day, in percent")
  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-12-31, 2023-12-31, 0.0000",
    "2024-01-01, 2024-12-31, 2023-06-30, 0.0000",
    "2024-01-01, 2024-12-31, 2024-01-01, 0.2732",
    "2024-01-01, 2024-12-31, 2024-07-31, 58.1967",
    "2024-01-01, 2024-12-31, 2024-12-30, 99.7268",
    "2024-01-01, 2024-12-31, 2024-12-31, 100.0000",
    "2024-01-01, 2024-12-31, 2025-06-01, 100.0000",
    "2025-01-01, 2025-12-31, 2025-07-31, 58.0822",
    "2024-05-05, 2024-05-05, 2024-05-05, 100.0000",
    "2024-05-05, 2024-05-05, 2024-05-04, 0.0000"
  })
  void elapsed(LocalDate from, LocalDate to, LocalDate asOf, String percent) {
    assertThat(Lights.elapsedPercent(from, to, asOf)).hasToString(percent);
  }

  @Test
  void a_period_does_not_end_before_it_begins() {
    LocalDate day = LocalDate.of(2024, 5, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lights.elapsedPercent(day, day.minusDays(1), day))
        .withMessage("period ends before it begins: 2024-05-05/2024-05-04");
  }

  @DisplayName("progress: done of the year against what should be done by now")
  @ParameterizedTest
  @CsvSource({
    "200, 330, 58.1967, GREEN, 2.41",
    "165, 330, 50, GREEN, 0.00",
    "132, 330, 50, GREEN, -10.00",
    "131.9, 330, 50, YELLOW, -10.03",
    "66, 330, 50, YELLOW, -30.00",
    "65.9, 330, 50, RED, -30.03",
    "0, 330, 100, RED, -100.00",
    "0, 330, 0, GREEN, 0.00",
    "0.75, 3, 25, GREEN, 0.00",
    "3.6, 3, 100, GREEN, 20.00",
    "0.45, 3, 25.001, YELLOW, -10.00"
  })
  void progress(
      BigDecimal done, BigDecimal whole, BigDecimal planned, Light light, String deviation) {
    Lights.Reading reading = Lights.progress(STANDARD, done, whole, planned);
    assertThat(reading.light()).isEqualTo(light);
    assertThat(reading.deviation()).hasToString(deviation);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void progress_towards_nothing_has_no_share(BigDecimal whole) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lights.progress(STANDARD, BigDecimal.ONE, whole, BigDecimal.TEN))
        .withMessage("nothing to be done: " + whole);
  }

  @DisplayName("forecast: what the year is likely to score")
  @ParameterizedTest
  @CsvSource({
    "≥330天, 341, GREEN, 3.33",
    "≥330天, 330, GREEN, 0.00",
    "≥330天, 329, YELLOW, -0.30",
    "≥330天, 264, YELLOW, -20.00",
    "≥330天, 263, RED, -20.30",
    "≤60天, 60, GREEN, 0.00",
    "≤60天, 75, YELLOW, -20.00",
    "≤60天, 80, RED, -25.00",
    "≤0%, 0, GREEN, 0.00",
    "≤0%, 1, RED, -100.00",
    "环境更好, 达成, GREEN, 0.00",
    "环境更好, 79%, RED, -21.00",
    "6月底前, 6月1日, GREEN, 0.00"
  })
  void forecast(String target, String forecast, Light light, String deviation) {
    RowScore row = Rows.score(target, forecast, BigDecimal.TEN, "");
    Lights.Reading reading = Lights.forecast(STANDARD, row).orElseThrow();
    assertThat(reading.light()).isEqualTo(light);
    assertThat(reading.deviation()).hasToString(deviation);
  }

  @Test
  void what_has_no_score_by_rule_shows_no_light() {
    assertThat(Lights.forecast(STANDARD, Rows.score("涉密", "", BigDecimal.TEN, ""))).isEmpty();
    assertThat(Lights.forecast(STANDARD, Rows.score("环境更好", "较好", BigDecimal.TEN, ""))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Attainment.class)
  void words_show_their_state(Attainment state) {
    assertThat(Lights.words(state))
        .isEqualTo(Light.values()[state.ordinal()])
        .isEqualTo(Lights.words(Attainment.of(state.phrase()).orElseThrow()));
  }

  @Test
  void published_phrases() {
    assertThat(Attainment.MET.phrase()).isEqualTo("达成年度指标");
    assertThat(Attainment.PARTLY.phrase()).isEqualTo("部分达成年度指标并具有一定效果");
    assertThat(Attainment.NOT_MET.phrase()).isEqualTo("未达成年度指标且效果较差");
    assertThat(Attainment.of("完成")).isEmpty();
  }
}
