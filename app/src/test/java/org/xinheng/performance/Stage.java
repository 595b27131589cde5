package org.xinheng.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.budget.Budgets;
import org.xinheng.budget.Pay;
import org.xinheng.budget.PaymentOutcome;
import org.xinheng.given.County;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.reception.Answer;
import org.xinheng.reception.Outcome;
import org.xinheng.reception.Reception;
import org.xinheng.reception.RecordDuty;
import org.xinheng.reception.RegisterVisit;
import org.xinheng.shared.Money;

/** Sets a county's year up for a test: its text, some days at the window, some payments. */
@Component
class Stage {

  static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

  private final Performances performances;
  private final Budgets budgets;
  private final Reception reception;

  Stage(Performances performances, Budgets budgets, Reception reception) {
    this.performances = performances;
    this.budgets = budgets;
    this.reception = reception;
  }

  ImportOutcome importText(County county, PerformanceText text, boolean confirm) {
    return performances.importText(
        text, "2025年绩效文本.txt", "digest", new Importer(officer(county)), confirm);
  }

  /**
   * A confirmed text, two open days with four visitors of whom three were satisfied, one payment.
   */
  void year(County county) {
    assertThat(importText(county, Texts.of(county.region()), true))
        .isInstanceOf(ImportOutcome.Imported.class);
    openDay(county, LocalDate.of(2025, 3, 3));
    openDay(county, LocalDate.of(2025, 9, 8));
    visit(county, LocalDate.of(2025, 3, 3), 3, Answer.SATISFIED);
    visit(county, LocalDate.of(2025, 9, 8), 1, Answer.DISSATISFIED);
    pay(county, Texts.running(county.region()), "记-001", "18000.00", "水电费");
    pay(county, Texts.withheld(county.region()), "0002", "525000.00", null);
  }

  private void openDay(County county, LocalDate day) {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    List<UUID> officers = List.of(clerk.officer());
    RecordDuty duty = new RecordDuty(day, "群众来访窗口", true, officers, null);
    Outcome recorded = reception.recordDuty(clerk, duty, key());
    UUID id = ((Outcome.Done) recorded).id();
    assertThat(reception.signDuty(clerk, id, 1, key())).isInstanceOf(Outcome.Done.class);
  }

  private void visit(County county, LocalDate day, int persons, Answer answer) {
    RegisterVisit visit = new RegisterVisit(day, "群众来访窗口", persons, null, answer);
    assertThat(reception.registerVisit(county.as(Role.WINDOW_CLERK), visit, key()))
        .isInstanceOf(Outcome.Done.class);
  }

  private void pay(
      County county, String code, String voucher, String yuan, @Nullable String purpose) {
    Money amount = new Money(new java.math.BigDecimal(yuan));
    Pay pay = new Pay(2025, code, LocalDate.of(2025, 6, 2), amount, voucher, purpose);
    assertThat(budgets.pay(officer(county), pay, key())).isInstanceOf(PaymentOutcome.Paid.class);
  }

  static Scope officer(County county) {
    return county.as(Role.PERFORMANCE_OFFICER);
  }

  /** A performance officer of another unit of the county. */
  static Scope officerOf(County county, Unit unit) {
    Scope one = officer(county);
    return new Scope(
        one.region(), one.officer(), unit.id(), unit.path(), Set.of(Role.PERFORMANCE_OFFICER));
  }

  static IndicatorKey running(County county, int ordinal) {
    return new IndicatorKey(2025, Texts.running(county.region()), ordinal);
  }

  static Attachment proof() {
    return new Attachment("验收单.txt", "合格".getBytes(StandardCharsets.UTF_8), true);
  }

  static String key() {
    return UUID.randomUUID().toString();
  }
}
