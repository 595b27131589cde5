package org.xinheng.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.Modules;

/**
 * What a database holds, for comparison.
 *
 * @param tables rows of every table of every module, in order of name
 * @param versions the newest migration of each module
 * @param chains what the history consists of, and whether it is whole
 */
public record Inventory(List<TableRows> tables, List<ModuleVersion> versions, ChainState chains) {

  /** Rows of one table. */
  public record TableRows(String table, long rows) {}

  /** How far a module's schema has come. */
  public record ModuleVersion(String module, String version) {}

  /**
   * All chains together.
   *
   * @param chains their number
   * @param entries number of their entries
   * @param head digest over the last hash of every chain
   * @param firstBroken the first chain that is not whole, absent when all are
   */
  public record ChainState(long chains, long entries, String head, @Nullable String firstBroken) {

    public boolean isWhole() {
      return firstBroken == null;
    }
  }

  /** Takes stock of one moment, however much is being written. */
  static Inventory of(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      return within(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Takes stock in the transaction that is open. */
  static Inventory within(Connection connection) throws SQLException {
    List<TableRows> rows = new ArrayList<>();
    for (String table : tables(connection)) {
      rows.add(new TableRows(table, count(connection, table)));
    }
    return new Inventory(rows, versions(connection), ChainStock.of(connection));
  }

  /** Schema and name of every table of the modules, in order. */
  static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select schemaname || '.' || tablename from pg_tables where schemaname in ("
                    + schemas()
                    + ") and tablename <> 'flyway_schema_history' order by 1")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  static String schemas() {
    return "'" + String.join("','", Modules.IN_ORDER) + "'";
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<ModuleVersion> versions(Connection connection) throws SQLException {
    List<ModuleVersion> versions = new ArrayList<>();
    for (String module : migrated(connection)) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select version from "
                      + module
                      + ".flyway_schema_history where version is not null and success"
                      + " order by installed_rank desc limit 1")) {
        versions.add(new ModuleVersion(module, rows.next() ? rows.getString(1) : ""));
      }
    }
    return versions;
  }

  /** The modules that an older program may have left out have no schema yet. */
  private static List<String> migrated(Connection connection) throws SQLException {
    List<String> modules = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select schemaname from pg_tables where tablename = 'flyway_schema_history'"
                    + " and schemaname in ("
                    + schemas()
                    + ") order by 1")) {
      while (rows.next()) {
        modules.add(rows.getString(1));
      }
    }
    return modules;
  }
}
