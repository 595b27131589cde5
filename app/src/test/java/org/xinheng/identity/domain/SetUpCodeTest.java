package org.xinheng.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** The console's code: a quarter of an hour, and once. */
@Control("A1")
class SetUpCodeTest {

  private static final Instant NOW = Instant.parse("2025-10-15T01:00:00Z");

  @Test
  void itOpensForAQuarterOfAnHour() {
    SetUpCode code = new SetUpCode(NOW);
    assertThat(code.text()).hasSize(12);
    assertThat(code.opens(code.text().toLowerCase(Locale.ROOT), NOW)).isTrue();
    assertThat(code.opens(code.text(), NOW.plus(Duration.ofSeconds(899)))).isTrue();
    assertThat(code.opens(code.text(), NOW.plus(Duration.ofMinutes(15)))).isFalse();
    assertThat(code.opens("", NOW)).isFalse();
  }

  @Test
  void itIsSpentOnce() {
    SetUpCode code = new SetUpCode(NOW);
    code.spend();
    assertThat(code.opens(code.text(), NOW)).isFalse();
  }
}
