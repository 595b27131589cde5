package org.xinheng.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.Migrations;
import org.xinheng.ledger.HistoryReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export-history --out FILE}: everything that a third party needs to check the history. */
@Command(name = "export-history", description = "导出全部履历与封存，供第三方独立核验（正文仍为密文）")
final class ExportHistoryCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "导出到的新文件")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException, SQLException {
    if (Files.exists(out)) {
      throw NotAccepted.input("文件 " + out + " 已存在。请另取一个名字。");
    }
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT)) {
      Migrations.bringUp(database);
      try (Connection connection = VerifyCommand.snapshot(database);
          Writer file = Files.newBufferedWriter(out, StandardOpenOption.CREATE_NEW)) {
        HistoryReading.of(connection, null).export(file);
      }
    }
    spec.commandLine().getErr().println("已导出到 " + out + "。核验：java -jar verifier.jar " + out);
    return Exit.DONE;
  }
}
