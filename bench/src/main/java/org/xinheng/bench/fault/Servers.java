package org.xinheng.bench.fault;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** The database server of a data folder, seen from outside the program. */
final class Servers {

  private final Path data;

  Servers(Path data) {
    this.data = data;
  }

  Path cluster() {
    return data.resolve("postgresql").resolve("cluster");
  }

  long postmaster() throws IOException {
    Path file = cluster().resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  /** Postmaster and children: all processes of PostgreSQL that work in the cluster's folder. */
  List<Long> processes() {
    return ProcessHandle.allProcesses().filter(this::worksHere).map(ProcessHandle::pid).toList();
  }

  private boolean worksHere(ProcessHandle process) {
    Path entry = Path.of("/proc", Long.toString(process.pid()));
    try {
      String program = Files.readSymbolicLink(entry.resolve("exe")).getFileName().toString();
      return program.startsWith("postgres")
          && Files.readSymbolicLink(entry.resolve("cwd")).equals(cluster().toAbsolutePath());
    } catch (IOException notOursOrGone) {
      return false;
    }
  }

  int port() throws IOException {
    Properties state = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("server.properties"))) {
      state.load(reader);
    }
    return Integer.parseInt(state.getProperty("port"));
  }

  /** A connection as the server's administrator, whom no row policy holds back. */
  Connection admin() throws IOException, SQLException {
    String password = Files.readString(data.resolve("postgresql").resolve("password")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + port() + "/xinheng";
    return DriverManager.getConnection(url, "xinheng_admin", password);
  }

  /**
   * Breaks the running server's promise on purpose, for a control that must lose writes. The next
   * start writes the settings anew.
   *
   * @param setting such as {@code fsync = off}
   */
  void loosen(String setting) throws IOException, InterruptedException {
    Path file = cluster().resolve("postgresql.conf");
    Files.writeString(file, "\n" + setting + "\n", StandardOpenOption.APPEND);
    Shell.signal("HUP", List.of(postmaster()));
  }
}
