package org.xinheng.cli;

import java.util.concurrent.Callable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.deadline.Recomputation;
import org.xinheng.deadline.Sweeper;
import org.xinheng.shared.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code clocks recompute}: computes open clocks anew, while the program serves; goes on where it
 * was cut off.
 */
@Command(name = "recompute", description = "重新计算未结束的期限（不停机；中断后再次执行即可续做）")
final class ClocksRecomputeCommand implements Callable<Integer> {

  private static final int STEPS = 10;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.start(database, data.clock(), data)) {
      Recomputation recomputation = program.getBean(Recomputation.class);
      for (Region region : program.getBean(Sweeper.class).regions()) {
        recompute(recomputation, region);
      }
    }
    return Exit.DONE;
  }

  private void recompute(Recomputation recomputation, Region region) {
    recomputation.begin(region);
    int steps = 0;
    while (recomputation.step(region)) {
      if (++steps % STEPS == 0) {
        spec.commandLine().getErr().println("  " + words(recomputation, region));
      }
    }
    spec.commandLine().getOut().println(region.code() + "：" + words(recomputation, region));
  }

  private static String words(Recomputation recomputation, Region region) {
    return ClocksStatusCommand.words(recomputation.last(region));
  }
}
