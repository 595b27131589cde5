package org.xinheng.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PrintedTarget;

/** A reading as the contract prints it: exact decimals as strings. */
record ReadAnswer(
    PerformanceText.Unit unit,
    @Nullable Integer year,
    PerformanceText.Overall overall,
    List<Project> projects,
    List<PerformanceText.Warning> warnings) {

  record Project(
      String code,
      String codeCheck,
      String name,
      boolean classified,
      Budget budget,
      String purpose,
      List<Step> plan,
      List<String> goals,
      List<Indicator> indicators) {}

  record Budget(
      @Nullable String total, @Nullable String fiscal, @Nullable String other, String unit) {}

  record Step(int month, String cumulativePercent) {}

  record Indicator(
      String level1,
      String level2,
      String name,
      @Nullable String description,
      TargetAnswer target,
      @Nullable String basis) {}

  static ReadAnswer of(PerformanceText text) {
    return new ReadAnswer(
        text.unit(),
        text.year(),
        text.overall(),
        text.projects().stream().map(ReadAnswer::project).toList(),
        text.warnings());
  }

  private static Project project(PerformanceText.Project p) {
    PerformanceText.Budget money = p.budget();
    return new Project(
        p.code(),
        p.codeCheck().printed(),
        p.name(),
        p.classified(),
        new Budget(plain(money.total()), plain(money.fiscal()), plain(money.other()), money.unit()),
        p.purpose(),
        p.plan().stream()
            .map(s -> new Step(s.month(), s.cumulativePercent().toPlainString()))
            .toList(),
        p.goals(),
        p.indicators().stream().map(ReadAnswer::indicator).toList());
  }

  private static Indicator indicator(PerformanceText.Indicator i) {
    return new Indicator(
        i.level1(), i.level2(), i.name(), i.description(), target(i.target()), i.basis());
  }

  private static TargetAnswer target(PrintedTarget t) {
    String kind = t.kind().name().toLowerCase(Locale.ROOT);
    return new TargetAnswer(kind, t.operator(), plain(t.value()), t.unit(), t.text());
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
