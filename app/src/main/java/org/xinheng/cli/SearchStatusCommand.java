package org.xinheng.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.identity.Units;
import org.xinheng.search.IndexHeld;
import org.xinheng.search.SearchState;
import org.xinheng.search.StatementFollower;
import org.xinheng.shared.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code search status}: how far the index has come, county by county. */
@Command(name = "status", description = "索引收了多少件、应有多少件")
final class SearchStatusCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.start(database, data.clock(), data)) {
      StatementFollower follower = program.getBean(StatementFollower.class);
      for (Region region : program.getBean(Units.class).regions()) {
        out.println(words(follower.state(region)));
      }
    } catch (IndexHeld held) {
      out.println("索引正由运行中的程序使用。系统管理员在“我的工作”里能看到它的情况。");
    }
    return Exit.DONE;
  }

  static String words(SearchState state) {
    return "%s：索引 %d 件，应有 %d 件%s"
        .formatted(
            state.region().code(),
            state.indexed(),
            state.searchable(),
            state.whole() ? "" : "（还没有建全）");
  }
}
