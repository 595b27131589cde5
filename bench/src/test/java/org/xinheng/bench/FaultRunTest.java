package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The short version of {@link FaultRun}: one kill of program and database in a few seconds of
 * registering.
 */
class FaultRunTest {

  private static final int PORT = 18_099;

  @Test
  void nothingAcknowledgedIsLostWhenProgramAndDatabaseAreKilled() throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    FaultRun.Report report =
        FaultRun.run(root, Files.createTempDirectory(target, "fault"), PORT, 12, 1, 3);
    System.out.println(report);
    assertThat(report.acknowledged()).isPositive();
    assertThat(report.findings().stored()).isGreaterThanOrEqualTo(report.acknowledged());
    assertThat(report.findings().lost()).as("lost").isZero();
    assertThat(report.findings().halfDone()).as("half-done").isZero();
    assertThat(report.findings().doubled()).as("doubled").isZero();
  }
}
