package org.xinheng.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the database alone takes for the same transactions: the rows of one finished matter are
 * written again and again, act by act, one transaction each, through the same driver. Nothing is
 * decided, sealed, chained, checked or shown.
 */
final class BareLife implements Work {

  private static final String SCHEMA = "bare";

  private final Connection sql;
  private final Rows rows;
  private final boolean registersOnly;
  private final Timings timings;

  /**
   * The rows of the pattern, a table each.
   *
   * @param id of the matter they were taken from
   * @param ends the version at the end of each transaction of its life; a form may do two acts
   */
  record Rows(
      UUID id,
      List<Integer> ends,
      BareRows matter,
      BareRows person,
      BareRows statement,
      BareRows opinion,
      BareRows key,
      BareRows clock,
      BareRows entry,
      BareRows request) {}

  private BareLife(Connection sql, Rows rows, boolean registersOnly, Timings timings) {
    this.sql = sql;
    this.rows = rows;
    this.registersOnly = registersOnly;
    this.timings = timings;
  }

  /** One client on a connection of its own; the copies must be there. */
  static BareLife on(DataSource source, Rows rows, boolean registersOnly, Timings timings)
      throws SQLException {
    Connection sql = source.getConnection();
    sql.setAutoCommit(false);
    return new BareLife(sql, rows, registersOnly, timings);
  }

  /**
   * Makes empty copies of the tables and reads the pattern: the newest matter that was evaluated.
   */
  static Rows prepare(DataSource source) throws SQLException {
    try (Connection sql = source.getConnection();
        Statement statement = sql.createStatement()) {
      statement.execute("drop schema if exists " + SCHEMA + " cascade");
      statement.execute("create schema " + SCHEMA);
      return rows(sql, statement);
    }
  }

  private static Rows rows(Connection sql, Statement statement) throws SQLException {
    ResultSet found =
        statement.executeQuery(
            "select id from petition.matter where evaluated_on is not null"
                + " order by id desc limit 1");
    if (!found.next()) {
      throw new SQLException("no matter was evaluated yet");
    }
    UUID id = found.getObject(1, UUID.class);
    return new Rows(
        id,
        ends(sql, id),
        BareRows.copy(sql, "petition.matter", "bare.matter", "id", id),
        BareRows.copy(sql, "petition.person", "bare.person", "matter_id", id),
        BareRows.copy(sql, "petition.statement", "bare.statement", "matter_id", id),
        BareRows.copy(sql, "petition.opinion", "bare.opinion", "matter_id", id),
        BareRows.copy(sql, "crypto.matter_key", "bare.matter_key", "matter_id", id),
        BareRows.copy(sql, "deadline.clock", "bare.clock", "case_ref", id),
        BareRows.copy(sql, "ledger.entry", "bare.entry", "chain", id),
        BareRows.copy(sql, "ledger.request", "bare.request", "key", "none"));
  }

  /** Entries of one moment were written by one transaction. */
  private static List<Integer> ends(Connection sql, UUID id) throws SQLException {
    List<Integer> ends = new ArrayList<>();
    try (PreparedStatement select =
        sql.prepareStatement(
            "select max(seq) from ledger.entry where chain = ? group by at order by 1")) {
      select.setObject(1, id);
      ResultSet found = select.executeQuery();
      while (found.next()) {
        ends.add(found.getInt(1));
      }
    }
    return ends;
  }

  /** Takes the copies away again. */
  static void remove(DataSource source) throws SQLException {
    try (Connection sql = source.getConnection();
        Statement statement = sql.createStatement()) {
      statement.execute("drop schema if exists " + SCHEMA + " cascade");
    }
  }

  @Override
  public boolean once() throws IOException {
    UUID id = UUID.randomUUID();
    try {
      timed("bare register", () -> register(id));
      for (int form = 1; !registersOnly && form < rows.ends().size(); form++) {
        int before = rows.ends().get(form - 1);
        int version = rows.ends().get(form);
        timed("bare form", () -> form(id, before, version));
      }
      return true;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Statements that belong together. */
  private interface Doing {
    void run() throws SQLException;
  }

  private void timed(String name, Doing doing) throws SQLException {
    long begun = System.nanoTime();
    doing.run();
    sql.commit();
    timings.took(name, System.nanoTime() - begun);
  }

  private void register(UUID id) throws SQLException {
    request(id, 1);
    rows.matter().write(sql, 0, Map.of("id", id, "number", id.toString(), "version", 1));
    for (BareRows table : List.of(rows.person(), rows.statement(), rows.key())) {
      for (int row = 0; row < table.rows().size(); row++) {
        table.write(sql, row, Map.of("matter_id", id));
      }
    }
    clock(id, 0);
    entry(id, 1);
  }

  private void form(UUID id, int before, int version) throws SQLException {
    request(id, version);
    lock(id);
    execute(
        "update bare.matter set version = ?, state = state, procedure = procedure, clock_due_on ="
            + " clock_due_on where region = ? and id = ?",
        version,
        rows.matter().rows().getFirst()[0],
        id);
    if (version == rows.ends().getLast() - 1 && !rows.opinion().rows().isEmpty()) {
      rows.opinion().write(sql, 0, Map.of("matter_id", id));
    }
    for (int act = before + 1; act <= version; act++) {
      if (act - 1 < rows.clock().rows().size()) {
        clock(id, act - 1);
      }
      entry(id, act);
    }
  }

  private void lock(UUID id) throws SQLException {
    try (PreparedStatement select =
        sql.prepareStatement("select * from bare.matter where region = ? and id = ? for update")) {
      select.setObject(1, rows.matter().rows().getFirst()[0]);
      select.setObject(2, id);
      select.executeQuery().next();
    }
  }

  private void clock(UUID id, int row) throws SQLException {
    rows.clock().write(sql, row, Map.of("case_ref", id));
  }

  private void entry(UUID id, int version) throws SQLException {
    int row = Math.min(version, rows.entry().rows().size()) - 1;
    rows.entry().write(sql, row, Map.of("chain", id, "seq", version));
  }

  private void request(UUID id, int version) throws SQLException {
    execute(
        "insert into bare.request (region, key, act, result, at) values (?, ?, ?, ?, '2025-10-15T08:00+08')"
            + " on conflict do nothing",
        rows.matter().rows().getFirst()[0],
        id + "-" + version,
        "petition.act",
        "done");
  }

  private void execute(String text, Object... values) throws SQLException {
    try (PreparedStatement statement = sql.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
