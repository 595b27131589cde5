package org.xinheng.deadline;

import java.sql.Connection;
import java.util.Set;
import java.util.UUID;
import org.xinheng.deadline.Clock.Movement;
import org.xinheng.shared.CopyRows;
import org.xinheng.shared.Region;

/** Writes the clocks of many cases at once, exactly as {@link Clocks} would have stored them. */
public final class ClockBulk {

  private final CopyRows clocks =
      new CopyRows(
          "deadline.clock",
          "region",
          "case_ref",
          "ordinal",
          "rule",
          "started_on",
          "set_days",
          "extended_days",
          "statistical_on",
          "legal_on",
          "stopped_on",
          "stopped_by",
          "unit_path",
          "next_on",
          "version");
  private final CopyRows movements =
      new CopyRows(
          "deadline.movement",
          "region",
          "case_ref",
          "ordinal",
          "number",
          "kind",
          "days",
          "from_on",
          "to_on",
          "approved_by");

  /** Adds the clocks of a case; each stop or movement has raised the version once. */
  public void add(Region region, UUID caseRef, CaseClocks all) {
    for (Clock clock : all.clocks()) {
      clocks.add(
          region.code(),
          caseRef,
          clock.ordinal(),
          clock.rule().code(),
          clock.startedOn(),
          clock.setDays(),
          clock.extendedDays(),
          clock.statisticalOn(),
          clock.legalOn(),
          clock.stoppedOn(),
          clock.stoppedBy(),
          clock.unitPath(),
          Rungs.STANDARD.next(clock, Set.of()),
          version(clock));
      int number = 1;
      for (Movement movement : clock.movements()) {
        movements.add(
            region.code(),
            caseRef,
            clock.ordinal(),
            number++,
            movement.kind().code(),
            movement.days(),
            movement.from(),
            movement.to(),
            movement.approvedBy());
      }
    }
  }

  /** Sends what was added, in the connection's transaction. */
  public void send(Connection connection) {
    clocks.send(connection);
    movements.send(connection);
  }

  private static int version(Clock clock) {
    long ended = clock.movements().stream().filter(m -> m.to() != null).count();
    return 1 + clock.movements().size() + (int) ended + (clock.isOpen() ? 0 : 1);
  }
}
