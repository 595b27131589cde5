package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import org.xinheng.crypto.Share;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys split --out DIR}: three printable shares of the master key. */
@Command(name = "split", description = "把在用主密钥分成三份可打印的份额，任两份可以恢复")
final class KeysSplitCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "份额写到哪里：空目录或新的目录名")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(
        out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    for (int i = 1; i <= 3; i++) {
      if (Files.exists(file(i))) {
        throw NotAccepted.input("文件 " + file(i) + " 已经存在，没有分发。请换一个空目录，以免混淆两次的份额。");
      }
    }
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      List<Share> shares = KeyLedger.office(program).desk().split(KeyLedger.of(program));
      for (Share share : shares) {
        write(share);
      }
    }
    spec.commandLine().getOut().println("三份份额已写入 " + out + "。请分别打印、交三人签收保管，然后删除这三个文件。");
    return Exit.DONE;
  }

  private Path file(int number) {
    return out.resolve("share-" + number + ".txt");
  }

  private void write(Share share) throws IOException {
    Path file = file(share.number());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, page(share));
  }

  private static String page(Share share) {
    return """
    信衡主密钥份额　第 %d 份，共 3 份

    主密钥 %s　批次 %s

    任意两份可以恢复主密钥，单独一份没有任何用处。请密封保管，不与备份、也不与另两份放在一处。

    %s

    每行最后两个字符用来核对该行。没有字母 I、L、O、U。
    恢复时把六行原样录入文本文件，执行 ./xinheng keys join 份额文件 份额文件 --data 数据目录

    保管人：　　　　　　　　　　日期：
    """
        .formatted(
            share.number(), share.masterId(), share.setText(), String.join("\n", share.lines()));
  }
}
