package org.xinheng.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.MasterKey;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.SideCluster.Target;
import org.xinheng.house.Control;

/** What is backed up comes back, up to the moment asked for, and damage is found and named. */
class BackupRestoreTest {

  private final List<String> said = new ArrayList<>();
  private Office office;

  @BeforeEach
  void open() throws Exception {
    office = Office.open();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private Restore.Order order(Path from, String to, Target target) {
    return new Restore.Order(
        from, office.root.resolve(to), office.keys(), target, null, Office::folder);
  }

  @Test
  void aBackupComesBackAsItWas() throws Exception {
    office.run("create unlogged table public.passing as select 1 as n");
    for (int i = 0; i < 20; i++) {
      office.history(5);
    }
    Path backup = office.root.resolve("备份一");
    Manifest manifest = Backup.take(office.source(), backup, said::add);
    assertThat(manifest.inventory().chains().isWhole()).isTrue();
    assertThat(manifest.inventory().chains().entries()).isEqualTo(100);
    assertThat(said).anyMatch(line -> line.startsWith("正在核对备份"));
    assertThat(Files.getPosixFilePermissions(backup))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));

    Reconciliation result = Restore.run(order(backup, "恢复一", new Target.EndOfBackup()), said::add);
    assertThat(result.faults()).isEmpty();
    assertThat(result.restored()).isEqualTo(manifest.inventory());
    assertThat(
            Office.askRestored(office.root.resolve("恢复一"), "select count(*) from public.passing"))
        .isEqualTo("0");
    try (Stream<Path> left = Files.list(office.root)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("数据", "备份一", "恢复一");
    }
  }

  @Test
  @Control("F14")
  void aFolderComesBackToAMarkAndTheLiveOneIsUntouched() throws Exception {
    try (WalKeeper keeper = new WalKeeper(office.source(), office.root.resolve("wal"))) {
      keeper.step();
      office.history(3);
      Path backup = office.root.resolve("备份");
      Backup.take(office.source(), backup, said::add);
      office.history(4);
      office.run("create table public.mark as select 'here' as word");
      Thread.sleep(20);
      Instant mark = office.serverTime();
      Thread.sleep(20);
      office.history(5);
      keeper.step();
      office.restart();
      office.run("drop table public.mark");
      office.run("select pg_switch_wal()");
      office.history(6);
      assertThatThrownBy(keeper::step).isInstanceOf(java.sql.SQLException.class);
      keeper.step();

      Reconciliation marked = Restore.run(order(backup, "到标记", new Target.UpTo(mark)), said::add);
      assertThat(marked.faults()).isEmpty();
      assertThat(marked.notes()).isEmpty();
      assertThat(marked.restored().chains().entries()).isEqualTo(7);
      assertThat(Office.askRestored(office.root.resolve("到标记"), "select word from public.mark"))
          .isEqualTo("here");
      assertThat(office.ask("select count(*) from ledger.entry")).isEqualTo("18");

      Reconciliation all = Restore.run(order(backup, "到最后", new Target.EndOfLog()), said::add);
      assertThat(all.restored().chains().entries()).isEqualTo(18);
      Instant later = office.serverTime().plusSeconds(3600);
      Reconciliation beyond = Restore.run(order(backup, "超过", new Target.UpTo(later)), said::add);
      assertThat(beyond.restored().chains().entries()).isEqualTo(18);
      assertThat(beyond.notes()).singleElement().asString().contains("日志归档只完整到");
      assertThatThrownBy(() ->
              Restore.run(order(backup, "过早", new Target.UpTo(mark.minusSeconds(3600))), said::add))
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining("不能恢复到更早的时间");
      assertThat(office.root.resolve("过早")).doesNotExist();
    }
  }

  @Test
  void whatADeathLeavesOfAPieceIsCutOff() throws Exception {
    Path below = office.root.resolve("wal");
    Path backup = office.root.resolve("备份");
    try (WalKeeper keeper = new WalKeeper(office.source(), below)) {
      keeper.step();
      Backup.take(office.source(), backup, said::add);
      office.history(2);
      keeper.step();
      WalArchive archive = keeper.archive().orElseThrow();
      Path last = archive.file(archive.segments().getLast());
      try (RandomAccessFile file = new RandomAccessFile(last.toFile(), "rw")) {
        file.setLength(file.length() - 7);
      }
    }
    try (WalKeeper again = new WalKeeper(office.source(), below)) {
      again.step();
      office.history(1);
      again.step();
    }
    Reconciliation all = Restore.run(order(backup, "恢复", new Target.EndOfLog()), said::add);
    assertThat(all.restored().chains().entries()).isEqualTo(3);
  }

  @Test
  void aBitFlipIsFoundNamedAndRefused() throws Exception {
    office.history(3);
    Path backup = office.root.resolve("备份");
    Backup.take(office.source(), backup, said::add);
    MasterKeys master = office.masters();
    assertThat(BackupCheck.faults(backup, master, said::add)).isEmpty();
    Path victim = backup.resolve("files/cluster/global/pg_control.sealed");
    flip(victim, Files.size(victim) / 2);
    assertThat(BackupCheck.faults(backup, master, said::add))
        .containsExactly("cluster/global/pg_control：内容与清单中的摘要不符");
    assertThatThrownBy(() -> Restore.run(order(backup, "恢复", new Target.EndOfBackup()), said::add))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("cluster/global/pg_control");
    assertThat(office.root.resolve("恢复")).doesNotExist();
    flip(victim, Files.size(victim) / 2);
    flip(backup.resolve("manifest.json"), 200);
    assertThatThrownBy(() -> BackupCheck.faults(backup, master, said::add))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void neitherTheMasterKeyNorARowLiesInABackup() throws Exception {
    office.run("create table public.words as select '油烟扰民投诉' as word");
    Path backup = office.root.resolve("备份");
    Backup.take(office.source(), backup, said::add);
    MasterKey master = office.keys().read().getFirst();
    String line = Files.readString(office.keyFile()).strip();
    List<byte[]> wanted =
        List.of(
            master.secret(),
            line.substring(line.indexOf(':') + 1).getBytes(StandardCharsets.US_ASCII),
            "油烟扰民投诉".getBytes(StandardCharsets.UTF_8));
    assertThat(holds(office.keyFile(), wanted)).as("the search can find").isTrue();
    try (Stream<Path> files = Files.walk(backup)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(holds(file, wanted)).as(file.toString()).isFalse();
      }
    }
    MasterKeys stranger = MasterKeys.ofNew(KeyFile.plain(office.root.resolve("other.key")));
    assertThatThrownBy(() -> BackupCheck.faults(backup, stranger, said::add))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(master.id())
        .hasMessageContaining(stranger.ids());
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws Exception {
    Path taken = Files.createDirectory(office.root.resolve("已有"));
    Files.writeString(taken.resolve("file"), "kept");
    assertThatThrownBy(() -> Backup.take(office.source(), taken, said::add))
        .isInstanceOf(BackupRefused.class);
    Path backup = office.root.resolve("备份");
    office.started(CipherProfile.INTERNATIONAL);
    Backup.take(office.source(), backup, said::add);
    assertThatThrownBy(() -> Restore.run(order(backup, "已有", new Target.EndOfBackup()), said::add))
        .isInstanceOf(BackupRefused.class);
    assertThat(taken.resolve("file")).hasContent("kept");
  }

  private static void flip(Path file, long at) throws Exception {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int value = bytes.read();
      bytes.seek(at);
      bytes.write(value ^ 4);
    }
  }

  private static boolean holds(Path file, List<byte[]> wanted) throws Exception {
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return wanted.stream()
        .anyMatch(bytes -> content.contains(new String(bytes, StandardCharsets.ISO_8859_1)));
  }
}
