package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Chain;
import org.xinheng.ledger.Entry;
import org.xinheng.shared.Region;

/** A data folder with a running server and histories in it, in a folder with a Chinese name. */
final class Office implements AutoCloseable {

  private static final Path CACHE = Path.of("target", "test-postgresql").toAbsolutePath();
  private static final Region REGION = new Region("139901");
  private static final Instant AT = Instant.parse("2025-10-15T02:00:00Z");

  final Path root;
  final List<String> said = new ArrayList<>();
  private Database database;

  private Office(Path root) {
    this.root = root;
    database = serve();
    Migrations.bringUp(database);
  }

  static Office open() throws IOException {
    Path root = Files.createTempDirectory("xinheng-备份 '试验");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Office(root);
  }

  private Database serve() {
    return Database.open(data(), Database.Mode.SERVE, DatabaseListener.SILENT);
  }

  static DatabaseFolder folder(Path data) {
    return new DatabaseFolder(data, CACHE);
  }

  DatabaseFolder data() {
    return folder(root.resolve("数据"));
  }

  Path keyFile() {
    return data().root().resolve("keys").resolve("master.key");
  }

  KeyFile keys() {
    return KeyFile.plain(keyFile());
  }

  /** The master keys in the file, made when there is none. */
  MasterKeys masters() {
    return MasterKeys.ofNew(keys());
  }

  /** The same, made known to the database as a start does. */
  KeyRing started(@Nullable CipherProfile profile) {
    return KeyStart.open(owner(), keys(), profile, AT);
  }

  /** Plain connections of the owner of the tables. */
  DataSource owner() {
    return database.as(DatabaseRole.MIGRATOR).dataSource();
  }

  Source source() {
    return new Source(data(), masters(), "xinheng of this test");
  }

  void restart() {
    database.close();
    database = serve();
  }

  void stop() {
    database.close();
  }

  /** One more matter with a history of so many entries. */
  UUID history(int entries) throws Exception {
    UUID chain = UUID.randomUUID();
    try (Connection connection = data().admin()) {
      byte[] previous = Chain.start();
      for (int seq = 1; seq <= entries; seq++) {
        Entry entry =
            Chain.next(
                REGION,
                chain,
                seq,
                "register",
                LocalDate.of(2025, 10, 15),
                AT,
                Actor.PROGRAM,
                false,
                ("第" + seq + "步").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                previous);
        insert(connection, entry);
        previous = entry.hash();
      }
    }
    return chain;
  }

  private static void insert(Connection connection, Entry e) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into ledger.entry (region, chain, seq, kind, on_day, at, encrypted, content,"
                + " previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, e.region().code());
      insert.setObject(2, e.chain());
      insert.setInt(3, e.seq());
      insert.setString(4, e.kind());
      insert.setObject(5, e.onDay());
      insert.setObject(6, e.at().atOffset(ZoneOffset.UTC));
      insert.setBoolean(7, e.encrypted());
      insert.setBytes(8, e.content());
      insert.setBytes(9, e.previous());
      insert.setBytes(10, e.hash());
      insert.executeUpdate();
    }
  }

  void run(String sql) throws Exception {
    try (Connection connection = data().admin();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String sql) throws Exception {
    try (Connection connection = data().admin()) {
      return ask(connection, sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** By the server's clock, which stamps commits. */
  Instant serverTime() throws Exception {
    try (Connection connection = data().admin();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /** Asks a restored folder. */
  static String askRestored(Path data, String sql) throws Exception {
    DatabaseFolder folder = folder(data);
    try (Database restored = Database.open(folder, Database.Mode.COMMAND, DatabaseListener.SILENT);
        Connection connection = folder.admin()) {
      return ask(connection, sql);
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
    Folders.remove(root);
  }
}
