package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.bench.fault.Program;
import org.xinheng.bench.fault.Stock;

/**
 * The load programs do what they say: matters are led through their lives over HTTP without an
 * error. How fast is measured outside the build.
 */
class LoadTest {

  @Test
  void mattersAreLedThroughTheirLives() throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    // Not a folder of createTempDirectory: the account of the server could not enter it.
    Path data =
        Files.createDirectories(target.resolve("load-" + System.nanoTime())).resolve("data");
    Stock.copyTo(root, data);
    int port = Ports.free();
    Program program = new Program(root, data, port);
    program.start();
    try {
      for (String load : List.of("lifecycle", "register", "burst", "desk")) {
        String report = program.answer("bench", options(load, port));
        System.out.println(report.strip());
        assertThat(report).contains("errors {}").doesNotContain(" 0 in ");
      }
    } finally {
      program.stop();
    }
  }

  private static List<String> options(String load, int port) {
    String url = "http://127.0.0.1:" + port;
    return List.of(
        load, "--url", url, "--seconds", "3", "--warm-up", "0", "--clients", "2", "--bare");
  }
}
