package org.xinheng.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xinheng.crypto.KeyStatus;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys status}: which master key is in use, and how many keys are wrapped under each. */
@Command(name = "status", description = "主密钥的状态")
final class KeysStatusCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      KeyStatus status = KeyLedger.office(program).desk().status();
      print(status);
      if (!json) {
        printShares(KeyLedger.of(program).sharesOf(status.current()));
      }
    }
    return Exit.DONE;
  }

  private void print(KeyStatus status) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(status));
      return;
    }
    out.println(
        "在用主密钥\t" + status.current() + "\t算法\t" + (status.profile().equals("guomi") ? "国密" : "国际"));
    for (KeyStatus.Master key : status.masters()) {
      out.println(
          "  "
              + key.id()
              + "\t"
              + words(key.state())
              + "\t事项密钥 "
              + key.matterKeys()
              + "\t其他密钥 "
              + key.purposeKeys()
              + "\t"
              + (key.inFile() ? "在密钥文件中" : "不在密钥文件中"));
    }
    out.println("已依法销毁密钥的事项\t" + status.erased());
  }

  private void printShares(Optional<LocalDate> made) {
    spec.commandLine()
        .getOut()
        .println(
            "在用主密钥的份额\t" + made.map(day -> "已于 " + day + " 分发").orElse("没有分发记录，请分发（keys split）"));
  }

  private static String words(String state) {
    return switch (state) {
      case "current" -> "在用";
      case "leaving" -> "正在换出";
      default -> "已换出";
    };
  }
}
