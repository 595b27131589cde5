package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The short version of {@link CanaryRun}: marked words leave no trace; a word stored on purpose and
 * planted ones are found by the same search.
 *
 * <p>Control: S1, S2.
 */
class CanaryRunTest {

  @Test
  void whatWasTurnedAwayIsNowhere() throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    CanaryRun.Report report =
        CanaryRun.run(root, Files.createTempDirectory(target, "canary"), Ports.free(), false);
    System.out.println(report);
    assertThat(report.entrances()).isGreaterThan(150);
    assertThat(report.passed()).as("entrances that let the words pass").isEmpty();
    assertThat(report.stored())
        .as("control: stored by the program")
        .contains("database files", "write-ahead log");
    assertThat(report.missed()).as("control: planted and not found").isEmpty();
    assertThat(report.found()).as("places where the words stand").isEmpty();
  }
}
