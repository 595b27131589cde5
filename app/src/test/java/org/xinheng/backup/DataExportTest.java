package org.xinheng.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;

/** Rows travel from one server to another: all of them or none, into the same schema alone. */
class DataExportTest {

  private static final Instant AT = Instant.parse("2025-10-15T02:00:00Z");

  private final List<String> said = new ArrayList<>();

  @Test
  void allRowsArriveOnAnotherServerAndAreCompared() throws Exception {
    Path first = FirstRelease.make();
    DatabaseFolder from = Office.folder(first);
    Path root = first.resolveSibling("export");
    try (Office other = Office.open()) {
      MasterKeys master = other.masters();
      Manifest manifest = export(from, master, root);
      assertThat(manifest.inventory().chains().entries()).isGreaterThan(200);
      try (Connection connection = other.data().admin()) {
        Manifest imported = DataImport.run(root, connection, master, said::add);
        assertThat(Inventory.of(connection)).isEqualTo(imported.inventory());
        assertThatThrownBy(() -> DataImport.run(root, connection, master, said::add))
            .isInstanceOf(BackupRefused.class)
            .hasMessageContaining("petition.matter");
      }
    } finally {
      Folders.remove(first.resolveSibling(".").normalize());
    }
  }

  private Manifest export(DatabaseFolder from, MasterKeys master, Path target) throws Exception {
    try (Database database = Database.open(from, Database.Mode.SERVE, DatabaseListener.SILENT);
        Connection connection = from.admin()) {
      UpgradeMain.upgradeForReal(database);
      return DataExport.run(
          new DataExport.Place(connection, master, "test", "somewhere"), target, AT, said::add);
    }
  }

  @Test
  void anotherSchemaABackupAndAFilledTableAreRefusedAndNothingIsStored() throws Exception {
    try (Office office = Office.open();
        Office other = Office.open()) {
      office.history(3);
      MasterKeys master = office.masters();
      Path export = office.root.resolve("导出");
      try (Connection connection = office.data().admin()) {
        DataExport.run(
            new DataExport.Place(connection, master, "test", "x"), export, AT, said::add);
      }
      try (Connection connection = other.data().admin()) {
        other.run(
            "update ledger.flyway_schema_history set version = '99' where version is not null");
        assertThatThrownBy(() -> DataImport.run(export, connection, master, said::add))
            .isInstanceOf(BackupRefused.class)
            .hasMessageContaining("ledger 99");
        assertThat(other.ask("select count(*) from ledger.entry")).isEqualTo("0");
      }
      Path backup = office.root.resolve("备份");
      Backup.take(office.source(), backup, said::add);
      try (Connection connection = other.data().admin()) {
        assertThatThrownBy(() -> DataImport.run(backup, connection, master, said::add))
            .isInstanceOf(BackupRefused.class)
            .hasMessageContaining("restore");
      }
    }
  }
}
