package org.xinheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Registers matters over HTTP while program and database are killed without warning, keeps its own
 * list of acknowledgements, and afterwards holds the database against it. Usage: {@code FaultRun
 * [seconds] [kills] [clerks]}; the checkout must be built.
 */
public final class FaultRun {

  private final Program program;
  private final Path acknowledged;
  private final ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicBoolean running = new AtomicBoolean(true);

  private FaultRun(Program program, Path acknowledged) {
    this.program = program;
    this.acknowledged = acknowledged;
  }

  /** Runs and prints the report; exit code 1 when anything was lost, half-done or doubled. */
  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int clerks = args.length > 2 ? Integer.parseInt(args[2]) : 4;
    Path root = Path.of("").toAbsolutePath();
    Report report =
        run(
            root,
            Files.createTempDirectory(root.resolve("bench/target"), "fault"),
            8099,
            seconds,
            kills,
            clerks);
    System.out.println(report);
    System.exit(report.isClean() ? 0 : 1);
  }

  /** One run in a fresh data folder below the given one. */
  static Report run(Path root, Path folder, int port, int seconds, int kills, int clerks)
      throws IOException, InterruptedException, SQLException {
    Program program = new Program(root, folder.resolve("data"), port);
    FaultRun run = new FaultRun(program, folder.resolve("acknowledged.txt"));
    program.start();
    List<Duration> recoveries = run.underFire(seconds, kills, clerks);
    Findings findings = Findings.of(program.data(), List.copyOf(run.numbers));
    program.stop();
    return new Report(run.numbers.size(), run.repeated.get(), recoveries, findings);
  }

  private List<Duration> underFire(int seconds, int kills, int clerks)
      throws IOException, InterruptedException {
    CountDownLatch done = new CountDownLatch(clerks);
    for (int i = 0; i < clerks; i++) {
      int clerk = i;
      Thread.ofVirtual()
          .start(() -> {
            work(clerk);
            done.countDown();
          });
    }
    List<Duration> recoveries = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      Thread.sleep(seconds * 1000L / (kills + 1));
      program.killBoth();
      recoveries.add(program.start());
    }
    Thread.sleep(seconds * 1000L / (kills + 1));
    running.set(false);
    done.await();
    return recoveries;
  }

  /**
   * One clerk's day: a form that got no answer is sent again with its own key, as a person would.
   */
  private void work(int clerk) {
    int count = 0;
    @Nullable Map<String, String> unanswered = null;
    String subject = "";
    while (running.get() || unanswered != null) {
      try (Clerk browser = new Clerk(program)) {
        browser.signIn();
        while (running.get() || unanswered != null) {
          if (unanswered == null) {
            unanswered = browser.openForm();
            subject = "故障试验 " + clerk + "-" + count++;
          } else {
            // After a restart the session is new: its own token, but the key of the form that got
            // no answer.
            unanswered.put("_csrf", browser.openForm().getOrDefault("_csrf", ""));
            repeated.incrementAndGet();
          }
          var number = browser.register(unanswered, subject);
          unanswered = null;
          number.ifPresent(this::acknowledge);
        }
      } catch (IOException down) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void acknowledge(String number) {
    numbers.add(number);
    try {
      Files.writeString(
          acknowledged, number + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What a run found.
   *
   * @param acknowledged registrations the clerks were told of
   * @param repeated forms sent again because the first sending got no answer
   * @param recoveries time from each kill until the program answered again
   * @param findings what the database holds against the list
   */
  record Report(int acknowledged, int repeated, List<Duration> recoveries, Findings findings) {

    boolean isClean() {
      return acknowledged > 0
          && findings.lost() == 0
          && findings.halfDone() == 0
          && findings.doubled() == 0;
    }
  }
}
