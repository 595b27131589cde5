package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.xinheng.backup.DataExport;
import org.xinheng.backup.Manifest;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export-data DIR}: the rows of all tables, for another server. */
@Command(name = "export-data", description = "导出全部数据（加密），用于搬到另一台数据库服务器")
final class ExportDataCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "放在哪里：空目录或新的目录名")
  @SuppressWarnings("NullAway.Init")
  private Path target;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException, SQLException {
    if (!Files.isReadable(data.keyFile())) {
      throw NotAccepted.input(
          "读不到主密钥文件 " + data.keyFile() + "，没有导出：导出要由它加密。请用 --data 指明放主密钥的数据目录。");
    }
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        Connection connection = data.owner(database)) {
      DataExport.Place place =
          new DataExport.Place(
              connection,
              MasterKeys.of(data.masterKeys()),
              Main.VERSION,
              data.data.toAbsolutePath().toString());
      Manifest manifest =
          DataExport.run(
              place, target, data.clock().instant(), spec.commandLine().getErr()::println);
      long rows = manifest.inventory().tables().stream().mapToLong(t -> t.rows()).sum();
      spec.commandLine()
          .getOut()
          .println(
              "已导出 %d 张表 %d 行到 %s。导入另一台服务器时，需要同一把主密钥和同一版本的程序。"
                  .formatted(manifest.inventory().tables().size(), rows, target));
    }
    return Exit.DONE;
  }
}
