package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a published performance text (部门预算绩效文本) says, as far as it could be read.
 *
 * @param unit the budget unit (预算单位) the text is of
 * @param year the budget year, null when the text does not say it
 * @param overall part one: the goals of the whole department
 * @param projects part two: one entry for each project table, in the order of the text
 * @param warnings what was repaired, guessed or could not be placed, by line
 */
public record PerformanceText(
    Unit unit,
    @Nullable Integer year,
    Overall overall,
    List<Project> projects,
    List<Warning> warnings) {

  public PerformanceText {
    projects = List.copyOf(projects);
    warnings = List.copyOf(warnings);
  }

  /** A budget unit; the code is null when no line of the text gives one. */
  public record Unit(@Nullable String code, String name) {}

  /** Part one: overall goal (总体绩效目标), sub-goals (分项绩效目标), safeguards (工作保障措施). */
  public record Overall(String goal, List<Clause> goals, List<Clause> safeguards) {
    public Overall {
      goals = List.copyOf(goals);
      safeguards = List.copyOf(safeguards);
    }
  }

  /** A numbered clause: its title ends at the clause's first full stop. */
  public record Clause(String title, String text) {}

  /**
   * One project table (项目绩效目标表).
   *
   * @param code the project code without blanks, empty when none could be read
   * @param classified whether the content is withheld (涉密)
   */
  public record Project(
      String code,
      PrintedCode.Check codeCheck,
      String name,
      boolean classified,
      Budget budget,
      String purpose,
      List<PlanStep> plan,
      List<String> goals,
      List<Indicator> indicators) {
    public Project {
      plan = List.copyOf(plan);
      goals = List.copyOf(goals);
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * Size of the budget (预算规模), with the scale that is printed.
   *
   * @param total 预算数, null when unreadable
   * @param fiscal of it from the treasury (财政资金)
   * @param other of it from elsewhere (其他资金), null when the cell is blank
   * @param unit the unit of money, 万元 or 元
   */
  public record Budget(
      @Nullable BigDecimal total,
      @Nullable BigDecimal fiscal,
      @Nullable BigDecimal other,
      String unit) {}

  /** Share of the money, in percent of the total, that is to be spent by the end of a month. */
  public record PlanStep(int month, BigDecimal cumulativePercent) {}

  /**
   * One indicator row.
   *
   * @param level1 standard name of the first level (一级指标)
   * @param level2 standard name of the second level (二级指标)
   * @param description 绩效指标描述, null when the form has no such cell or it is blank
   * @param basis 指标值确定依据, null when the form has no such cell or it is blank
   */
  public record Indicator(
      String level1,
      String level2,
      String name,
      @Nullable String description,
      PrintedTarget target,
      @Nullable String basis) {}

  /** A repair, a guess or an unplaced line; the line counts from 1. */
  public record Warning(int line, String code, String message) {}
}
