package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.backup.BackupCheck;
import org.xinheng.backup.Reconciliation;
import org.xinheng.backup.Restore;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.SideCluster.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore DIR --data NEW [--until TIME]}: into a new folder, reconciled with the backup. */
@Command(name = "restore", description = "把备份恢复到一个新目录，可指定时间，并出具核对报告")
final class RestoreCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "一份备份，或存放多份备份的目录")
  @SuppressWarnings("NullAway.Init")
  private Path from;

  @Option(names = "--data", paramLabel = "NEW", required = true, description = "新的数据目录：空目录或新的目录名")
  @SuppressWarnings("NullAway.Init")
  private Path to;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "恢复到这一时刻（含），如 2025-11-25T10:30:00，北京时间，可带时区；latest 表示归档的最后一刻；不给出则恢复到备份完成之时")
  private @Nullable String until;

  @Option(names = "--key", paramLabel = "FILE", description = "主密钥文件（默认用原数据目录里的）")
  private @Nullable Path key;

  @Option(names = "--wal", paramLabel = "DIR", description = "日志归档目录（默认按备份里的记录寻找）")
  private @Nullable Path wal;

  @Mixin private PassphraseOptions passphrase = new PassphraseOptions();

  @Option(names = "--json", description = "以 JSON 输出核对报告")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path file = keyFile(key, from, to.resolve("keys").resolve("master.key"));
    Target target = Moments.target(until);
    Restore.Order order =
        new Restore.Order(from, to, passphrase.on(file), target, wal, DatabaseFolder::of);
    Reconciliation result = Restore.run(order, spec.commandLine().getErr()::println);
    List<String> faults = result.faults();
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(new Report(result.restored(), result.notes(), faults)));
    } else {
      result.lines().forEach(out::println);
    }
    spec.commandLine()
        .getErr()
        .println(
            "已恢复到 "
                + to
                + "，主密钥已一并放入其中的 keys/。原来的数据没有改动。"
                + (faults.isEmpty() ? "核对相符。" : "核对不符，请不要启用它。"));
    return faults.isEmpty() ? Exit.DONE : Exit.REFUSED;
  }

  /** The file named, else the one in the folder that was backed up, else the given one. */
  static Path keyFile(@Nullable Path named, Path from, Path other) throws IOException {
    if (named != null) {
      return named;
    }
    List<Path> known = BackupCheck.keyFiles(from);
    return Stream.concat(known.stream(), Stream.of(other))
        .filter(Files::isReadable)
        .findFirst()
        .orElseThrow(() -> NotAccepted.input("找不到主密钥文件。主密钥不在备份里；请从保管的副本取来，用 --key 指明。"));
  }

  /** What the reconciliation says to machines. */
  record Report(org.xinheng.backup.Inventory restored, List<String> notes, List<String> faults) {}
}
