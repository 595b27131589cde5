package org.xinheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keys discard}: takes keys out of the key file under which nothing is wrapped any more. */
@Command(name = "discard", description = "从密钥文件中删去已换出的旧主密钥")
final class KeysDiscardCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      List<String> gone = KeyLedger.office(program).rotation().discard(KeyLedger.of(program));
      spec.commandLine()
          .getOut()
          .println(
              gone.isEmpty()
                  ? "没有可以删去的旧主密钥。"
                  : "已从密钥文件删去旧主密钥 " + String.join("、", gone) + "。轮换以前的备份从此只能用旧密钥的份额恢复后读取。");
    }
    return Exit.DONE;
  }
}
