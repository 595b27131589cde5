package org.xinheng.browser;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a user starts it: a process of its own over a folder of its own. */
final class Served implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final int port;
  private final Path log;
  private final Process process;

  /**
   * Starts a command that serves, and waits until its pages answer.
   *
   * @param port on loopback
   * @param data its data folder
   * @param words the command and its options
   */
  Served(int port, Path data, String... words) throws IOException, InterruptedException {
    this.port = port;
    this.log = data.resolveSibling(data.getFileName() + ".log");
    this.process =
        new ProcessBuilder(command(port, data, List.of(words)))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    awaitAnswer();
  }

  private static List<String> command(int port, Path data, List<String> words) {
    Path app = Path.of("..", "app", "target").toAbsolutePath().normalize();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(app.resolve("xinheng.jar") + ":" + app.resolve("lib") + "/*");
    command.add("org.xinheng.cli.Main");
    command.addAll(words);
    command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    return command;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** What it has said so far. */
  String said() throws IOException {
    return Files.readString(log);
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive()
          || Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) > 0) {
        throw new IOException("see " + log + ":\n" + said());
      }
      Thread.sleep(200);
    }
  }

  private boolean answers() throws IOException {
    try {
      var connection =
          (HttpURLConnection) URI.create(address() + "/sign-in").toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(10_000);
      return connection.getResponseCode() == 200;
    } catch (java.net.ConnectException | java.net.SocketTimeoutException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(40, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
