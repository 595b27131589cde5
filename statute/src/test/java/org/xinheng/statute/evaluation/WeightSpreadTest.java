package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Default weights where a text prints none: 50/30/10 beside 10 for execution, 20/40/20/10 where
 * cost is a level, 90 or (Hubei) 80 points alike; what a text lacks goes to the others in
 * proportion, or satisfaction to benefit. Counted in hundredths of a point by whole numbers.
 */
class WeightSpreadTest {
  private static final List<Level1> LEVELS = List.of(Level1.values());

  /** Rows by level (C O B S), then the hundredths of each, under four kinds of profile. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-default | O     | 9000
          r10-default | B     | 9000
          r10-default | S     | 9000
          r10-default | OBS   | 5000 3000 1000
          r10-default | OOBBS | 2500 2500 1500 1500 1000
          r10-default | OOOOOOOBS | 714 714 714 714 714 714 716 3000 1000
          r10-default | BS    | 6750 2250
          r10-default | CBS   | 5000 3000 1000
          r10-default | OCCBS | 1666 1666 1668 3000 1000
          r101-cost   | COBS  | 2000 4000 2000 1000
          r101-cost   | COB   | 2000 4000 3000
          r101-cost   | OB    | 5142 3858
          r101-cost   | CB    | 3600 5400
          r101-cost   | C     | 9000
          r101-cost   | COOOBS | 2000 1333 1333 1334 2000 1000
          r101-steps  | OBS   | 5000 3000 1000
          r101-steps  | OB    | 5000 4000
          r101-steps  | O     | 9000
          r101-steps  | B     | 9000
          sichuan     | O     | 9000
          sichuan     | COBS  | 2250 2250 2250 2250
          sichuan     | OOOOOOO | 1285 1285 1285 1285 1285 1285 1290
          hubei       | OBS   | 2666 2666 2668
          hubei       | COBS  | 2000 2000 2000 2000
          over-120    | OBS   | 5000 3000 1000
          r10-linear  | OBS   | 5000 3000 1000
          r10-bands-80 | OBS  | 5000 3000 1000
          """)
  void byHand(String profile, String rows, String hundredths) {
    assertThat(hundredths(WeightSpread.of(Rows.profile(profile), levels(rows))))
        .isEqualTo(Arrays.stream(hundredths.split(" ", -1)).map(Long::valueOf).toList());
  }

  private static List<Level1> levels(String rows) {
    return rows.chars().mapToObj(c -> LEVELS.get("COBS".indexOf(c))).toList();
  }

  private static List<Long> hundredths(List<BigDecimal> weights) {
    return weights.stream().map(weight -> weight.movePointRight(2).longValueExact()).toList();
  }

  /**
   * Rows of any number in any order: the sum is exact, rows of a level differ by the rest alone.
   */
  @Test
  void randomFormsAddUpAndTreatRowsOfALevelAlike() {
    long seed = 50_30_10L;
    System.out.println("seed " + seed + " for weights");
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      for (ScoringProfile profile : ScoringProfiles.all()) {
        List<Level1> rows = new ArrayList<>();
        for (int at = random.nextInt(20); at >= 0; at--) {
          rows.add(LEVELS.get(random.nextInt(4)));
        }
        List<Long> weights = hundredths(WeightSpread.of(profile, rows));
        long rest = profile.name().equals("hubei") ? 8_000 : 9_000;
        assertThat(weights.stream().mapToLong(Long::longValue).sum())
            .as("%s %s", profile.name(), rows)
            .isEqualTo(rest);
        alike(rows, weights, profile);
      }
    }
  }

  private static void alike(List<Level1> rows, List<Long> weights, ScoringProfile profile) {
    boolean own = profile.weights().levels().containsKey(Level1.COST);
    boolean byLevel = !profile.weights().levels().isEmpty();
    Map<Level1, List<Long>> groups = new EnumMap<>(Level1.class);
    for (int at = 0; at < rows.size(); at++) {
      Level1 level = rows.get(at) == Level1.COST && !own ? Level1.OUTPUT : rows.get(at);
      groups
          .computeIfAbsent(byLevel ? level : Level1.OUTPUT, _ -> new ArrayList<>())
          .add(weights.get(at));
    }
    for (List<Long> group : groups.values()) {
      List<Long> butLast = group.subList(0, group.size() - 1);
      assertThat(butLast.stream().distinct().count()).isLessThanOrEqualTo(1);
      butLast.forEach(
          weight -> assertThat(group.getLast() - weight).isBetween(0L, (long) group.size() - 1));
    }
  }
}
