package org.xinheng.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.County;
import org.xinheng.identity.Role;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.Money;

/** A bureau's projects of 2025 and payments on them, for the tests of this module. */
class Given {

  static final int YEAR = 2025;
  static final String RUNNING = "13990125P004428103301";
  static final String BUILDING = "13990125P00443110959A";
  static final String STABILITY = "13990125P00443110931B";

  private final Budgets budgets;
  private final TransactionTemplate transaction;

  Given(Budgets budgets, PlatformTransactionManager transactions) {
    this.budgets = budgets;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Two ordinary projects of 3 and 19.15 万元 and a classified one of 105 万元. */
  static List<ProjectBudget> text() {
    return List.of(
        project(RUNNING, "窗口日常运转经费", 1, false, "3.00"),
        project(BUILDING, "接待场所修缮经费", 2, false, "19.15"),
        project(STABILITY, "专项工作经费", 3, true, "105.00"));
  }

  static ProjectBudget project(
      String code, String name, int ordinal, boolean classified, String wan) {
    Money total = Money.ofWan(new BigDecimal(wan));
    return new ProjectBudget(
        code,
        name,
        ordinal,
        classified,
        total,
        total,
        null,
        SpendingPlanTest.steps("3:25 6:50 10:75 12:100"));
  }

  Approval approve(County county, List<ProjectBudget> text) {
    return java.util.Objects.requireNonNull(
        transaction.execute(
            _ -> budgets.approve(county.region(), YEAR, county.bureau(), text, Actor.PROGRAM)));
  }

  PaymentOutcome pay(County county, String code, String day, String yuan, String voucher) {
    return pay(county, code, day, yuan, voucher, null);
  }

  PaymentOutcome pay(
      County county, String code, String day, String yuan, String voucher, @Nullable String what) {
    Money amount = new Money(new BigDecimal(yuan));
    Pay pay = new Pay(YEAR, code, LocalDate.parse(day), amount, voucher, what);
    return budgets.pay(county.as(Role.PERFORMANCE_OFFICER), pay, "key " + voucher + what + yuan);
  }
}
