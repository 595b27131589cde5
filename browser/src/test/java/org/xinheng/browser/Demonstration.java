package org.xinheng.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The demonstration as a user starts it, once for all journeys of a run; a running one can be lent.
 */
final class Demonstration {

  private static final String LENT = System.getProperty("xinheng.address", "");
  private static final int PORT = 18_091;
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Path DATA = data(System.getProperty("xinheng.data", ""));
  private static final String ADDRESS = LENT.isEmpty() ? start(PORT, DATA) : LENT;

  private Demonstration() {}

  static String address() {
    return ADDRESS;
  }

  /** Accounts that can be signed in to by one click. */
  static List<String> logins(Browser browser) {
    try (var context = browser.visitor(1440).context()) {
      var page = context.pages().getFirst();
      page.navigate("/sign-in");
      return page.locator("form[action$='/demo/sign-in'] input[name=login]").all().stream()
          .map(field -> String.valueOf(field.getAttribute("value")))
          .distinct()
          .toList();
    }
  }

  /** Its data folder. */
  static Path data() {
    return DATA;
  }

  private static Path data(String lent) {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return lent.isEmpty() ? Files.createTempDirectory(target, "demo") : Path.of(lent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another one with data of its own, for what would disturb the others. */
  static String another(int port) {
    return start(port, data(""));
  }

  private static String start(int port, Path data) {
    try {
      Path target = Path.of("target").toAbsolutePath();
      Path app = Path.of("..", "app", "target").toAbsolutePath().normalize();
      Path log = target.resolve("demo-" + port + ".log");
      Process program =
          new ProcessBuilder(command(app, data, port))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program)));
      awaitAnswer(program, log, port);
      return "http://127.0.0.1:" + port;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the demonstration did not start", e);
    }
  }

  private static List<String> command(Path app, Path data, int port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        app.resolve("xinheng.jar") + ":" + app.resolve("lib") + "/*",
        "org.xinheng.cli.Main",
        "demo",
        "--port",
        Integer.toString(port),
        "--data",
        data.toString());
  }

  private static void awaitAnswer(Process program, Path log, int port)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!answers(port)) {
      if (!program.isAlive()
          || Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) > 0) {
        throw new IOException("see " + log + ":\n" + Files.readString(log));
      }
      Thread.sleep(200);
    }
  }

  private static boolean answers(int port) throws IOException {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(10_000);
      return connection.getResponseCode() == 200;
    } catch (java.net.ConnectException | java.net.SocketTimeoutException notYet) {
      return false;
    }
  }

  private static void stop(Process program) {
    program.destroy();
    try {
      program.waitFor(40, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
