package org.xinheng.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.budget.Given.BUILDING;
import static org.xinheng.budget.Given.RUNNING;
import static org.xinheng.budget.Given.STABILITY;
import static org.xinheng.budget.Given.YEAR;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinheng.budget.BudgetBulk.RecordedPayment;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.ledger.Chain;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Period;
import org.xinheng.measure.Question;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Money;

/** The figure of money paid against a count of its own, and what its evidence gives away. */
@TestProgram
class BudgetPaidTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 8, 20);

  private final BudgetPaid measure;
  private final DataSource source;
  private final DSLContext sql;
  private final Ledger ledger;
  private final Budgets budgets;
  private final Given given;
  private final County county;

  BudgetPaidTest(
      @Autowired BudgetPaid measure,
      @Autowired Budgets budgets,
      @Autowired Truth truth,
      @Autowired Ledger ledger,
      @Autowired PlatformTransactionManager transactions,
      @Autowired Counties counties) {
    this.measure = measure;
    this.source = truth.source();
    this.sql = truth.sql();
    this.ledger = ledger;
    this.budgets = budgets;
    this.given = new Given(budgets, transactions);
    this.county = counties.open();
    given.approve(county, Given.text());
  }

  @Test
  void theFigureEqualsACountOfItsOwnOverRandomPayments() throws Exception {
    List<RecordedPayment> all = random(400);
    copy(all);
    for (String code : List.of(RUNNING, BUILDING, STABILITY)) {
      BigDecimal expected =
          all.stream()
              .filter(one -> one.pay().code().equals(code) && !one.pay().day().isAfter(AS_OF))
              .map(one -> one.pay().amount().yuan())
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .movePointLeft(4);
      Figure figure = measure.figure(question(code));
      assertThat(figure.value()).isEqualByComparingTo(expected);
      assertThat(figure.unit()).isEqualTo("万元");
      BigDecimal shown =
          evidence(code).stream().map(EvidenceRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(shown).isEqualByComparingTo(expected);
      assertThat(figure.sample()).isEqualTo(evidence(code).size());
    }
    assertThat(measure.figure(question(null)).value())
        .isEqualByComparingTo(
            List.of(RUNNING, BUILDING, STABILITY).stream()
                .map(code -> measure.figure(question(code)).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Test
  void theBudgetAndThePlanStandBesideTheFigure() {
    given.pay(county, BUILDING, "2025-07-01", "1234.56", "B-1");
    Figure figure = measure.figure(question(BUILDING));
    assertThat(figure.value()).isEqualByComparingTo("0.123456");
    assertThat(figure.denominator()).isEqualByComparingTo("19.15");
    assertThat(figure.beside())
        .extracting(Figure.Beside::messageKey)
        .containsExactly("measure.budget.paid.budget", "measure.budget.paid.planned");
    assertThat(figure.beside().get(1).value()).isEqualByComparingTo("9.575");
  }

  @Test
  void nothingPaidIsNoRecordYetAndNotZero() {
    Figure figure = measure.figure(question(RUNNING));
    assertThat(figure.value()).isNull();
    assertThat(figure.denominator()).isEqualByComparingTo("3");
    assertThat(measure.figure(question("13990125P999999999999"))).isEqualTo(Figure.none("万元"));
  }

  @Test
  void evidenceOfAClassifiedProjectIsAmountAndMonthAlone() {
    given.pay(county, STABILITY, "2025-03-07", "5000.00", "SECRETIVE-77");
    given.pay(county, STABILITY, "2025-03-29", "6000.00", "SECRETIVE-78");
    assertThat(evidence(STABILITY))
        .allSatisfy(row -> {
          assertThat(row.day()).isEqualTo("2025-03-01");
          assertThat(row.reference()).isEmpty();
          assertThat(row.detail()).isEqualTo("budget.evidence.withheld");
          assertThat(row.toString()).doesNotContain("SECRETIVE").doesNotContain("03-07");
        })
        .hasSize(2);
  }

  @Test
  void evidenceOutsideTheReadersReachIsNotShown() {
    given.pay(county, RUNNING, "2025-03-07", "10.00", "R-1", "窗口用品");
    assertThat(measure.evidence(question(RUNNING), county.housing().path(), null, 50).rows())
        .isEmpty();
    assertThat(measure.evidence(question(RUNNING), "", null, 50).rows()).isEmpty();
    assertThat(evidence(RUNNING))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.reference()).isEqualTo("R-1");
          assertThat(row.detail()).isEqualTo("=窗口用品");
          assertThat(row.address()).isEqualTo("/money/" + RUNNING + "?year=2025");
        });
  }

  @Test
  void costIndicatorsArePrintedForItAndSharesAreNot() {
    var hints = measure.hints();
    assertThat(hints).anyMatch(hint -> hint.fit("群众工作中心日常运转", "控制在预算内", "万元") > 0);
    assertThat(hints).noneMatch(hint -> hint.fit("超概算比例", "超概算金额占概算的比例", "%") > 0);
    assertThat(hints).noneMatch(hint -> hint.fit("装修面积", "装修面积", "平方米") > 0);
  }

  @Test
  void copiedPaymentsAreWhatPayingWouldHaveStored() throws Exception {
    given.pay(county, RUNNING, "2025-03-07", "10.00", "R-2", "窗口\t用品\\一\n二");
    Pay pay =
        new Pay(
            YEAR,
            RUNNING,
            LocalDate.parse("2025-03-07"),
            new Money(new BigDecimal("10.00")),
            "R-3",
            "窗口\t用品\\一\n二");
    UUID id = Ids.next(MovableClock.START);
    var officer = county.as(Role.PERFORMANCE_OFFICER);
    List<Entry> entries =
        copy(
            List.of(
                new RecordedPayment(
                    id, pay, false, officer.officer(), officer.unit(), MovableClock.START)));
    var rows =
        sql.fetch(
            "select year, code, classified, paid_on, amount, purpose, recorded_by, recorded_at from"
                + " budget.payment where region = ? order by voucher",
            county.region().code());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).isEqualTo(rows.get(0));
    UUID acted =
        sql.fetchSingle(
                "select id from budget.payment where region = ? and voucher = 'R-2'",
                county.region().code())
            .get("id", UUID.class);
    Entry byActing = ledger.history(county.region(), acted).getFirst();
    assertThat(entries).hasSize(1).allMatch(Chain::isWhole);
    assertThat(new String(entries.getFirst().content(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            new String(byActing.content(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("R-2", "R-3"));
    assertThat(entries.getFirst().actor()).isEqualTo(byActing.actor());
    assertThat(entries.getFirst().kind()).isEqualTo(byActing.kind());
    assertThat(entries.getFirst().onDay()).isEqualTo(byActing.onDay());
  }

  @Test
  void copyingBeyondABudgetFails() {
    var officer = county.as(Role.PERFORMANCE_OFFICER);
    Money amount = new Money(new BigDecimal("30000.01"));
    Pay pay = new Pay(YEAR, RUNNING, AS_OF, amount, "R-4", null);
    var one =
        new RecordedPayment(
            Ids.next(MovableClock.START),
            pay,
            false,
            officer.officer(),
            officer.unit(),
            MovableClock.START);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> copy(List.of(one)))
        .hasMessageContaining(RUNNING);
    assertThat(budgets.execution(county.region(), YEAR, RUNNING, AS_OF).orElseThrow().paid())
        .isEqualTo(Money.ZERO);
  }

  private List<RecordedPayment> random(int count) {
    Random random = new Random(20251015);
    var officer = county.as(Role.PERFORMANCE_OFFICER);
    List<RecordedPayment> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String code = List.of(RUNNING, BUILDING, STABILITY).get(random.nextInt(3));
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
      Money amount = new Money(BigDecimal.valueOf(1 + random.nextInt(20_000), 2));
      Pay pay = new Pay(YEAR, code, day, amount, "N-" + i, null);
      all.add(
          new RecordedPayment(
              Ids.of(MovableClock.START.toEpochMilli(), random.nextLong(), random.nextLong()),
              pay,
              code.equals(STABILITY),
              officer.officer(),
              officer.unit(),
              MovableClock.START));
    }
    return all;
  }

  private List<Entry> copy(List<RecordedPayment> all) throws Exception {
    List<Entry> entries = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        new BudgetBulk(county.region(), connection, entries::add).payments(all);
        connection.commit();
      } finally {
        connection.rollback();
      }
    }
    return entries;
  }

  private List<EvidenceRow> evidence(String code) {
    List<EvidenceRow> rows = new ArrayList<>();
    String after = null;
    do {
      var page = measure.evidence(question(code), "/", after, 37);
      rows.addAll(page.rows());
      after = page.next();
    } while (after != null);
    return rows;
  }

  private Question question(@org.jspecify.annotations.Nullable String code) {
    return new Question(
        county.region(), Period.year(YEAR), AS_OF, county.bureau().path(), null, code);
  }
}
