package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.backup.Drill;
import org.xinheng.database.DatabaseFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code restore-drill}: proves that the newest backup can be restored, and leaves nothing behind.
 */
@Command(name = "restore-drill", description = "恢复演练：真正恢复最新的备份，核对后删除")
final class RestoreDrillCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--backups", paramLabel = "DIR", description = "备份所在目录（默认数据目录下的 backups）")
  private @Nullable Path backups;

  @Option(names = "--side", paramLabel = "DIR", description = "演练用的临时目录（默认数据目录旁）")
  private @Nullable Path side;

  @Option(names = "--until", paramLabel = "TIME", description = "恢复到这一时刻（默认归档的最后一刻 latest）")
  private String until = "latest";

  @Option(names = "--key", paramLabel = "FILE", description = "主密钥文件（默认用数据目录里的）")
  private @Nullable Path key;

  @Option(names = "--wal", paramLabel = "DIR", description = "日志归档目录（默认按备份里的记录寻找）")
  private @Nullable Path wal;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    Path from = backups == null ? data.data.resolve("backups") : backups;
    Path root = data.folder().root();
    Path place = side == null ? root.resolveSibling(root.getFileName() + "-drill") : side;
    Drill.Result result =
        Drill.run(
            from,
            place,
            data.keys.passphrase.on(RestoreCommand.keyFile(key, from, data.keyFile())),
            Moments.target(until),
            wal,
            DatabaseFolder::of,
            spec.commandLine().getErr()::println);
    var out = spec.commandLine().getOut();
    result.reconciliation().lines().forEach(out::println);
    out.println("附件：抽查 " + result.attachments() + " 件。");
    result.faults().forEach(fault -> out.println("不符：" + fault));
    boolean good = result.faults().isEmpty();
    out.println(good ? "演练通过：这份备份可以恢复。" : "演练没有通过：请立即另做一份备份，并检查存放备份的磁盘。");
    return good ? Exit.DONE : Exit.REFUSED;
  }
}
