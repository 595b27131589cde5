package org.xinheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.RuleId;

/** Clocks as values: opened, moved, stopped. */
class CaseClocksTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final LocalDate DAY = LocalDate.of(2025, 9, 18);

  @Test
  void theLastDayInLawIsRolledTheStatisticalOneIsNot() {
    Clock clock = CaseClocks.NONE.open(LAW, RuleId.C1, DAY, "/").find(RuleId.C1).orElseThrow();
    assertThat(clock.statisticalOn()).isEqualTo(LocalDate.of(2025, 10, 3));
    assertThat(clock.legalOn()).isEqualTo(LocalDate.of(2025, 10, 9));
    assertThat(clock.runsOn(LocalDate.of(2025, 10, 9))).isTrue();
    assertThat(clock.runsOn(LocalDate.of(2025, 10, 10))).isFalse();
  }

  @Test
  void aYearWithoutCalendarBlocksNothing() {
    LocalDate late = LocalDate.of(2098, 12, 1);
    Clock clock = CaseClocks.NONE.open(LAW, RuleId.C6, late, "/").find(RuleId.C6).orElseThrow();
    assertThat(clock.legalOn()).isNull();
    assertThat(clock.due()).isEqualTo(clock.statisticalOn()).isEqualTo(late.plusDays(60));
    Clock stopped = clock.stopped(late.plusDays(61), "conclude-opinion");
    assertThat(ClockView.outcome(stopped, null)).isEqualTo(ClockView.Outcome.WAITING);
    assertThat(ClockView.outcome(clock.stopped(late, "x"), null)).isEqualTo(ClockView.Outcome.MET);
    // Once the year is published, a clock that stopped while it waited is judged by it.
    assertThat(ClockView.outcome(stopped, late.plusDays(62))).isEqualTo(ClockView.Outcome.MET);
    assertThat(ClockView.outcome(stopped, late.plusDays(60))).isEqualTo(ClockView.Outcome.MISSED);
  }

  @Test
  void anExtensionIsAddedToTheUnrolledDayAndRolledOnce() {
    LocalDate accepted = LocalDate.of(2025, 8, 6);
    CaseClocks clocks =
        CaseClocks.NONE
            .open(LAW, RuleId.C6, accepted, "/")
            .extend(LAW, RuleId.C6, 30, accepted.plusDays(50), null);
    Clock clock = clocks.find(RuleId.C6).orElseThrow();
    assertThat(clock.statisticalOn()).isEqualTo(accepted.plusDays(90));
    assertThat(clock.movements()).hasSize(1);
  }

  @Test
  void aHearingStandsOutsideTheReExamination() {
    CaseClocks running = CaseClocks.NONE.open(LAW, RuleId.C10, DAY, "/");
    LocalDate before = running.find(RuleId.C10).orElseThrow().statisticalOn();
    CaseClocks after =
        running.suspend(LAW, RuleId.C10, DAY.plusDays(5)).resume(LAW, RuleId.C10, DAY.plusDays(9));
    assertThat(after.find(RuleId.C10).orElseThrow().statisticalOn()).isEqualTo(before.plusDays(5));
  }

  @Test
  void theAssigningBodySetsTheDayOfTheReport() {
    CaseClocks clocks = CaseClocks.NONE.open(LAW, RuleId.C5, DAY, DAY.plusDays(40), "/");
    assertThat(clocks.find(RuleId.C5).orElseThrow().statisticalOn()).isEqualTo(DAY.plusDays(40));
  }

  @Test
  void aStoppedClockStaysStoppedAndAnotherMayBeOpened() {
    CaseClocks clocks =
        CaseClocks.NONE
            .open(LAW, RuleId.C3, DAY, "/a/")
            .stop(RuleId.C3, DAY.plusDays(2), "object")
            .stop(RuleId.C3, DAY.plusDays(9), "again")
            .open(LAW, RuleId.C3, DAY.plusDays(4), "/b/");
    assertThat(clocks.clocks()).hasSize(2);
    assertThat(clocks.clocks().getFirst().stoppedOn()).isEqualTo(DAY.plusDays(2));
    assertThat(clocks.find(RuleId.C3).orElseThrow().isOpen()).isTrue();
  }
}
