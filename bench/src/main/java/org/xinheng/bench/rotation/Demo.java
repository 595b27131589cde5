package org.xinheng.bench.rotation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The demonstration and the commands on its folder, each a process of its own. */
final class Demo {

  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Path root;
  private final Path data;
  private final int port;
  private @Nullable Process process;

  /**
   * A demonstration that is not started yet.
   *
   * @param root root of the checkout, already built
   */
  Demo(Path root, Path data, int port) {
    this.root = root;
    this.data = data;
    this.port = port;
  }

  void start() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Path log = data.resolveSibling("demo.log");
    Files.createDirectories(data.getParent());
    process =
        new ProcessBuilder(command("demo", "--port", Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!Visitor.answers(this)) {
      boolean late = System.nanoTime() - begun > PATIENCE.toNanos();
      if (late || !process.isAlive()) {
        throw new IOException("the demonstration did not start, see " + log);
      }
      Thread.sleep(200);
    }
  }

  /** A command on the folder, not waited for. */
  Process begin(String... words) throws IOException {
    return new ProcessBuilder(command(words)).start();
  }

  /**
   * A command on the folder; what it printed.
   *
   * @throws IOException when it failed
   */
  String run(String... words) throws IOException, InterruptedException {
    Process command = new ProcessBuilder(command(words)).redirectErrorStream(true).start();
    String said = new String(command.getInputStream().readAllBytes(), Visitor.UTF8);
    if (command.waitFor() != 0) {
      throw new IOException(String.join(" ", words) + " failed: " + said);
    }
    return said;
  }

  private List<String> command(String... words) {
    Path target = root.resolve("app").resolve("target");
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + root.resolve("bench/target/rotation.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                target.resolve("xinheng.jar") + ":" + target.resolve("lib") + "/*",
                "org.xinheng.cli.Main"));
    line.addAll(List.of(words));
    line.addAll(List.of("--data", data.toString()));
    return line;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Path data() {
    return data;
  }

  void stop() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.destroy();
      if (!running.waitFor(40, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    }
  }
}
