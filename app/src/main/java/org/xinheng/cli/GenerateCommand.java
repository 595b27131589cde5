package org.xinheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.Database;
import org.xinheng.demo.Demonstration;
import org.xinheng.demo.Generated;
import org.xinheng.demo.GenerationRefused;
import org.xinheng.demo.Generator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code generate --petitions N --seed S}: fills an empty database with synthetic matters, or
 * completes a run that was cut.
 */
@Command(name = "generate", description = "在空库中生成虚构的信访事项（压力测试和试用）；中断后用同样的参数接着做")
final class GenerateCommand implements Callable<Integer> {

  private static final String ACCOUNTS = "generated-accounts.tsv";
  private static final int MOST = 20_000_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--petitions", paramLabel = "N", required = true, description = "多少件")
  private int petitions;

  @Option(names = "--seed", paramLabel = "S", required = true, description = "种子；同样的种子、件数和截止日生成同样的事项")
  private long seed;

  @Option(names = "--as-of", paramLabel = "DATE", description = "办理到哪一天为止（默认昨天）")
  private @Nullable LocalDate asOf;

  @Option(names = "--threads", paramLabel = "N", description = "同时写几批（默认与处理器数相同）")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    if (petitions < 1 || petitions > MOST || threads < 1) {
      throw NotAccepted.usage("--petitions 应为 1 至 " + MOST + "，--threads 至少为 1。");
    }
    PrintWriter err = spec.commandLine().getErr();
    try (Database database = data.open(Database.Mode.COMMAND, new Spoken(err));
        var program = Program.startForBulk(database, data.clock(), data)) {
      Generator generator = program.getBean(Generator.class);
      Generated made =
          generator.generate(
              order(generator), new GenerationBar(err, SystemClock.source()), this::keep);
      spec.commandLine().getOut().println(json ? Json.of(made) : words(made));
    } catch (GenerationRefused refused) {
      throw NotAccepted.input(String.valueOf(refused.getMessage()));
    }
    return Exit.DONE;
  }

  private Generator.Order order(Generator generator) {
    LocalDate last = generator.yesterday();
    LocalDate until = asOf == null ? last : asOf;
    if (until.isAfter(last) || until.isBefore(Generator.earliest())) {
      throw NotAccepted.usage(
          "--as-of 应在 %s 与 %s（昨天）之间。".formatted(Generator.earliest(), last));
    }
    return new Generator.Order(petitions, seed, until, threads);
  }

  /** The accounts go into a file that only its owner reads, and nowhere else. */
  private void keep(List<Demonstration.Account> accounts) {
    try {
      new DemoAccountsFile(data.data.resolve(ACCOUNTS)).write(accounts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String words(Generated made) {
    return """
    %s：%,d 件信访事项（种子 %d），%s 至 %s，其中本次写入 %,d 件，每秒 %,.0f 件。
    写入 %.0f 秒，封存 %.0f 秒，统计信息 %.0f 秒；数据库占用 %,d MB。
    各状态：%s
    账号在 %s（若由本命令建县）。\
    """
        .formatted(
            made.filled().equals("empty") ? "空库已填入" : "已接着上次做完",
            made.matters(),
            made.seed(),
            made.from(),
            made.asOf(),
            made.made(),
            made.perSecond(),
            made.seconds().matters(),
            made.seconds().seals(),
            made.seconds().settling(),
            made.bytes() / (1 << 20),
            made.states(),
            data.data.resolve(ACCOUNTS));
  }
}
