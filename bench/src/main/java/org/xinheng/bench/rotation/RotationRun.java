package org.xinheng.bench.rotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Changes the master key while officers work, and kills the rotating process without warning again
 * and again: before it has begun, just begun, between two batches, at its end. At the end
 * everything must be readable and nothing be wrapped under an old key. Usage: {@code RotationRun
 * [kills] [clerks] [keys]}; the checkout must be built.
 */
public final class RotationRun {

  /** Batches after which a kill comes at the latest, so that one rotation meets many. */
  private static final int LAST_BATCH = 8;

  private final Demo demo;
  private final Random random = new Random(20251126);
  private final Map<String, Integer> killed = new TreeMap<>();
  private int completed;
  private long boot = 3_000;

  private RotationRun(Demo demo) {
    this.demo = demo;
  }

  /** Runs and prints the report; exit code 1 when anything is unreadable or left behind. */
  public static void main(String[] args) throws Exception {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    int clerks = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int keys = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
    Path root = Path.of("").toAbsolutePath();
    Path folder = Files.createTempDirectory(root.resolve("bench/target"), "rotation");
    Report report = run(root, folder, 8098, kills, clerks, keys);
    System.out.println(report);
    System.exit(report.isClean() ? 0 : 1);
  }

  /** One run in a fresh data folder below the given one. */
  static Report run(Path root, Path folder, int port, int kills, int clerks, int keys)
      throws IOException, InterruptedException, SQLException {
    Demo demo = new Demo(root, folder.resolve("data"), port);
    demo.start();
    try {
      return new RotationRun(demo).run(kills, clerks, keys);
    } finally {
      demo.stop();
    }
  }

  private Report run(int kills, int clerks, int keys)
      throws IOException, InterruptedException, SQLException {
    try (Stock stock = new Stock(demo.data())) {
      stock.add(keys);
      Office office = new Office(demo, clerks);
      int done = 0;
      while (done < kills) {
        done += killedOnce() ? 1 : 0;
      }
      demo.run("keys", "rotate");
      office.close();
      int left = stock.underOldKeys();
      demo.run("keys", "check");
      List<String> numbers = stock.numbers();
      int unreadable = office.unreadable(numbers).size();
      demo.run("keys", "discard", "--without-shares");
      Duration whole = whole();
      return new Report(
          killed,
          completed,
          office.registered(),
          office.reads(),
          office.failures(),
          numbers.size(),
          unreadable,
          left + stock.underOldKeys(),
          stock.keys(),
          whole);
    }
  }

  /** One more rotation, without load and uninterrupted, to say how long it takes. */
  private Duration whole() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    demo.run("keys", "rotate");
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Starts or resumes a rotation and kills it; false when it came to its end first. */
  private boolean killedOnce() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process rotation = demo.begin("keys", "rotate");
    AtomicInteger lines = new AtomicInteger();
    Thread listener = Thread.ofVirtual().start(() -> count(rotation, lines));
    boolean early = random.nextInt(4) == 0;
    int after = early ? 0 : 1 + random.nextInt(LAST_BATCH);
    if (early) {
      rotation.waitFor(random.nextLong(boot), TimeUnit.MILLISECONDS);
    }
    while (rotation.isAlive() && lines.get() < after) {
      Thread.sleep(1);
    }
    if (!early) {
      rotation.waitFor(random.nextLong(60), TimeUnit.MILLISECONDS);
    }
    boolean alive = rotation.isAlive();
    rotation.destroyForcibly().waitFor();
    listener.join();
    if (lines.get() == 1) {
      boot = Math.max(500, (System.nanoTime() - begun) / 1_000_000);
    }
    if (rotation.exitValue() == 0) {
      completed++;
      return false;
    }
    if (!alive) {
      throw new IOException("the rotation failed by itself with " + rotation.exitValue());
    }
    killed.merge(stage(lines.get()), 1, Integer::sum);
    return true;
  }

  private static String stage(int lines) {
    return lines == 0 ? "before it began" : lines == 1 ? "just begun" : "between batches";
  }

  /** Each line that a rotation says is a step further: begun, then one a batch. */
  private static void count(Process rotation, AtomicInteger lines) {
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(rotation.getErrorStream(), Visitor.UTF8))) {
      while (said.readLine() != null) {
        lines.incrementAndGet();
      }
    } catch (IOException killed) {
      return;
    }
  }

  /**
   * What a run found.
   *
   * @param killed kills by the stage in which they came
   * @param completed rotations that came to their end before their kill
   * @param registered matters registered meanwhile
   * @param reads pages read meanwhile and found as said
   * @param failures registrations refused and pages not as said
   * @param matters all matters, each opened at the end
   * @param unreadable of them not readable
   * @param underOldKeys keys left under an old master key
   * @param keys keys of matters in all
   * @param whole time of one uninterrupted rotation of all of them, with the start of the process
   */
  record Report(
      Map<String, Integer> killed,
      int completed,
      int registered,
      int reads,
      int failures,
      int matters,
      int unreadable,
      int underOldKeys,
      int keys,
      Duration whole) {

    boolean isClean() {
      return registered > 0 && reads > 0 && failures == 0 && unreadable == 0 && underOldKeys == 0;
    }
  }
}
