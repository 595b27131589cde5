package org.xinheng.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.copy.PGCopyInputStream;
import org.xinheng.crypto.BackupKey;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.DatabaseException;

/**
 * The rows of every table as of one moment, encrypted, for another server: from the bundled one to
 * an outside one and back, and from one major version of PostgreSQL to the next.
 */
public final class DataExport {

  static final String TABLE = "table/";
  static final String SEQUENCES = "sequences";

  private DataExport() {}

  /**
   * Where rows come from or go to.
   *
   * @param connection as the owner of the tables
   * @param masters of which the one in use wraps the export's own key; it is needed again at the
   *     other end, and every one under which a rotation has left something
   * @param program name and version of this program
   * @param name the data folder or address, for the manifest
   */
  public record Place(Connection connection, MasterKeys masters, String program, String name) {}

  /**
   * Writes the rows into a new folder, which appears only when complete and checked.
   *
   * @param at the moment, for the manifest
   */
  public static Manifest run(Place place, Path target, Instant at, Consumer<String> progress)
      throws IOException {
    Path goal = target.toAbsolutePath().normalize();
    Backup.refuseTaken(goal);
    Path part = goal.resolveSibling(goal.getFileName() + ".part-" + ProcessHandle.current().pid());
    boolean done = false;
    try {
      Folders.createPrivate(part);
      Manifest manifest = write(place, part, at, progress);
      Backup.publish(part, goal);
      done = true;
      return manifest;
    } catch (SQLException e) {
      throw new DatabaseException("导出没有完成，没有留下不完整的文件，原有数据没有改动：" + e.getMessage(), e);
    } finally {
      if (!done) {
        Folders.remove(part);
      }
    }
  }

  private static Manifest write(Place place, Path part, Instant at, Consumer<String> progress)
      throws IOException, SQLException {
    Connection connection = place.connection();
    MasterKeys.Sealing with = place.masters().sealing(connection);
    BackupKey key = BackupKey.create(with.profile());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      Inventory inventory = Inventory.within(connection);
      List<Manifest.StoredFile> files = new ArrayList<>();
      for (String table : Inventory.tables(connection)) {
        files.add(table(connection, table, part, key));
        progress.accept("导出 " + table);
      }
      byte[] sequences = sequences(statement).getBytes(StandardCharsets.UTF_8);
      files.add(seal(part, SEQUENCES, new ByteArrayInputStream(sequences), key));
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              place.program(),
              Manifest.Kind.TABLES,
              at.toString(),
              place.name(),
              null,
              inventory,
              List.of(),
              files);
      BackupFolder.finish(part, manifest, key, with.key()).refuseDamaged(progress);
      return manifest;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Manifest.StoredFile table(
      Connection connection, String table, Path part, BackupKey key)
      throws IOException, SQLException {
    CopyOut rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy " + table + " (" + columns(connection, table) + ") to stdout (header)");
    try (InputStream content = new PGCopyInputStream(rows)) {
      return seal(part, TABLE + table, content, key);
    }
  }

  /** What can be written: everything but what the server computes from it. */
  static String columns(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                    + " where attrelid = '"
                    + table
                    + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Manifest.StoredFile seal(
      Path part, String name, InputStream content, BackupKey key) throws IOException {
    return SealedFile.write(part.resolve("files").resolve(name + ".sealed"), name, content, key);
  }

  /** One line a sequence: name, last value. */
  private static String sequences(Statement statement) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (ResultSet rows =
        statement.executeQuery(
            "select schemaname || '.' || sequencename, last_value from pg_sequences"
                + " where last_value is not null and schemaname in ("
                + Inventory.schemas()
                + ") order by 1")) {
      while (rows.next()) {
        lines.append(rows.getString(1)).append('\t').append(rows.getLong(2)).append('\n');
      }
    }
    return lines.toString();
  }
}
