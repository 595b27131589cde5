package org.xinheng.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.xinheng.crypto.Rotation;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.shared.OfficeClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code keys rotate}: a new master key, while the program serves; goes on where it was cut off.
 */
@Command(name = "rotate", description = "轮换主密钥（不停机；中断后再次执行即可续做）")
final class KeysRotateCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--prepare", description = "只把新密钥写入密钥文件，不启用；先把文件复制到其他节点再轮换")
  private boolean prepare;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.startAsOwner(database, data.clock(), data)) {
      Rotation rotation = KeyLedger.office(program).rotation();
      if (prepare) {
        spec.commandLine().getOut().println("新主密钥 " + rotation.prepare() + " 已写入密钥文件，尚未启用。");
      } else {
        rotate(rotation, program);
      }
    }
    return Exit.DONE;
  }

  private void rotate(Rotation rotation, ApplicationContext program) {
    PrintWriter err = spec.commandLine().getErr();
    KeyLedger journal = KeyLedger.of(program);
    OfficeClock clock = program.getBean(OfficeClock.class);
    Rotation.Begun begun = rotation.begin(data.keys.cipherProfile(), clock.instant(), journal);
    String from = String.join("、", begun.from());
    err.println(begun.resumed() ? "接着上次未完成的轮换。" : "轮换已开始，程序可以照常运行。");
    do {
      rotation.rewrap(done -> err.println("  已改由新主密钥保护：" + done + " 件"));
    } while (!rotation.finish(clock.instant(), journal));
    spec.commandLine()
        .getOut()
        .println("轮换完成：主密钥由 " + from + " 换为 " + begun.to() + "。没有内容再由旧密钥保护。");
    err.println("请为新主密钥重新分发份额（keys split）；确认新备份可用后，用 keys discard 删去旧密钥。");
  }
}
