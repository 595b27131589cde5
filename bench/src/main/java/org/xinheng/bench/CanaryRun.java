package org.xinheng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.xinheng.bench.CanaryDoors.Entrance;
import org.xinheng.bench.CanarySearch.Hit;
import org.xinheng.bench.CanarySearch.Result;

/**
 * Marked words are sent to every entrance of a running program, by the web and on the command line;
 * then everything it wrote is searched for them: database files, write-ahead log, its folder for
 * passing files, its logs, a backup as it lies and restored, an export. Two controls show that the
 * search would find them: a harmless word that the program stored, and one planted in every place,
 * encoding and packing.
 */
public final class CanaryRun {

  private static final String CANARY = "金丝雀九零二";
  private static final String MARKED = "机密★20年 " + CANARY;
  private static final String STORED = "云雀留痕";
  private static final String PLANTED = "鹧鸪试声";
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Path root;
  private final Path work;
  private final int port;
  private final boolean full;
  private final CanaryCommands commands;
  private final CanaryDoors doors;

  private CanaryRun(Path root, Path work, int port, boolean full) {
    this.root = root;
    this.work = work;
    this.port = port;
    this.full = full;
    this.commands = new CanaryCommands(root, work);
    this.doors = new CanaryDoors(port, MARKED);
  }

  /**
   * What came of it.
   *
   * @param entrances how many ways in by the web were tried
   * @param sent requests sent, and commands run
   * @param passed entrances that did not turn the words away
   * @param found places where the words stand
   * @param stored places of the program's own where the word stored on purpose was found
   * @param planted places where the planted word was found, of how many
   */
  record Report(
      int entrances,
      String sent,
      List<String> passed,
      Set<Hit> found,
      List<String> stored,
      String planted,
      List<String> missed,
      String searched) {

    /** Nothing passed, nothing found, and both controls were. */
    boolean isClean() {
      return passed.isEmpty() && found.isEmpty() && missed.isEmpty() && stored.size() >= 2;
    }

    @Override
    public String toString() {
      return "entrances %d, sent %s, let pass %s, found %s; stored on purpose, found in %s; planted, found in %s, missed %s; searched %s"
          .formatted(entrances, sent, passed, found, stored, planted, missed, searched);
    }
  }

  /** Runs it in an empty folder; the program must be built. */
  static Report run(Path root, Path work, int port, boolean full)
      throws IOException, InterruptedException {
    return new CanaryRun(root, work, port, full).run();
  }

  private Report run() throws IOException, InterruptedException {
    Files.createDirectories(work.resolve("tmp"));
    Path log = Files.createDirectories(work.resolve("logs")).resolve("program.log");
    List<Entrance> entrances = CanaryDoors.entrances(root);
    Process program =
        commands.start(
            log, List.of("demo", "--port", Integer.toString(port), "--data", data().toString()));
    try {
      awaitAnswer(program, log);
      knock(entrances);
      commandLine();
      copies();
    } finally {
      program.destroy();
      program.waitFor(60, TimeUnit.SECONDS);
    }
    return report(entrances.size());
  }

  private Path data() {
    return work.resolve("data");
  }

  private void knock(List<Entrance> entrances) throws IOException, InterruptedException {
    List<String> logins =
        full
            ? List.of("window-clerk", "performance-officer", "security-admin")
            : List.of("window-clerk");
    for (String login : logins) {
      doors.signIn(login);
      for (Entrance entrance : entrances) {
        doors.send(entrance);
      }
    }
    doors.odd();
    doors.signIn("window-clerk");
    if (!doors.store(STORED)) {
      throw new IOException("the word of the control could not be stored");
    }
  }

  private void commandLine() throws IOException, InterruptedException {
    if (full) {
      commands.words(MARKED);
    }
    commands.files(MARKED, full ? CanarySearch.ENCODINGS : List.of("UTF-8"));
  }

  /** A backup, the same restored, and an export: what leaves the running data. */
  private void copies() throws IOException, InterruptedException {
    String backup = work.resolve("backup").toString();
    commands.must("backup", backup, "--data", data().toString());
    if (full) {
      commands.must("restore", backup, "--data", work.resolve("restored").toString());
      commands.must("export-data", work.resolve("export").toString(), "--data", data().toString());
    }
  }

  private Map<String, Path> places() {
    Map<String, Path> places = new LinkedHashMap<>();
    Path cluster = data().resolve("postgresql").resolve("cluster");
    places.put("database files", cluster.resolve("base"));
    places.put("write-ahead log", cluster.resolve("pg_wal"));
    places.put("temporary files", work.resolve("tmp"));
    places.put("logs", work.resolve("logs"));
    places.put("backup", work.resolve("backup"));
    if (full) {
      places.put("restored backup", work.resolve("restored"));
    }
    return places;
  }

  private Report report(int entrances) throws IOException {
    List<Path> planted = new ArrayList<>();
    for (Path place : places().values()) {
      planted.addAll(CanaryPlant.plant(place, PLANTED));
    }
    Result result = CanarySearch.search(List.of(CANARY, STORED, PLANTED), List.of(work));
    Set<Path> seen = result.of(PLANTED).stream().map(Hit::file).collect(Collectors.toSet());
    List<String> passed = new ArrayList<>(doors.passed());
    passed.addAll(commands.passed());
    return new Report(
        entrances,
        doors.sent() + " requests and " + commands.run() + " commands",
        passed,
        result.of(CANARY),
        storedIn(result.of(STORED)),
        planted.stream().filter(seen::contains).count() + " of " + planted.size(),
        planted.stream().filter(it -> !seen.contains(it)).map(Path::toString).toList(),
        result.files() + " files, " + result.bytes() / 1_000_000 + " MB");
  }

  private List<String> storedIn(Set<Hit> hits) {
    return places().entrySet().stream()
        .filter(place -> hits.stream().anyMatch(hit -> hit.file().startsWith(place.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void awaitAnswer(Process program, Path log) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!answers()) {
      if (!program.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IOException("the program did not start, see " + log);
      }
      Thread.sleep(200);
    }
  }

  private boolean answers() throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/sign-in");
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * {@code CanaryRun [short]}: below {@code bench/target}; prints the report, ends with 4 on red.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    boolean full = args.length == 0 || !args[0].equals("short");
    Report report = run(root, Files.createTempDirectory(target, "canary"), Ports.free(), full);
    System.out.println(report);
    System.exit(report.isClean() ? 0 : 4);
  }
}
