package org.xinheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.xinheng.crypto.KeyRing;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys discard}: takes keys out of the key file under which nothing is wrapped any more. */
@Command(name = "discard", description = "从密钥文件中删去已换出的旧主密钥")
final class KeysDiscardCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--without-shares", description = "在用主密钥还没有分发份额也照样删去")
  private boolean withoutShares;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      KeyLedger journal = KeyLedger.of(program);
      refuseWithoutShares(program.getBean(KeyRing.class).current().id(), journal);
      List<String> gone = KeyLedger.office(program).rotation().discard(journal);
      spec.commandLine()
          .getOut()
          .println(
              gone.isEmpty()
                  ? "没有可以删去的旧主密钥。"
                  : "已从密钥文件删去旧主密钥 " + String.join("、", gone) + "。轮换以前的备份从此只能用旧密钥的份额恢复后读取。");
    }
    return Exit.DONE;
  }

  /** Until the new key has shares of its own, its file is the only copy. */
  private void refuseWithoutShares(String key, KeyLedger journal) {
    if (!withoutShares && journal.sharesOf(key).isEmpty()) {
      throw NotAccepted.rule(
          "在用主密钥 " + key + " 还没有分发份额，没有删去旧密钥。请先分发（keys split）；确要删去，加 --without-shares。");
    }
  }
}
