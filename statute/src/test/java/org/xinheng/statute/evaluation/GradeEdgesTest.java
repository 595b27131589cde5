package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 优 from 90, 良 from 80, 中 from 60, 差 below, per hundred of the weight that counts; one profile uses
 * 80, 70 and 60. Half-open: 89.5 is 良 and falls into no gap.
 */
class GradeEdgesTest {
  /** Points, weight that counts: grade under the bands of 90/80/60, under those of 80/70/60. */
  @DisplayName("both edges of each band, also where less than a hundred counts")
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "100, 100, 优, 优",
    "90, 100, 优, 优",
    "89.99, 100, 良, 优",
    "89.5, 100, 良, 优",
    "80, 100, 良, 优",
    "79.99, 100, 中, 良",
    "70, 100, 中, 良",
    "69.99, 100, 中, 中",
    "60, 100, 中, 中",
    "59.99, 100, 差, 差",
    "0.01, 100, 差, 差",
    "0, 100, 差, 差",
    "81, 90, 优, 优",
    "80.99, 90, 良, 优",
    "72, 90, 良, 优",
    "71.99, 90, 中, 良",
    "63, 90, 中, 良",
    "62.99, 90, 中, 中",
    "54, 90, 中, 中",
    "53.99, 90, 差, 差",
    "29.97, 33.3, 优, 优",
    "29.96, 33.3, 良, 优",
    "26.64, 33.3, 良, 优",
    "26.63, 33.3, 中, 良",
    "19.98, 33.3, 中, 中",
    "19.97, 33.3, 差, 差",
    "0.03, 0.03, 优, 优",
    "0.02, 0.03, 中, 中",
    "0.01, 0.03, 差, 差",
    "117, 130, 优, 优",
    "116.99, 130, 良, 优"
  })
  void grades(BigDecimal points, BigDecimal counted, String high, String low) {
    for (ScoringProfile profile : ScoringProfiles.all()) {
      String grade = profile.name().equals("r10-bands-80") ? low : high;
      Total total = Total.of(profile, List.of(scored(counted, points)));
      assertThat(total.grade()).as(profile.name()).contains(grade);
      assertThat(total.points()).isEqualByComparingTo(points);
      assertThat(total.counted()).isEqualByComparingTo(counted);
    }
  }

  private static RowScore scored(BigDecimal weight, BigDecimal points) {
    Why why = new Why(ScoreRule.MET, "。", ".");
    return new RowScore.Scored(weight, BigDecimal.ONE, points, why, Optional.empty());
  }

  private static RowScore set(BigDecimal weight, BigDecimal points) {
    RowScore judged = Rows.score("环境更好", "好转", weight, "");
    return ((ScoreOverride.Accepted) ScoreOverride.set(judged, points, "集体研究")).row();
  }

  private static RowScore awaiting(String weight) {
    return Rows.score("环境更好", "好转", new BigDecimal(weight), "");
  }

  private static RowScore withheld(String weight) {
    return Rows.score("涉密", "", new BigDecimal(weight), "");
  }

  /** Weights of the rows scored in full, scored by hand, withheld, awaiting: sum, weight, grade. */
  @DisplayName("what counts, what is left out, what holds the grade back")
  @ParameterizedTest(name = "full {0}, by hand {1} of {2}, withheld {3}, awaiting {4}")
  @CsvSource({
    "60, 30, 40, 0, 0, 90.00, 100, 0, 优",
    "60, 29.99, 40, 0, 0, 89.99, 100, 0, 良",
    "50, 20, 30, 20, 0, 70.00, 80, 0, 良",
    "50, 22, 30, 20, 0, 72.00, 80, 0, 优",
    "50, 20, 30, 0, 20, 70.00, 80, 1, -",
    "50, 20, 30, 10, 10, 70.00, 80, 1, -",
    "0, 18, 30, 70, 0, 18.00, 30, 0, 中",
    "0, 17.99, 30, 70, 0, 17.99, 30, 0, 差",
    "0, 0, 0, 100, 0, 0.00, 0, 0, -",
    "0, 0, 0, 0, 100, 0.00, 0, 1, -",
  })
  void whatCounts(
      BigDecimal full,
      BigDecimal byHand,
      BigDecimal handWeight,
      String withheld,
      String awaiting,
      String points,
      String counted,
      int open,
      String grade) {
    List<RowScore> rows =
        List.of(
            scored(full, full), set(handWeight, byHand), withheld(withheld), awaiting(awaiting));
    Total total = Total.of(ScoringProfiles.standard(), rows);
    assertThat(total.points()).isEqualByComparingTo(points);
    assertThat(total.counted()).isEqualByComparingTo(counted);
    assertThat(total.awaiting()).isEqualTo(open);
    assertThat(total.grade().orElse("-")).isEqualTo(grade);
  }

  /** The order of rows, and withheld rows among them, change neither sum nor grade. */
  @Test
  void orderAndWithheldRowsChangeNothing() {
    long seed = 9_080_60L;
    System.out.println("seed " + seed + " for totals");
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      List<RowScore> rows = new ArrayList<>();
      long points = 0;
      long counted = 0;
      for (int at = random.nextInt(8); at >= 0; at--) {
        int weight = 1 + random.nextInt(5_000);
        int part = random.nextInt(weight + 1);
        rows.add(scored(BigDecimal.valueOf(weight, 2), BigDecimal.valueOf(part, 2)));
        points += part;
        counted += weight;
      }
      rows.add(random.nextInt(rows.size() + 1), withheld("40"));
      Total total = Total.of(ScoringProfiles.standard(), rows);
      assertThat(total.points().movePointRight(2).longValueExact()).isEqualTo(points);
      assertThat(total.grade()).contains(naive(points, counted));
      java.util.Collections.shuffle(rows, random);
      assertThat(Total.of(ScoringProfiles.standard(), rows).grade()).isEqualTo(total.grade());
    }
  }

  private static String naive(long points, long counted) {
    if (100 * points >= 90 * counted) {
      return "优";
    }
    return 100 * points >= 80 * counted ? "良" : 100 * points >= 60 * counted ? "中" : "差";
  }
}
