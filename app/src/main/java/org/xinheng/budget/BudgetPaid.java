package org.xinheng.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.budget.domain.Project;
import org.xinheng.budget.domain.StoredPayment;
import org.xinheng.budget.store.PaymentStore;
import org.xinheng.budget.store.ProjectStore;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Hint;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Question;
import org.xinheng.shared.Money;
import org.xinheng.shared.Page;

/**
 * Money paid (支付金额), in 万元: payments up to the last day from the budget of the year the period
 * begins in. The subject is a project code; without one all projects of the unit are added up.
 */
@Service
@Transactional(readOnly = true)
class BudgetPaid implements Measure {

  private static final String UNIT = "万元";

  private final ProjectStore projects;
  private final PaymentStore payments;

  BudgetPaid(ProjectStore projects, PaymentStore payments) {
    this.projects = projects;
    this.payments = payments;
  }

  @Override
  public String key() {
    return "budget.paid";
  }

  @Override
  public List<Hint> hints() {
    return List.of(
        new Hint(List.of(Set.of("预算", "控制", "成本", "运转", "支出", "经费")), Set.of("万元", "元")));
  }

  @Override
  public Figure figure(Question question) {
    List<Project> asked = asked(question);
    if (asked.isEmpty()) {
      return Figure.none(UNIT);
    }
    LocalDate day = question.lastDay();
    var sums =
        payments.sums(question.region(), year(question), codes(asked), day).values().stream()
            .toList();
    long count = sums.stream().mapToLong(PaymentStore.Sum::payments).sum();
    Money paid = sums.stream().map(PaymentStore.Sum::paid).reduce(Money.ZERO, Money::plus);
    Money budget = asked.stream().map(Project::total).reduce(Money.ZERO, Money::plus);
    Money planned =
        asked.stream()
            .map(p -> Execution.of(p.total(), p.plan(), Money.ZERO, p.year(), day).planned())
            .reduce(Money.ZERO, Money::plus);
    // Nothing paid yet is no record yet; a zero would count as a cost ceiling kept.
    @Nullable BigDecimal value = count == 0 ? null : paid.wan();
    return new Figure(
        value,
        UNIT,
        value,
        budget.wan(),
        count,
        List.of(
            new Figure.Beside("measure.budget.paid.budget", budget.wan(), UNIT),
            new Figure.Beside("measure.budget.paid.planned", planned.wan(), UNIT)));
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    Map<String, Project> readable =
        asked(question).stream()
            .filter(p -> !reach.isEmpty() && p.unitPath().startsWith(reach))
            .collect(Collectors.toMap(Project::code, Function.identity()));
    UUID last = after == null ? null : UUID.fromString(after);
    var rows =
        payments
            .list(
                question.region(),
                year(question),
                readable.keySet(),
                question.lastDay(),
                last,
                limit + 1)
            .stream()
            .map(payment -> row(payment, readable))
            .toList();
    return Page.of(rows, limit, EvidenceRow::key);
  }

  private List<Project> asked(Question question) {
    String code = question.subject();
    return projects.year(question.region(), year(question), question.unitPath()).stream()
        .filter(project -> code == null || project.code().equals(code))
        .toList();
  }

  private static EvidenceRow row(StoredPayment payment, Map<String, Project> of) {
    Project project = java.util.Objects.requireNonNull(of.get(payment.code()));
    boolean classified = payment.classified();
    String purpose = payment.purpose();
    return new EvidenceRow(
        payment.id().toString(),
        classified ? YearMonth.from(payment.day()).atDay(1) : payment.day(),
        classified ? "" : payment.voucher(),
        project.unitPath(),
        classified || purpose == null ? detail(classified) : "=" + purpose,
        payment.amount().wan(),
        true,
        "/money/" + payment.code() + "?year=" + payment.year());
  }

  private static String detail(boolean classified) {
    return classified ? "budget.evidence.withheld" : "budget.evidence.payment";
  }

  private static List<String> codes(List<Project> projects) {
    return projects.stream().map(Project::code).toList();
  }

  private static int year(Question question) {
    return question.period().from().getYear();
  }
}
