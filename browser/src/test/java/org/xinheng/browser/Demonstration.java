package org.xinheng.browser;

import java.io.IOException;
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
  private static final String ADDRESS = LENT.isEmpty() ? start() : LENT;

  private Demonstration() {}

  static String address() {
    return ADDRESS;
  }

  private static String start() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      Path app = target.getParent().resolveSibling("app").resolve("target");
      Path log = target.resolve("demo.log");
      Process program =
          new ProcessBuilder(command(app, Files.createTempDirectory(target, "demo")))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program)));
      awaitAnswer(program, log);
      return "http://127.0.0.1:" + PORT;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the demonstration did not start", e);
    }
  }

  private static List<String> command(Path app, Path data) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        app.resolve("xinheng.jar") + ":" + app.resolve("lib") + "/*",
        "org.xinheng.cli.Main",
        "demo",
        "--port",
        Integer.toString(PORT),
        "--data",
        data.toString());
  }

  private static void awaitAnswer(Process program, Path log)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!answers()) {
      if (!program.isAlive()
          || Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) > 0) {
        throw new IOException("see " + log + ":\n" + Files.readString(log));
      }
      Thread.sleep(200);
    }
  }

  private static boolean answers() throws IOException {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + PORT + "/sign-in").toURL().openConnection();
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
