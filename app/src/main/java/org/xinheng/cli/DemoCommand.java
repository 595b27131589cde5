package org.xinheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.xinheng.database.Database;
import org.xinheng.deadline.ClockLoop;
import org.xinheng.demo.Demonstration;
import org.xinheng.doors.DoorSettings;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.ledger.SealLoop;
import org.xinheng.search.SearchLoop;
import org.xinheng.shared.OfficeClock;
import org.xinheng.webhooks.WebhookLoop;
import org.xinheng.webhooks.WebhookSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: one invented county and year, on loopback alone. */
@Command(name = "demo", description = "用演示数据运行（只在本机）")
final class DemoCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--fresh", description = "清空演示目录，重新生成")
  private boolean fresh;

  @Mixin private WebOptions web = new WebOptions();
  @Mixin private WebhookOptions webhooks = new WebhookOptions();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    var settings = web.settings(InetAddress.getLoopbackAddress());
    Path folder = data.data;
    refuseRealData(folder);
    if (fresh) {
      empty(folder);
    }
    OfficeClock clock = DemoClock.of(folder).orElseGet(() -> DemoClock.start(folder));
    DemoAccountsFile file = new DemoAccountsFile(folder.resolve("demo-accounts.tsv"));
    try (Database database = data.open(Database.Mode.SERVE, new Spoken(err))) {
      if (!file.exists()) {
        generate(database, clock, file, err);
      }
      serve(database, clock, file, settings, err);
    }
    return Exit.DONE;
  }

  private void generate(
      Database database, OfficeClock clock, DemoAccountsFile file, PrintWriter err)
      throws IOException {
    err.println("正在生成演示数据…");
    try (var program = Program.startForBulk(database, clock, data)) {
      List<Demonstration.Account> accounts =
          program
              .getBean(Demonstration.class)
              .generate(DemoClock.START, line -> err.println("  " + line));
      file.write(accounts);
    }
  }

  private void serve(
      Database database,
      OfficeClock clock,
      DemoAccountsFile file,
      java.util.Map<String, Object> settings,
      PrintWriter err)
      throws IOException, InterruptedException {
    WebhookSettings receivers = webhooks.settings();
    try (var program =
        Program.start(
            database,
            clock,
            data,
            WebApplicationType.SERVLET,
            settings,
            context -> {
              context.registerBean(
                  DemoAccounts.class, () -> context.getBean(Demonstration.class).accounts());
              context.registerBean(WebhookSettings.class, () -> receivers);
              context.registerBean(
                  DoorSettings.class,
                  () ->
                      new DoorSettings(
                          web.portalPort, DoorSettings.LOOPBACK, null, null, web.rates(0)));
            })) {
      program.getBean(SealLoop.class).start();
      program.getBean(ClockLoop.class).start();
      program.getBean(WebhookLoop.class).start();
      program.getBean(SearchLoop.class).start();
      file.print(err);
      err.println(
          "登录页上点一下岗位即可进入。以上账号、密码和动态码密钥也写在 " + file.path() + "；要试账号登录，先把密钥（totp 一列）加到动态码程序。");
      err.println(
          "信衡演示已启动（演示时钟 " + clock.today() + "）：http://127.0.0.1:" + web.port + "/ （Ctrl+C 停止）");
      Thread.currentThread().join();
    }
  }

  /** A folder of real data is never taken for a demonstration, nor emptied. */
  private static void refuseRealData(Path folder) {
    if (Files.exists(folder.resolve("postgresql/cluster")) && !DemoClock.marks(folder)) {
      throw NotAccepted.input("目录 " + folder + " 里是正式数据，不能用来演示。请用 --data 另选一个目录。");
    }
  }

  private static void empty(Path folder) throws IOException {
    if (!DemoClock.marks(folder)) {
      return;
    }
    if (database(folder)) {
      throw NotAccepted.input("目录 " + folder + " 里的演示正在运行。请先停止它，再用 --fresh。");
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        // The unpacked server programs are kept: they are the same for every county.
        if (!file.equals(folder) && !isProgram(folder, file)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isProgram(Path folder, Path file) {
    Path home = folder.resolve("postgresql");
    return file.equals(home)
        || (file.startsWith(home) && !file.startsWith(home.resolve("cluster")));
  }

  private static boolean database(Path folder) throws IOException {
    Path pid = folder.resolve("postgresql/cluster/postmaster.pid");
    if (Files.notExists(pid)) {
      return false;
    }
    long process = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    return ProcessHandle.of(process).isPresent();
  }
}
