package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.evaluation.Lights.Reading;

/**
 * 双监控: the light of progress turns yellow more than 10 points behind the plan and red more than 30,
 * that of the forecast below 100 and below 80 % of the target; each threshold with both its sides,
 * under every profile, and under one with thresholds of its own.
 */
class LightsEdgesTest {
  /** Done, whole, percent that should be done: light and points ahead. */
  @DisplayName("progress on each threshold and beside it")
  @ParameterizedTest(name = "{0} of {1} where {2} % is due")
  @CsvSource({
    "100, 100, 100, GREEN, 0.00",
    "100, 100, 0, GREEN, 100.00",
    "0, 100, 0, GREEN, 0.00",
    "0, 100, 10, GREEN, -10.00",
    "0, 100, 10.01, YELLOW, -10.01",
    "40, 100, 50, GREEN, -10.00",
    "39.99, 100, 50, YELLOW, -10.01",
    "39.999, 100, 50, YELLOW, -10.00",
    "40.001, 100, 50, GREEN, -10.00",
    "20, 100, 50, YELLOW, -30.00",
    "19.99, 100, 50, RED, -30.01",
    "19.999, 100, 50, RED, -30.00",
    "20.001, 100, 50, YELLOW, -30.00",
    "0, 100, 30, YELLOW, -30.00",
    "0, 100, 30.01, RED, -30.01",
    "1, 3, 33.3333, GREEN, 0.00",
    "1, 3, 43.3333, GREEN, -10.00",
    "1, 3, 43.3334, YELLOW, -10.00",
    "2, 3, 96.6666, YELLOW, -30.00",
    "2, 3, 96.6667, RED, -30.00",
    "0.0045, 0.03, 25, GREEN, -10.00",
    "0.00449, 0.03, 25, YELLOW, -10.03",
    "750000, 3000000, 25, GREEN, 0.00",
    "-5, 100, 5, GREEN, -10.00",
    "-5, 100, 5.1, YELLOW, -10.10"
  })
  void progress(BigDecimal done, BigDecimal whole, BigDecimal due, Light light, String ahead) {
    for (ScoringProfile profile : ScoringProfiles.all()) {
      Reading reading = Lights.progress(profile, done, whole, due);
      assertThat(reading.light()).as(profile.name()).isEqualTo(light);
      assertThat(reading.deviation()).hasToString(ahead);
    }
  }

  /**
   * The plan of a published text: 25, 50, 75, 100 % at the end of March, June, October, December.
   */
  @DisplayName("a spending plan of 25/50/75/100 against what was paid of 3 (万元)")
  @ParameterizedTest(name = "{0} % due, paid {1}")
  @CsvSource({
    "25, 0.75, GREEN, 0.00",
    "25, 0.45, GREEN, -10.00",
    "25, 0.44, YELLOW, -10.33",
    "25, 0, YELLOW, -25.00",
    "50, 1.2, GREEN, -10.00",
    "50, 1.19, YELLOW, -10.33",
    "50, 0.6, YELLOW, -30.00",
    "50, 0.59, RED, -30.33",
    "75, 1.95, GREEN, -10.00",
    "75, 1.34, RED, -30.33",
    "75, 1.35, YELLOW, -30.00",
    "100, 2.7, GREEN, -10.00",
    "100, 2.69, YELLOW, -10.33",
    "100, 2.1, YELLOW, -30.00",
    "100, 2.09, RED, -30.33",
    "100, 3, GREEN, 0.00"
  })
  void plan(BigDecimal due, BigDecimal paid, Light light, String ahead) {
    Reading reading = Lights.progress(ScoringProfiles.standard(), paid, BigDecimal.valueOf(3), due);
    assertThat(reading).isEqualTo(new Reading(light, new BigDecimal(ahead)));
  }

  /** What the year is likely to end with: attainment in percent of the target, less 100. */
  @DisplayName("forecast on each threshold and beside it")
  @ParameterizedTest(name = "{0}, likely {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥200件   | 200     | ''       | GREEN  | 0.00
          ≥200件   | 400     | ''       | GREEN  | 100.00
          ≥200件   | 199.98  | ''       | YELLOW | -0.01
          ≥200件   | 160     | ''       | YELLOW | -20.00
          ≥200件   | 159.98  | ''       | RED    | -20.01
          ≥200件   | 1       | ''       | RED    | -99.50
          ≥200件   | 0       | ''       | RED    | -100.00
          >200件   | 201     | ''       | GREEN  | 0.50
          ≤80天    | 80      | ''       | GREEN  | 0.00
          ≤80天    | 81      | ''       | YELLOW | -1.23
          ≤80天    | 100     | ''       | YELLOW | -20.00
          ≤80天    | 100.1   | ''       | RED    | -20.08
          ≤80天    | 40      | ''       | GREEN  | 100.00
          50万元   | 50      | 成本指标 | GREEN  | 0.00
          50万元   | 62.5    | 成本指标 | YELLOW | -20.00
          50万元   | 63      | 成本指标 | RED    | -20.63
          50万元   | 45      | 产出指标 | YELLOW | -10.00
          10-20天  | 15      | ''       | GREEN  | 33.33
          10-20天  | 8       | ''       | YELLOW | -20.00
          10-20天  | 7.9     | ''       | RED    | -21.00
          0起      | 0       | ''       | GREEN  | 0.00
          0起      | 1       | ''       | RED    | -100.00
          更方便   | 100%    | ''       | GREEN  | 0.00
          更方便   | 80%     | ''       | YELLOW | -20.00
          更方便   | 79.99%  | ''       | RED    | -20.01
          更方便   | 达成    | ''       | GREEN  | 0.00
          6月底前  | 6月30日 | ''       | GREEN  | 0.00
          """)
  void forecast(String target, String likely, String level, Light light, String deviation) {
    RowScore row = Rows.score(target, likely, BigDecimal.TEN, level);
    Reading reading = Lights.forecast(ScoringProfiles.standard(), row).orElseThrow();
    assertThat(reading.light()).isEqualTo(light);
    assertThat(reading.deviation()).hasToString(deviation);
  }

  @DisplayName("what has no score by rule shows no light")
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "涉密, 100%",
    "更方便, 好转",
    "更方便, 部分达成",
    "≥200件, ''",
    "≥200件, 200天",
    "≥200件, 约200件",
    "'', 200件",
    "6月底前, 7月1日",
    "-3%, -2%"
  })
  void noLight(String target, String likely) {
    for (ScoringProfile profile : ScoringProfiles.all()) {
      RowScore row = Rows.score(target, likely, BigDecimal.TEN, "");
      assertThat(Lights.forecast(profile, row)).isEmpty();
      RowScore set =
          ScoreOverride.set(row, BigDecimal.ONE, "研究")
                  instanceof ScoreOverride.Accepted(RowScore.Overridden overridden)
              ? overridden
              : row;
      assertThat(Lights.forecast(profile, set)).isEmpty();
    }
  }

  @DisplayName("words as they are printed")
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "达成年度指标, GREEN",
    "部分达成年度指标并具有一定效果, YELLOW",
    "未达成年度指标且效果较差, RED",
    "部分达成70%, YELLOW",
    "未达成, RED",
    "达成, GREEN"
  })
  void words(String printed, Light light) {
    assertThat(Attainment.of(printed).map(Lights::words)).contains(light);
  }

  /** A province may set other thresholds: two bands become three, and a bound of its own counts. */
  @Test
  void thresholdsAreData() {
    ScoringProfile base = ScoringProfiles.standard();
    Bands<Light> strict =
        new Bands<>(
            List.of(
                new Bands.Band<>(BigDecimal.ZERO, Light.GREEN),
                new Bands.Band<>(new BigDecimal("-0.5"), Light.YELLOW)),
            Light.RED);
    ScoringProfile own =
        new ScoringProfile(
            "own",
            "自定",
            "own",
            base.execution(),
            base.weights(),
            base.numbers(),
            base.words(),
            base.grades(),
            new ScoringProfile.Monitoring(strict, base.monitoring().forecast()),
            List.of());
    BigDecimal hundred = BigDecimal.valueOf(100);
    assertThat(Lights.progress(own, new BigDecimal("50"), hundred, new BigDecimal("50")).light())
        .isEqualTo(Light.GREEN);
    assertThat(Lights.progress(own, new BigDecimal("49.5"), hundred, new BigDecimal("50")).light())
        .isEqualTo(Light.YELLOW);
    assertThat(Lights.progress(own, new BigDecimal("49.49"), hundred, new BigDecimal("50")).light())
        .isEqualTo(Light.RED);
  }

  /** The share of time gone, against days counted one by one; then the light in whole numbers. */
  @Test
  void randomPeriodsAgreeWithDaysCountedOneByOne() {
    long seed = 136_2019L;
    System.out.println("seed " + seed + " for lights");
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
      LocalDate to = from.plusDays(random.nextInt(400));
      LocalDate day = from.plusDays(random.nextInt(500) - 50L);
      long all = from.datesUntil(to.plusDays(1)).count();
      long gone = from.datesUntil(to.plusDays(1)).filter(it -> !it.isAfter(day)).count();
      BigDecimal percent = Lights.elapsedPercent(from, to, day);
      assertThat(percent.movePointRight(4).longValueExact())
          .as("%s to %s on %s (%s days)", from, to, day, ChronoUnit.DAYS.between(from, to) + 1)
          .isEqualTo((2 * gone * 1_000_000 + all) / (2 * all));
      long done = random.nextInt(1_200);
      long ahead = done * 1_000 - percent.movePointRight(4).longValueExact();
      Light light = ahead >= -100_000 ? Light.GREEN : ahead >= -300_000 ? Light.YELLOW : Light.RED;
      assertThat(
              Lights.progress(
                      ScoringProfiles.standard(),
                      BigDecimal.valueOf(done),
                      BigDecimal.valueOf(1_000),
                      percent)
                  .light())
          .isEqualTo(light);
    }
  }
}
