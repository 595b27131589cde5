package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The test statistic sees a difference of a tenth, and none where there is none. */
class SignInTimingTest {

  @Test
  void aDifferenceIsSeenAndSamenessToo() {
    SplittableRandom random = new SplittableRandom(7);
    List<Double> one = random.doubles(500).boxed().toList();
    List<Double> same = random.doubles(500).boxed().toList();
    List<Double> later = random.doubles(500).map(x -> x + 0.1).boxed().toList();
    assertThat(SignInTiming.pValue(one, same)).isGreaterThan(0.01);
    assertThat(SignInTiming.pValue(one, later)).isLessThan(0.001);
  }
}
