package org.xinheng.bench.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run takes place: a program on a fresh copy of the stock, the clients' list beside it.
 *
 * @param program the program, not started yet
 * @param journal the clients' list
 * @param power the disk it works on, when that can lose its power
 */
record Site(Program program, Journal journal, @Nullable Power power) implements AutoCloseable {

  /** Every index against its table, every page of every table of ours. */
  private static final String AMCHECK =
      """
      select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        lateral verify_heapam(c.oid) damage
        where c.relkind = 'r' and n.nspname in ('petition', 'ledger', 'deadline', 'crypto', 'identity')
      """;

  private static final String INDEXES =
      """
      select count(bt_index_check(c.oid, true)::text) from pg_class c
        join pg_namespace n on n.oid = c.relnamespace join pg_am a on a.oid = c.relam
        where c.relkind = 'i' and a.amname = 'btree'
          and n.nspname in ('petition', 'ledger', 'deadline', 'crypto', 'identity')
      """;

  /**
   * Prepares a run.
   *
   * @param root root of the checkout, already built
   * @param folder an empty folder for everything of the run
   * @param losesPower whether the data lie on a disk of their own
   */
  static Site prepare(Path root, Path folder, boolean losesPower)
      throws IOException, InterruptedException {
    Power power = losesPower ? Power.on(folder, 12) : null;
    Path data = (power == null ? folder : power.mount()).resolve("data");
    Stock.copyTo(root, data);
    return new Site(
        new Program(root, data, freePort()),
        new Journal(folder.resolve("acknowledged.tsv")),
        power);
  }

  /** A folder for a run below the bench's own; the server's account must get through it. */
  static Path folder(Path root) throws IOException {
    return Files.createTempDirectory(
        Files.createDirectories(root.resolve("bench/target")),
        "fault",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }

  /** A port that nobody has; several runs may be under way on one machine. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Servers servers() {
    return program.servers();
  }

  Power disk() {
    if (power == null) {
      throw new IllegalStateException("the run has no disk of its own");
    }
    return power;
  }

  /** Waits until another server than the dead one lets an officer's page be answered. */
  Duration backAfter(long postmaster) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!isBack(postmaster)) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begun);
      if (waited.compareTo(Duration.ofMinutes(5)) > 0) {
        throw new IOException("the database did not come back");
      }
      Thread.sleep(25);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private boolean isBack(long postmaster) throws InterruptedException {
    try {
      return servers().postmaster() != postmaster
          && new Browser(program.root(), Duration.ofSeconds(30)).get("/sign-in").status() == 200;
    } catch (IOException | RuntimeException notYet) {
      return false;
    }
  }

  /** Holds the stored rows against the clients' list. */
  Findings findings() throws IOException, SQLException {
    try (Connection connection = servers().admin()) {
      return Findings.of(connection, journal.writes());
    }
  }

  /** Whether chains and seals verify, and tables and indexes agree. */
  boolean sound() throws IOException, InterruptedException, SQLException {
    return program.verify() == 0 && tablesAreWhole();
  }

  private boolean tablesAreWhole() throws IOException, SQLException {
    try (Connection connection = servers().admin();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists amcheck");
      statement.execute(INDEXES);
      try (ResultSet rows = statement.executeQuery(AMCHECK)) {
        rows.next();
        return rows.getInt(1) == 0;
      }
    }
  }

  /** The report of a run that ended well. */
  Report report(String name, int faults, List<Duration> recoveries, Team team)
      throws IOException, InterruptedException, SQLException {
    return report(name, faults, recoveries, team, findings(), sound());
  }

  /** The report of a run whose database did not start any more. */
  Report broken(String name, int faults, List<Duration> recoveries, Team team) {
    return report(name, faults, recoveries, team, null, false);
  }

  private Report report(
      String name,
      int faults,
      List<Duration> recoveries,
      Team team,
      @Nullable Findings findings,
      boolean sound) {
    Writer.Tally tally = team.tally();
    return new Report(
        name,
        journal.size(),
        faults,
        tally.unanswered().get(),
        tally.again().get(),
        tally.changed().get(),
        Map.copyOf(tally.odd()),
        journal.longestGap(),
        List.copyOf(recoveries),
        findings,
        sound,
        List.of());
  }

  /** Stops the program and takes its disk away; what the run wrote stays in its folder. */
  @Override
  public void close() throws IOException {
    try {
      program.stop();
      journal.close();
      if (power != null) {
        power.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
