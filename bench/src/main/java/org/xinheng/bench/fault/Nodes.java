package org.xinheng.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * F11 and F15: a second node works on the first one's database, over a line of ours. Nodes are
 * stopped like zombies and wake up, or the line is slow, cut, or silent.
 */
record Nodes(Path root, List<Trouble> troubles, int clerks) {

  private static final int BETWEEN = 60;

  /** Longer than either side waits for the other to say something. */
  private static final Duration LONG = Duration.ofSeconds(130);

  /** What happens to the second node or its line. */
  enum Trouble {
    /** F11: the second node stands still for three seconds, then goes on. */
    STOPPED,
    /** F11: longer than anybody waits for it. */
    ZOMBIE,
    /** F11: the first node stands still as long; the database lives on. */
    FIRST_ZOMBIE,
    SLOW,
    CUT,
    SILENT
  }

  Report run(Site site) throws IOException, InterruptedException, SQLException {
    Program first = site.program();
    first.start();
    try (Line line = new Line(site.servers().port())) {
      Program second = second(site, line);
      second.start();
      try {
        return underTrouble(site, second, line);
      } finally {
        second.stop();
      }
    }
  }

  private Program second(Site site, Line line) throws IOException, InterruptedException {
    Path data = site.program().data();
    Path other = data.resolveSibling("second");
    Files.createDirectories(other.resolve("postgresql"));
    for (String file :
        List.of(
            "demo-clock",
            "demo-accounts.tsv",
            "keys",
            "postgresql/password-app",
            "postgresql/password-sealed")) {
      Shell.run("cp", "-a", data.resolve(file).toString(), other.resolve(file).toString());
    }
    return new Program(
        root,
        other,
        Site.freePort(),
        List.of(
            "--database-url",
            "jdbc:postgresql://127.0.0.1:" + line.port() + "/xinheng",
            "--seal-folder",
            data.resolve("seals").toString()),
        Map.of(
            "XINHENG_DB_USER",
            "xinheng_migrator",
            "XINHENG_DB_PASSWORD",
            Files.readString(data.resolve("postgresql/password-migrator")).strip()));
  }

  private Report underTrouble(Site site, Program second, Line line)
      throws IOException, InterruptedException, SQLException {
    Team team =
        new Team(site.journal())
            .begin(site.program().root(), "a", clerks)
            .begin(second.root(), "b", clerks);
    List<Duration> recoveries = new ArrayList<>();
    for (Trouble trouble : troubles) {
      team.await(BETWEEN);
      befall(trouble, site.program(), second, line);
      recoveries.add(answering(second));
    }
    team.await(BETWEEN);
    team.finish();
    List<String> notes = new ArrayList<>();
    boolean once = sealedOnce(site, notes);
    return site.report("F11 F15 nodes " + troubles, troubles.size(), recoveries, team)
        .with(notes, once);
  }

  private static void befall(Trouble trouble, Program first, Program second, Line line)
      throws IOException, InterruptedException {
    switch (trouble) {
      case STOPPED -> still(second, Duration.ofSeconds(3));
      case ZOMBIE -> still(second, LONG);
      case FIRST_ZOMBIE -> still(first, LONG);
      case SLOW -> on(line, Line.State.SLOW, Duration.ofSeconds(5));
      case CUT -> on(line, Line.State.CUT, Duration.ofSeconds(3));
      case SILENT -> {
        line.turn(Line.State.SILENT);
        Thread.sleep(LONG);
        line.reset();
      }
    }
  }

  private static void on(Line line, Line.State state, Duration time) throws InterruptedException {
    line.turn(state);
    Thread.sleep(time);
    line.turn(Line.State.WHOLE);
  }

  private static void still(Program program, Duration time)
      throws IOException, InterruptedException {
    Shell.signal("STOP", List.of(program.pid()));
    Thread.sleep(time);
    Shell.signal("CONT", List.of(program.pid()));
  }

  private static Duration answering(Program program) throws InterruptedException {
    long begun = System.nanoTime();
    while (!program.answers()) {
      Thread.sleep(25);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Seals follow each other without a gap, and no entry lies under two. */
  private static boolean sealedOnce(Site site, List<String> notes)
      throws IOException, SQLException {
    try (Connection connection = site.servers().admin();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select (select count(*) from ledger.seal), (select max(number) from ledger.seal),
                  (select count(*) from ledger.sealed),
                  (select coalesce(sum(entries), 0) from ledger.seal)
                """)) {
      rows.next();
      notes.add("seals %d, entries under them %d".formatted(rows.getLong(1), rows.getLong(3)));
      return rows.getLong(1) > 0
          && rows.getLong(1) == rows.getLong(2)
          && rows.getLong(3) == rows.getLong(4);
    }
  }
}
