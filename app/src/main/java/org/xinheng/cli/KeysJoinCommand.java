package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.MasterKey;
import org.xinheng.crypto.Share;
import org.xinheng.crypto.Shares;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys join SHARE SHARE}: the master key from two shares, back into the key file. */
@Command(name = "join", description = "用两份份额恢复主密钥文件")
final class KeysJoinCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SHARE", description = "一份份额（文本文件）")
  @SuppressWarnings("NullAway.Init")
  private Path one;

  @Parameters(index = "1", paramLabel = "SHARE", description = "另一份份额（文本文件）")
  @SuppressWarnings("NullAway.Init")
  private Path other;

  @Option(names = "--file-only", description = "只写密钥文件，不与数据库核对（恢复备份之前）")
  private boolean fileOnly;

  @Option(names = "--add", description = "把已换出的旧主密钥加回现有的密钥文件，以便读取旧备份；在用的密钥不变")
  private boolean add;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    MasterKey key = Shares.join(read(one), read(other));
    KeyFile file = data.masterKeys();
    if (add) {
      return add(key, file);
    }
    if (file.exists()) {
      throw NotAccepted.input("主密钥文件 " + file.path() + " 已经存在，没有改动。确要恢复，请先把它移到别处；只想读取旧备份，用 --add。");
    }
    file.restore(key);
    if (!fileOnly) {
      spec.commandLine().getErr().println("两份份额合成主密钥 " + key.id() + "，正在与数据库核对…");
      check(key, file);
    }
    spec.commandLine().getOut().println("主密钥 " + key.id() + " 已恢复到 " + file.path() + "。");
    return Exit.DONE;
  }

  private int add(MasterKey key, KeyFile file) {
    if (!file.exists()) {
      throw NotAccepted.input("没有主密钥文件 " + file.path() + "，无从加入。恢复丢失的文件不用 --add。");
    }
    file.restore(key);
    spec.commandLine()
        .getOut()
        .println("旧主密钥 " + key.id() + " 已加回 " + file.path() + "；在用的主密钥不变。读完旧备份后用 keys discard 删去。");
    return Exit.DONE;
  }

  private static Share read(Path file) throws IOException {
    return Share.read(Files.readString(GatedFile.check(file)), file.getFileName().toString());
  }

  /** A key that this database does not know is taken away again. */
  private void check(MasterKey key, KeyFile file) throws IOException {
    boolean right = false;
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      KeyLedger.office(program).desk().joined(key.id(), KeyLedger.of(program));
      right = true;
    } finally {
      if (!right) {
        Files.deleteIfExists(file.path());
      }
    }
  }
}
