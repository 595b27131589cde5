package org.xinheng.cli;

import java.util.concurrent.Callable;
import org.xinheng.crypto.KeyDesk;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code keys check}: opens every stored key once with the key file at hand. */
@Command(name = "check", description = "逐一核对：每件事项的密钥都能用现有密钥文件打开")
final class KeysCheckCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      KeyDesk.Checked checked = KeyLedger.office(program).desk().check();
      int bad = checked.unreadable().size();
      spec.commandLine().getOut().println("能打开的密钥\t" + checked.opened() + "\t打不开的\t" + bad);
      checked.unreadable().stream()
          .limit(SHOWN)
          .forEach(it -> spec.commandLine().getOut().println("  " + it));
      if (bad > 0) {
        throw NotAccepted.input("有 " + bad + " 把密钥打不开。请核对密钥文件是否齐全（keys status）；数据受损时，从备份恢复。");
      }
    }
    return Exit.DONE;
  }
}
