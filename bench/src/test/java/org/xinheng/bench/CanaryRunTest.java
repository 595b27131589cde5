package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Marked words leave no trace; a word stored on purpose is found by the same search. */
class CanaryRunTest {

  @Test
  void whatWasTurnedAwayIsNowhere() throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    CanaryRun.Report report =
        CanaryRun.run(root, Files.createTempDirectory(target, "canary"), 18_097);
    assertThat(report.passed()).as("entrances that let the words pass").isEmpty();
    assertThat(report.control()).as("positive control").isNotEmpty();
    assertThat(report.found()).as("places where they stand").isEmpty();
  }
}
