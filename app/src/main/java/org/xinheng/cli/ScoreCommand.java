package org.xinheng.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.evaluation.ActualText;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.Scoring;
import org.xinheng.statute.evaluation.ScoringProfile;
import org.xinheng.statute.evaluation.ScoringProfiles;
import org.xinheng.statute.evaluation.Target;
import org.xinheng.statute.evaluation.TargetText;
import org.xinheng.statute.evaluation.Total;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score FILE}: scores the rows of a self-evaluation. */
@Command(name = "score", description = "按评分规则给指标打分")
final class ScoreCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "表头一行，之后每行：指标⇥指标值⇥实际完成值⇥分值[⇥一级指标]")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--profile", paramLabel = "NAME", description = "评分规则，默认 r10-default")
  private String profile = ScoringProfiles.DEFAULT;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    ScoringProfile rules = ScoringProfiles.find(profile).orElseThrow(this::unknownProfile);
    List<Scored> rows = read().stream().map(row -> row.score(rules)).toList();
    Total total = Total.of(rules, rows.stream().map(Scored::score).toList());
    Answer answer =
        new Answer(
            rules.name(),
            rows.stream().map(Scored::line).toList(),
            total.points().toPlainString(),
            total.grade().orElse(null));
    print(answer);
    return Exit.DONE;
  }

  private NotAccepted unknownProfile() {
    List<String> names = ScoringProfiles.all().stream().map(ScoringProfile::name).toList();
    return NotAccepted.usage("没有评分规则 " + profile + "。可用的有：" + String.join("、", names));
  }

  private void print(Answer answer) {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(answer));
      return;
    }
    for (Line line : answer.rows()) {
      String score = line.score() == null ? "待定" : line.score();
      out.println(line.indicator() + "\t" + score + " / " + line.weight() + "\t" + line.why());
    }
    out.println(
        "合计\t" + answer.total() + "\t" + (answer.grade() == null ? "等级待定" : answer.grade()));
  }

  /** Reads every row before any is scored: one bad row and nothing is accepted. */
  private List<Input> read() throws IOException {
    List<String> lines = Files.readAllLines(GatedFile.check(file));
    List<Input> rows = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        String[] cells = lines.get(i).split("\t", -1);
        String fault = Input.fault(cells);
        if (fault == null) {
          rows.add(Input.of(cells));
        } else {
          faults.add("第 " + (i + 1) + " 行：" + fault);
        }
      }
    }
    if (!faults.isEmpty()) {
      throw NotAccepted.input("没有评分，请先改正：\n" + String.join("\n", faults));
    }
    return rows;
  }

  /** A row as typed. */
  private record Input(
      String indicator, Target target, String actual, BigDecimal weight, String level) {

    static @Nullable String fault(String[] cells) {
      if (cells.length < 4) {
        return "应有四列：指标、指标值、实际完成值、分值";
      }
      try {
        return new BigDecimal(cells[3].strip()).signum() < 0 ? "分值不能小于 0" : null;
      } catch (NumberFormatException e) {
        return "分值应为数字，实为 " + cells[3].strip();
      }
    }

    static Input of(String[] cells) {
      String level = cells.length > 4 ? cells[4].strip() : "";
      Target target = TargetText.parse(cells[1]);
      return new Input(
          cells[0].strip(), target, cells[2].strip(), new BigDecimal(cells[3].strip()), level);
    }

    Scored score(ScoringProfile rules) {
      return new Scored(
          this, Scoring.score(rules, target, ActualText.parse(actual), weight, level));
    }
  }

  /** A row with its score. */
  private record Scored(Input input, RowScore score) {

    Line line() {
      String rate =
          score instanceof RowScore.Scored scored
              ? scored.rate().stripTrailingZeros().toPlainString()
              : null;
      return new Line(
          input.indicator(),
          TargetAnswer.of(input.target()),
          input.actual(),
          input.weight().toPlainString(),
          rate,
          score.points().map(BigDecimal::toPlainString).orElse(null),
          score.why().zh());
    }
  }

  /** The whole answer. */
  record Answer(String profile, List<Line> rows, String total, @Nullable String grade) {}

  /** One row of the answer. */
  record Line(
      String indicator,
      TargetAnswer target,
      String actual,
      String weight,
      @Nullable String rate,
      @Nullable String score,
      String why) {}
}
