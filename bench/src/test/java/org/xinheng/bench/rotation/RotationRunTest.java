package org.xinheng.bench.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

// Control: K4.
/** The short version of {@link RotationRun}: two kills. */
class RotationRunTest {

  private static final int PORT = 18_098;

  @Test
  void everythingStaysReadableThoughTheRotationIsKilled() throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    RotationRun.Report report =
        RotationRun.run(root, Files.createTempDirectory(target, "rotation"), PORT, 2, 2, 3_000);
    System.out.println(report);
    assertThat(report.killed().values().stream().mapToInt(n -> n).sum()).isEqualTo(2);
    assertThat(report.registered()).isPositive();
    assertThat(report.reads()).isPositive();
    assertThat(report.failures()).as("refused or not as said").isZero();
    assertThat(report.unreadable()).as("unreadable").isZero();
    assertThat(report.underOldKeys()).as("left under an old key").isZero();
  }
}
