package org.xinheng.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.Computation;
import org.xinheng.statute.deadline.Outcome;
import org.xinheng.statute.reference.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code due RULE --from DATE} and {@code due --batch FILE}: statutory dates. */
@Command(name = "due", description = "计算法定期限，并说明依据和推算过程")
final class DueCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "规则，如 C1、C6、S-accept")
  private @Nullable String rule;

  @Option(names = "--from", paramLabel = "DATE", description = "起算之日（不计入）")
  private @Nullable LocalDate from;

  @Option(names = "--extend", paramLabel = "DAYS", description = "延期天数，只用于 C6，最多 30")
  private @Nullable Integer extend;

  @Option(names = "--suspend", paramLabel = "FROM/TO", description = "不计入期限的时间，只用于 C10，可重复")
  private List<String> suspend = List.of();

  @Option(names = "--batch", paramLabel = "FILE", description = "逐行计算：规则⇥起算日⇥延期⇥中止")
  private @Nullable Path batch;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (batch != null) {
      return batch(batch);
    }
    if (rule == null || from == null) {
      throw NotAccepted.usage("请写明规则和 --from，例如：due C6 --from 2025-08-06");
    }
    DueQuestion question = DueQuestion.of(rule, from, extend, suspend);
    switch (question.answer()) {
      case Outcome.Computed done -> print(question, done.computation());
      case Outcome.Refused refused -> throw NotAccepted.rule(refused(refused));
      case Outcome.YearMissing missing -> throw NotAccepted.input(missing.message().zh());
      case Outcome.WrongInput wrong -> throw NotAccepted.input(wrong.message().zh());
    }
    return Exit.DONE;
  }

  private int batch(Path file) throws IOException {
    PrintWriter out =
        new PrintWriter(new java.io.BufferedWriter(spec.commandLine().getOut(), 1 << 16));
    try (BufferedReader lines = Files.newBufferedReader(GatedFile.check(file))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          out.println(answerLine(line));
        }
      }
    }
    out.flush();
    return Exit.DONE;
  }

  private static String answerLine(String line) {
    String[] cells = line.split("\t", -1);
    String head = cells[0] + "\t" + (cells.length > 1 ? cells[1] : "") + "\t";
    try {
      return head + dates(DueQuestion.ofLine(cells).answer());
    } catch (NotAccepted wrong) {
      return head + error(wrong.getMessage());
    }
  }

  private static String dates(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Computed done -> DueAnswer.dates(done.computation());
      case Outcome.Refused refused -> error(refused(refused));
      case Outcome.YearMissing missing -> error(missing.message().zh());
      case Outcome.WrongInput wrong -> error(wrong.message().zh());
    };
  }

  private static String error(@Nullable String message) {
    return "error\t" + String.valueOf(message).replaceAll("[\\t\\r\\n]+", " ");
  }

  private static String refused(Outcome.Refused refused) {
    Article article = refused.article();
    String message = refused.message().zh();
    return message.contains(article.cite()) ? message : message + "（" + article.cite() + "）";
  }

  private void print(DueQuestion question, Computation computation) {
    PrintWriter out = spec.commandLine().getOut();
    DueAnswer answer = DueAnswer.of(question, computation);
    if (json) {
      out.println(Json.of(answer));
      return;
    }
    out.println(answer.rule() + "：法定期限 " + answer.legal() + "，统计期限 " + answer.statistical());
    out.println("依据：" + computation.article().cite());
    answer.derivation().forEach(step -> out.println("  " + step.date() + "  " + step.why()));
  }
}
