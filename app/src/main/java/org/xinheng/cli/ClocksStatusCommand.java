package org.xinheng.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.deadline.Recomputation;
import org.xinheng.deadline.Recomputation.Progress;
import org.xinheng.deadline.Sweeper;
import org.xinheng.shared.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code clocks status}: what waits for the sweep, and how far the recomputation has come. */
@Command(name = "status", description = "等待巡查的期限数和重算进度")
final class ClocksStatusCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.start(database, data.clock(), data)) {
      Sweeper sweeper = program.getBean(Sweeper.class);
      Recomputation recomputation = program.getBean(Recomputation.class);
      PrintWriter out = spec.commandLine().getOut();
      for (Region region : sweeper.regions()) {
        out.println(region.code() + "：昨天以前到级、尚未巡查的期限 " + sweeper.behind(region) + " 个");
        out.println("  " + words(recomputation.last(region)));
      }
    }
    return Exit.DONE;
  }

  /** A run in words. */
  static String words(Optional<Progress> last) {
    return last.map(ClocksStatusCommand::words).orElse("还没有重算过");
  }

  private static String words(Progress it) {
    String end = it.finishedAt() == null ? "进行中" : "已完成";
    return "第 %d 次重算（放假安排 %s）%s：已看 %d/%d 件，改期 %d 个"
        .formatted(it.number(), it.edition(), end, it.looked(), it.cases(), it.moved());
  }
}
