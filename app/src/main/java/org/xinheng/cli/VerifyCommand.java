package org.xinheng.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;
import org.xinheng.history.ExportFile;
import org.xinheng.history.Report;
import org.xinheng.history.SealFile;
import org.xinheng.history.UnreadableExport;
import org.xinheng.ledger.HistoryReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify [--export FILE] [--seals DIR]}: checks every chain and every seal. */
@Command(name = "verify", description = "核验全部履历与封存（已损坏时退出码为 4）")
final class VerifyCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--export", paramLabel = "FILE", description = "核验导出文件，不连接数据库")
  private @Nullable Path export;

  @Option(
      names = "--seals",
      paramLabel = "DIR",
      description = "另存的封存单目录，用于比对（核验数据库时默认为 数据目录/seals）")
  private @Nullable Path seals;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws SQLException {
    if (seals != null && !Files.isDirectory(seals)) {
      throw NotAccepted.input("找不到封存单目录 " + seals + "。请核对路径。");
    }
    Report report = report();
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? report.json() : report.words());
    return report.ok() ? Exit.DONE : Exit.REFUSED;
  }

  private Report report() throws SQLException {
    try {
      if (export == null) {
        return database();
      }
      if (!Files.isReadable(export)) {
        throw NotAccepted.input("找不到文件 " + export + "。请核对路径。");
      }
      return ExportFile.verify(export, seals == null ? List.of() : SealFile.readAll(seals));
    } catch (UnreadableExport e) {
      throw NotAccepted.input("文件无法读取：" + e.getMessage());
    }
  }

  private Report database() throws SQLException {
    // Read before the database is looked at: what was handed out was committed before.
    List<SealFile> handedOut = SealFile.readAll(seals == null ? data.seals().path() : seals);
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT)) {
      Migrations.bringUp(database);
      try (Connection connection = snapshot(database)) {
        return HistoryReading.of(connection, null).verify(handedOut);
      }
    }
  }

  /** A connection that sees one state of the database for as long as it is open. */
  static Connection snapshot(Database database) throws SQLException {
    Connection connection = database.as(DatabaseRole.MIGRATOR).connect();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return connection;
  }
}
