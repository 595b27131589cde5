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

/**
 * Holds the numbers of a text against each other before any of it is stored. Only what would make
 * keys or sums wrong stops an import; everything else the reader doubts stays a note by its line.
 */
public final class TextCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_CODE = 40;

  private final List<String> found = new ArrayList<>();

  private TextCheck() {}

  /** What must be put right before the text can be stored, one sentence each; empty: nothing. */
  public static List<String> contradictions(PerformanceText text) {
    TextCheck check = new TextCheck();
    check.whole(text);
    text.projects().forEach(check::project);
    return List.copyOf(check.found);
  }

  private void whole(PerformanceText text) {
    foundIf(text.year() == null, "没有读出年度，请在标题中写明年度。");
    @Nullable String unit = text.unit().code();
    foundIf(unit == null || !unit.matches("[0-9A-Za-z]{1,20}"), "没有读出预算单位代码，请在项目表上方写明单位代码和名称。");
    foundIf(text.projects().isEmpty(), "没有读出任何项目绩效目标表。");
    Set<String> codes = new HashSet<>();
    for (Project project : text.projects()) {
      boolean again = !project.code().isEmpty() && !codes.add(project.code());
      foundIf(again, "项目编码" + project.code() + "出现了两次。");
    }
  }

  private void project(Project project) {
    String who = "项目“" + project.name() + "”：";
    boolean code = !project.code().isEmpty() && project.code().length() <= LONGEST_CODE;
    foundIf(!code, who + "没有读出项目编码。");
    foundIf(project.name().isBlank(), "项目编码" + project.code() + "：没有读出项目名称。");
    budget(who, project.budget());
    plan(who, project.plan());
  }

  private void budget(String who, Budget budget) {
    @Nullable BigDecimal total = budget.total();
    @Nullable BigDecimal fiscal = budget.fiscal();
    @Nullable BigDecimal other = budget.other();
    if (total == null) {
      found.add(who + "没有读出预算数。");
      return;
    }
    boolean exact = isYuan(total, budget) && isYuan(fiscal, budget) && isYuan(other, budget);
    foundIf(!exact, who + "金额为负数或不足一分，请核对。");
    boolean both = fiscal != null && other != null;
    BigDecimal parts = zeroIfBlank(fiscal).add(zeroIfBlank(other));
    foundIf(
        both ? parts.compareTo(total) != 0 : parts.compareTo(total) > 0,
        who
            + "财政资金"
            + zeroIfBlank(fiscal).toPlainString()
            + "加其他资金"
            + zeroIfBlank(other).toPlainString()
            + "与预算数"
            + total.toPlainString()
            + "不符。");
  }

  private void plan(String who, List<PlanStep> plan) {
    BigDecimal before = BigDecimal.ZERO;
    int month = 0;
    for (PlanStep step : plan) {
      boolean rises = step.cumulativePercent().compareTo(before) >= 0 && step.month() > month;
      foundIf(!rises || step.month() > 12, who + "资金支出计划到" + step.month() + "月底没有上升。");
      before = step.cumulativePercent();
      month = step.month();
    }
    boolean whole = plan.isEmpty() || before.compareTo(HUNDRED) == 0;
    foundIf(!whole, who + "资金支出计划最后是" + before.toPlainString() + "%，应当到100%。");
  }

  private static boolean isYuan(@Nullable BigDecimal amount, Budget budget) {
    return amount == null
        || (amount.signum() >= 0
            && Yuan.of(amount, budget.unit()).stripTrailingZeros().scale() <= 2);
  }

  private static BigDecimal zeroIfBlank(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private void foundIf(boolean wrong, String sentence) {
    if (wrong) {
      found.add(sentence);
    }
  }
}
