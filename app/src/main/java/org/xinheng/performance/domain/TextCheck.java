package org.xinheng.performance.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Budget;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.performance.text.PerformanceText.Warning;
import org.xinheng.performance.text.PrintedCode;

/**
 * Holds the numbers of a text against each other before any of it is stored. Money that contradicts
 * itself stops the import; what a reader may have misread without harm to the sums is a warning.
 */
public final class TextCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_CODE = 40;

  private final List<String> contradictions = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private TextCheck() {}

  /**
   * The outcome.
   *
   * @param contradictions what must be put right first, one sentence each; empty: it may be stored
   * @param warnings what was noticed besides; line 0 stands for the text as a whole
   */
  public record Checked(List<String> contradictions, List<Warning> warnings) {
    public Checked {
      contradictions = List.copyOf(contradictions);
      warnings = List.copyOf(warnings);
    }
  }

  /** Checks a text as read. */
  public static Checked check(PerformanceText text) {
    TextCheck check = new TextCheck();
    check.whole(text);
    text.projects().forEach(check::project);
    return new Checked(check.contradictions, check.warnings);
  }

  private void whole(PerformanceText text) {
    refuseIf(text.year() == null, "没有读出年度，请在标题中写明年度。");
    refuseIf(text.unit().code() == null, "没有读出预算单位代码，请在项目表上方写明单位代码和名称。");
    refuseIf(text.projects().isEmpty(), "没有读出任何项目绩效目标表。");
    Set<String> codes = new HashSet<>();
    for (Project project : text.projects()) {
      boolean again = !project.code().isEmpty() && !codes.add(project.code());
      refuseIf(again, "项目编码" + project.code() + "出现了两次。");
    }
  }

  private void project(Project project) {
    String who = "项目“" + project.name() + "”：";
    boolean code = !project.code().isEmpty() && project.code().length() <= LONGEST_CODE;
    refuseIf(!code, who + "没有读出项目编码。");
    refuseIf(project.name().isBlank(), "项目编码" + project.code() + "：没有读出项目名称。");
    warnIf(
        project.codeCheck() == PrintedCode.Check.INVALID,
        "code-invalid",
        who + "项目编码" + project.code() + "的校验位不对，请核对原文。");
    budget(who, project.budget());
    plan(who, project.plan());
    warnIf(project.indicators().isEmpty(), "no-indicators", who + "没有读出绩效指标。");
  }

  private void budget(String who, Budget budget) {
    @Nullable BigDecimal total = budget.total();
    if (total == null) {
      contradictions.add(who + "没有读出预算数。");
      return;
    }
    boolean printable = isYuan(total, budget) && isYuan(budget.fiscal(), budget);
    refuseIf(!printable || !isYuan(budget.other(), budget), who + "金额为负数或不足一分，请核对。");
    @Nullable BigDecimal fiscal = budget.fiscal();
    @Nullable BigDecimal other = budget.other();
    if (fiscal != null && other != null) {
      refuseIf(fiscal.add(other).compareTo(total) != 0, who + sum(total, fiscal, other));
    } else if (fiscal != null) {
      refuseIf(
          fiscal.compareTo(total) > 0, who + "财政资金" + plain(fiscal) + "大于预算数" + plain(total) + "。");
      warnIf(
          fiscal.compareTo(total) < 0,
          "other-missing",
          who + "预算数" + plain(total) + "，财政资金" + plain(fiscal) + "，其他资金没有填写。");
    }
  }

  private static String sum(BigDecimal total, BigDecimal fiscal, BigDecimal other) {
    return "财政资金" + plain(fiscal) + "加其他资金" + plain(other) + "不等于预算数" + plain(total) + "。";
  }

  private void plan(String who, List<PlanStep> plan) {
    warnIf(plan.isEmpty(), "no-plan", who + "没有读出资金支出计划。");
    BigDecimal before = BigDecimal.ZERO;
    int month = 0;
    for (PlanStep step : plan) {
      boolean rises = step.cumulativePercent().compareTo(before) >= 0 && step.month() > month;
      refuseIf(!rises || step.month() > 12, who + "资金支出计划没有逐期上升：" + step.month() + "月底。");
      before = step.cumulativePercent();
      month = step.month();
    }
    boolean whole = plan.isEmpty() || before.compareTo(HUNDRED) == 0;
    refuseIf(!whole, who + "资金支出计划最后是" + plain(before) + "%，应当到100%。");
  }

  private static boolean isYuan(@Nullable BigDecimal amount, Budget budget) {
    if (amount == null) {
      return true;
    }
    return amount.signum() >= 0 && Yuan.of(amount, budget.unit()).stripTrailingZeros().scale() <= 2;
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      contradictions.add(sentence);
    }
  }

  private void warnIf(boolean doubtful, String code, String sentence) {
    if (doubtful) {
      warnings.add(new Warning(0, code, sentence));
    }
  }
}
