package org.xinheng.webhooks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A minute, two, four: and at the end of a day nothing more. */
class PausesTest {

  private static final Instant FIRST = Instant.parse("2025-10-15T01:00:00Z");

  @Test
  void pausesGrowAndEndWithTheDay() {
    List<Long> minutes = new ArrayList<>();
    Instant now = FIRST;
    int attempts = 1;
    for (Optional<Instant> next = Pauses.next(FIRST, now, attempts);
        next.isPresent();
        next = Pauses.next(FIRST, now, ++attempts)) {
      minutes.add(Duration.between(now, next.get()).toMinutes());
      now = next.get();
    }
    assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L);
    assertThat(now).isBefore(FIRST.plus(Duration.ofDays(1)));
  }

  @Test
  void aNodeThatStoodStillTriesOnceMoreAtMost() {
    assertThat(Pauses.next(FIRST, FIRST.plus(Duration.ofDays(2)), 1)).isEmpty();
    assertThat(Pauses.next(FIRST, FIRST.plus(Duration.ofHours(1)), 40)).isEmpty();
  }
}
