package org.xinheng.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyOffice;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.crypto.MasterKey;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.SideCluster.Target;
import org.xinheng.house.Control;
import org.xinheng.shared.Region;

/** Backups, log archives and exports before, within and after a rotation of the master key. */
@Control("K3")
class BackupAcrossRotationTest {

  private static final Region REGION = new Region("139901");
  private static final Instant AT = Instant.parse("2025-10-15T02:00:00Z");

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

  private KeyOffice keys(KeyRing ring) {
    return keys(office.owner(), ring);
  }

  private static KeyOffice keys(DataSource owner, KeyRing ring) {
    return KeyOffice.over(owner, new JdbcTransactionManager(owner), ring);
  }

  private UUID matter(KeyRing ring) {
    DSLContext sql = DSL.using(office.owner(), SQLDialect.POSTGRES);
    UUID id = UUID.randomUUID();
    new MatterKeys(ring, new MatterKeyStore(sql), new MasterStore(sql)).create(REGION, id, AT);
    return id;
  }

  private static void rotate(KeyOffice keys) {
    keys.rotation().begin(null, AT, (kind, facts) -> {});
    keys.rotation().rewrap(done -> {});
    assertThat(keys.rotation().finish(AT, (kind, facts) -> {})).isTrue();
  }

  private Path backup(String name) throws Exception {
    Path folder = office.root.resolve(name);
    Backup.take(office.source(), folder, said::add);
    return folder;
  }

  private static String wrappedUnder(Path backup) throws Exception {
    return WrappedKey.read(backup.resolve("backup.key")).masterId();
  }

  private Restore.Order order(Path from, String to) {
    return new Restore.Order(
        from, office.root.resolve(to), office.keys(), new Target.EndOfLog(), null, Office::folder);
  }

  @Test
  void oldBackupsAndTheArchiveOpenWithTheRingAndAMissingKeyIsNamed() throws Exception {
    KeyRing ring = office.started(CipherProfile.INTERNATIONAL);
    KeyOffice keys = keys(ring);
    matter(ring);
    String before = ring.current().id();
    Path wal = office.root.resolve("wal");
    Path old;
    Path young;
    try (WalKeeper keeper = new WalKeeper(office.source(), wal)) {
      keeper.step();
      old = backup("旧");
      assertThat(wrappedUnder(old)).isEqualTo(before);
      keys.rotation().prepare();
      assertThat(wrappedUnder(backup("备妥"))).as("a prepared key has no shares").isEqualTo(before);
      rotate(keys);
      matter(ring);
      keeper.followKeys();
      young = backup("新");
      keeper.step();
    }
    String after = ring.current().id();
    assertThat(wrappedUnder(young)).isEqualTo(after).isNotEqualTo(before);
    assertThat(BackupCheck.faults(old, office.masters(), said::add)).isEmpty();
    assertThat(Restore.run(order(old, "恢复旧"), said::add).faults()).isEmpty();
    KeyRing restored = openRestored("恢复旧");
    assertThat(restored.current().id()).as("the log goes on after the rotation").isEqualTo(after);

    MasterKey left = office.keys().read().getLast();
    assertThat(keys.rotation().discard((kind, facts) -> {})).containsExactly(before);
    assertThatThrownBy(() -> BackupCheck.faults(old, office.masters(), said::add))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("由主密钥 " + before)
        .hasMessageContaining("只有 " + after)
        .hasMessageContaining("keys join");
    try (WalKeeper again = new WalKeeper(office.source(), wal)) {
      again.step();
      assertThat(Files.list(wal)).as("the archive went over to the new key").hasSize(1);
    }
    assertThat(Restore.run(order(young, "恢复新"), said::add).faults()).isEmpty();
    office.keys().restore(left);
    assertThat(BackupCheck.faults(old, office.masters(), said::add)).isEmpty();
    assertThat(office.keys().read().getFirst().id()).isEqualTo(after);
  }

  private KeyRing openRestored(String name) throws Exception {
    var folder = Office.folder(office.root.resolve(name));
    try (var database = Database.open(folder, Database.Mode.COMMAND, DatabaseListener.SILENT)) {
      var owner = database.as(DatabaseRole.MIGRATOR).dataSource();
      var file = KeyFile.plain(office.root.resolve(name).resolve("keys").resolve("master.key"));
      KeyRing ring = KeyStart.open(owner, file, null, AT);
      KeyOffice there = keys(owner, ring);
      assertThat(there.desk().check().unreadable()).isEmpty();
      assertThat(there.desk().check().opened()).isEqualTo(2);
      return ring;
    }
  }

  @Test
  void anArchiveWhoseMasterKeyIsGoneIsLeftAloneAndAnotherIsBegun() throws Exception {
    KeyRing ring = office.started(null);
    Path wal = office.root.resolve("wal");
    try (WalKeeper keeper = new WalKeeper(office.source(), wal)) {
      keeper.step();
    }
    KeyOffice keys = keys(ring);
    rotate(keys);
    keys.rotation().discard((kind, facts) -> {});
    try (WalKeeper again = new WalKeeper(office.source(), wal)) {
      again.step();
      assertThat(Files.list(wal)).hasSize(2);
    }
  }

  @Test
  void rowsOfAnUnfinishedRotationTravelAndAreReadable() throws Exception {
    KeyRing ring = office.started(null);
    KeyOffice keys = keys(ring);
    matter(ring);
    keys.rotation().begin(null, AT, (kind, facts) -> {});
    matter(ring);
    Path export = office.root.resolve("导出");
    try (Connection connection = office.data().admin()) {
      DataExport.run(
          new DataExport.Place(connection, office.masters(), "test", "x"), export, AT, said::add);
    }
    try (Office other = Office.open();
        Connection connection = other.data().admin()) {
      DataImport.run(export, connection, office.masters(), said::add);
      Files.createDirectories(other.keyFile().getParent());
      Files.copy(office.keyFile(), other.keyFile(), StandardCopyOption.COPY_ATTRIBUTES);
      KeyRing there = other.started(null);
      KeyOffice arrived = keys(other.owner(), there);
      assertThat(arrived.desk().check().opened()).isEqualTo(2);
      assertThat(arrived.desk().check().unreadable()).isEmpty();
      assertThat(arrived.rotation().begin(null, AT, (kind, facts) -> {}).resumed()).isTrue();
      arrived.rotation().rewrap(done -> {});
      assertThat(arrived.rotation().finish(AT, (kind, facts) -> {})).isTrue();
      assertThatThrownBy(() ->
              other.run(
                  "insert into crypto.matter_key values ('139901', gen_random_uuid(), 'x',"
                      + " 'deadbeef', '2025-10-15')"))
          .as("triggers are on again")
          .hasMessageContaining("not the current one");
    }
  }
}
