package org.xinheng.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.budget.PaymentOutcome.Reason;
import org.xinheng.budget.domain.ApprovalRules;
import org.xinheng.budget.domain.PaymentRules;
import org.xinheng.budget.domain.Project;
import org.xinheng.budget.domain.StoredPayment;
import org.xinheng.budget.store.PaymentStore;
import org.xinheng.budget.store.ProjectStore;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Ledger;
import org.xinheng.ledger.Requests;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Money;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;

/**
 * Budgets of projects and what is paid from them. No payment ever takes a project beyond its
 * budget: payments of one project wait for each other at its row.
 */
@Service
public class Budgets {

  private final ProjectStore projects;
  private final PaymentStore payments;
  private final Ledger ledger;
  private final Requests requests;
  private final OfficeClock clock;

  Budgets(
      ProjectStore projects,
      PaymentStore payments,
      Ledger ledger,
      Requests requests,
      OfficeClock clock) {
    this.projects = projects;
    this.payments = payments;
    this.ledger = ledger;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Makes the projects of a confirmed text the budget of a unit and year, in the transaction that
   * confirms the text. What stands with the same numbers is left alone; other numbers are refused,
   * since only an adjustment (预算调整) may change a standing budget.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Approval approve(
      Region region, int year, Unit unit, List<ProjectBudget> asked, Actor actor) {
    Map<String, Project> standing =
        asked.stream()
            .map(ProjectBudget::code)
            .distinct()
            .flatMap(code -> projects.find(region, year, code).stream())
            .collect(Collectors.toMap(Project::code, Function.identity()));
    Optional<Approval.Refused> refusal = ApprovalRules.approving(asked, unit.id(), standing);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var fresh = asked.stream().filter(p -> !standing.containsKey(p.code())).toList();
    fresh.forEach(project -> add(region, year, unit, project, actor));
    return new Approval.Approved(fresh.size());
  }

  /** Records a payment; see {@link PaymentOutcome.Reason} for what is refused. */
  @Transactional
  public PaymentOutcome pay(Scope scope, Pay pay, String key) {
    if (Gate.check("budget.pay", pay.voucher(), pay.purpose()).isPresent()) {
      return refused(Reason.CLASSIFIED_MARK);
    }
    // The lock comes before the look at the key, so that one request sent twice is one payment.
    Optional<Project> project =
        projects
            .lock(scope.region(), pay.year(), pay.code())
            .filter(found -> found.unitPath().startsWith(scope.unitPath()));
    return PaymentOutcome.parse(
        requests.once(
            scope.region(),
            key,
            "budget.pay",
            clock.instant(),
            () -> pay(scope, pay, project).text()));
  }

  /** Projects of a year at or below a path with their money as of a day; 3 statements. */
  @Transactional(readOnly = true)
  public List<ProjectView> projects(Region region, int year, String unitPath, LocalDate asOf) {
    List<Project> found = projects.year(region, year, unitPath);
    var sums = payments.sums(region, year, found.stream().map(Project::code).toList(), asOf);
    return found.stream()
        .map(p -> view(p, sums.getOrDefault(p.code(), PaymentStore.Sum.NONE).paid(), asOf))
        .toList();
  }

  /** Projects of a year that the officer may read, as of a day. */
  @Transactional(readOnly = true)
  public List<ProjectView> projects(Scope scope, int year, LocalDate asOf) {
    return projects(scope.region(), year, scope.figureReach(), asOf);
  }

  /** One project that the officer may read, as of a day. */
  @Transactional(readOnly = true)
  public Optional<ProjectView> project(Scope scope, int year, String code, LocalDate asOf) {
    return readable(scope, year, code).map(p -> view(p, paidBy(scope.region(), p, asOf), asOf));
  }

  /** Years with a budget that the officer may read, newest first. */
  @Transactional(readOnly = true)
  public List<Integer> years(Scope scope) {
    return projects.years(scope.region(), scope.figureReach());
  }

  /** Budget, plan and payments of a project as of a day; empty when it has no budget that year. */
  @Transactional(readOnly = true)
  public Optional<Execution> execution(Region region, int year, String code, LocalDate asOf) {
    return projects
        .find(region, year, code)
        .map(p -> view(p, paidBy(region, p, asOf), asOf).execution());
  }

  /** Payments of a project, newest first; 3 statements a page. */
  @Transactional(readOnly = true)
  public Page<Payment> payments(
      Scope scope, int year, String code, @Nullable UUID after, int limit) {
    Optional<Project> project = readable(scope, year, code);
    if (project.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<Payment> fetched =
        payments.newest(scope.region(), year, code, after, limit + 1).stream()
            .map(Budgets::shown)
            .toList();
    return Page.of(fetched, limit, payment -> payment.id().toString());
  }

  private void add(Region region, int year, Unit unit, ProjectBudget asked, Actor actor) {
    Instant now = clock.instant();
    Project project =
        new Project(
            year,
            asked.code(),
            Ids.next(now),
            asked.name(),
            asked.ordinal(),
            unit.id(),
            unit.path(),
            asked.classified(),
            asked.total(),
            asked.fiscal(),
            asked.other(),
            new SpendingPlan(asked.plan()));
    projects.insert(region, project);
    byte[] content = History.approved(project);
    ledger.append(
        region, project.id(), History.APPROVED, clock.today(), now, actor, false, content);
  }

  private PaymentOutcome pay(Scope scope, Pay pay, Optional<Project> project) {
    if (!scope.has(Role.PERFORMANCE_OFFICER)) {
      return refused(Reason.NOT_ALLOWED);
    }
    if (project.isEmpty()) {
      return refused(Reason.NO_BUDGET);
    }
    Optional<Reason> wording = PaymentRules.wording(pay, project.get());
    if (wording.isPresent()) {
      return refused(wording.get());
    }
    Optional<PaymentOutcome> earlier = earlier(scope.region(), pay);
    return earlier.orElseGet(() -> payNow(scope, pay, project.get()));
  }

  private PaymentOutcome payNow(Scope scope, Pay pay, Project project) {
    Region region = scope.region();
    Money paid = payments.paid(region, pay.year(), pay.code());
    Optional<Reason> reason = PaymentRules.paying(pay, project, paid, clock.today());
    if (reason.isPresent()) {
      return refused(reason.get());
    }
    StoredPayment payment = payment(pay, project, scope);
    if (!payments.insert(region, payment)) {
      // Another project's payment took the voucher number since we looked.
      return earlier(region, pay).orElseGet(() -> refused(Reason.VOUCHER_USED));
    }
    ledger.append(
        region,
        payment.id(),
        History.PAID,
        payment.day(),
        payment.recordedAt(),
        scope.actor(),
        false,
        History.paid(payment));
    return new PaymentOutcome.Paid(payment.id());
  }

  /** What the voucher number stands for already: this payment, or another one. */
  private Optional<PaymentOutcome> earlier(Region region, Pay pay) {
    return payments
        .byVoucher(region, pay.year(), pay.voucher())
        .map(found ->
            found.isSame(pay) ? new PaymentOutcome.Paid(found.id()) : refused(Reason.VOUCHER_USED));
  }

  private StoredPayment payment(Pay pay, Project project, Scope scope) {
    Instant now = clock.instant();
    return new StoredPayment(
        Ids.next(now),
        pay.year(),
        pay.code(),
        project.classified(),
        pay.day(),
        pay.amount(),
        pay.voucher(),
        pay.purpose(),
        scope.officer(),
        now);
  }

  private Optional<Project> readable(Scope scope, int year, String code) {
    String reach = scope.figureReach();
    return projects
        .find(scope.region(), year, code)
        .filter(project -> !reach.isEmpty() && project.unitPath().startsWith(reach));
  }

  private Money paidBy(Region region, Project project, LocalDate asOf) {
    List<String> code = List.of(project.code());
    return payments
        .sums(region, project.year(), code, asOf)
        .getOrDefault(project.code(), PaymentStore.Sum.NONE)
        .paid();
  }

  private static ProjectView view(Project p, Money paid, LocalDate asOf) {
    return new ProjectView(
        p.year(),
        p.code(),
        p.name(),
        p.ordinal(),
        p.unit(),
        p.unitPath(),
        p.classified(),
        p.fiscal(),
        p.other(),
        p.plan(),
        Execution.of(p.total(), p.plan(), paid, p.year(), asOf));
  }

  private static Payment shown(StoredPayment payment) {
    return payment.classified()
        ? new Payment.Withheld(payment.id(), YearMonth.from(payment.day()), payment.amount())
        : new Payment.Open(
            payment.id(), payment.day(), payment.amount(), payment.voucher(), payment.purpose());
  }

  private static PaymentOutcome refused(Reason reason) {
    return new PaymentOutcome.Refused(reason);
  }
}
