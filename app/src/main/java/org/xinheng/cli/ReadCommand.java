package org.xinheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceTextReader;
import org.xinheng.performance.text.UnreadableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read FILE}: reads a published performance text. */
@Command(name = "read", description = "读取部门预算绩效文本")
final class ReadCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "绩效文本（txt、md）")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PerformanceText text = read(file);
    if (json) {
      spec.commandLine().getOut().println(Json.of(ReadAnswer.of(text)));
    } else {
      print(text, spec.commandLine().getOut());
    }
    return Exit.DONE;
  }

  /** Reads a file, or says why it cannot be read. */
  static PerformanceText read(Path file) throws IOException {
    try {
      return new PerformanceTextReader().read(GatedFile.check(file));
    } catch (UnreadableText e) {
      throw NotAccepted.input(String.valueOf(e.getMessage()));
    }
  }

  private static void print(PerformanceText text, PrintWriter out) {
    out.println(text.unit().code() + " " + text.unit().name() + " " + text.year() + " 年");
    for (PerformanceText.Project project : text.projects()) {
      out.println();
      out.println(project.code() + " " + project.name() + (project.classified() ? "（涉密）" : ""));
      project
          .indicators()
          .forEach(
              i -> out.println("  " + i.level2() + "\t" + i.name() + "\t" + i.target().text()));
    }
    out.println();
    text.warnings()
        .forEach(w -> out.println("第 " + w.line() + " 行 " + w.code() + "：" + w.message()));
  }
}
