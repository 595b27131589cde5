package org.xinheng.bench.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short version: a few hundred matters through the whole year. The seed is printed. */
class SweepYearTest {

  private static final int MATTERS = 300;

  @Test
  void everyRungIsEnteredExactlyOnceByTwoProgramsThroughTwoOutages() throws Exception {
    Path target = Path.of("target").toAbsolutePath();
    Path folder = Files.createTempDirectory(target, "sweep");
    long seed = Long.getLong("xinheng.seed", new Random().nextLong());
    SweepYear.Report report = SweepYear.run(folder, MATTERS, seed);
    System.out.println(report);
    assertThat(report.isClean()).as(report.toString()).isTrue();
    assertThat(report.expected()).isGreaterThan(MATTERS);
  }
}
