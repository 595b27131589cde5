package org.xinheng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The demonstration as a process of its own: started, killed without warning, started again. */
final class Program {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path root;
  private final Path data;
  private final int port;
  private @Nullable Process process;

  /**
   * A program that is not started yet.
   *
   * @param root root of the checkout, already built
   * @param data data folder of the demonstration
   * @param port port on loopback
   */
  Program(Path root, Path data, int port) {
    this.root = root;
    this.data = data;
    this.port = port;
  }

  /** Starts it and waits until it answers; returns how long that took. */
  Duration start() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Files.createDirectories(data.toAbsolutePath().getParent());
    process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!answers()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begun);
      if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
        throw new IOException("the program did not start, see " + log);
      }
      Thread.sleep(100);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private List<String> command() {
    Path target = root.resolve("app").resolve("target");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        target.resolve("xinheng.jar") + ":" + target.resolve("lib") + "/*",
        "org.xinheng.cli.Main",
        "demo",
        "--port",
        Integer.toString(port),
        "--data",
        data.toString());
  }

  private boolean answers() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address("/sign-in")).timeout(Duration.ofSeconds(5)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Path data() {
    return data;
  }

  /** Kills program and database server at once, as a power cut of the processes would. */
  void killBoth() throws IOException, InterruptedException {
    long postmaster = postmaster();
    Process victim = running();
    kill(List.of(victim.pid(), postmaster));
    victim.waitFor(20, TimeUnit.SECONDS);
  }

  private long postmaster() throws IOException {
    Path file = data.resolve("postgresql").resolve("cluster").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  private static void kill(List<Long> processes) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("kill", "-9"));
    processes.forEach(id -> command.add(Long.toString(id)));
    new ProcessBuilder(command).inheritIO().start().waitFor(10, TimeUnit.SECONDS);
  }

  /** Stops it in good order. */
  void stop() throws InterruptedException {
    Process running = running();
    running.destroy();
    if (!running.waitFor(40, TimeUnit.SECONDS)) {
      running.destroyForcibly();
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }
}
