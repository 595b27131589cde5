package org.xinheng.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.FailingStatements;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.shared.Money;

/** F17 for money: a payment is stored whole, once, or not at all. */
@TestProgram
@Control("F17")
class EveryStatementFailsTest {

  private final Budgets budgets;
  private final County county;

  EveryStatementFailsTest(
      @Autowired Budgets budgets,
      @Autowired PlatformTransactionManager transactions,
      @Autowired Counties counties) {
    this.budgets = budgets;
    this.county = counties.open();
    new Given(budgets, transactions).approve(county, Given.text());
  }

  @Test
  void aPayment() {
    Money amount = new Money(new BigDecimal("18000.00"));
    LocalDate day = LocalDate.of(2025, 6, 2);
    Pay pay = new Pay(Given.YEAR, Given.RUNNING, day, amount, "记-017", "水电费");
    int statements =
        FailingStatements.eachOf(
            county.region(),
            () ->
                assertThat(budgets.pay(county.as(Role.PERFORMANCE_OFFICER), pay, "payment-key-17"))
                    .isInstanceOf(PaymentOutcome.Paid.class));
    assertThat(statements).isGreaterThan(2);
  }
}
