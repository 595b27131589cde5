package org.xinheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands that start nothing, by the words of the contract: output, exit codes, one bad line
 * among good ones.
 */
class PureCommandsTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private record Ran(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  private static Ran run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Ran(line.execute(words), out.toString(), err.toString());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void codesAreSplitAndCheckedWithTheCharacterExpected() {
    Ran ran =
        run(
            "code",
            "13039925P00512210012X",
            "13039925P005122100 12A",
            "51092324T000010263357",
            "--json");
    assertThat(ran.exit()).isZero();
    JsonNode codes = ran.json().get("codes");
    assertThat(codes.get(0).get("check").asString()).isEqualTo("valid");
    assertThat(codes.get(1).get("check").asString()).isEqualTo("invalid");
    assertThat(codes.get(1).get("expected").asString()).isEqualTo("X");
    assertThat(codes.get(2).get("check").asString()).isEqualTo("not-applicable");
    assertThat(codes.get(2).get("expected").isNull()).isTrue();
  }

  @Test
  void aDateComesWithItsArticleAndDerivation() {
    JsonNode answer = run("due", "C6", "--from", "2025-08-06", "--json").json();
    assertThat(answer.get("statistical").asString()).isEqualTo("2025-10-05");
    assertThat(answer.get("legal").asString()).isEqualTo("2025-10-09");
    assertThat(answer.get("article").get("instrument").asString()).isEqualTo("信访工作条例");
    assertThat(answer.get("article").get("article").asString()).isEqualTo("第34条");
    assertThat(answer.get("derivation").size()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatTheLawDoesNotAllowEndsWithFourAndNamesTheArticle() {
    assertThat(run("due", "C6", "--from", "2025-08-06", "--extend", "31"))
        .satisfies(ran -> assertThat(ran.exit()).isEqualTo(4))
        .satisfies(ran -> assertThat(ran.err()).contains("第34条"));
    assertThat(run("due", "C1", "--from", "2025-08-06", "--extend", "5").exit()).isEqualTo(4);
    assertThat(
            run("due", "C6", "--from", "2025-08-06", "--suspend", "2025-08-10/2025-08-12").exit())
        .isEqualTo(4);
  }

  @Test
  void aYearWithoutACalendarAndAWrongRuleEndWithThreeWrongWordsWithTwo() {
    assertThat(run("due", "C1", "--from", "2026-12-28"))
        .satisfies(ran -> assertThat(ran.exit()).isEqualTo(3))
        .satisfies(ran -> assertThat(ran.err()).contains("2027"));
    assertThat(run("due", "C99", "--from", "2025-01-01").exit()).isEqualTo(3);
    assertThat(run("due", "C6").exit()).isEqualTo(2);
    assertThat(run("nothing-of-the-kind").exit()).isEqualTo(2);
  }

  @Test
  void aBatchAnswersEachLineAndABadOneDoesNotStopIt() throws IOException {
    Path batch =
        file(
            "batch",
            "C1\t2024-01-26\t\t\nC6\t2025-08-06\t40\t\nC10\t2025-03-03\t\t2025-03-10/2025-03-11\nC4\tnonsense\t\t\n");
    Ran ran = run("due", "--batch", batch.toString());
    List<String> lines = ran.out().lines().toList();
    assertThat(ran.exit()).isZero();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("C1\t2024-01-26\t2024-02-10\t2024-02-18");
    assertThat(lines.get(1)).startsWith("C6\t2025-08-06\terror\t");
    assertThat(lines.get(2)).isEqualTo("C10\t2025-03-03\t2025-04-04\t2025-04-07");
    assertThat(lines.get(3)).startsWith("C4\tnonsense\terror\t");
  }

  @Test
  void rowsAreScoredInOrderAndWordsThatNeedAPersonStayOpen() throws IOException {
    Path rows =
        file(
            "rows",
            "指标\t指标值\t实际\t分值\t一级指标\n天数\t≥330天\t300\t10\n成本\t3万元\t3.2万元\t10\t成本指标\n秩序\t更好\t部分达成年度指标\t30\n涉密\t涉密\t\t10\n");
    JsonNode answer = run("score", rows.toString(), "--json").json();
    assertThat(answer.get("profile").asString()).isEqualTo("r10-default");
    JsonNode scored = answer.get("rows");
    assertThat(scored.get(0).get("score").asString()).isEqualTo("9.09");
    assertThat(scored.get(1).get("score").asString()).isEqualTo("9.38");
    assertThat(scored.get(2).get("score").isNull()).isTrue();
    assertThat(scored.get(3).get("target").get("kind").asString()).isEqualTo("withheld");
    assertThat(answer.get("total").asString()).isEqualTo("18.47");
    assertThat(answer.get("grade").isNull()).isTrue();
  }

  @Test
  void oneBadRowAndNothingIsScored() throws IOException {
    Path rows = file("rows", "指标\t指标值\t实际\t分值\n好\t1\t1\t10\n坏\t1\t1\t十\n");
    Ran ran = run("score", rows.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("第 3 行");
  }

  @Test
  void theDemonstrationsTextIsReadWithoutARepair() {
    Path text = Path.of("src/main/resources/demo/performance-text-2025.txt");
    JsonNode answer = run("read", text.toString(), "--json").json();
    assertThat(answer.get("year").asInt()).isEqualTo(2025);
    assertThat(answer.get("unit").get("code").asString()).isEqualTo("501001");
    assertThat(answer.get("projects").size()).isEqualTo(4);
    assertThat(answer.get("projects").get(0).get("budget").get("total").asString())
        .isEqualTo("3.00");
    assertThat(answer.get("projects").get(2).get("classified").asBoolean()).isTrue();
    assertThat(answer.get("warnings").size()).isZero();
  }

  @Test
  void aMissingFileIsSaidInOneSentence() {
    Ran ran = run("read", folder.resolve("none.txt").toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("找不到文件");
  }
}
