package org.xinheng.budget.web;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.budget.Budgets;
import org.xinheng.budget.Execution;
import org.xinheng.budget.PaymentOutcome;
import org.xinheng.budget.PaymentOutcome.Reason;
import org.xinheng.budget.ProjectView;
import org.xinheng.identity.Adds;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Money;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;

/** Money of a year, and one project's payments. */
@Controller
class MoneyController {

  private static final int PAYMENTS = 50;

  private final Budgets budgets;
  private final OfficeClock clock;

  MoneyController(Budgets budgets, OfficeClock clock) {
    this.budgets = budgets;
    this.clock = clock;
  }

  /** The year's projects; 4 statements whatever their number. */
  @GetMapping("/money")
  @OpenTo({
    Role.PERFORMANCE_OFFICER,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER,
    Role.FINANCE_CHECKER,
    Role.AUDITOR
  })
  String year(Scope scope, Model model, @RequestParam @Nullable Integer year) {
    List<Integer> years = budgets.years(scope);
    int shown = year == null ? newest(years) : year;
    List<ProjectView> projects = budgets.projects(scope, shown, clock.today());
    model.addAttribute("years", years);
    model.addAttribute("year", shown);
    model.addAttribute("rows", projects.stream().map(ProjectRow::of).toList());
    model.addAttribute("total", sum(projects, Execution::budget));
    model.addAttribute("paid", sum(projects, Execution::paid));
    model.addAttribute("planned", sum(projects, Execution::planned));
    model.addAttribute("anyClassified", projects.stream().anyMatch(ProjectView::classified));
    return "budget/year";
  }

  /** One project with its payments, newest first; 6 statements. */
  @GetMapping("/money/{code}")
  @OpenTo({
    Role.PERFORMANCE_OFFICER,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER,
    Role.FINANCE_CHECKER,
    Role.AUDITOR
  })
  String project(
      Scope scope,
      Model model,
      @PathVariable String code,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable UUID after) {
    LocalDate today = clock.today();
    int shown = year == null ? today.getYear() : year;
    ProjectView project =
        budgets
            .project(scope, shown, code, today)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Execution money = project.execution();
    BigDecimal left = money.budget().yuan().subtract(money.paid().yuan());
    model.addAttribute("row", ProjectRow.of(project));
    model.addAttribute("project", project);
    model.addAttribute("left", left);
    model.addAttribute("payments", budgets.payments(scope, shown, code, after, PAYMENTS));
    model.addAttribute("later", after != null);
    model.addAttribute("mayPay", mayPay(scope, project));
    model.addAttribute("key", Ids.next(clock.instant()));
    return "budget/project";
  }

  @PostMapping("/money/{code}/payments")
  @Adds(what = "a payment; what is left of the budget is looked at under a lock")
  @OpenTo(Role.PERFORMANCE_OFFICER)
  String pay(
      Scope scope,
      @PathVariable String code,
      @Valid PayForm form,
      RequestKey key,
      RedirectAttributes said) {
    form.command(code)
        .map(pay -> budgets.pay(scope, pay, key.key()))
        .ifPresentOrElse(
            outcome -> say(outcome, form, said),
            () -> refuse("budget.refused.amount-form", form, said));
    said.addAttribute("code", code);
    said.addAttribute("year", form.year());
    return "redirect:/money/{code}";
  }

  private static void say(PaymentOutcome outcome, PayForm form, RedirectAttributes said) {
    switch (outcome) {
      case PaymentOutcome.Paid _ -> said.addFlashAttribute("done", "budget.paid.done");
      case PaymentOutcome.Refused(Reason reason) when mustForget(reason) ->
          said.addFlashAttribute("refused", reason.messageKey());
      case PaymentOutcome.Refused(Reason reason) -> refuse(reason.messageKey(), form, said);
    }
  }

  /**
   * Words that may be classified are not carried to the next page: they would lie in the session.
   */
  private static boolean mustForget(Reason reason) {
    return reason == Reason.CLASSIFIED_MARK
        || reason == Reason.PURPOSE_NOT_ALLOWED
        || reason == Reason.VOUCHER_FORM;
  }

  private static void refuse(String messageKey, PayForm form, RedirectAttributes said) {
    said.addFlashAttribute("refused", messageKey);
    said.addFlashAttribute("typed", form);
  }

  private int newest(List<Integer> years) {
    int now = clock.today().getYear();
    return years.isEmpty() || years.contains(now) ? now : years.getFirst();
  }

  private static boolean mayPay(Scope scope, ProjectView project) {
    return scope.has(Role.PERFORMANCE_OFFICER) && project.unitPath().startsWith(scope.unitPath());
  }

  private static Money sum(List<ProjectView> projects, Function<Execution, Money> part) {
    return projects.stream().map(ProjectView::execution).map(part).reduce(Money.ZERO, Money::plus);
  }
}
