package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.database.RowRules;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Period;
import org.xinheng.measure.Question;
import org.xinheng.reception.Reception;
import org.xinheng.shared.RowScopes;

/** A matter of another unit changes nothing that an outsider can ask for. */
@TestProgram
@Control("Z6")
class ForeignMatterTest {

  private static final String SECRET = "反映河道采砂影响堤防问题";

  private final Petitions petitions;
  private final Desk desk;
  private final Reception reception;
  private final List<Measure> measures;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;
  private final DSLContext program;
  private final County county;
  private final County other;

  @Autowired
  ForeignMatterTest(
      Petitions petitions,
      Desk desk,
      Reception reception,
      List<Measure> measures,
      RowScopes scopes,
      TransactionTemplate transaction,
      DataSource source,
      Counties counties) {
    this.petitions = petitions;
    this.desk = desk;
    this.reception = reception;
    this.measures = measures;
    this.scopes = scopes;
    this.transaction = transaction;
    this.program = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
    this.county = counties.open();
    this.other = counties.open();
  }

  @Test
  void everyAnswerToAnOutsiderStaysTheSame() {
    register(county.asLabourOfficer(), "反映工资拖欠问题");
    Map<Scope, Map<String, Object>> before = new LinkedHashMap<>();
    outsiders().forEach(scope -> before.put(scope, answers(scope)));
    Scope insider = county.as(Role.CASE_OFFICER);
    Map<String, Object> inside = answers(insider);

    register(insider, SECRET);

    before.forEach((scope, answers) -> assertThat(answers(scope)).isEqualTo(answers));
    assertThat(answers(insider)).isNotEqualTo(inside);
  }

  private List<Scope> outsiders() {
    return List.of(
        county.asLabourOfficer(),
        at(county.labour(), Role.UNIT_HEAD),
        at(county.east(), Role.WINDOW_CLERK),
        county.as(Role.WINDOW_CLERK),
        county.as(Role.PERFORMANCE_OFFICER),
        county.as(Role.SECURITY_ADMIN),
        county.as(Role.SYSTEM_ADMIN),
        county.as(Role.AUDIT_ADMIN),
        other.as(Role.COUNTY_LEADER));
  }

  private Scope at(Unit unit, Role role) {
    Scope one = county.as(role);
    return new Scope(one.region(), one.officer(), unit.id(), unit.path(), Set.of(role));
  }

  private void register(Scope scope, String subject) {
    RegisterMatter entry = Sample.with(Sample.letter(), subject, Sample.STATEMENT);
    assertThat(petitions.register(scope, entry, Sample.key()))
        .isInstanceOf(Answer.Registered.class);
  }

  private Map<String, Object> answers(Scope scope) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("list", petitions.list(scope, MatterFilter.ALL, null));
    for (String text : List.of("河道", SECRET, "XF-2025-503001", county.housing().name())) {
      MatterFilter filter = new MatterFilter(null, null, null, false, text);
      answers.put("search " + text, petitions.list(scope, filter, null));
    }
    answers.put("counts", desk.counts(scope));
    for (DeskList which : DeskList.values()) {
      answers.put("desk " + which, desk.list(scope, which, null));
    }
    answers.put(
        "visits", reception.visits(scope, LocalDate.of(2025, 1, 1), Sample.TODAY, null, 50));
    answers.put("month", reception.month(scope, YearMonth.of(2025, 10)));
    figures(scope, answers);
    rows(scope, answers);
    return answers;
  }

  /** Figures of the officer's own unit, with the rows behind them. */
  private void figures(Scope scope, Map<String, Object> answers) {
    LocalDate day = LocalDate.of(2025, 12, 31);
    for (Measure measure : measures) {
      Question asked =
          new Question(scope.region(), Period.year(2025), day, scope.unitPath(), null, null);
      answers.put("figure " + measure.key(), measure.figure(asked));
      answers.put(
          "evidence " + measure.key(), measure.evidence(asked, scope.figureReach(), null, 50));
    }
  }

  /** What the program's own account reads by raw SQL, where a rule says more than the region. */
  private void rows(Scope scope, Map<String, Object> answers) {
    RowRules.standard()
        .lines()
        .forEach((table, rule) -> {
          String condition = rule.condition();
          if (condition.isEmpty() || condition.equals("{region}")) {
            return;
          }
          String hash =
              "select count(*) || coalesce(md5(string_agg(t::text, '' order by t::text)), '')";
          answers.put(
              table,
              scopes.within(
                  scope.rows(),
                  () ->
                      transaction.execute(
                          _ -> program.fetchSingle(hash + " from " + table + " t").get(0))));
        });
  }
}
