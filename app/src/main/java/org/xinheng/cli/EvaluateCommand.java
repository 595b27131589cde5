package org.xinheng.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.identity.Units;
import org.xinheng.performance.Document;
import org.xinheng.performance.Evaluation;
import org.xinheng.performance.Performances;
import org.xinheng.shared.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate --year Y}: every indicator of the year with its figure, score and evidence. */
@Command(name = "evaluate", description = "按年度评价：每项指标的数、得分和依据")
final class EvaluateCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--year", required = true, paramLabel = "Y", description = "预算年度")
  private int year;

  @Option(names = "--project", paramLabel = "CODE", description = "只看一个项目")
  private @Nullable String project;

  @Option(names = "--unit", paramLabel = "CODE", description = "预算单位编码；只有一个单位时不必写")
  private @Nullable String unit;

  @Option(names = "--as-of", paramLabel = "DATE", description = "截至哪一天（默认今天，不晚于年末）")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.start(database, data.clock(), data)) {
      print(evaluation(program));
    }
    return Exit.DONE;
  }

  private Evaluation evaluation(ApplicationContext program) {
    Performances performances = program.getBean(Performances.class);
    Found found = one(program.getBean(Units.class).regions(), performances);
    Evaluation evaluation =
        performances
            .evaluation(found.region(), year, found.document().unitPath(), project, asOf)
            .orElseThrow(() -> NotAccepted.input(year + " 年的绩效文本还是草稿，请先由经办人确认。"));
    if (evaluation.projects().isEmpty()) {
      throw NotAccepted.input(year + " 年没有项目 " + project + "，请核对项目编码。");
    }
    return evaluation;
  }

  private Found one(List<Region> regions, Performances performances) {
    List<Found> found =
        regions.stream()
            .flatMap(
                region -> performances.documents(region).stream().map(d -> new Found(region, d)))
            .filter(f -> f.document().year() == year)
            .filter(f -> unit == null || f.document().unitCode().equals(unit))
            .toList();
    if (found.isEmpty()) {
      throw NotAccepted.input("没有 " + year + " 年的绩效文本，请先用 import 导入。");
    }
    if (found.size() > 1) {
      String units =
          found.stream()
              .map(f -> f.document().unitCode() + " " + f.document().unitName())
              .collect(Collectors.joining("、"));
      throw NotAccepted.usage("有多个单位，请用 --unit 指明：" + units);
    }
    return found.getFirst();
  }

  private void print(Evaluation evaluation) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(evaluation));
      return;
    }
    out.println(evaluation.unit().name() + " " + evaluation.year() + " 年，截至 " + evaluation.asOf());
    for (Evaluation.Project one : evaluation.projects()) {
      out.println();
      out.println(
          one.code()
              + " "
              + one.name()
              + (one.classified() ? "（涉密）" : "")
              + "：预算 "
              + one.execution().budget()
              + " 万元，已支出 "
              + one.execution().spent()
              + " 万元");
      one.indicators()
          .forEach(i ->
              out.println(
                  "  "
                      + i.name()
                      + "\t"
                      + i.target().text()
                      + "\t"
                      + figure(i)
                      + "\t"
                      + (i.score() == null ? "" : i.score() + " 分")));
    }
  }

  private static String figure(Evaluation.Indicator indicator) {
    if (indicator.kind().equals("withheld")) {
      return "涉密";
    }
    return indicator.figure() == null
        ? "尚无记录"
        : indicator.figure() + (indicator.unit() == null ? "" : indicator.unit());
  }

  private record Found(Region region, Document document) {}
}
