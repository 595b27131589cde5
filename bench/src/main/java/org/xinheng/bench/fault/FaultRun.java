package org.xinheng.bench.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The command line of the fault programs; see {@code bench/README.md}. */
public final class FaultRun {

  /**
   * Answers before the log is written, and takes its time to write it: what a death of all
   * processes then costs does not depend on luck.
   */
  static final String COMMIT_OFF = "synchronous_commit = off\nwal_writer_delay = 10s";

  private FaultRun() {}

  /** Runs one program and prints its report; exit code 0 when it found what it should. */
  public static void main(String[] args) throws Exception {
    Path root = Path.of("").toAbsolutePath();
    String which = args.length > 0 ? args[0] : "death";
    Report report =
        switch (which) {
          case "death" -> death(root, args, null);
          case "fsync-off" -> death(root, args, "fsync = off");
          case "commit-off" -> death(root, args, COMMIT_OFF);
          case "sync" -> at(root, new SyncFails(number(args, 1, 20), 6, null)::run);
          case "sync-commit-off" ->
              at(root, new SyncFails(number(args, 1, 20), 6, COMMIT_OFF)::run);
          case "pool" -> at(root, new Swamped(number(args, 1, 40))::run);
          case "disk" -> at(root, new DiskFull(area(args), 4)::run);
          case "nodes" -> at(root, new Nodes(root, troubles(args), 3)::run);
          default -> throw new IllegalArgumentException("no fault program " + which);
        };
    System.out.println(report.words());
    boolean control = which.endsWith("-off");
    System.exit((control ? report.loses() : report.clean()) ? 0 : 1);
  }

  /** {@code [WRITES] [FAULTS] [CLERKS] [BLOW…]}. */
  private static Report death(Path root, String[] args, @Nullable String control) throws Exception {
    int writes = number(args, 1, 20_000);
    int faults = number(args, 2, 10);
    int clerks = number(args, 3, 6);
    List<Blow> blows =
        args.length > 4
            ? List.of(args).subList(4, args.length).stream()
                .map(name -> Blow.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList()
            : List.of(Blow.values());
    SuddenDeath run = new SuddenDeath(blows, writes, faults, clerks, control);
    try (Site site = Site.prepare(root, Site.folder(root), run.losesPower())) {
      return run.run(site);
    }
  }

  private static DiskFull.Area area(String[] args) {
    return DiskFull.Area.valueOf(args[1].toUpperCase(Locale.ROOT));
  }

  private static List<Nodes.Trouble> troubles(String[] args) {
    return args.length > 1
        ? List.of(args).subList(1, args.length).stream()
            .map(name -> Nodes.Trouble.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList()
        : List.of(Nodes.Trouble.values());
  }

  /** A program of faults on a site. */
  private interface Work {
    Report run(Site site) throws Exception;
  }

  private static Report at(Path root, Work work) throws Exception {
    try (Site site = Site.prepare(root, Site.folder(root), false)) {
      return work.run(site);
    }
  }

  private static int number(String[] args, int place, int otherwise) {
    return args.length > place ? Integer.parseInt(args[place]) : otherwise;
  }
}
