package org.xinheng.bench.sweep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.UUID;
import org.xinheng.bench.sweep.Reckoning.Entered;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseRole;

/** What lies in the tables, read by their owner. */
final class Findings {

  private static final String ENTERED =
      """
      select e.case_ref, c.rule, e.turn, e.rung, e.reached_on, (e.at at time zone 'Asia/Shanghai')::date
      from deadline.escalation e join deadline.clock c using (region, case_ref, ordinal)\
      """;
  private static final String TWICE =
      """
      select count(*) from (select 1 from deadline.reminder where closed_on is null
        group by region, case_ref, ordinal, post having count(*) > 1) doubled\
      """;

  private Findings() {}

  /**
   * All rungs entered. One that a cut-off sweep had entered before it was cut off counts for the
   * next sweep that ran to its end.
   */
  static List<Entered> entered(Database database, NavigableSet<LocalDate> sweeps)
      throws SQLException {
    List<Entered> all = new ArrayList<>();
    try (Connection owner = database.as(DatabaseRole.MIGRATOR).connect();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(ENTERED)) {
      while (rows.next()) {
        LocalDate at = rows.getObject(6, LocalDate.class);
        LocalDate sweep = sweeps.ceiling(at);
        all.add(
            new Entered(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getInt(3),
                rows.getString(4),
                rows.getObject(5, LocalDate.class),
                sweep == null ? at : sweep));
      }
    }
    return all;
  }

  /** Clocks of which a post is reminded twice at once. */
  static int twice(Database database) throws SQLException {
    try (Connection owner = database.as(DatabaseRole.MIGRATOR).connect();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(TWICE)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
