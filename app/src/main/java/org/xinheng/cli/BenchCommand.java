package org.xinheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.load.Accounts;
import org.xinheng.load.LoadPrograms;
import org.xinheng.load.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench lifecycle|register|burst|desk}: officers at work over HTTP against a running server
 * that holds trial data only, then, on request, the same transactions in bare SQL.
 */
@Command(name = "bench", description = "负载测试：对正在运行的试验服务器办理业务并报告用时")
final class BenchCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What can be run. */
  enum Kind {
    LIFECYCLE,
    REGISTER,
    BURST,
    DESK
  }

  @Parameters(paramLabel = "lifecycle|register|burst|desk", description = "办理全程、只登记、阵发登记、查阅")
  @SuppressWarnings("NullAway.Init")
  private Kind program;

  @Option(names = "--url", paramLabel = "URL", description = "服务器地址（默认 http://127.0.0.1:8080）")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(names = "--clients", paramLabel = "N", description = "同时办理的连接数（默认 8）")
  private int clients = 8;

  @Option(names = "--seconds", paramLabel = "N", description = "每项运行多少秒（默认 60）")
  private int seconds = 60;

  @Option(names = "--warm-up", paramLabel = "N", description = "先预热多少秒，不计入（默认 20）")
  private int warmUp = 20;

  @Option(names = "--bare", description = "再以同样的事务直接写数据库，给出两者之比")
  private boolean bare;

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      description = "账号文件（默认 数据目录/demo-accounts.tsv）")
  private @Nullable Path accounts;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    List<LoadReport> reports = new ArrayList<>();
    var programs =
        new LoadPrograms(
            url,
            officers(),
            clients,
            Duration.ofSeconds(warmUp),
            Duration.ofSeconds(seconds),
            SystemClock.source());
    reports.add(run(programs));
    if (bare) {
      reports.add(bare(programs));
    }
    PrintWriter out = spec.commandLine().getOut();
    reports.forEach(report -> out.println(report.words()));
    if (bare) {
      double ratio = reports.getFirst().rate() / reports.getLast().rate();
      out.println(String.format(Locale.ROOT, "ratio to bare SQL: %.3f", ratio));
    }
    return reports.getFirst().errors().isEmpty() ? Exit.DONE : Exit.FAULT;
  }

  private LoadReport run(LoadPrograms programs) throws IOException, InterruptedException {
    return switch (program) {
      case LIFECYCLE -> programs.lifecycle();
      case REGISTER -> programs.register();
      case BURST -> programs.burst();
      case DESK -> programs.desk();
    };
  }

  private Accounts officers() throws IOException {
    Path file = accounts == null ? data.data.resolve("demo-accounts.tsv") : accounts;
    if (!Files.isReadable(file)) {
      throw NotAccepted.input("找不到账号文件 " + file + "。请用 --accounts 指明，或先运行 demo。");
    }
    return Accounts.read(file);
  }

  private LoadReport bare(LoadPrograms programs) throws SQLException, InterruptedException {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT)) {
      DataSource owner = database.as(DatabaseRole.MIGRATOR).dataSource();
      return programs.bare(owner, program == Kind.REGISTER);
    }
  }
}
