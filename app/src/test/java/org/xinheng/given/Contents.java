package org.xinheng.given;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.shared.Region;

/**
 * All that the database holds of a region: for each table its number of rows and a hash over them.
 * Two equal contents mean that nothing was stored, changed or taken away in between.
 */
public record Contents(Map<String, String> tables) {

  /**
   * A number given to a registration that failed stays a gap; every call of a page leaves its row
   * in the access log, also one that changes nothing.
   */
  private static final Set<String> MAY_MOVE = Set.of("petition.number_series", "ledger.access");

  /** What is stored now, seen as the owner of the database. */
  public static Contents of(Region region) {
    Map<String, String> found = new TreeMap<>();
    try (Connection connection = TestDatabase.owner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        if (!MAY_MOVE.contains(table)) {
          found.put(table, contents(statement, table, region));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Contents(found);
  }

  private static List<String> tables(Statement statement) throws SQLException {
    String query =
        "select c.table_schema || '.' || quote_ident(c.table_name) from information_schema.columns c"
            + " join information_schema.tables t using (table_schema, table_name)"
            + " where c.column_name = 'region' and t.table_type = 'BASE TABLE' order by 1";
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String contents(Statement statement, String table, Region region)
      throws SQLException {
    String query =
        "select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
            + table
            + " t where region = '"
            + region.code()
            + "'";
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
