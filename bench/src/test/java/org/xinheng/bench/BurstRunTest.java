package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The short version of {@link BurstRun}. How long others wait is measured outside the build, on a
 * machine that does nothing else; here it only must not be long.
 *
 * <p>Control: H8.
 */
class BurstRunTest {

  @Test
  void whoeverSendsTooMuchWaitsAndNobodyElseDoes() throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    BurstRun.Report report =
        BurstRun.run(root, Files.createTempDirectory(target, "burst"), Ports.free(), 20);
    System.out.println(report);
    assertThat(report.refused()).isGreaterThan(report.sent() / 2);
    assertThat(report.odd()).isZero();
    assertThat(report.others()).as("refusals of the other officer").isZero();
    assertThat(report.during()).isLessThan(Math.max(4 * report.quiet(), 1_000));
  }
}
