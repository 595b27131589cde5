package org.xinheng.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfficeClockTest {

  @Test
  void itTellsNoMoreThanTheDatabaseKeeps() {
    OfficeClock clock = new OfficeClock(() -> Instant.parse("2025-10-15T01:00:00.123456789Z"));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2025-10-15T01:00:00.123456Z"));
  }

  @Test
  void theDayIsChinas() {
    OfficeClock clock = new OfficeClock(() -> Instant.parse("2025-10-15T16:00:00Z"));
    assertThat(clock.today()).isEqualTo(LocalDate.of(2025, 10, 16));
  }
}
