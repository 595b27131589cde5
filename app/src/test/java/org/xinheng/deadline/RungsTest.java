package org.xinheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.escalation.Rung.Reached;

/** Which rungs a clock has as its life goes on. */
class RungsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
  private static final Deadlines LAW = Deadlines.standard();
  private static final Rungs RUNGS = Rungs.STANDARD;

  private static Clock clock(CaseClocks all, RuleId rule) {
    return all.find(rule).orElseThrow();
  }

  @Test
  void theNextRungIsTheFirstThatWasNotPassed() {
    Clock clock = clock(CaseClocks.NONE.open(LAW, RuleId.C1, DAY, "/501/"), RuleId.C1);
    assertThat(RUNGS.next(clock, Set.of())).isEqualTo(DAY.plusDays(8));
    assertThat(RUNGS.next(clock, Set.of("alert-1", "alert-2"))).isEqualTo(DAY.plusDays(13));
    Set<String> all =
        Set.of("alert-1", "alert-2", "alert-3", "last-day", "after-1", "after-7", "after-30");
    assertThat(RUNGS.next(clock, all)).isNull();
  }

  @Test
  void aStoppedClockAndARightOfThePetitionerHaveNone() {
    CaseClocks all =
        CaseClocks.NONE
            .open(LAW, RuleId.C1, DAY, "/501/")
            .stop(RuleId.C1, DAY.plusDays(3), "transfer")
            .open(LAW, RuleId.C7, DAY, "/503/")
            .open(LAW, RuleId.E_EVALUATE, DAY, "/503/")
            .open(LAW, RuleId.C4, DAY, "/503/");
    assertThat(all.clocks()).allMatch(clock -> RUNGS.of(clock).isEmpty());
  }

  @Test
  void anExtensionBeginsATurnInWhichOnlyWhatLiesAheadIsSaidAgain() {
    LocalDate granted = DAY.plusDays(58);
    CaseClocks all =
        CaseClocks.NONE
            .open(LAW, RuleId.C6, DAY, "/503/")
            .extend(LAW, RuleId.C6, 30, granted, null);
    Clock clock = clock(all, RuleId.C6);
    assertThat(clock.turn()).isEqualTo(2);
    assertThat(clock.turnedOn()).isEqualTo(granted);
    // Half of ninety days was over on the 45th, before the extension was granted.
    assertThat(RUNGS.of(clock))
        .extracting(reached -> reached.rung().code())
        .containsExactly("alert-2", "alert-3", "last-day", "after-1", "after-7", "after-30");
    assertThat(RUNGS.of(clock)).extracting(Reached::on).first().isEqualTo(DAY.plusDays(68));
  }

  @Test
  void aClockThatStandsStillIsSilentUntilItRunsAgain() {
    CaseClocks still =
        CaseClocks.NONE
            .open(LAW, RuleId.C10, DAY, "/503/")
            .suspend(LAW, RuleId.C10, DAY.plusDays(5));
    assertThat(clock(still, RuleId.C10).isSuspended()).isTrue();
    assertThat(RUNGS.of(clock(still, RuleId.C10))).isEmpty();
    Clock again = clock(still.resume(LAW, RuleId.C10, DAY.plusDays(14)), RuleId.C10);
    assertThat(again.turn()).isEqualTo(2);
    assertThat(again.idleDays()).isEqualTo(10);
    // Thirty days from which ten were taken out: half of them is left fifteen days before the end.
    assertThat(RUNGS.next(again, Set.of())).isEqualTo(DAY.plusDays(25));
  }
}
