package org.xinheng.bench.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;
import org.xinheng.deadline.Recomputation;
import org.xinheng.deadline.Sweeper;
import org.xinheng.petition.BulkMatters;

/**
 * How long the jobs of the clocks take over as many open clocks as asked for: the first morning, on
 * which each clock reaches a rung; a morning on which one in fifteen does; a morning on which none
 * does; and computing all of them anew when the year they waited for is published. Usage: {@code
 * SweepSpeed [clocks]}; the checkout must be built.
 */
public final class SweepSpeed {

  private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
  private static final int SPREAD = 15;

  private SweepSpeed() {}

  /** Prints one line a measurement. */
  public static void main(String[] args) throws Exception {
    int clocks = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path target = Path.of("bench/target").toAbsolutePath();
    Files.createDirectories(target);
    run(Files.createTempDirectory(target, "sweep"), clocks);
  }

  private static void run(Path folder, int clocks) throws SQLException {
    DatabaseFolder place =
        new DatabaseFolder(folder.resolve("data"), folder.resolveSibling("postgresql"));
    try (Database database = Database.open(place, Database.Mode.SERVE, DatabaseListener.SILENT)) {
      Migrations.bringUp(database);
      try (Node node = new Node(database, folder, TODAY)) {
        County county = County.open(node, Node.at(TODAY.minusDays(60), LocalTime.NOON));
        fill(node, county, clocks);
        owner(database, "analyze");
        Sweeper sweeper = node.get(Sweeper.class);
        // The oldest are received so long ago that half of their time is over.
        sweep(node, sweeper, county, "first morning", TODAY);
        sweep(node, sweeper, county, "next morning", TODAY.plusDays(1));
        sweep(node, sweeper, county, "the same morning again", TODAY.plusDays(1));
        owner(database, "update deadline.clock set legal_on = null");
        recompute(node, county);
      }
    }
  }

  private static void fill(Node node, County county, int clocks) {
    try (BulkMatters.Batch batch = node.get(BulkMatters.class).open(county.region())) {
      for (int i = 0; i < clocks; i++) {
        LocalDate received = TODAY.minusDays(8 + i % SPREAD);
        batch.add(
            batch.register(
                new UUID(0x7000L | (long) i << 16, 1L << 63 | i),
                Acting.entry(received),
                county.clerk(),
                Node.at(received, LocalTime.NOON)));
      }
    }
  }

  private static void sweep(
      Node node, Sweeper sweeper, County county, String title, LocalDate day) {
    node.moveTo(day, LocalTime.of(9, 0));
    long begun = System.nanoTime();
    Sweeper.Swept swept = sweeper.sweep(county.region());
    System.out.printf(
        "%s: %,d clocks looked at, %,d rungs entered, %,d ms%n",
        title, swept.clocks(), swept.rungs(), millis(begun));
  }

  private static void recompute(Node node, County county) {
    Recomputation recomputation = node.get(Recomputation.class);
    long begun = System.nanoTime();
    recomputation.bringUp(county.region());
    Recomputation.Progress done = recomputation.last(county.region()).orElseThrow();
    System.out.printf(
        "computed anew: %,d cases, %,d clocks moved with their entries in the history, %,d ms%n",
        done.looked(), done.moved(), millis(begun));
  }

  private static long millis(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static void owner(Database database, String statement) throws SQLException {
    try (Connection owner = database.as(DatabaseRole.MIGRATOR).connect();
        Statement sql = owner.createStatement()) {
      sql.execute(statement);
    }
  }
}
