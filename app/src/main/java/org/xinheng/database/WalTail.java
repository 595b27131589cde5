package org.xinheng.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The growing end of a running server's log, read from its own files as far as they are safely on
 * the disk. A slot keeps the server from recycling what was not read yet, up to a bound: when the
 * archive stands still for long, the server goes on working and the archive has a gap.
 */
public final class WalTail implements AutoCloseable {

  private static final String SLOT = "xinheng_archive";

  private final DatabaseFolder folder;
  private final Connection connection;

  private WalTail(DatabaseFolder folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /** Begins to follow; from now on the server keeps its log for us. */
  public static WalTail of(DatabaseFolder folder) throws IOException, SQLException {
    return new WalTail(folder, folder.admin());
  }

  /** Where the log stands. */
  public State state() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '"
              + SLOT
              + "' and (wal_status = 'lost' or restart_lsn is null)");
      statement.execute(
          "select pg_create_physical_replication_slot('"
              + SLOT
              + "', true) where not exists (select from pg_replication_slots where slot_name = '"
              + SLOT
              + "')");
      return read(statement);
    }
  }

  private static State read(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select s.restart_lsn, pg_current_wal_flush_lsn(), c.timeline_id, i.system_identifier,"
                + " statement_timestamp() from pg_replication_slots s, pg_control_checkpoint() c,"
                + " pg_control_system() i where s.slot_name = '"
                + SLOT
                + "'")) {
      row.next();
      return new State(
          Wal.position(row.getString(1)),
          Wal.position(row.getString(2)),
          row.getLong(3),
          row.getString(4),
          row.getObject(5, OffsetDateTime.class).toInstant());
    }
  }

  /**
   * Bytes of a segment.
   *
   * @throws java.io.FileNotFoundException when the server has recycled it
   */
  public byte[] read(String segment, int from, int to) throws IOException {
    byte[] bytes = new byte[to - from];
    String file = folder.cluster().resolve("pg_wal").resolve(segment).toString();
    try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
      in.seek(from);
      in.readFully(bytes);
    }
    return bytes;
  }

  /** Lets the server recycle what lies before a position. */
  public void release(long position) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_replication_slot_advance('" + SLOT + "', '" + Wal.text(position) + "')");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /**
   * Where the log stands.
   *
   * @param kept position from which the server keeps it for us
   * @param flushed position up to which it is on the disk
   * @param timeline line of history; a restore begins a new one
   * @param systemIdentifier which database this is
   * @param at by the server's clock, before the position was read: what was answered as done before
   *     this instant lies before {@code flushed}
   */
  public record State(
      long kept, long flushed, long timeline, String systemIdentifier, Instant at) {}
}
