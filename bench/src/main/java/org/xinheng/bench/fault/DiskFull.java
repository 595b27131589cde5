package org.xinheng.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * F3: one part of the data folder has no room left, then gets some. What was acknowledged is there,
 * reading goes on where it can, and writing goes on by itself. Needs root.
 */
record DiskFull(Area area, int clerks) {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int BEFORE = 40;

  /** What fills up; uploads are held in memory and stored in tables, so they are no area. */
  enum Area {
    TABLES("postgresql/cluster/base"),
    WAL("postgresql/cluster/pg_wal"),
    TEMP("postgresql/cluster/base/pgsql_tmp"),
    LOG("log/postgresql"),
    ALL("");

    private final String place;

    Area(String place) {
      this.place = place;
    }
  }

  Report run(Site site) throws IOException, InterruptedException, SQLException {
    Path place = site.program().data().resolve(area.place);
    confine(place);
    try {
      return underPressure(site, place);
    } finally {
      site.program().stop();
      Shell.run("umount", "-l", place.toString());
    }
  }

  /** Moves a folder onto a memory disk with a mebibyte or two to spare. */
  private static void confine(Path place) throws IOException, InterruptedException {
    Files.createDirectories(place);
    Shell.run("chown", "--reference=" + place.getParent(), place.toString());
    Path aside = place.resolveSibling(place.getFileName() + ".aside");
    Shell.run("cp", "-a", place.toString(), aside.toString());
    long used = Long.parseLong(Shell.run("du", "-sk", aside.toString()).split("\\s", 2)[0]);
    Shell.run(
        "mount", "-t", "tmpfs", "-o", "size=" + (used + 2048) + "k", "tmpfs", place.toString());
    Shell.run("cp", "-a", aside + "/.", place.toString());
    Shell.run("rm", "-rf", aside.toString());
  }

  private Report underPressure(Site site, Path place)
      throws IOException, InterruptedException, SQLException {
    site.program().start();
    Team team = new Team(site.journal()).begin(site.program().root(), "w", clerks);
    team.await(BEFORE);
    Browser reader = new Browser(site.program().root(), Duration.ofSeconds(60));
    reader.signIn("bureau-leader");
    List<String> notes = new ArrayList<>();
    boolean refuses = area == Area.TABLES || area == Area.WAL || area == Area.ALL;
    fill(site, place);
    boolean good = true;
    if (refuses) {
      good &= refused(team);
      notes.add("writing was refused: " + good);
    } else {
      team.await(BEFORE);
      notes.add("writing went on");
    }
    int read = status(reader);
    notes.add("reading answered " + read);
    good &= read == 200 || (area != Area.TABLES && refuses);
    Shell.run("mount", "-o", "remount,size=4g", place.toString());
    Files.deleteIfExists(place.resolve("ballast"));
    long room = System.nanoTime();
    team.await(BEFORE);
    Duration back = Duration.ofNanos(System.nanoTime() - room);
    team.finish();
    return site.report("F3 disk full: " + area, 1, List.of(back), team).with(notes, good);
  }

  private static int status(Browser reader) throws InterruptedException {
    try {
      return reader.get("/matters").status();
    } catch (IOException noAnswer) {
      return 0;
    }
  }

  private void fill(Site site, Path place) throws IOException, InterruptedException {
    switch (area) {
      case WAL -> use(site, "select pg_switch_wal() from generate_series(1, 40)", true);
      case TEMP ->
          use(
              site,
              "select count(*) from (select g from generate_series(1, 9000000) g order by -g) s",
              false);
      case TABLES, LOG, ALL -> ballast(place);
    }
  }

  /** Work of the server that needs room; that it fails is what it is for. */
  private static void use(Site site, String query, boolean growing)
      throws IOException, InterruptedException {
    for (int i = 0; i < 40; i++) {
      try (Connection connection = site.servers().admin();
          Statement statement = connection.createStatement()) {
        if (growing) {
          statement.execute("create temp table if not exists filler (x int)");
          statement.execute("select pg_logical_emit_message(false, 'fill', repeat('x', 8000000))");
        }
        statement.execute(query);
      } catch (SQLException noRoom) {
        return;
      }
    }
  }

  /** Takes what is left; the writes that follow find nothing. */
  private static void ballast(Path place) throws InterruptedException {
    try {
      Shell.run("dd", "if=/dev/zero", "of=" + place.resolve("ballast"), "bs=64k");
    } catch (IOException full) {
      // So it should be.
    }
  }

  private static boolean refused(Team team) throws InterruptedException {
    long begun = System.nanoTime();
    int before = team.tally().unanswered().get();
    while (team.tally().unanswered().get() < before + 8) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        return false;
      }
      Thread.sleep(100);
    }
    return true;
  }
}
