package org.xinheng.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The short version of the fault programs: database, program and both die once each under four
 * clerks. Beside it the same with the database's promise broken on purpose, which must be noticed.
 *
 * <p>Control: F1, F2.
 */
class FaultRunTest {

  private static final int WRITES = 120;
  private static final int CLERKS = 4;

  @Test
  void nothingAcknowledgedIsLostWhenProgramAndDatabaseDie() throws Exception {
    Report report =
        run(
            new SuddenDeath(
                List.of(Blow.DATABASE, Blow.BOTH, Blow.PROGRAM), WRITES, 3, CLERKS, null));
    System.out.println(report.words());
    assertThat(report.findings()).isNotNull();
    assertThat(report.acknowledged()).isGreaterThanOrEqualTo(WRITES);
    assertThat(report.clean()).as(report.words()).isTrue();
  }

  @Test
  void aDatabaseThatPromisesTooMuchIsFoundOut() throws Exception {
    Report report =
        run(new SuddenDeath(List.of(Blow.BOTH), WRITES, 1, CLERKS, FaultRun.COMMIT_OFF));
    System.out.println(report.words());
    assertThat(report.loses()).as(report.words()).isTrue();
  }

  private static Report run(SuddenDeath death) throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    try (Site site = Site.prepare(root, Site.folder(root), false)) {
      return death.run(site);
    }
  }
}
