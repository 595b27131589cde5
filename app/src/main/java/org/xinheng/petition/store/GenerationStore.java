package org.xinheng.petition.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.petition.Generation;
import org.xinheng.shared.Region;

/** Statements of the command that generates, on a connection of the owner of the tables. */
public final class GenerationStore {

  /** Tables with a row for a matter or for something of it, in every room that keeps any. */
  private static final String TABLES =
      """
      select table_schema || '.' || table_name
      from information_schema.columns
      where column_name in ('matter_id', 'case_ref', 'chain') and table_schema not like 'pg\\_%'
      union select 'petition.matter' order by 1\
      """;

  private GenerationStore() {}

  public static Optional<Generation> found(Connection connection) throws SQLException {
    try (var ask = connection.prepareStatement("select * from petition.generation");
        ResultSet row = ask.executeQuery()) {
      return row.next() ? Optional.of(generation(row)) : Optional.empty();
    }
  }

  private static Generation generation(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Generation(
        new Region(row.getString("region")),
        row.getLong("seed"),
        row.getInt("matters"),
        row.getObject("as_of", LocalDate.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }

  public static boolean anyMatter(Connection connection) throws SQLException {
    try (var ask = connection.prepareStatement("select exists (select from petition.matter)");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  public static int insert(Connection connection, Generation run) throws SQLException {
    return execute(
        connection,
        "insert into petition.generation values (?, ?, ?, ?, ?, null)",
        run.region().code(),
        run.seed(),
        run.matters(),
        run.asOf(),
        utc(run.startedAt()));
  }

  public static BitSet batches(Connection connection, Region region) throws SQLException {
    BitSet found = new BitSet();
    try (var ask =
        connection.prepareStatement("select batch from petition.generated_batch where region = ?")) {
      ask.setString(1, region.code());
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          found.set(rows.getInt(1));
        }
      }
    }
    return found;
  }

  public static int insertBatch(Connection connection, Region region, int batch)
      throws SQLException {
    return execute(
        connection, "insert into petition.generated_batch values (?, ?)", region.code(), batch);
  }

  public static int finish(Connection connection, Region region, Instant at) throws SQLException {
    return execute(
        connection,
        "update petition.generation set finished_at = ? where region = ?",
        utc(at),
        region.code());
  }

  public static Map<String, Long> states(Connection connection, Region region)
      throws SQLException {
    return counts(
        connection,
        "select state, count(*) from petition.matter where region = ? group by state order by 1",
        region);
  }

  /** Rows a table. */
  public static Map<String, Long> rows(Connection connection, Region region) throws SQLException {
    Map<String, Long> all = new LinkedHashMap<>();
    for (String table : tables(connection)) {
      String count = "select '" + table + "', count(*) from " + table + " where region = ?";
      all.putAll(counts(connection, count, region));
    }
    return all;
  }

  public static long bytes(Connection connection) throws SQLException {
    try (var ask = connection.prepareStatement("select pg_database_size(current_database())");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Not within a transaction. */
  public static void settle(Connection connection) throws SQLException {
    for (String table : tables(connection)) {
      try (var statement = connection.createStatement()) {
        statement.execute("vacuum (analyze) " + table);
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new java.util.ArrayList<>();
    try (var ask = connection.prepareStatement(TABLES);
        ResultSet rows = ask.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static Map<String, Long> counts(Connection connection, String query, Region region)
      throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (PreparedStatement ask = connection.prepareStatement(query)) {
      ask.setString(1, region.code());
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return counts;
  }

  private static int execute(Connection connection, String statement, Object... values)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      return prepared.executeUpdate();
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
