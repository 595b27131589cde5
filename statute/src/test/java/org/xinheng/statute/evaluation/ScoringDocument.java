package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.statute.evaluation.ScoringProfile.Provision;

/** Writes docs/generated/scoring.md from the profiles and rules themselves. */
final class ScoringDocument {

  private record Example(String target, String actual, String level) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example("≥330天", "341", ""),
          new Example("≥330天", "300", ""),
          new Example("≤60天", "45", ""),
          new Example("≤10天", "15", ""),
          new Example("≤0%", "1%", ""),
          new Example("100%", "98%", ""),
          new Example("12场", "96", ""),
          new Example("3万元", "3.2", ""),
          new Example("3万元", "3.2", "成本指标"),
          new Example("10-20天", "25", ""),
          new Example("≥100个", "50", "数量指标"),
          new Example("≥95%", "85%", "满意度指标"),
          new Example("较去年提供更好的社会环境", "达成年度指标", ""),
          new Example("较去年提供更好的社会环境", "部分达成年度指标并具有一定效果", ""),
          new Example("较去年提供更好的社会环境", "85%", ""),
          new Example("6月底前", "7月1日", ""),
          new Example("涉密", "", ""));

  private ScoringDocument() {}

  static String write() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Scoring 评分

        Written by `ScoringDocumentTest` from the profiles under `statute/src/main/resources/law/scoring`
        and from the rules in code; do not edit. Weights and scores are points (分), thresholds percent.
        Marks: READ read at the source; FORM read in a published form; SYSTEM read in a deployed system;
        UNVERIFIED known only from general knowledge; SETTING this program's own choice, to be confirmed.

        ## How a form adds up

        The total is the sum of the scores there are. The grade is that of the total per 100 points of
        the weight that has a score, so withheld rows (涉密) neither help nor harm; while a row with a
        weight awaits a person there is no grade. A score is rounded once, at the end, to two decimals
        half up, and is never below 0 or above the weight. Points of a level-1 group that a text does not
        have go to the other groups in proportion, unless the profile moves those of satisfaction to
        benefit; within a group the rows are alike and the last one takes the remainder.

        """);
    ScoringProfile standard = ScoringProfiles.standard();
    page.append("## Default profile: ").append(heading(standard)).append("\n\n");
    provisions(page, standard.provisions());
    ScoringProfiles.all().stream().skip(1).forEach(profile -> variation(page, profile));
    examples(page);
    rules(page);
    return page.toString();
  }

  private static String heading(ScoringProfile profile) {
    return "`%s` %s".formatted(profile.name(), profile.title());
  }

  private static void variation(StringBuilder page, ScoringProfile profile) {
    page.append("## Profile ").append(heading(profile)).append("\n\n");
    page.append(profile.english()).append(". What differs from the default:\n\n");
    provisions(
        page,
        profile.provisions().stream()
            .filter(number -> number.from().equals(profile.name()))
            .toList());
  }

  private static void provisions(StringBuilder page, List<Provision> provisions) {
    page.append("| rule | value | mark | source |\n| --- | --- | --- | --- |\n");
    for (Provision number : provisions) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(number.key(), number.value(), number.mark(), number.source()));
    }
    page.append('\n');
  }

  private static void examples(StringBuilder page) {
    page.append("## The same rows under every profile\n\nWeight 10; — awaits a person.\n\n");
    page.append("| target | actual | level |");
    List<String> names = ScoringProfiles.all().stream().map(ScoringProfile::name).toList();
    names.forEach(name -> page.append(' ').append(name).append(" |"));
    page.append("\n|").append(" --- |".repeat(names.size() + 3)).append('\n');
    for (Example row : EXAMPLES) {
      String scores =
          names.stream().map(name -> points(name, row)).collect(Collectors.joining(" | "));
      page.append("| %s | %s | %s | %s |\n".formatted(row.target, row.actual, row.level, scores));
    }
    page.append('\n');
  }

  private static String points(String profile, Example row) {
    RowScore score = Rows.score(profile, row.target, row.actual, BigDecimal.TEN, row.level);
    String without = score instanceof RowScore.LeftOut ? "left out" : "—";
    return score.points().map(BigDecimal::toPlainString).orElse(without);
  }

  private static void rules(StringBuilder page) {
    page.append("## Every outcome and what it says\n\n| rule | 说明 | in English |\n");
    page.append("| --- | --- | --- |\n");
    for (ScoreRule rule : ScoreRule.values()) {
      page.append("| %s | %s | %s |\n".formatted(rule, rule.zh(), rule.en()));
    }
  }
}
