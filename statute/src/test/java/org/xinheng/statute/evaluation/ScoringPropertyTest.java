package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all figures, over every profile, with random inputs from a printed seed. */
class ScoringPropertyTest {

  private static final int ROUNDS = 20_000;
  private static final long SEED = 20_240_701L;
  private static final List<String> LEVELS = List.of("", "成本指标", "数量指标", "满意度指标", "质量指标", "效益指标");

  static List<ScoringProfile> profiles() {
    return ScoringProfiles.all();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void never_below_nothing_nor_above_the_weight(ScoringProfile profile) {
    Random random = seeded(profile);
    for (int round = 0; round < ROUNDS; round++) {
      Target target = target(random);
      BigDecimal weight = number(random).abs();
      String level = LEVELS.get(random.nextInt(LEVELS.size()));
      Actual actual = figure(number(random));
      RowScore row = Scoring.score(profile, target, actual, weight, level);
      row.points()
          .ifPresent(points ->
              assertThat(points)
                  .as("%s %s of %s at %s", target, actual, weight, level)
                  .isBetween(BigDecimal.ZERO, weight));
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void what_is_met_has_the_whole_weight(ScoringProfile profile) {
    Random random = seeded(profile);
    for (int round = 0; round < ROUNDS; round++) {
      Target.Quantitative target = target(random);
      BigDecimal actual = number(random);
      BigDecimal weight = number(random).abs().setScale(2, RoundingMode.DOWN);
      boolean met =
          target.upper().isPresent()
              ? target.value().compareTo(actual) <= 0 && actual.compareTo(target.upper().get()) <= 0
              : target.operator().direction() != 0
                  && target.operator().holds(actual, target.value());
      if (met) {
        assertThat(Scoring.score(profile, target, figure(actual), weight, "质量指标").points())
            .as("%s %s", target, actual)
            .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo(weight));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void more_is_never_worse_upward_and_never_better_for_a_ceiling(ScoringProfile profile) {
    Random random = seeded(profile);
    for (int round = 0; round < ROUNDS; round++) {
      Target.Quantitative target = target(random);
      String level = LEVELS.get(random.nextInt(LEVELS.size()));
      BigDecimal one = number(random);
      BigDecimal more = one.add(number(random).abs());
      boolean steps = profile.numbers().satisfactionSteps().isPresent() && level.equals("满意度指标");
      int direction = direction(target, level);
      if (target.upper().isPresent() || direction == 0 || steps) {
        continue;
      }
      Optional<BigDecimal> first = points(profile, target, one, level);
      Optional<BigDecimal> second = points(profile, target, more, level);
      assertThat(second.orElseThrow().subtract(first.orElseThrow()).signum() * direction)
          .as("%s at %s: %s scores %s, %s scores %s", target, level, one, first, more, second)
          .isGreaterThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void scale_and_unit_of_the_figures_do_not_matter(ScoringProfile profile) {
    Random random = seeded(profile);
    for (int round = 0; round < ROUNDS / 10; round++) {
      Target.Quantitative target = target(random);
      Target.Quantitative money =
          new Target.Quantitative(
              target.operator(), target.value(), "万元", target.text(), target.upper());
      BigDecimal actual = number(random);
      Actual inYuan = new Actual.Figure(actual.movePointRight(4), "元", "x");
      assertThat(Scoring.score(profile, money, inYuan, BigDecimal.TEN, "").points())
          .isEqualTo(points(profile, money, actual.setScale(5), ""));
    }
  }

  @Test
  void ratios_agree_with_plain_arithmetic() {
    Random random = seeded(ScoringProfiles.standard());
    for (int round = 0; round < ROUNDS; round++) {
      long target = 1 + random.nextInt(1000);
      long actual = 1 + random.nextInt(1000);
      long weight = 1 + random.nextInt(50);
      long best = Math.max(target, actual);
      long least = Math.min(target, actual);
      long upward = actual >= target ? weight * 100 : hundredths(weight, actual, target);
      long ceiling = actual <= target ? weight * 100 : hundredths(weight, target, actual);
      assertThat(hundredths(weight, least, best)).isBetween(0L, weight * 100);
      assertThat(hundredths("≥" + target, actual, weight)).isEqualTo(upward);
      assertThat(hundredths("" + target, actual, weight)).isEqualTo(upward);
      assertThat(hundredths("≤" + target, actual, weight)).isEqualTo(ceiling);
    }
  }

  /** Half up by whole numbers: an independent model of the rounding. */
  private static long hundredths(long weight, long part, long whole) {
    return (2 * weight * 100 * part + whole) / (2 * whole);
  }

  private static long hundredths(String target, long actual, long weight) {
    RowScore row = Rows.score(target, "" + actual, BigDecimal.valueOf(weight), "");
    return row.points().orElseThrow().movePointRight(2).longValueExact();
  }

  private static int direction(Target.Quantitative target, String level) {
    if (target.operator() != Comparison.EQUAL) {
      return target.operator().direction();
    }
    boolean ceiling = level.equals("成本指标") || target.value().signum() == 0;
    return ceiling ? -1 : target.value().signum() < 0 ? 0 : 1;
  }

  private static Optional<BigDecimal> points(
      ScoringProfile profile, Target target, BigDecimal actual, String level) {
    return Scoring.score(profile, target, figure(actual), BigDecimal.TEN, level).points();
  }

  private static Actual figure(BigDecimal value) {
    return new Actual.Figure(value, "", value.toPlainString());
  }

  private static Target.Quantitative target(Random random) {
    Comparison operator = Comparison.values()[random.nextInt(Comparison.values().length)];
    BigDecimal value = number(random);
    boolean range = random.nextInt(6) == 0;
    return new Target.Quantitative(
        range ? Comparison.EQUAL : operator,
        value,
        random.nextBoolean() ? "%" : "",
        "t",
        range ? Optional.of(value.add(number(random).abs())) : Optional.empty());
  }

  /** Mostly small numbers, often 0 or negative, with up to three decimals. */
  private static BigDecimal number(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> BigDecimal.ZERO;
      case 1 -> BigDecimal.valueOf(-random.nextInt(200_000), 3);
      case 2 -> BigDecimal.valueOf(random.nextInt(100));
      case 3 -> BigDecimal.valueOf(random.nextInt(2_000_000_000), 1);
      default -> BigDecimal.valueOf(random.nextInt(200_000), 3);
    };
  }

  private static Random seeded(ScoringProfile profile) {
    System.out.println("seed " + SEED + " for " + profile.name());
    return new Random(SEED);
  }
}
