package org.xinheng.cli;

import java.util.concurrent.Callable;
import org.xinheng.crypto.KeyRing;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code keys erase}: destroys again what a restored backup brought back, and says what it found.
 * It decides nothing: what is erased was decided by two officers.
 */
@Command(name = "erase", description = "恢复备份后，按销毁清单再次销毁被带回来的密钥（每次启动也会做）")
final class KeysEraseCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      int listed = KeyLedger.office(program).desk().erased().size();
      int again = program.getBean(KeyRing.class).destroyedAgain();
      spec.commandLine().getOut().println("已依法销毁的事项\t" + listed + "\t本次再次销毁的密钥\t" + again);
    }
    return Exit.DONE;
  }
}
