package org.xinheng.performance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damage made by rules from clean invented texts: at least 97 cells of 100 stay right. */
class DamageTest {
  private static final int TEXTS = Integer.getInteger("xinheng.damage.texts", 12);

  @ParameterizedTest
  @EnumSource
  void oneKindOfDamage(Scan.Damage damage) {
    assertMostlyRight(EnumSet.of(damage), damage == Scan.Damage.NONE ? 1 : 0.985);
  }

  @Test
  void everyDamageAtOnce() {
    assertMostlyRight(EnumSet.allOf(Scan.Damage.class), 0.97);
  }

  @Test
  void mixedDamage() {
    Random random = new Random(20251015);
    for (int round = 0; round < 20; round++) {
      Set<Scan.Damage> damages = EnumSet.noneOf(Scan.Damage.class);
      for (Scan.Damage damage : Scan.Damage.values()) {
        if (random.nextInt(3) == 0) {
          damages.add(damage);
        }
      }
      assertMostlyRight(damages, 0.97);
    }
  }

  private static void assertMostlyRight(Set<Scan.Damage> damages, double least) {
    List<CellScore> scores =
        LongStream.rangeClosed(1, TEXTS).parallel().mapToObj(seed -> score(damages, seed)).toList();
    int right = scores.stream().mapToInt(CellScore::right).sum();
    int all = scores.stream().mapToInt(CellScore::all).sum();
    String wrong =
        scores.stream().flatMap(score -> score.wrong().stream()).collect(Collectors.joining("\n"));
    assertThat((double) right / all).as(damages + ": " + wrong).isGreaterThanOrEqualTo(least);
  }

  private static CellScore score(Set<Scan.Damage> damages, long seed) {
    PerformanceText expected = new Invented(seed).text();
    String scan = new Scan(seed * 31, damages).print(expected);
    return CellScore.of(expected, new PerformanceTextReader().read(scan));
  }
}
