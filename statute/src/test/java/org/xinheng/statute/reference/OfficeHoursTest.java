package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.calendar.WorkCalendar;

/**
 * When somebody may be reminded: around the National Day of 2025, with a make-up Saturday after.
 */
class OfficeHoursTest {

  private static final OfficeHours HOURS = OfficeHours.read("08:30-17:30");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2025-09-30T09:00, 2025-09-30T09:00",
    "2025-09-30T08:30, 2025-09-30T08:30",
    "2025-09-30T03:00, 2025-09-30T08:30",
    "2025-09-30T17:30, 2025-10-09T08:30",
    "2025-10-04T12:00, 2025-10-09T08:30",
    "2025-10-10T23:59, 2025-10-11T08:30",
    "2025-10-12T00:00, 2025-10-13T08:30",
  })
  void theNextOpening(LocalDateTime moment, LocalDateTime expected) {
    assertThat(HOURS.from(moment, WorkCalendar.standard()::isWorkday)).isEqualTo(expected);
  }
}
