package org.xinheng.backup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;

/**
 * A data folder as the first release left it: its schemas alone, and rows that its demonstration
 * wrote (a sample in {@code upgrade/v1}, one file a table).
 */
final class FirstRelease {

  /** The modules of that release; later ones come with the upgrade. */
  private static final List<String> MODULES =
      List.of(
          "crypto",
          "ledger",
          "identity",
          "deadline",
          "petition",
          "reception",
          "budget",
          "performance");

  private static final Path ROWS = Path.of("src/test/resources/upgrade/v1");

  private FirstRelease() {}

  /** Makes it, stopped, in a new folder that any account may pass through. */
  static Path make() throws IOException, SQLException {
    Path root = Files.createTempDirectory("xinheng-upgrade");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path data = root.resolve("v1");
    DatabaseFolder folder = Office.folder(data);
    try (Database database = Database.open(folder, Database.Mode.SERVE, DatabaseListener.SILENT)) {
      Objects.requireNonNull(database);
      try (Connection connection = folder.admin()) {
        MODULES.forEach(module -> migrate(source(connection, folder), module));
        copy(connection);
      }
    }
    return data;
  }

  private static DataSource source(Connection connection, DatabaseFolder folder) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setUrl(connection.getMetaData().getURL());
      source.setUser(connection.getMetaData().getUserName());
      source.setPassword(folder.password());
      return source;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void migrate(DataSource source, String module) {
    Flyway.configure()
        .dataSource(source)
        .schemas(module)
        .defaultSchema(module)
        .locations("classpath:db/migration/" + module)
        .target("1")
        .load()
        .migrate();
  }

  private static void copy(Connection connection) throws IOException, SQLException {
    try (Statement statement = connection.createStatement();
        Stream<Path> files = Files.list(ROWS)) {
      statement.execute("set session_replication_role = replica");
      for (Path file : files.sorted().toList()) {
        String table = file.getFileName().toString().replace(".tsv", "");
        try (Reader rows = Files.newBufferedReader(file)) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin (header match)", rows);
        }
      }
      statement.execute("set session_replication_role = origin");
    }
  }
}
