package org.xinheng.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.database.SideCluster.Target;
import org.xinheng.house.Control;
import org.xinheng.shared.OfficeClock;

/** Nights pass, backups are taken, kept and thinned out, and what goes wrong turns red. */
class NightlyTest {

  /** 18:00 in the office. */
  private static final Instant EVENING = Instant.parse("2025-10-15T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(EVENING);
  private final List<String> said = new ArrayList<>();
  private Office office;
  private Path folder;
  private Path second;

  @BeforeEach
  void open() throws Exception {
    office = Office.open();
    folder = office.root.resolve("备份");
    second = office.root.resolve("另一处");
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private BackupKeeper keeper(@Nullable Path copy) throws Exception {
    BackupPlan plan = new BackupPlan(folder, copy, LocalTime.of(2, 0), 2);
    return new BackupKeeper(office.source(), plan, new OfficeClock(now::get));
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  private static void round(BackupKeeper keeper) {
    keeper.keepLog();
    keeper.keepNights();
  }

  private static List<String> bad(BackupKeeper keeper) {
    return keeper.health().stream()
        .filter(line -> line.level() == HealthLine.Level.BAD)
        .map(HealthLine::messageKey)
        .toList();
  }

  @Test
  @Control("O1")
  void everyNightABackupIsTakenAndAStaleOneIsRed() throws Exception {
    try (BackupKeeper keeper = keeper(second)) {
      assertThat(bad(keeper)).contains("backup.health.none", "backup.health.log-stands");
      round(keeper);
      assertThat(new Shelf(folder).backups()).hasSize(1);
      assertThat(bad(keeper)).isEmpty();
      round(keeper);
      assertThat(new Shelf(folder).backups()).as("not again before the night").hasSize(1);
      pass(Duration.ofHours(9));
      office.history(2);
      round(keeper);
      assertThat(new Shelf(folder).backups()).as("03:00").hasSize(2);
      pass(Duration.ofHours(24));
      round(keeper);
      List<Path> kept = new Shelf(folder).backups();
      assertThat(kept).as("two are kept").hasSize(2);
      assertThat(new Shelf(second).backups().stream().map(Path::getFileName).toList())
          .isEqualTo(kept.stream().map(Path::getFileName).toList());
      pass(Duration.ofHours(25));
      assertThat(bad(keeper)).contains("backup.health.log-stands");
      keeper.keepLog();
      assertThat(bad(keeper)).isEmpty();
      pass(Duration.ofMinutes(61));
      keeper.keepLog();
      assertThat(bad(keeper)).containsExactly("backup.health.stale");
    }
  }

  @Test
  @Control("O1")
  void theLogThatTheNewestBackupNeedsIsKeptAndTheSecondCopyRestores() throws Exception {
    try (BackupKeeper keeper = keeper(second)) {
      round(keeper);
      for (int night = 0; night < 3; night++) {
        office.history(2);
        office.run("select pg_switch_wal()");
        pass(Duration.ofHours(24));
        round(keeper);
      }
      office.history(1);
      round(keeper);
    }
    Drill.Result drill =
        Drill.run(
            second,
            office.root.resolve("演练"),
            office.keys(),
            new Target.EndOfLog(),
            null,
            Office::folder,
            said::add);
    assertThat(drill.faults()).isEmpty();
    assertThat(drill.reconciliation().restored().chains().entries()).isEqualTo(7);
    assertThat(office.root.resolve("演练")).doesNotExist();
  }

  @Test
  @Control("O2")
  void aDrillRestoresComparesAndLeavesNothing() throws Exception {
    office.run(
        "insert into performance.evidence values ('139901', gen_random_uuid(), 2025, 'a.pdf',"
            + " 'application/pdf', encode(sha256('abc'), 'hex'), 'abc', gen_random_uuid(), '2025-10-15')");
    try (BackupKeeper keeper = keeper(null)) {
      round(keeper);
      Instant mark = office.serverTime();
      Thread.sleep(20);
      office.history(3);
      keeper.keepLog();
      Drill.Result good = drill(new Target.UpTo(mark));
      assertThat(good.faults()).isEmpty();
      assertThat(good.attachments()).isEqualTo(1);
      assertThat(good.reconciliation().restored().chains().entries()).isZero();

      office.run("alter table performance.evidence disable trigger all");
      office.run("update performance.evidence set digest = 'of another file'");
      office.run("alter table ledger.entry disable trigger all");
      office.run("update ledger.entry set content = 'rewritten' where seq = 2");
      keeper.keepLog();
      Drill.Result rewritten = drill(new Target.EndOfLog());
      assertThat(rewritten.faults())
          .anyMatch(fault -> fault.startsWith("履历链在 139901/"))
          .anyMatch(fault -> fault.startsWith("附件"));
    }
    try (var left = Files.list(office.root)) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("数据", "备份");
    }
  }

  private Drill.Result drill(Target target) throws Exception {
    Path side = office.root.resolve("演练");
    return Drill.run(folder, side, office.keys(), target, null, Office::folder, said::add);
  }

  @Test
  void aFailedNightIsSaidAndTriedAgainAfterAnHour() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(second, "a file where a folder should be");
    try (BackupKeeper keeper = keeper(second)) {
      round(keeper);
      assertThat(bad(keeper)).containsExactly("backup.health.copy-failed");
      pass(Duration.ofHours(24));
      office.stop();
      round(keeper);
      assertThat(bad(keeper)).contains("backup.health.failed");
      office.restart();
      pass(Duration.ofMinutes(30));
      round(keeper);
      assertThat(bad(keeper)).contains("backup.health.failed");
      pass(Duration.ofMinutes(31));
      Files.delete(second);
      round(keeper);
      assertThat(bad(keeper)).isEmpty();
      pass(Duration.ofDays(-3));
      assertThat(bad(keeper)).contains("backup.health.clock-back");
    }
  }

  @Test
  void anArchiveWithoutABackupGetsOneAtOnceAndWhatDiedIsRemoved() throws Exception {
    Files.createDirectories(folder.resolve("2025-10-01T020000.part-1/files"));
    try (BackupKeeper keeper = keeper(null)) {
      round(keeper);
      assertThat(folder.resolve("2025-10-01T020000.part-1")).doesNotExist();
    }
    Folders.remove(new Shelf(folder).logs());
    pass(Duration.ofHours(2));
    try (BackupKeeper again = keeper(null)) {
      round(again);
      assertThat(new Shelf(folder).backups()).as("for the new archive").hasSize(2);
      Path newest = new Shelf(folder).backups().getLast();
      try (RandomAccessFile note =
          new RandomAccessFile(folder.resolve("last-backup.json").toFile(), "rw")) {
        note.setLength(5);
      }
      assertThat(LastBackup.read(folder)).isEqualTo(LastBackup.NONE);
      assertThat(BackupFolder.isOne(newest)).isTrue();
    }
  }
}
