package org.xinheng.bench.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.xinheng.bench.sweep.Reckoning.Entered;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.Migrations;
import org.xinheng.deadline.Sweeper;

/**
 * A year of mornings: two programs on one database sweep at the same time, each day; twice both are
 * gone for weeks, once cut off from the database in the midst of a sweep, once stopped in order.
 * Afterwards every rung must have been entered exactly once, on the day that another computation
 * gives. Usage: {@code SweepYear [matters] [seed]}; the checkout must be built.
 */
public final class SweepYear {

  static final LocalDate START = LocalDate.of(2025, 2, 10);
  static final int DAYS = 365;

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  private final Database database;
  private final Path folder;
  private final List<Life> lives;
  private final Map<LocalDate, List<Life>> diary = new HashMap<>();
  private final NavigableSet<LocalDate> sweeps = new TreeSet<>();
  private final Outages outages = new Outages(START);
  private final List<Node> nodes = new ArrayList<>();
  private final ExecutorService mornings = Executors.newFixedThreadPool(3);
  private long longest;
  private int broken;

  private SweepYear(Database database, Path folder, List<Life> lives) {
    this.database = database;
    this.folder = folder;
    this.lives = lives;
    for (Life it : lives) {
      note(it, it.extendedOn());
      note(it, it.concludedOn());
    }
  }

  private void note(Life it, @Nullable LocalDate day) {
    if (day != null) {
      diary.computeIfAbsent(day, _ -> new ArrayList<>()).add(it);
    }
  }

  /** Runs and prints the report; exit code 1 when anything is missing or too much. */
  public static void main(String[] args) throws Exception {
    int matters = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : new Random().nextLong();
    Path target = Path.of("bench/target").toAbsolutePath();
    Files.createDirectories(target);
    Report report = run(Files.createTempDirectory(target, "sweep"), matters, seed);
    System.out.println(report);
    System.exit(report.isClean() ? 0 : 1);
  }

  /**
   * What came out.
   *
   * @param expected rungs that must be there
   * @param entered rungs that are there
   * @param missing those that are not
   * @param surplus those that should not be
   * @param twice clocks with two open reminders for one post
   * @param broken sweeps that were cut off
   * @param longest longest morning, milliseconds
   */
  record Report(
      long seed,
      int matters,
      int mornings,
      int expected,
      int entered,
      Set<Entered> missing,
      Set<Entered> surplus,
      int twice,
      int broken,
      long longest) {

    boolean isClean() {
      return missing.isEmpty() && surplus.isEmpty() && twice == 0 && expected == entered;
    }

    @Override
    public String toString() {
      return ("seed %d: %,d matters, %d mornings of %d with two programs, %d sweeps cut off;%n"
              + "rungs expected %,d, entered %,d, missing %d, surplus %d, reminders twice %d;"
              + " longest morning %,d ms%n%s")
          .formatted(
              seed,
              matters,
              mornings,
              DAYS,
              broken,
              expected,
              entered,
              missing.size(),
              surplus.size(),
              twice,
              longest,
              first(missing) + first(surplus));
    }

    private static String first(Set<Entered> some) {
      return some.isEmpty() ? "" : some.stream().limit(5).toList() + System.lineSeparator();
    }
  }

  /** One run in a fresh folder. */
  static Report run(Path folder, int matters, long seed) throws Exception {
    Random random = new Random(seed);
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < matters; i++) {
      lives.add(Life.by(random, START));
    }
    DatabaseFolder place =
        new DatabaseFolder(folder.resolve("data"), folder.resolveSibling("postgresql"));
    try (Database database = Database.open(place, Database.Mode.SERVE, DatabaseListener.SILENT)) {
      Migrations.bringUp(database);
      SweepYear year = new SweepYear(database, folder, lives);
      try {
        year.live();
        return year.report(seed);
      } finally {
        year.stop();
        year.mornings.shutdownNow();
      }
    }
  }

  private void live() throws InterruptedException, SQLException {
    start(START.minusDays(1));
    County county = County.open(nodes.getFirst(), Node.at(START.minusDays(400), MORNING));
    Acting acting = new Acting(county);
    acting.begin(nodes.getFirst(), lives);
    for (LocalDate day = START; day.isBefore(START.plusDays(DAYS)); day = day.plusDays(1)) {
      if (outages.isOut(day)) {
        stop();
        // Nobody acts while the programs are gone; what was planned is done on the day they are
        // back.
        postpone(day);
      } else {
        start(day);
        morning(county, day);
        afternoon(acting, day);
      }
    }
  }

  private void start(LocalDate day) {
    while (nodes.size() < 2) {
      nodes.add(new Node(database, folder, day));
    }
  }

  private void stop() {
    nodes.forEach(Node::close);
    nodes.clear();
  }

  private void morning(County county, LocalDate day) throws InterruptedException, SQLException {
    nodes.forEach(node -> node.moveTo(day, MORNING));
    boolean cut = outages.isCut(day);
    long begun = System.nanoTime();
    List<Callable<Boolean>> both = new ArrayList<>();
    for (Node node : nodes) {
      both.add(() -> {
        node.get(Sweeper.class).sweep(county.region());
        return true;
      });
    }
    if (cut) {
      both.add(() -> outages.cut(database));
    }
    int failed = 0;
    for (var done : mornings.invokeAll(both)) {
      failed += hasFailed(done) ? 1 : 0;
    }
    broken += failed;
    longest = Math.max(longest, (System.nanoTime() - begun) / 1_000_000);
    if (!cut) {
      sweepOnce(county, day);
    }
  }

  /** Who came second may have passed by the first; together they have done the day's work. */
  private void sweepOnce(County county, LocalDate day) {
    nodes.getFirst().get(Sweeper.class).sweep(county.region());
    sweeps.add(day);
  }

  private static boolean hasFailed(Future<Boolean> done) throws InterruptedException {
    try {
      return !done.get();
    } catch (ExecutionException e) {
      return true;
    }
  }

  private void afternoon(Acting acting, LocalDate day) {
    if (outages.isCut(day)) {
      postpone(day);
      return;
    }
    Node node = nodes.get(day.getDayOfYear() % 2);
    node.moveTo(day, AFTERNOON);
    diary.getOrDefault(day, List.of()).forEach(it -> acting.act(node, it, day));
  }

  /** Lives know no outage: those that would act then do nothing at all, on either side. */
  private void postpone(LocalDate day) {
    diary.remove(day);
  }

  private Report report(long seed) throws SQLException, IOException {
    Reckoning reckoning = new Reckoning(sweeps);
    Set<Entered> expected = new TreeSet<>();
    lives.forEach(it -> expected.addAll(reckoning.of(outages.without(it))));
    List<Entered> entered = Findings.entered(database, sweeps);
    Set<Entered> missing = new TreeSet<>(expected);
    missing.removeAll(new TreeSet<>(entered));
    Set<Entered> surplus = new TreeSet<>(entered);
    surplus.removeAll(expected);
    return new Report(
        seed,
        lives.size(),
        sweeps.size(),
        expected.size(),
        entered.size(),
        missing,
        surplus,
        Findings.twice(database),
        broken,
        longest);
  }
}
