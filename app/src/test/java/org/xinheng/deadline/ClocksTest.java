package org.xinheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.TestProgram;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.RuleId;

/** Clocks as stored: each call leaves what the value says. */
@TestProgram
class ClocksTest {

  private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

  private final Clocks clocks;
  private final TransactionTemplate transaction;
  private final Region region;
  private final UUID matter = UUID.randomUUID();

  ClocksTest(
      @Autowired Clocks clocks,
      @Autowired TransactionTemplate transaction,
      @Autowired Counties counties) {
    this.clocks = clocks;
    this.transaction = transaction;
    this.region = counties.open().region();
  }

  @Test
  void openedExtendedSuspendedAndStopped() {
    UUID head = UUID.randomUUID();
    in(() -> clocks.open(region, matter, RuleId.C6, DAY, "/503/"));
    in(() -> clocks.extend(region, matter, RuleId.C6, 20, DAY.plusDays(40), head));
    in(() -> clocks.open(region, matter, RuleId.C10, DAY, "/503/"));
    in(() -> clocks.suspend(region, matter, RuleId.C10, DAY.plusDays(3)));
    in(() -> clocks.resume(region, matter, RuleId.C10, DAY.plusDays(4)));
    in(() -> clocks.stop(region, matter, RuleId.C6, DAY.plusDays(79), "conclude-opinion"));
    CaseClocks expected =
        CaseClocks.NONE
            .open(clocks.law(), RuleId.C6, DAY, "/503/")
            .extend(clocks.law(), RuleId.C6, 20, DAY.plusDays(40), head)
            .open(clocks.law(), RuleId.C10, DAY, "/503/")
            .suspend(clocks.law(), RuleId.C10, DAY.plusDays(3))
            .resume(clocks.law(), RuleId.C10, DAY.plusDays(4))
            .stop(RuleId.C6, DAY.plusDays(79), "conclude-opinion");
    assertThat(clocks.of(region, matter)).isEqualTo(expected);
    ClockView view = clocks.views(region, matter).getFirst();
    assertThat(view.outcome()).isEqualTo(ClockView.Outcome.MET);
    assertThat(view.steps()).extracting(step -> step.kind().code()).contains("start", "extend");
  }

  @Test
  void noClockMovesOutsideAnAct() {
    assertThatThrownBy(() -> clocks.open(region, matter, RuleId.C1, DAY, "/"))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private void in(Runnable act) {
    transaction.executeWithoutResult(status -> act.run());
  }
}
