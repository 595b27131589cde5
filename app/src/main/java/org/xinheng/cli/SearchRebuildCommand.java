package org.xinheng.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.identity.Units;
import org.xinheng.search.IndexHeld;
import org.xinheng.search.StatementFollower;
import org.xinheng.shared.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code search rebuild}: builds the index anew, or asks the running program to. */
@Command(name = "rebuild", description = "由数据库重建索引；程序在运行时由它重建，不停机")
final class SearchRebuildCommand implements Callable<Integer> {

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
        follower.rebuild(region);
        out.println(SearchStatusCommand.words(follower.state(region)));
      }
    } catch (IndexHeld held) {
      data.search().wish();
      out.println("程序正在运行，已请它重建索引；几秒后开始，其间检索结果可能不全。");
    }
    return Exit.DONE;
  }
}
