package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinheng.measure.Period;

/** Whole months, quarters and years, and nothing finer. */
class BoardPeriodTest {

  @Test
  void monthsQuartersAndYearsAreRead() {
    assertThat(days("2024-02")).contains(days(2024, 2, 1, 2024, 2, 29));
    assertThat(days("2025-Q4")).contains(days(2025, 10, 1, 2025, 12, 31));
    assertThat(days("2025-Q1")).contains(days(2025, 1, 1, 2025, 3, 31));
    assertThat(days("2025")).contains(Period.year(2025));
  }

  @Test
  void nothingElseIsAPeriod() {
    for (String code :
        new String[] {"", "2025-13", "2025-00", "2025-Q5", "2025-10-15", "1999", "x"}) {
      assertThat(BoardPeriod.of(code)).as(code).isEmpty();
    }
    assertThat(BoardPeriod.of(null)).isEmpty();
  }

  @Test
  void whatIsOfferedReadsBackAsItself() {
    for (LocalDate today :
        new LocalDate[] {LocalDate.of(2025, 1, 31), LocalDate.of(2025, 10, 15)}) {
      assertThat(BoardPeriod.offered(today))
          .hasSize(6)
          .allSatisfy(it -> assertThat(BoardPeriod.of(it.code())).contains(it));
    }
    assertThat(BoardPeriod.offered(LocalDate.of(2025, 1, 31)).stream().map(BoardPeriod::code))
        .containsExactly("2025-01", "2024-12", "2025-Q1", "2024-Q4", "2025", "2024");
  }

  private static Optional<Period> days(String code) {
    return BoardPeriod.of(code).map(BoardPeriod::days);
  }

  private static Period days(int y, int m, int d, int toYear, int toMonth, int toDay) {
    return new Period(LocalDate.of(y, m, d), LocalDate.of(toYear, toMonth, toDay));
  }
}
