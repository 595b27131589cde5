package org.xinheng.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the server's programs and the few system programs around them, in a bare environment. */
final class Shell {
  private Shell() {}

  /** A process to be started: our own environment (tokens, locale, PGDATA …) does not reach it. */
  static ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The account may be unable to enter the folder we stand in.
    builder.directory(Path.of("/").toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("LC_ALL", "C.UTF-8");
    return builder;
  }

  /**
   * What a short program printed; empty when it is not installed or ended with another code than 0.
   */
  static Optional<String> output(List<String> command) {
    try {
      Result result = run(command);
      return result.code() == 0 ? Optional.of(result.output()) : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }

  static Result run(List<String> command) throws IOException {
    Process process = process(command).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DatabaseException("等待 " + command.getFirst() + " 时被中断。", e);
    }
  }

  record Result(int code, String output) {}
}
