package org.xinheng.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** Waits grow, then lock for a while. */
@Control("A6")
class DelaysTest {

  @Test
  void waitsGrowUntilTheLock() {
    assertThat(Delays.after(3)).isZero();
    for (int n = 4; n < Delays.LOCKED_FROM; n++) {
      assertThat(Delays.after(n)).isGreaterThan(Delays.after(n - 1));
    }
    assertThat(Delays.after(Delays.LOCKED_FROM)).isEqualTo(Duration.ofMinutes(15));
    assertThat(Delays.after(1000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aDayOfGuessingAtOneAddressGetsAHundredTries() {
    Duration spent = Duration.ZERO;
    int tries = 0;
    while (spent.compareTo(Duration.ofDays(1)) < 0) {
      tries++;
      spent = spent.plus(Delays.after(tries));
    }
    assertThat(tries).isLessThanOrEqualTo(110);
  }
}
