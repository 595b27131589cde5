package org.xinheng.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Budget;
import org.xinheng.performance.text.PerformanceText.Clause;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.Overall;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.performance.text.PerformanceText.Warning;
import org.xinheng.performance.text.PrintedCode;
import org.xinheng.performance.text.PrintedTarget;
import org.xinheng.shared.Region;
import org.xinheng.statute.evaluation.Target;
import org.xinheng.statute.evaluation.TargetText;

/** Performance texts of an invented bureau, as the reader would hand them over. */
public final class Texts {

  public static final int YEAR = 2025;

  private Texts() {}

  /** The code of the running costs in a county. */
  public static String running(Region region) {
    return region + "25P00990010001A";
  }

  /** The code of the withheld project in a county. */
  public static String withheld(Region region) {
    return region + "25P00990010002B";
  }

  /** Two projects: running costs with seven indicators, and one whose content is withheld. */
  public static PerformanceText of(Region region) {
    return of("501001", runningCosts(region), secret(region));
  }

  public static PerformanceText of(String unit, Project... projects) {
    Overall overall =
        new Overall(
            "把群众的事办好。",
            List.of(new Clause("接访。", "窗口天天有人。")),
            List.of(new Clause("制度。", "报销有章可循。")));
    return new PerformanceText(
        new PerformanceText.Unit(unit, "清河县信访局本级"),
        YEAR,
        overall,
        List.of(projects),
        List.of(new Warning(12, "code-doubtful", "项目编码断成两截，已接上。")));
  }

  public static Project runningCosts(Region region) {
    return runningCosts(
        region, money("3.00", "3.00", null), "保障窗口运转", plan("25", "50", "75", "100"));
  }

  public static Project runningCosts(
      Region region, Budget budget, String purpose, List<PlanStep> plan) {
    return new Project(
        running(region),
        PrintedCode.Check.NOT_APPLICABLE,
        "窗口运转经费",
        false,
        budget,
        purpose,
        plan,
        List.of("来访都有人接待"),
        List.of(
            row("产出指标", "数量指标", "全年接访天数", "窗口开放并签到的天数", "≥3天"),
            row("产出指标", "质量指标", "装修合格率", "合格处数占验收处数", "100%"),
            row("产出指标", "成本指标", "窗口日常运转", "控制在预算内", "3万元"),
            row("效益指标", "社会效益指标", "社会和谐", "让群众少跑路", "较去年更好"),
            row("满意度指标", "服务对象满意度指标", "来访群众满意度", "满意的来访群众占比", "≥95%"),
            row("产出指标", "数量指标", "进京越级访人次", "比去年减少", "≤5人次"),
            row("产出指标", "时效指标", "涉密", "涉密", "涉密")));
  }

  public static Project secret(Region region) {
    return new Project(
        withheld(region),
        PrintedCode.Check.NOT_APPLICABLE,
        "专项经费",
        true,
        money("105.00", "105.00", null),
        "涉密",
        plan("25", "50", "75", "100"),
        List.of("涉密"),
        List.of(row("产出指标", "数量指标", "涉密", "涉密", "涉密"), row("效益指标", "社会效益指标", "涉密", "涉密", "涉密")));
  }

  public static Budget money(String total, @Nullable String fiscal, @Nullable String other) {
    return new Budget(new BigDecimal(total), decimal(fiscal), decimal(other), "万元");
  }

  public static List<PlanStep> plan(String... percents) {
    List<Integer> months = List.of(3, 6, 10, 12);
    return new ArrayList<>(
        IntStream.range(0, percents.length)
            .mapToObj(i -> new PlanStep(months.get(i), new BigDecimal(percents[i])))
            .toList());
  }

  public static Indicator row(
      String level1, String level2, String name, String description, String target) {
    return new Indicator(level1, level2, name, description, printed(target), "本级规定");
  }

  private static PrintedTarget printed(String cell) {
    return switch (TargetText.parse(cell)) {
      case Target.Withheld _ ->
          new PrintedTarget(PrintedTarget.Kind.WITHHELD, null, null, null, cell, false);
      case Target.Qualitative words ->
          new PrintedTarget(PrintedTarget.Kind.QUALITATIVE, null, null, null, words.text(), false);
      case Target.Quantitative number ->
          new PrintedTarget(
              PrintedTarget.Kind.QUANTITATIVE,
              number.operator().symbol(),
              number.value(),
              number.unit(),
              number.text(),
              false);
    };
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
