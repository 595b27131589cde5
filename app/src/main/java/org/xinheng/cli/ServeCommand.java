package org.xinheng.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.xinheng.backup.BackupKeeper;
import org.xinheng.database.Database;
import org.xinheng.deadline.ClockLoop;
import org.xinheng.doors.DoorSettings;
import org.xinheng.identity.SetUp;
import org.xinheng.ledger.SealLoop;
import org.xinheng.search.SearchLoop;
import org.xinheng.webhooks.WebhookLoop;
import org.xinheng.webhooks.WebhookSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: serves for real, with nothing preset. */
@Command(name = "serve", description = "正式运行（不预置任何账号和数据）")
final class ServeCommand implements Callable<Integer> {

  /** Requests a minute: four a second is more than anybody reads or fills in. */
  private static final int RATE = 240;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--allow-root", description = "允许以 root 运行")
  private boolean allowRoot;

  @Mixin private WebOptions web = new WebOptions();
  @Mixin private ReachOptions reach = new ReachOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private BackupOptions backups = new BackupOptions();
  @Mixin private WebhookOptions webhooks = new WebhookOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    SafeStart.refuseRoot(System.getProperty("user.name", ""), allowRoot);
    if (DemoClock.marks(data.data)) {
      throw NotAccepted.input("目录 " + data.data + " 里是演示数据，不能用于正式运行。请用 --data 另选一个目录。");
    }
    backups.check();
    var settings = web.settings(reach.address());
    settings.putAll(reach.settings());
    WebhookSettings receivers = webhooks.settings();
    DoorSettings doors = reach.doors(web.portalPort, web.rates(RATE));
    String address = reach.scheme() + "://" + reach.bind + ":";
    var err = spec.commandLine().getErr();
    try (Database database = data.open(Database.Mode.SERVE, new Spoken(err));
        var program =
            Program.start(
                database,
                data.clock(),
                data,
                WebApplicationType.SERVLET,
                settings,
                context -> {
                  context.registerBean(DoorSettings.class, () -> doors);
                  context.registerBean(WebhookSettings.class, () -> receivers);
                  backups.register(database, data, context);
                })) {
      program.getBean(SealLoop.class).start();
      program.getBean(ClockLoop.class).start();
      program.getBean(WebhookLoop.class).start();
      program.getBean(SearchLoop.class).start();
      program.getBeanProvider(BackupKeeper.class).ifAvailable(BackupKeeper::start);
      program
          .getBean(SetUp.class)
          .begin()
          .ifPresent(code ->
              err.println("首次启动。请在 15 分钟内打开 " + address + web.port + "/set-up ，输入一次性设置码：" + code));
      if (web.portalPort != 0) {
        err.println("公众页面：" + address + web.portalPort + "/");
      }
      err.println("信衡已启动：" + address + web.port + "/ （Ctrl+C 停止）");
      Thread.currentThread().join();
    }
    return Exit.DONE;
  }
}
