package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The targets of the bureau's own text (seed-map T1 to T3): as read, and what they would score. */
class SeedTargetsTest {

  private static final Pattern TARGET =
      Pattern.compile(
          "\"kind\": \"(\\w+)\",\\s*\"operator\": (null|\"[^\"]*\"),\\s*\"value\":"
              + " (null|\"[^\"]*\"),\\s*\"unit\": (null|\"[^\"]*\"),\\s*\"text\": \"([^\"]*)\"");

  @Test
  void every_target_of_the_worked_example_is_parsed_as_it_says() throws IOException {
    List<MatchResult> targets = TARGET.matcher(example()).results().toList();
    assertThat(targets).hasSize(27);
    for (MatchResult expected : targets) {
      Target target = TargetText.parse(expected.group(5));
      assertThat(target.kind()).isEqualTo(expected.group(1));
      assertThat(target.text()).isEqualTo(expected.group(5));
      Optional<Target.Quantitative> number =
          Optional.of(target)
              .filter(Target.Quantitative.class::isInstance)
              .map(Target.Quantitative.class::cast);
      assertThat(quoted(number.map(n -> n.operator().symbol()))).isEqualTo(expected.group(2));
      assertThat(quoted(number.map(n -> n.value().toPlainString()))).isEqualTo(expected.group(3));
      assertThat(quoted(number.map(Target.Quantitative::unit))).isEqualTo(expected.group(4));
    }
  }

  private static String quoted(Optional<String> text) {
    return text.map(found -> "\"" + found + "\"").orElse("null");
  }

  private static String example() throws IOException {
    Path folder = ScoringDocumentTest.root();
    while (folder != null && !Files.exists(folder.resolve("shared/accept/seed-expected.json"))) {
      folder = folder.getParent();
    }
    return folder == null
        ? abort("no worked example beside the repository: shared/accept/seed-expected.json")
        : Files.readString(folder.resolve("shared/accept/seed-expected.json"));
  }

  @DisplayName("T1 and T2: weights by default, figures of a year that went partly well")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1 reception days      | ≥330天                   | 320      | 产出指标/数量指标 | 12.5 | 12.12
          T1 acceptance rate     | 100%                     | 99.2%    | 产出指标/质量指标 | 12.5 | 12.40
          T1 days to conclude    | ≤60 天                   | 52       | 产出指标/时效指标 | 12.5 | 12.50
          T1 running cost        | 3万元                    | 2.96万元 | 产出指标/成本指标 | 12.5 | 12.50
          T1 running cost over   | 3万元                    | 3.1万元  | 产出指标/成本指标 | 12.5 | 12.10
          T1 social benefit      | 较去年提供更好的社会环境 | 达成     | 效益指标          | 30   | 30.00
          T1 satisfaction        | ≥95%                     | 93.4%    | 满意度指标        | 10   | 9.83
          T2 area                | ≥532.96 平 方米          | 532.96㎡ | 产出指标/数量指标 | 12.5 | 12.50
          T2 quality             | 100%                     | 100%     | 产出指标/质量指标 | 12.5 | 12.50
          T2 start on plan       | 100%                     | 75%      | 产出指标/时效指标 | 12.5 | 9.38
          T2 over-estimate       | ≤0%                      | 0%       | 产出指标/成本指标 | 12.5 | 12.50
          T2 over-estimate kept  | ≤0%                      | -1.5%    | 产出指标/成本指标 | 12.5 | 12.50
          T2 over-estimate broken| ≤0%                      | 0.1%     | 产出指标/成本指标 | 12.5 | 0.00
          T2 beneficiaries       | ≥300 人                  | 1,284人  | 效益指标          | 30   | 30.00
          T2 satisfaction        | ≥95%                     | 95%      | 满意度指标        | 10   | 10.00
          """)
  void scored(
      String row, String target, String actual, String level, BigDecimal weight, String score) {
    assertThat(Rows.score(target, actual, weight, level).points().map(BigDecimal::toPlainString))
        .as(row)
        .contains(score);
  }

  @Test
  void t3_a_withheld_project_has_neither_total_nor_grade() {
    List<RowScore> rows =
        List.of(
            Rows.score("涉密", "涉密", BigDecimal.TEN, "产出指标"),
            Rows.score("涉密", "", BigDecimal.TEN, "效益指标"));
    assertThat(Total.of(ScoringProfiles.standard(), rows))
        .isEqualTo(new Total(new BigDecimal("0.00"), new BigDecimal("0.00"), 0, Optional.empty()));
  }
}
