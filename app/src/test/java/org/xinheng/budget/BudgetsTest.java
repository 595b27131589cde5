package org.xinheng.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.budget.Given.BUILDING;
import static org.xinheng.budget.Given.RUNNING;
import static org.xinheng.budget.Given.STABILITY;
import static org.xinheng.budget.Given.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinheng.budget.PaymentOutcome.Paid;
import org.xinheng.budget.PaymentOutcome.Reason;
import org.xinheng.budget.PaymentOutcome.Refused;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Ledger;
import org.xinheng.shared.Money;

/** Budgets and payments on the real database. */
@TestProgram
class BudgetsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

  private final Budgets budgets;
  private final Ledger ledger;
  private final DSLContext sql;
  private final Given given;
  private final County county;

  BudgetsTest(
      @Autowired Budgets budgets,
      @Autowired Ledger ledger,
      @Autowired Truth truth,
      @Autowired PlatformTransactionManager transactions,
      @Autowired Counties counties) {
    this.budgets = budgets;
    this.ledger = ledger;
    this.sql = truth.sql();
    this.given = new Given(budgets, transactions);
    this.county = counties.open();
    assertThat(given.approve(county, Given.text())).isEqualTo(new Approval.Approved(3));
  }

  @Test
  void anApprovedTextStandsWithItsAmountsAndPlan() {
    var projects = budgets.projects(county.region(), YEAR, county.bureau().path(), TODAY);
    assertThat(projects)
        .extracting(ProjectView::code)
        .containsExactly(RUNNING, BUILDING, STABILITY);
    Execution money = projects.get(1).execution();
    assertThat(money.budget()).isEqualTo(yuan("191500.00"));
    assertThat(money.plannedShare()).isEqualByComparingTo("50");
    assertThat(money.planned()).isEqualTo(yuan("95750.00"));
    assertThat(money.paid()).isEqualTo(Money.ZERO);
    assertThat(money.rate()).isEqualByComparingTo("0");
  }

  @Test
  void theSameTextAgainChangesNothingAndOtherNumbersAreRefused() {
    assertThat(given.approve(county, Given.text())).isEqualTo(new Approval.Approved(0));
    var more = List.of(Given.project(RUNNING, "窗口日常运转经费", 1, false, "3.01"));
    assertThat(given.approve(county, more))
        .isEqualTo(new Approval.Refused(Approval.Reason.OTHER_NUMBERS, RUNNING));
    assertThat(execution(RUNNING).budget()).isEqualTo(yuan("30000.00"));
  }

  @Test
  void aTextIsApprovedAsAWholeOrNotAtAll() {
    var half =
        List.of(
            Given.project("13990125P000000000001", "新项目", 1, false, "1.00"),
            Given.project(RUNNING, "窗口日常运转经费", 2, false, "9.99"));
    assertThat(given.approve(county, half)).isInstanceOf(Approval.Refused.class);
    assertThat(budgets.execution(county.region(), YEAR, "13990125P000000000001", TODAY)).isEmpty();
    var twice = List.of(half.getFirst(), half.getFirst());
    assertThat(given.approve(county, twice))
        .isEqualTo(new Approval.Refused(Approval.Reason.TWICE, "13990125P000000000001"));
  }

  @Test
  void aBudgetIsApprovedOnlyInsideTheTransactionThatConfirmsTheText() {
    assertThatThrownBy(() ->
            budgets.approve(county.region(), YEAR, county.bureau(), Given.text(), Actor.PROGRAM))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aPaymentCountsFromItsDayOnAndLeavesItsHistory() {
    var paid = given.pay(county, RUNNING, "2025-04-02", "7500.00", "V-1", "窗口办公用品");
    assertThat(execution(RUNNING, "2025-04-01").paid()).isEqualTo(Money.ZERO);
    Execution money = execution(RUNNING, "2025-04-02");
    assertThat(money.paid()).isEqualTo(yuan("7500.00"));
    assertThat(money.rate()).isEqualByComparingTo("25.00");
    UUID id = ((Paid) paid).id();
    var history = ledger.history(county.region(), id);
    assertThat(history)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.kind()).isEqualTo("budget.paid");
          assertThat(entry.onDay()).isEqualTo("2025-04-02");
          assertThat(new String(entry.content(), java.nio.charset.StandardCharsets.UTF_8))
              .isEqualTo(
                  "{\"year\":2025,\"code\":\""
                      + RUNNING
                      + "\",\"day\":\"2025-04-02\","
                      + "\"amount\":\"7500.00\",\"voucher\":\"V-1\",\"purpose\":\"窗口办公用品\"}");
        });
    assertThat(ledger.isWhole(county.region(), id)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-16, 1.00, FUTURE_DAY",
    "2024-12-31, 1.00, OTHER_YEAR",
    "2025-10-15, 30000.01, BEYOND_BUDGET",
    "2025-10-15, 0.00, AMOUNT",
    "2025-10-15, -5.00, AMOUNT"
  })
  void whatCannotBePaidIsRefusedAndNothingIsStored(String day, String amount, Reason reason) {
    assertThat(given.pay(county, RUNNING, day, amount, "V-2")).isEqualTo(new Refused(reason));
    assertThat(payments(RUNNING)).isEmpty();
  }

  @Test
  void theWholeBudgetMayBePaidAndNotAFenMore() {
    assertThat(given.pay(county, RUNNING, "2025-10-15", "30000.00", "V-3"))
        .isInstanceOf(Paid.class);
    assertThat(given.pay(county, RUNNING, "2025-10-15", "0.01", "V-4"))
        .isEqualTo(new Refused(Reason.BEYOND_BUDGET));
  }

  @Test
  void thereIsNoPaymentWithoutABudgetAndNoneForAnotherUnitsProject() {
    assertThat(given.pay(county, "13990125P999999999999", "2025-10-15", "1.00", "V-5"))
        .isEqualTo(new Refused(Reason.NO_BUDGET));
    var own = county.as(Role.PERFORMANCE_OFFICER);
    var elsewhere =
        new org.xinheng.identity.Scope(
            own.region(),
            own.officer(),
            county.housing().id(),
            county.housing().path(),
            own.roles());
    assertThat(budgets.pay(elsewhere, pay(RUNNING, "1.00", "V-6"), "elsewhere-key"))
        .isEqualTo(new Refused(Reason.NO_BUDGET));
    assertThat(budgets.pay(county.as(Role.AUDITOR), pay(RUNNING, "1.00", "V-7"), "auditor-key"))
        .isEqualTo(new Refused(Reason.NOT_ALLOWED));
  }

  @Test
  void aVoucherStandsForOnePaymentOfTheYear() {
    var first = given.pay(county, RUNNING, "2025-05-06", "100.00", "V-8", "一");
    assertThat(given.pay(county, RUNNING, "2025-05-06", "100.00", "V-8", "二")).isEqualTo(first);
    assertThat(given.pay(county, RUNNING, "2025-05-06", "101.00", "V-8"))
        .isEqualTo(new Refused(Reason.VOUCHER_USED));
    assertThat(given.pay(county, BUILDING, "2025-05-06", "100.00", "V-8", "三"))
        .isEqualTo(new Refused(Reason.VOUCHER_USED));
    assertThat(payments(RUNNING)).hasSize(1);
  }

  @Test
  void aRequestSentTwiceAtOnceIsOnePayment() throws Exception {
    Callable<PaymentOutcome> send =
        () ->
            budgets.pay(
                county.as(Role.PERFORMANCE_OFFICER), pay(RUNNING, "10.00", "V-9"), "one-key-1");
    assertThat(together(List.of(send, send, send, send))).hasSize(4).containsOnly(send.call());
    assertThat(execution(RUNNING).paid()).isEqualTo(yuan("10.00"));
  }

  @Test
  void twentyAtOnceNeverGoBeyondTheBudget() throws Exception {
    List<Callable<PaymentOutcome>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String voucher = "T-" + i;
      all.add(() -> given.pay(county, RUNNING, "2025-10-15", "4000.00", voucher));
    }
    var outcomes = together(all);
    // 30,000 yuan hold seven payments of 4,000.
    assertThat(outcomes).filteredOn(Paid.class::isInstance).hasSize(7);
    assertThat(outcomes).filteredOn(new Refused(Reason.BEYOND_BUDGET)::equals).hasSize(13);
    assertThat(execution(RUNNING).paid()).isEqualTo(yuan("28000.00"));
  }

  @Test
  void aClassifiedProjectKeepsAmountDayAndNumberAlone() {
    assertThat(given.pay(county, STABILITY, "2025-03-07", "5000.00", "S-1", "用途"))
        .isEqualTo(new Refused(Reason.PURPOSE_NOT_ALLOWED));
    assertThat(given.pay(county, STABILITY, "2025-03-07", "5000.00", "某某事项支出"))
        .isEqualTo(new Refused(Reason.VOUCHER_FORM));
    assertThat(given.pay(county, STABILITY, "2025-03-07", "5000.00", "S-1"))
        .isInstanceOf(Paid.class);
    assertThat(payments(STABILITY))
        .singleElement()
        .isInstanceOfSatisfying(
            Payment.Withheld.class,
            payment -> {
              assertThat(payment.month()).isEqualTo(YearMonth.of(2025, 3));
              assertThat(payment.amount()).isEqualTo(yuan("5000.00"));
            });
  }

  @Test
  void theDatabaseItselfTakesNoWordsForAClassifiedProject() {
    String insert =
        "insert into budget.payment (region, id, year, code, classified, paid_on, amount, voucher,"
            + " purpose, recorded_by, recorded_at) values (?, ?, 2025, ?, ?, '2025-03-07', 1, ?, ?, ?, now())";
    String region = county.region().code();
    UUID id = UUID.randomUUID();
    assertThatThrownBy(() -> sql.execute(insert, region, id, STABILITY, true, "S-2", "用途", id))
        .hasMessageContaining("payment_check");
    assertThatThrownBy(() -> sql.execute(insert, region, id, STABILITY, false, "S-2", "用途", id))
        .hasMessageContaining("payment_region_year_code_classified_fkey");
  }

  @Test
  void markedWordsAreRefusedBeforeAnythingIsStored() {
    var outcome = given.pay(county, RUNNING, "2025-03-07", "1.00", "V-10", "机密★10年 材料印制");
    assertThat(outcome).isEqualTo(new Refused(Reason.CLASSIFIED_MARK));
    assertThat(
            sql.fetchCount(
                sql.selectFrom("ledger.request").where("region = ?", county.region().code())))
        .isZero();
  }

  @Test
  void paymentsArePagedByKeyNewestFirst() {
    for (int day = 1; day <= 5; day++) {
      given.pay(county, RUNNING, "2025-06-0" + day, "1.00", "P-" + day);
    }
    var scope = county.as(Role.AUDITOR);
    var first = budgets.payments(scope, YEAR, RUNNING, null, 2);
    var second = budgets.payments(scope, YEAR, RUNNING, UUID.fromString(first.next()), 2);
    var third = budgets.payments(scope, YEAR, RUNNING, UUID.fromString(second.next()), 2);
    assertThat(java.util.stream.Stream.of(first, second, third).flatMap(p -> p.rows().stream()))
        .extracting(p -> ((Payment.Open) p).voucher())
        .containsExactly("P-5", "P-4", "P-3", "P-2", "P-1");
    assertThat(third.next()).isNull();
  }

  @Test
  void whoSeesNoFiguresSeesNoMoney() {
    var clerk = county.as(Role.WINDOW_CLERK);
    assertThat(budgets.projects(clerk, YEAR, TODAY)).isEmpty();
    assertThat(budgets.project(clerk, YEAR, RUNNING, TODAY)).isEmpty();
    assertThat(budgets.years(clerk)).isEmpty();
    assertThat(budgets.years(county.as(Role.FINANCE_CHECKER))).containsExactly(YEAR);
  }

  private static List<PaymentOutcome> together(List<Callable<PaymentOutcome>> all)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      List<PaymentOutcome> outcomes = new ArrayList<>();
      for (Future<PaymentOutcome> one : threads.invokeAll(all)) {
        outcomes.add(one.get());
      }
      return outcomes;
    }
  }

  private List<Payment> payments(String code) {
    return budgets.payments(county.as(Role.AUDITOR), YEAR, code, null, 50).rows();
  }

  private Execution execution(String code) {
    return budgets.execution(county.region(), YEAR, code, TODAY).orElseThrow();
  }

  private Execution execution(String code, String day) {
    return budgets.execution(county.region(), YEAR, code, LocalDate.parse(day)).orElseThrow();
  }

  private static Pay pay(String code, String amount, String voucher) {
    return new Pay(YEAR, code, TODAY, yuan(amount), voucher, null);
  }

  private static Money yuan(String amount) {
    return new Money(new BigDecimal(amount));
  }
}
