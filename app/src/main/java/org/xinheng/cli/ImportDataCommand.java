package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.xinheng.backup.DataImport;
import org.xinheng.backup.Manifest;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import-data DIR}: exported rows into an empty database, all or none. */
@Command(name = "import-data", description = "把导出的数据导入一个空的数据库")
final class ImportDataCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "export-data 导出的目录")
  @SuppressWarnings("NullAway.Init")
  private Path from;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException, SQLException {
    if (!Files.isReadable(data.keyFile())) {
      throw NotAccepted.input(
          "读不到主密钥文件 " + data.keyFile() + "，没有导入。请先把原来的主密钥放到新数据目录的 keys/ 里（权限 600）。");
    }
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        Connection connection = data.owner(database)) {
      Migrations.bringUp(database);
      MasterKeys masters = MasterKeys.of(data.masterKeys());
      Manifest manifest =
          DataImport.run(from, connection, masters, spec.commandLine().getErr()::println);
      long rows = manifest.inventory().tables().stream().mapToLong(t -> t.rows()).sum();
      spec.commandLine()
          .getOut()
          .println(
              "已导入 %d 张表 %d 行；行数和履历链与导出时相符。".formatted(manifest.inventory().tables().size(), rows));
    }
    return Exit.DONE;
  }
}
