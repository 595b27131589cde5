package org.xinheng.bench.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * F4: the disk refuses to sync, at the first, second, third … try of each server process. Nothing
 * may be acknowledged on it, and the server must stop and recover rather than go on. Needs strace.
 *
 * @param faults how many times
 * @param control a setting that breaks the promise on purpose; null in a real run
 */
record SyncFails(int faults, int clerks, @Nullable String control) {

  private static final String CALLS = "fdatasync,fsync";
  private static final int BETWEEN = 20;

  static boolean possible() {
    return System.getProperty("user.name").equals("root")
        && Files.isExecutable(Path.of("/usr/bin/strace"));
  }

  Report run(Site site) throws IOException, InterruptedException, SQLException {
    site.program().start();
    if (control != null) {
      site.servers().loosen(control);
    }
    Team team = new Team(site.journal()).begin(site.program().root(), "w", clerks);
    List<Duration> recoveries = new ArrayList<>();
    for (int n = 1; n <= faults; n++) {
      team.await(BETWEEN);
      inject(site.servers(), n);
      long failed = System.nanoTime();
      team.await(1);
      recoveries.add(Duration.ofNanos(System.nanoTime() - failed));
    }
    team.await(BETWEEN);
    team.finish();
    long panics = panics(site);
    String name = "F4 sync" + (control == null ? "" : " control " + control.replace("\n", ", "));
    return site.report(name, faults, recoveries, team)
        .with(List.of("server stopped itself " + panics + " times"), panics >= faults);
  }

  /** Lets the n-th sync of whichever process comes to it first fail, then lets go. */
  private static void inject(Servers servers, int n) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "strace",
                "-f",
                "-e",
                "trace=" + CALLS,
                "-e",
                "inject=" + CALLS + ":error=EIO:when=" + n));
    servers.processes().forEach(id -> command.addAll(List.of("-p", Long.toString(id))));
    Process strace = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader said = strace.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.contains("INJECTED")) {
        line = said.readLine();
      }
      Shell.signal("INT", List.of(strace.pid()));
      while (said.readLine() != null) {
        // It lets go of the processes before it ends.
      }
    }
    strace.waitFor(10, TimeUnit.SECONDS);
  }

  private static long panics(Site site) throws IOException {
    long found = 0;
    try (Stream<Path> logs = Files.list(site.program().data().resolve("log/postgresql"))) {
      for (Path log : logs.toList()) {
        try (Stream<String> lines = Files.lines(log)) {
          found += lines.filter(line -> line.contains("PANIC:")).count();
        }
      }
    }
    return found;
  }
}
