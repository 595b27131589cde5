package org.xinheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One officer sends ten times as much as is allowed, while another reads lists as officers do: the
 * first is told to wait, the second should notice nothing. Usage: {@code BurstRun [readings]}.
 */
public final class BurstRun {

  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
  private static final int PER_MINUTE = 240;
  private static final int TIMES = 10;
  private static final int TOO_MANY = 429;
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final int port;
  private final AtomicBoolean bursting = new AtomicBoolean();

  private BurstRun(int port) {
    this.port = port;
  }

  /**
   * What came of it.
   *
   * @param sent requests of the burst
   * @param refused of these, answered with 429 and a time to wait
   * @param odd of these, answered otherwise than by the page or a complete refusal
   * @param quiet 95th percentile of the other officer's answers before the burst, milliseconds
   * @param during the same during the burst
   * @param others answers of the other officer that were no page
   */
  record Report(int sent, int refused, int odd, double quiet, double during, int others) {

    /** The burst is refused for the most part; nobody else is, and nobody else waits for it. */
    boolean isClean() {
      return refused > sent / 2 && odd == 0 && others == 0 && during < Math.max(2 * quiet, 100);
    }
  }

  /** Runs it in an empty folder; the program must be built. */
  static Report run(Path root, Path work, int port, int readings)
      throws IOException, InterruptedException {
    Files.createDirectories(work.resolve("tmp"));
    Path log = work.resolve("program.log");
    List<String> words =
        List.of(
            "demo",
            "--port",
            Integer.toString(port),
            "--requests-per-minute",
            Integer.toString(PER_MINUTE),
            "--data",
            work.resolve("data").toString());
    Process program = new CanaryCommands(root, work).start(log, words);
    try {
      return new BurstRun(port).run(program, log, readings);
    } finally {
      program.destroy();
      program.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private Report run(Process program, Path log, int readings)
      throws IOException, InterruptedException {
    awaitAnswer(program, log);
    HttpClient reader = signedIn("window-clerk");
    read(reader, readings / 2);
    List<Answer> quiet = read(reader, readings);
    List<Answer> burst = Collections.synchronizedList(new ArrayList<>());
    bursting.set(true);
    HttpClient other = signedIn("performance-officer");
    Thread sender = Thread.ofVirtual().start(() -> burst(other, burst));
    List<Answer> during = read(reader, readings);
    bursting.set(false);
    sender.join();
    return new Report(
        burst.size(),
        (int) burst.stream().filter(Answer::isRefusal).count(),
        (int) burst.stream().filter(it -> !it.isRefusal() && it.status() != 200).count(),
        p95(quiet),
        p95(during),
        (int) during.stream().filter(it -> it.status() != 200).count());
  }

  /** An answer: its status, how long it took, and whether it said when to come again. */
  private record Answer(int status, double millis, boolean saysWhen) {
    boolean isRefusal() {
      return status == TOO_MANY && saysWhen;
    }
  }

  /** Three readings in two seconds. */
  private List<Answer> read(HttpClient client, int times) throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(ask(client, "/matters"));
      Thread.sleep(650);
    }
    return answers;
  }

  private void burst(HttpClient client, List<Answer> answers) {
    long pause = 60_000L / (PER_MINUTE * TIMES);
    while (bursting.get()) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              answers.add(ask(client, "/performance"));
            } catch (IOException cut) {
              answers.add(new Answer(0, 0, false));
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Answer ask(HttpClient client, String address) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<Void> answer =
        client.send(request(address).build(), HttpResponse.BodyHandlers.discarding());
    double millis = (System.nanoTime() - begun) / 1e6;
    boolean saysWhen = answer.headers().firstValue("Retry-After").isPresent();
    return new Answer(answer.statusCode(), millis, saysWhen);
  }

  private static double p95(List<Answer> answers) {
    List<Double> times = answers.stream().map(Answer::millis).sorted().toList();
    return times.get((int) Math.ceil(times.size() * 0.95) - 1);
  }

  private HttpClient signedIn(String login) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String page =
        client.send(request("/sign-in").build(), HttpResponse.BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(page);
    String found = token.find() ? token.group(token.group(1) == null ? 2 : 1) : "";
    String fields = "login=" + login + "&_csrf=" + URLEncoder.encode(found, StandardCharsets.UTF_8);
    HttpRequest click =
        request("/demo/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build();
    int status = client.send(click, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 302) {
      throw new IOException("sign-in answered " + status);
    }
    return client;
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
        .timeout(Duration.ofSeconds(30));
  }

  private void awaitAnswer(Process program, Path log) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client)) {
        if (!program.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw new IOException("the program did not start, see " + log);
        }
        Thread.sleep(1_000);
      }
    }
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    try {
      return ask(client, "/health").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Prints the report; ends with 4 when somebody else noticed. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int readings = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    Path root = Path.of("").toAbsolutePath();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    Report report = run(root, Files.createTempDirectory(target, "burst"), Ports.free(), readings);
    System.out.println(report);
    System.exit(report.isClean() ? 0 : 4);
  }
}
