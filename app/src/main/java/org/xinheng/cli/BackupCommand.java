package org.xinheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xinheng.backup.Backup;
import org.xinheng.backup.Manifest;
import org.xinheng.backup.Source;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup DIR}: one encrypted, checked backup, whether the program runs or not. */
@Command(name = "backup", description = "备份数据目录（运行中或已停止都可以），加密并核对")
final class BackupCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "备份放在哪里：空目录或新的目录名")
  @SuppressWarnings("NullAway.Init")
  private Path target;

  @Option(names = "--json", description = "以 JSON 输出备份清单的摘要")
  private boolean json;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    DatabaseFolder folder = data.folder();
    refuseNothingThere();
    PrintWriter err = spec.commandLine().getErr();
    try (Database database =
        Database.open(folder, Database.Mode.COMMAND, DatabaseListener.SILENT)) {
      Source source = new Source(folder, MasterKeys.of(data.masterKeys()), Main.VERSION);
      Manifest manifest = Backup.take(source, target, err::println);
      spec.commandLine().getOut().println(json ? Json.of(Summary.of(manifest)) : said(manifest));
      err.println(
          database.tenure() == Database.Tenure.OWNED ? "程序当时没有运行；备份期间启动的数据库已停止。" : "程序照常运行，没有受影响。");
    }
    return Exit.DONE;
  }

  /** A mistyped folder must not be made into an empty database, and then be backed up as one. */
  private void refuseNothingThere() {
    if (!Files.isDirectory(data.data.resolve("postgresql").resolve("cluster"))) {
      throw NotAccepted.input("目录 " + data.data + " 里没有数据库，没有做备份。请用 --data 指明数据目录。");
    }
    if (!Files.isReadable(data.keyFile())) {
      throw NotAccepted.input("读不到主密钥文件 " + data.keyFile() + "，没有做备份：备份要由它加密。请用运行程序的账户，或先取回主密钥。");
    }
  }

  private String said(Manifest manifest) {
    Summary s = Summary.of(manifest);
    return "备份已完成并核对：%s\n%d 个文件，原 %.1f MiB，存为 %.1f MiB；%d 张表 %d 行；履历 %d 条，%s。可恢复到 %s 及以后。\n主密钥不在备份里，请另行保管（docs/runbook/keys.md）。"
        .formatted(
            target,
            s.files(),
            s.bytes() / 1048576.0,
            s.stored() / 1048576.0,
            manifest.inventory().tables().size(),
            s.rows(),
            s.entries(),
            s.whole() ? "完整" : "断裂于 " + manifest.inventory().chains().firstBroken(),
            s.finished());
  }

  /** The backup in a few numbers. */
  record Summary(
      String finished,
      int files,
      long bytes,
      long stored,
      long rows,
      long entries,
      String head,
      boolean whole) {
    static Summary of(Manifest manifest) {
      return new Summary(
          manifest.finished(),
          manifest.files().size(),
          manifest.files().stream().mapToLong(Manifest.StoredFile::size).sum(),
          manifest.files().stream().mapToLong(Manifest.StoredFile::stored).sum(),
          manifest.inventory().tables().stream().mapToLong(t -> t.rows()).sum(),
          manifest.inventory().chains().entries(),
          manifest.inventory().chains().head(),
          manifest.inventory().chains().isWhole());
    }
  }
}
