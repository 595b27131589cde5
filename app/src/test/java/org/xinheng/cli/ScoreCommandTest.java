package org.xinheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.evaluation.ScoringProfile;
import org.xinheng.statute.evaluation.ScoringProfiles;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code score} on hand-computed rows of every profile: each row, the sum and the grade. */
class ScoreCommandTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** Weights add up to 85: what the grade is measured by. */
  private static final String SETTLED =
      """
      指标\t指标值\t实际完成值\t分值\t一级指标
      接访天数\t≥330天\t320\t12.5\t产出指标/数量指标
      接待群众\t≥1200人次\t700人次\t12.5\t产出指标/数量指标
      受理率\t100%\t99.2%\t12.5\t产出指标/质量指标
      办结时间\t≤60天\t75\t12.5\t产出指标/时效指标
      运行成本\t3万元\t3.2万元\t10\t成本指标
      社会效益\t较去年提供更好的社会环境\t达成年度指标90%\t15\t效益指标
      满意度\t≥95%\t85%\t10\t满意度指标
      """;

  /** 部分达成55% fits Hubei's band alone; only the steps of 2021 say what a missed date scores. */
  private static final String OPEN =
      """
      指标\t指标值\t实际完成值\t分值\t一级指标
      办事方便\t群众办事更方便\t部分达成55%\t10\t效益指标
      完成时间\t6月底前\t7月1日\t5\t产出指标/时效指标
      质量\t质量提升\t部分达成年度指标并具有一定效果\t10\t产出指标/质量指标
      投诉\t≤0起\t0\t5\t产出指标/质量指标
      涉密\t涉密\t涉密\t20\t产出指标/数量指标
      """;

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

  private Ran score(String rows, String... words) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.tsv"), rows);
    List<String> all = new ArrayList<>(List.of("score", file.toString()));
    all.addAll(List.of(words));
    return run(all.toArray(String[]::new));
  }

  private static List<String> scores(JsonNode answer) {
    List<String> scores = new ArrayList<>();
    answer
        .get("rows")
        .forEach(row -> scores.add(row.get("score").isNull() ? "-" : row.get("score").asString()));
    return scores;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-default  | 12.12 7.29 12.40 10.00 9.38 13.50 8.95 | 73.64 | 良
          r10-linear   | 12.12 7.29 12.40 9.38 9.33 13.50 8.95  | 72.97 | 良
          r10-bands-80 | 12.12 7.29 12.40 10.00 9.38 13.50 8.95 | 73.64 | 优
          r101-cost    | 12.12 7.29 12.40 10.00 9.38 13.50 8.95 | 73.64 | 良
          r101-steps   | 12.12 0.00 12.40 10.00 9.38 13.50 8.00 | 65.40 | 中
          sichuan      | 12.12 7.29 12.40 10.00 9.38 13.50 8.95 | 73.64 | 良
          hubei        | 12.12 7.29 12.40 10.00 9.38 13.50 8.95 | 73.64 | 良
          over-120     | 12.12 7.29 12.40 10.00 9.38 13.50 8.95 | 73.64 | 良
          """)
  void rowsSumAndGradeOfEveryProfile(String profile, String scores, String total, String grade)
      throws IOException {
    Ran ran = score(SETTLED, "--profile", profile, "--json");
    assertThat(ran.exit()).isZero();
    JsonNode answer = ran.json();
    assertThat(answer.get("profile").asString()).isEqualTo(profile);
    assertThat(scores(answer)).containsExactly(scores.split(" ", -1));
    assertThat(answer.get("total").asString()).isEqualTo(total);
    assertThat(answer.get("grade").asString()).isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-default  | - - - 5.00 -          | 5.00
          r10-linear   | - - - 5.00 -          | 5.00
          r10-bands-80 | - - - 5.00 -          | 5.00
          r101-cost    | - - - 5.00 -          | 5.00
          r101-steps   | - 0.00 0.00 5.00 -    | 5.00
          sichuan      | - - - 5.00 -          | 5.00
          hubei        | 5.50 - - 5.00 -       | 10.50
          over-120     | - - - 5.00 -          | 5.00
          """)
  void whatAPersonMustJudgeStaysOpenAndHoldsTheGradeBack(
      String profile, String scores, String total) throws IOException {
    JsonNode answer = score(OPEN, "--profile", profile, "--json").json();
    assertThat(scores(answer)).containsExactly(scores.split(" ", -1));
    assertThat(answer.get("total").asString()).isEqualTo(total);
    assertThat(answer.get("grade").isNull()).isTrue();
    assertThat(answer.get("rows").get(4).get("target").get("kind").asString())
        .isEqualTo("withheld");
  }

  /** A new profile must be added to both tables above. */
  @Test
  void theTablesHaveEveryProfile() {
    assertThat(ScoringProfiles.all())
        .extracting(ScoringProfile::name)
        .containsExactlyInAnyOrder(
            "r10-default",
            "r10-linear",
            "r10-bands-80",
            "r101-cost",
            "r101-steps",
            "sichuan",
            "hubei",
            "over-120");
  }

  @Test
  void withoutAProfileTheCommonPracticeIsUsedAndPrintedInWords() throws IOException {
    Ran ran = score(SETTLED);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().lines())
        .hasSize(8)
        .contains("合计\t73.64\t良")
        .anySatisfy(line -> assertThat(line).startsWith("办结时间\t10.00 / 12.5\t"));
    Ran open = score(OPEN);
    assertThat(open.out().lines())
        .contains("合计\t5.00\t等级待定")
        .anySatisfy(line -> assertThat(line).startsWith("质量\t待定 / 10\t"));
  }

  @Test
  void anUnknownProfileIsRefusedWithTheNamesThereAre() throws IOException {
    Ran ran = score(SETTLED, "--profile", "R10-default", "--json");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("R10-default", "r10-default", "hubei");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          好\\t≥1件\\t1              | 应有四列
          好\\t≥1件\\t1\\t-0.01      | 分值不能小于 0
          好\\t≥1件\\t1\\t十         | 分值应为数字，实为 十
          好\\t≥1件\\t1\\t           | 分值应为数字
          """)
  void aBadRowIsNamedByItsLineAndNothingIsScored(String row, String fault) throws IOException {
    Ran ran = score(SETTLED + row.replace("\\t", "\t") + "\n", "--json");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("第 9 行：" + fault);
  }
}
