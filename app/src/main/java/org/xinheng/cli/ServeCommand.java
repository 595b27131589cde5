package org.xinheng.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.xinheng.backup.BackupKeeper;
import org.xinheng.database.Database;
import org.xinheng.identity.SetUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: serves for real, with nothing preset. */
@Command(name = "serve", description = "正式运行（不预置任何账号和数据）")
final class ServeCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--bind", paramLabel = "ADDR", description = "监听地址（默认 127.0.0.1）")
  private String bind = "127.0.0.1";

  @Option(names = "--allow-root", description = "允许以 root 运行")
  private boolean allowRoot;

  @Mixin private WebOptions web = new WebOptions();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private BackupOptions backups = new BackupOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    SafeStart.refuseRoot(System.getProperty("user.name", ""), allowRoot);
    if (DemoClock.marks(data.data)) {
      throw NotAccepted.input("目录 " + data.data + " 里是演示数据，不能用于正式运行。请用 --data 另选一个目录。");
    }
    var settings = web.settings(WebOptions.loopback(bind));
    var err = spec.commandLine().getErr();
    try (Database database = data.open(Database.Mode.SERVE, new Spoken(err));
        BackupKeeper keeper = backups.keeper(database, data);
        var program =
            Program.start(
                database,
                data.clock(),
                data.data,
                WebApplicationType.SERVLET,
                settings,
                context -> BackupOptions.register(keeper, context))) {
      if (keeper != null) {
        keeper.start();
      }
      program
          .getBean(SetUp.class)
          .begin()
          .ifPresent(code ->
              err.println(
                  "首次启动。请在 15 分钟内打开 http://"
                      + bind
                      + ":"
                      + web.port
                      + "/set-up ，输入一次性设置码："
                      + code));
      err.println("信衡已启动：http://" + bind + ":" + web.port + "/ （Ctrl+C 停止）");
      Thread.currentThread().join();
    }
    return Exit.DONE;
  }
}
