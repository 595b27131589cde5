package org.xinheng.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xinheng.budget.Budgets;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.performance.ImportOutcome.Imported;
import org.xinheng.performance.ImportOutcome.Refused;
import org.xinheng.performance.ImportOutcome.Why;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.shared.Region;

/** A text comes in whole or not at all, waits as a draft, and is confirmed once. */
@TestProgram
@Import(Stage.class)
class ImportTest {

  private final Performances performances;
  private final Budgets budgets;
  private final Units units;
  private final Ledger ledger;
  private final DSLContext sql;
  private final Stage stage;
  private final County county;

  @Autowired
  ImportTest(
      Performances performances,
      Budgets budgets,
      Units units,
      Ledger ledger,
      Truth truth,
      Stage stage,
      Counties counties) {
    this.performances = performances;
    this.budgets = budgets;
    this.units = units;
    this.ledger = ledger;
    this.sql = truth.sql();
    this.stage = stage;
    this.county = counties.open();
  }

  @Test
  void aDraftProposesAndBecomesTheBudgetWhenItIsConfirmed() {
    Imported imported = imported(Texts.of(county.region()), false);
    assertThat(imported.projects()).isEqualTo(2);
    assertThat(imported.indicators()).isEqualTo(9);
    assertThat(imported.proposals().stream().map(p -> p.choice().method()).toList())
        .containsExactly(
            Method.MEASURED,
            Method.RECORDED,
            Method.MEASURED,
            Method.JUDGED,
            Method.MEASURED,
            Method.RECORDED,
            Method.WITHHELD,
            Method.WITHHELD,
            Method.WITHHELD);
    assertThat(sheet()).as("a draft has no sheet").isFalse();
    DraftView draft =
        performances.draft(Stage.officer(county), 2025, county.bureau().id()).orElseThrow();
    assertThat(draft.total().wanText()).isEqualTo("108.00");
    assertThat(draft.notes()).singleElement().satisfies(n -> assertThat(n.line()).isEqualTo(12));

    assertThat(confirm(draft.document().version())).isEqualTo(new Outcome.Done());
    assertThat(sheet()).isTrue();
    assertThat(budgets.projects(county.region(), 2025, county.bureau().path(), Stage.TODAY))
        .extracting(view -> view.execution().budget().wanText())
        .containsExactly("3.00", "105.00");
    assertThat(confirm(draft.document().version()))
        .isEqualTo(new Outcome.Refused(Refusal.CONFIRMED));
    assertThat(ledger.history(county.region(), History.chain(draft.document())))
        .extracting(Entry::kind)
        .containsExactly("performance.imported", "performance.confirmed");
    assertThat(ledger.isWhole(county.region(), History.chain(draft.document()))).isTrue();
  }

  @Test
  void aDraftIsReplacedAndAConfirmedTextIsNot() {
    imported(Texts.of(county.region()), false);
    Imported again = imported(Texts.of("501001", Texts.runningCosts(county.region())), false);
    assertThat(again.projects()).isEqualTo(1);
    assertThat(confirm(1)).as("the draft seen first").isEqualTo(new Outcome.Refused(Refusal.STALE));
    assertThat(confirm(2)).isEqualTo(new Outcome.Done());
    assertThat(refused(Texts.of(county.region()))).isEqualTo(Why.CONFIRMED);
    assertThat(rows("project")).isEqualTo(1);
  }

  @Test
  void contradictoryMoneyStoresNothing() {
    Project broken =
        Texts.runningCosts(
            county.region(),
            Texts.money("3.00", "2.00", "2.00"),
            "运转",
            Texts.plan("25", "50", "75", "100"));
    ImportOutcome outcome =
        stage.importText(county, Texts.of("501001", broken, Texts.secret(county.region())), true);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.why()).isEqualTo(Why.CONTRADICTORY);
              assertThat(refused.lines()).singleElement().asString().contains("窗口运转经费");
            });
    assertThat(rows("document") + rows("project") + rows("indicator")).isZero();
  }

  @Test
  void theBareWordPassesAndAMarkStoresNothing() {
    Project marked =
        Texts.runningCosts(
            county.region(),
            Texts.money("3.00", "3.00", null),
            "机密★十年",
            Texts.plan("25", "50", "75", "100"));
    assertThat(refused(Texts.of("501001", marked))).isEqualTo(Why.CLASSIFIED);
    assertThat(rows("document") + rows("project")).isZero();
    imported(Texts.of("501001", Texts.secret(county.region())), true);
  }

  @Test
  void anOfficerImportsForTheOwnUnitAndCountyOnly() {
    assertThat(refused(Texts.of(new Region("139999")))).isEqualTo(Why.OTHER_COUNTY);
    assertThat(refused(Texts.of("599001", Texts.runningCosts(county.region()))))
        .as("an unknown unit")
        .isEqualTo(Why.OTHER_UNIT);
    assertThat(units.byCode(county.region(), "599001")).isEmpty();
    assertThat(refused(Texts.of("503001", Texts.runningCosts(county.region()))))
        .as("another unit")
        .isEqualTo(Why.OTHER_UNIT);
    var leader = new Importer(county.as(Role.BUREAU_LEADER));
    assertThat(performances.importText(Texts.of(county.region()), "a.txt", "d", leader, false))
        .isEqualTo(new Refused(Why.OTHER_UNIT, List.of()));
  }

  @Test
  void aCodeOfAnotherUnitIsNotTakenOver() {
    imported(Texts.of(county.region()), true);
    var housing = new Importer(Stage.officerOf(county, county.housing()));
    ImportOutcome outcome =
        performances.importText(
            Texts.of("503001", Texts.runningCosts(county.region())), "b.txt", "d", housing, true);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.CODE_TAKEN));
  }

  @Test
  void theProgramOpensCountyAndUnitFromTheText() {
    Region fresh = new Region("138" + county.region().code().substring(3));
    PerformanceText text = Texts.of(fresh);
    assertThat(performances.importText(text, "a.txt", "d", Importer.PROGRAM, true))
        .isInstanceOf(Imported.class);
    assertThat(units.regionName(fresh)).contains("清河县");
    assertThat(units.byCode(fresh, "501001"))
        .hasValueSatisfying(unit -> {
          assertThat(unit.name()).isEqualTo("清河县信访局本级");
          assertThat(unit.path()).isEqualTo("/501001/");
        });
    assertThat(performances.documents(fresh)).hasSize(1);
  }

  private Imported imported(PerformanceText text, boolean confirm) {
    return (Imported) stage.importText(county, text, confirm);
  }

  private Why refused(PerformanceText text) {
    return ((Refused) stage.importText(county, text, false)).why();
  }

  private Outcome confirm(int version) {
    UUID unit = county.bureau().id();
    return performances.confirm(
        Stage.officer(county), 2025, unit, version, UUID.randomUUID().toString());
  }

  private boolean sheet() {
    return performances.sheet(Stage.officer(county), 2025, county.bureau().id(), null).isPresent();
  }

  private int rows(String table) {
    return sql.fetchCount(
        org.jooq.impl.DSL.table("performance." + table),
        org.jooq.impl.DSL.field("region").eq(county.region().code()));
  }
}
