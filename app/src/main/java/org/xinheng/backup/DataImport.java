package org.xinheng.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.DatabaseException;

/** Takes exported rows into an empty database of the same schema: all of them, or none. */
public final class DataImport {

  private DataImport() {}

  /**
   * Imports in one transaction and compares with the manifest before it is committed.
   *
   * @param connection as the owner of the tables, the schemas already brought up
   * @throws BackupRefused when the export is damaged, the schemas differ, a table is not empty, or
   *     the result differs; nothing is stored then
   */
  public static Manifest run(
      Path from, Connection connection, MasterKeys masters, Consumer<String> progress)
      throws IOException {
    BackupFolder export = BackupFolder.open(from, masters);
    if (export.manifest().kind() != Manifest.Kind.TABLES) {
      throw new BackupRefused("目录 " + from + " 里是备份，不是导出的表。请用 restore 恢复。");
    }
    export.refuseDamaged(progress);
    try {
      connection.setAutoCommit(false);
      try {
        store(export, connection, progress);
        connection.commit();
        return export.manifest();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseException("导入没有完成，已全部撤回，数据库和导出文件都没有改动：" + e.getMessage(), e);
    }
  }

  private static void store(BackupFolder export, Connection connection, Consumer<String> progress)
      throws IOException, SQLException {
    Inventory wanted = export.manifest().inventory();
    refuseOther(wanted, Inventory.within(connection));
    List<String> tables = wanted.tables().stream().map(Inventory.TableRows::table).toList();
    // Rows are taken as they are. A trigger would judge them as if they were made now: keys that a
    // rotation has not reached yet would be refused.
    triggers(tables, "disable", connection);
    for (String table : TableOrder.of(connection, tables)) {
      copy(export, table, connection);
      progress.accept("导入 " + table);
    }
    triggers(tables, "enable", connection);
    sequences(export, connection);
    Inventory found = Inventory.within(connection);
    if (!found.tables().equals(wanted.tables()) || !found.chains().equals(wanted.chains())) {
      throw new BackupRefused("导入后的行数或履历链与导出时不符，已全部撤回。请重新导出后再试。");
    }
  }

  private static void refuseOther(Inventory wanted, Inventory found) {
    if (!wanted.versions().equals(found.versions())) {
      throw new BackupRefused(
          "导出时的数据库结构是 %s，这里是 %s，没有导入。请用同一版本的程序导入，之后再升级。"
              .formatted(versions(wanted), versions(found)));
    }
    List<String> filled =
        found.tables().stream().filter(t -> t.rows() > 0).map(Inventory.TableRows::table).toList();
    if (!filled.isEmpty()) {
      throw new BackupRefused("目标数据库里已有数据（" + String.join("、", filled) + "），没有导入。请换一个空的数据库。");
    }
  }

  private static String versions(Inventory inventory) {
    return String.join(
        "、", inventory.versions().stream().map(v -> v.module() + " " + v.version()).toList());
  }

  private static void triggers(List<String> tables, String how, Connection connection)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("alter table " + table + " " + how + " trigger user");
      }
    }
  }

  private static void copy(BackupFolder export, String table, Connection connection)
      throws IOException, SQLException {
    try (InputStream rows = export.open(DataExport.TABLE + table)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy "
                  + table
                  + " ("
                  + DataExport.columns(connection, table)
                  + ") from stdin (header match)",
              rows);
    }
  }

  private static void sequences(BackupFolder export, Connection connection)
      throws IOException, SQLException {
    try (InputStream content = export.open(DataExport.SEQUENCES);
        PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
      String lines = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.lines().toList()) {
        String[] cells = line.split("\t");
        set.setString(1, cells[0]);
        set.setLong(2, Long.parseLong(cells[1]));
        set.execute();
      }
    }
  }
}
