package org.xinheng.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration as a process of its own, started with the launcher's settings: its own server,
 * or a further node on the server of another.
 */
public final class Program {

  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Path root;
  private final Path data;
  private final int port;
  private final List<String> more;
  private final Map<String, String> environment;
  private @Nullable Process process;

  /**
   * A program that is not started yet.
   *
   * @param root root of the checkout, already built
   * @param data data folder of the demonstration
   * @param port port on loopback
   */
  public Program(Path root, Path data, int port) {
    this(root, data, port, List.of(), Map.of());
  }

  /**
   * The same with further options.
   *
   * @param more options of the command
   * @param environment variables it is started with
   */
  Program(Path root, Path data, int port, List<String> more, Map<String, String> environment) {
    this.root = root;
    this.data = data;
    this.port = port;
    this.more = more;
    this.environment = environment;
  }

  /** Starts it and waits until it answers with a page; returns how long that took. */
  public Duration start() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process started = launch("demo", List.of("--port", Integer.toString(port)));
    process = started;
    while (!answers()) {
      if (!started.isAlive() || since(begun).compareTo(PATIENCE) > 0) {
        throw new IOException("the program did not start, see " + log());
      }
      Thread.sleep(25);
    }
    return since(begun);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private Process launch(String command, List<String> options) throws IOException {
    Files.createDirectories(log().getParent());
    List<String> line = new ArrayList<>(java(root));
    line.addAll(List.of("org.xinheng.cli.Main", command, "--data", data.toString()));
    line.addAll(options);
    line.addAll(more);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The launcher's own settings, with an archive of classes of our own. */
  private static List<String> java(Path root) {
    Path target = root.resolve("app").resolve("target");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseParallelGC",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + root.resolve("bench/target/fault.jsa"),
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        target.resolve("xinheng.jar") + ":" + target.resolve("lib") + "/*");
  }

  /** Beside the stock of the checkout, where no fault reaches it. */
  private Path log() {
    return root.resolve("bench/target").resolve("program-" + port + ".log");
  }

  /** Whether a page is answered that needs the database. */
  boolean answers() throws InterruptedException {
    try {
      return new Browser(root(), Duration.ofSeconds(5)).get("/sign-in").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * What a command on the program's data answers.
   *
   * @throws IOException when it ends with another code than 0; what it said is in the message
   */
  public String answer(String command, List<String> options)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(java(root));
    line.addAll(List.of("org.xinheng.cli.Main", command, "--data", data.toString()));
    line.addAll(options);
    Process asked = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }

  /** Checks the whole history by the program's own command; 0 when it is sound. */
  int verify() throws IOException, InterruptedException {
    return launch("verify", List.of()).waitFor();
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Path data() {
    return data;
  }

  Servers servers() {
    return new Servers(data);
  }

  long pid() {
    return running().pid();
  }

  /** Waits until a killed program is gone. */
  void gone() throws InterruptedException {
    running().waitFor(20, TimeUnit.SECONDS);
  }

  /** Stops it in good order. */
  public void stop() throws InterruptedException {
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
