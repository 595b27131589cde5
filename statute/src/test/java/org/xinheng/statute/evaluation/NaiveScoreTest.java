package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random rows printed as cells, read back and scored by the program, against {@link NaiveScore}:
 * the same points to the last hundredth, and never below nothing or above the weight.
 */
class NaiveScoreTest {
  private static final int ROUNDS = 2_000;
  private static final long SEED = 101_2021L;
  private static final List<String> SIGNS = List.of("≥", ">", "≤", "<", "=", "", "-");
  private static final List<String> LEVELS =
      List.of("", "数量指标", "质量指标", "时效指标", "成本指标", "效益指标", "满意度指标");

  static List<String> profiles() {
    return ScoringProfiles.all().stream().map(ScoringProfile::name).toList();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void bothGiveTheSamePoints(String profile) {
    Random random = seeded(profile);
    for (int round = 0; round < ROUNDS; round++) {
      agree(row(profile, random));
    }
  }

  /** Where rules change is where programs err: at the bound, one thousandth beside it, at twice. */
  @ParameterizedTest
  @MethodSource("profiles")
  void bothGiveTheSamePointsOnEveryEdge(String profile) {
    for (long bound : new long[] {3, 999, 60_000, 90_000}) {
      for (long actual : edges(bound)) {
        for (String sign : SIGNS) {
          for (String level : LEVELS) {
            agree(new NaiveScore(profile, sign, bound, 2 * bound, true, level, actual, 1_250));
            agree(new NaiveScore(profile, sign, bound, bound, false, level, actual, 333));
          }
        }
      }
    }
  }

  /** What a floor of 60 %, the steps at 90, 80 and 60, a range's ends and twice the bound need. */
  private static List<Long> edges(long bound) {
    List<Long> edges = new ArrayList<>(List.of(-1L, 0L, 1L));
    for (long at :
        new long[] {bound, 2 * bound, 3 * bound, bound * 6 / 10, 60_000, 80_000, 90_000}) {
      edges.addAll(List.of(at - 1, at, at + 1));
    }
    return edges;
  }

  private static void agree(NaiveScore naive) {
    RowScore row =
        Rows.score(
            naive.profile(),
            naive.printed(),
            NaiveScore.thousandths(naive.actual()) + (naive.percent() ? "%" : "件"),
            naive.weightInPoints(),
            naive.level());
    OptionalLong expected = naive.points();
    if (expected.isEmpty()) {
      assertThat(row.why().rule()).as("%s", naive).isEqualTo(ScoreRule.NEGATIVE_UNSIGNED);
      return;
    }
    BigDecimal points = row.points().orElseThrow(() -> new AssertionError(naive + " " + row));
    assertThat(points).as("%s", naive).isBetween(BigDecimal.ZERO, naive.weightInPoints());
    assertThat(points.movePointRight(2).longValueExact())
        .as("%s", naive)
        .isEqualTo(expected.getAsLong());
  }

  private static NaiveScore row(String profile, Random random) {
    long target = number(random);
    long actual = random.nextBoolean() ? number(random) : target + random.nextInt(2_001) - 1_000;
    return new NaiveScore(
        profile,
        SIGNS.get(random.nextInt(SIGNS.size())),
        target,
        target + random.nextInt(50_000),
        random.nextBoolean(),
        LEVELS.get(random.nextInt(LEVELS.size())),
        actual,
        random.nextInt(10_001));
  }

  private static long number(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> -random.nextInt(100_000);
      case 2 -> 1_000L * random.nextInt(1_000);
      case 3 -> random.nextInt(1_000_000_000);
      default -> random.nextInt(200_000);
    };
  }

  private static Random seeded(String profile) {
    System.out.println("seed " + SEED + " for " + ROUNDS + " rows of " + profile);
    return new Random(SEED);
  }

  /** Execution in whole numbers: w × min(1, B/A), steps of 2021, 20 points in Hubei. */
  @Test
  void executionAgreesWithWholeNumbers() {
    long seed = 310_2L;
    System.out.println("seed " + seed + " for execution");
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      long budget = 1L + random.nextInt(5_000_000);
      long spent = random.nextInt(4) == 0 ? budget : random.nextInt(6_000_000);
      for (ScoringProfile profile : ScoringProfiles.all()) {
        BigDecimal points =
            Scoring.execution(profile, cents(budget), cents(spent)).points().orElseThrow();
        long weight = profile.name().equals("hubei") ? 2_000 : 1_000;
        long share = (2 * weight * Math.min(spent, budget) + budget) / (2 * budget);
        assertThat(points.movePointRight(2).longValueExact())
            .as("%s of %s under %s", spent, budget, profile.name())
            .isEqualTo(profile.name().equals("r101-steps") ? step(spent, budget) : share);
      }
    }
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static long step(long spent, long budget) {
    if (spent >= budget) {
      return 1_000;
    }
    return 10 * spent >= 8 * budget ? 700 : 10 * spent >= 6 * budget ? 500 : 0;
  }

  /** The random rows reach every rule that a number can meet. */
  @Test
  void theRandomRowsReachEveryRuleForNumbers() {
    Set<ScoreRule> reached = new HashSet<>();
    for (String profile : profiles()) {
      Random random = new Random(SEED);
      for (int round = 0; round < ROUNDS; round++) {
        NaiveScore naive = row(profile, random);
        String actual = NaiveScore.thousandths(naive.actual());
        BigDecimal weight = naive.weightInPoints();
        reached.add(
            Rows.score(profile, naive.printed(), actual, weight, naive.level()).why().rule());
      }
    }
    assertThat(reached)
        .containsExactlyInAnyOrder(
            ScoreRule.MET,
            ScoreRule.RATIO_UP,
            ScoreRule.RATIO_DOWN,
            ScoreRule.LINEAR_DOWN,
            ScoreRule.NOTHING,
            ScoreRule.BELOW_FLOOR,
            ScoreRule.STEP,
            ScoreRule.NEGATIVE_UNSIGNED);
  }
}
