package org.xinheng.bench.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands of the system that a fault needs: signals, mounts. */
final class Shell {

  private static final long SECONDS = 120;

  private Shell() {}

  /**
   * Runs a command to its end.
   *
   * @return what it printed
   * @throws IOException when it fails or takes over two minutes
   */
  static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
    return said;
  }

  /** Sends a signal to processes; those that are gone already do not matter. */
  static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.stream()
        .filter(id -> ProcessHandle.of(id).isPresent())
        .forEach(id -> command.add(Long.toString(id)));
    if (command.size() > 2) {
      new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    }
  }
}
