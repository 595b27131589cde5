package org.xinheng.performance.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.measure.Measure;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.performance.MethodChoice;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.performance.text.PrintedTarget;
import org.xinheng.statute.evaluation.Comparison;
import org.xinheng.statute.evaluation.Target;

/**
 * What a text becomes when it is stored: projects with money in yuan, indicators with a method.
 *
 * @param projects in the order of the text
 * @param indicators in the order of the text
 */
public record TextRows(List<ProjectRow> projects, List<IndicatorRow> indicators) {

  public TextRows {
    projects = List.copyOf(projects);
    indicators = List.copyOf(indicators);
  }

  /**
   * The rows of a text that {@link TextCheck} found free of contradictions.
   *
   * @param measures what an indicator may be measured by
   */
  public static TextRows of(PerformanceText text, int year, Collection<Measure> measures) {
    List<ProjectRow> projects = new ArrayList<>();
    List<IndicatorRow> indicators = new ArrayList<>();
    for (Project project : text.projects()) {
      projects.add(project(project, projects.size() + 1));
      int ordinal = 1;
      for (Indicator indicator : project.indicators()) {
        IndicatorKey key = new IndicatorKey(year, project.code(), ordinal++);
        indicators.add(indicator(key, indicator, measures));
      }
    }
    return new TextRows(projects, indicators);
  }

  private static ProjectRow project(Project project, int ordinal) {
    String unit = project.budget().unit();
    BigDecimal total = Objects.requireNonNull(project.budget().total());
    return new ProjectRow(
        project.code(),
        ordinal,
        project.name(),
        project.classified(),
        project.purpose(),
        Yuan.of(total, unit),
        yuan(project.budget().fiscal(), unit),
        yuan(project.budget().other(), unit),
        project.plan(),
        project.goals());
  }

  private static @Nullable BigDecimal yuan(@Nullable BigDecimal amount, String unit) {
    return amount == null ? null : Yuan.of(amount, unit);
  }

  private static IndicatorRow indicator(
      IndicatorKey key, Indicator printed, Collection<Measure> measures) {
    Target target = target(printed.target());
    String description = Objects.requireNonNullElse(printed.description(), "");
    MethodChoice choice = MeasureProposal.propose(target, printed.name(), description, measures);
    return new IndicatorRow(
        key,
        printed.level1(),
        printed.level2(),
        printed.name(),
        description,
        Objects.requireNonNullElse(printed.basis(), ""),
        target,
        null,
        choice,
        true,
        Merit.may(printed.name(), description, target),
        1);
  }

  /** The target as scoring knows it; what the reader printed as a number has operator and value. */
  static Target target(PrintedTarget printed) {
    return switch (printed.kind()) {
      case WITHHELD -> new Target.Withheld();
      case QUALITATIVE -> new Target.Qualitative(printed.text());
      case QUANTITATIVE ->
          new Target.Quantitative(
              comparison(Objects.requireNonNullElse(printed.operator(), "=")).orElseThrow(),
              Objects.requireNonNull(printed.value()),
              Objects.requireNonNullElse(printed.unit(), ""),
              printed.text());
    };
  }

  /** The comparison of a printed sign. */
  public static Optional<Comparison> comparison(String sign) {
    return Arrays.stream(Comparison.values()).filter(c -> c.symbol().equals(sign)).findFirst();
  }
}
