package org.xinheng.bench.sweep;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseRole;

/**
 * When nothing runs: on the first morning, with everything due at once, the sweeps lose their
 * connections in the midst of their work, and nothing comes back for seventeen days; later the
 * programs are stopped in order for twenty-five days.
 *
 * @param start first day of the year
 */
record Outages(LocalDate start) {

  private static final int CUTS = 40;
  private static final long PAUSE = 5;

  private static final String TERMINATE =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = '%s'";

  boolean isOut(LocalDate day) {
    return within(day, 1, 18) || within(day, 201, 226);
  }

  /** The morning on which connections are cut. */
  boolean isCut(LocalDate day) {
    return day.equals(start);
  }

  private boolean within(LocalDate day, int from, int until) {
    return !day.isBefore(start.plusDays(from)) && day.isBefore(start.plusDays(until));
  }

  /** Ends the programs' connections again and again for a while. */
  boolean cut(Database database) throws SQLException, InterruptedException {
    String app = database.as(DatabaseRole.APP).user();
    try (Connection admin = database.as(DatabaseRole.MIGRATOR).connect();
        Statement statement = admin.createStatement()) {
      for (int i = 0; i < CUTS; i++) {
        statement.execute(TERMINATE.formatted(app));
        Thread.sleep(PAUSE);
      }
    }
    return true;
  }

  /** The life without what was planned for a day on which nobody could act. */
  Life without(Life it) {
    boolean extended = acts(it.extendedOn());
    boolean concluded = acts(it.concludedOn());
    return new Life(
        it.id(),
        it.receivedOn(),
        it.sentOn(),
        it.acceptedOn(),
        extended ? it.extendedOn() : null,
        it.days(),
        concluded ? it.concludedOn() : null);
  }

  private boolean acts(@Nullable LocalDate day) {
    return day != null && !isOut(day) && !isCut(day);
  }
}
