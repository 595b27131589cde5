package org.xinheng.demo;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.budget.BudgetBulk;
import org.xinheng.budget.BudgetBulk.RecordedPayment;
import org.xinheng.budget.Pay;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.shared.Money;
import org.xinheng.shared.OfficeClock;

/** The year's payments up to the present, from a list: code, day, 万元, purpose. */
final class DemoMoney {

  private final DemoCounty county;
  private final Dice dice;
  private final LocalDate today;

  DemoMoney(DemoCounty county, Dice dice, Instant until) {
    this.county = county;
    this.dice = dice;
    this.today = LocalDate.ofInstant(until, OfficeClock.ZONE);
  }

  void write(BudgetBulk bulk) throws SQLException {
    List<RecordedPayment> payments = new ArrayList<>();
    int number = 0;
    for (String[] row : Lines.of("payments.txt")) {
      LocalDate day = LocalDate.parse(row[1]);
      number++;
      if (day.isBefore(today)) { // today's payments go out in the afternoon, which is yet to come
        payments.add(
            payment(row[0], day, new BigDecimal(row[2]), row.length > 3 ? row[3] : null, number));
      }
    }
    bulk.payments(payments);
  }

  private RecordedPayment payment(
      String code, LocalDate day, BigDecimal wan, @Nullable String purpose, int number) {
    Scope officer = county.holder(Role.PERFORMANCE_OFFICER);
    Instant at = day.atTime(15, 0).atZone(OfficeClock.ZONE).toInstant();
    String voucher = "ZF" + day.getYear() + String.format("%04d", number);
    Pay pay = new Pay(day.getYear(), code, day, Money.ofWan(wan), voucher, purpose);
    return new RecordedPayment(
        dice.id(at), pay, purpose == null, officer.officer(), officer.unit(), at);
  }
}
