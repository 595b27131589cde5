package org.xinheng.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the database's tests share: folders, one unpacked server for all, child programs, short SQL.
 */
final class Trial {
  /** Unpacked once for all tests of the module, and kept from build to build. */
  static final Path CACHE = Path.of("target", "postgresql").toAbsolutePath();

  static final boolean ROOT = Shell.output(List.of("id", "-u")).equals(Optional.of("0"));

  private Trial() {}

  /** A new data folder below the system's temporary folder that any account may pass through. */
  static DatabaseFolder folder() throws IOException {
    Path parent = Files.createTempDirectory("xinheng-database");
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new DatabaseFolder(parent.resolve("data"), CACHE);
  }

  /** The temporary folder around a data folder. */
  static Path parent(DatabaseFolder folder) {
    return Objects.requireNonNull(folder.root().getParent());
  }

  static Database serve(DatabaseFolder folder) {
    return Database.open(folder, Database.Mode.SERVE, DatabaseListener.SILENT);
  }

  static Database command(DatabaseFolder folder) {
    return Database.open(folder, Database.Mode.COMMAND, DatabaseListener.SILENT);
  }

  static void remove(DatabaseFolder folder) throws IOException {
    Leftovers.remove(parent(folder));
  }

  /** First column of the first row. */
  static String ask(Database database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void run(Database database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long postmaster(DatabaseFolder folder) throws IOException {
    return folder.server().orElseThrow().postmaster();
  }

  static void kill(String signal, long pid) throws IOException {
    Shell.Result result = Shell.run(List.of("sh", "-c", "kill -" + signal + " " + pid));
    if (result.code() != 0) {
      throw new IOException(result.output());
    }
  }

  static String userOf(long pid) {
    return Shell.output(List.of("ps", "-o", "user=", "-p", Long.toString(pid))).orElse("");
  }

  /** A child program that has opened the folder. */
  static Child child(DatabaseFolder folder, Database.Mode mode) throws IOException {
    return child(List.of(), System.getProperty("java.class.path"), folder, mode);
  }

  static Child child(
      List<String> prefix, String classPath, DatabaseFolder folder, Database.Mode mode)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    command.addAll(List.of(java, "-Xmx128m", "-cp", classPath, ServeMain.class.getName()));
    command.addAll(
        List.of(folder.root().toString(), folder.binariesCache().toString(), mode.name()));
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .start();
    Child child = new Child(process, process.inputReader());
    child.said = child.output.readLine();
    return child;
  }

  /** A started child program and the first line that it printed. */
  static final class Child implements AutoCloseable {
    final Process process;
    final BufferedReader output;
    String said = "";

    Child(Process process, BufferedReader output) {
      this.process = process;
      this.output = output;
    }

    @Override
    public void close() throws IOException {
      // Through the handle: Process.destroy() would also cut what the child still has to say.
      process.toHandle().destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          throw new IOException("child program does not end");
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
