package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.database.Modules;
import org.xinheng.database.RowRules;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Catalogue.Table;
import org.xinheng.identity.Role;

/**
 * The second line in the database, table by table as the catalogue knows them: what the program's
 * account may do, and that it sees nothing outside its scope even by raw SQL.
 */
@TestProgram
@Control("Z3")
class RowsTest {

  private static final String POLICIES =
      """
      select c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as held
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname || '.' || c.relname = ?\
      """;
  private static final String OWNED =
      """
      select (select count(*) from pg_class where relowner = current_user::regrole)
        + (select count(*) from pg_namespace where nspowner = current_user::regrole)
        + (select count(*) from pg_proc where proowner = current_user::regrole)
        + (select count(*) from pg_database where datdba = current_user::regrole)
        + (select count(*) from pg_auth_members where member = current_user::regrole)\
      """;
  private static final String MIGHTY =
      """
      select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
      from pg_roles where rolname = current_user\
      """;

  /** Bears a region, yet is read before anybody knows of one; see the line in db/rows.txt. */
  private static final Set<String> BEFORE_SIGN_IN = Set.of("identity.session");

  private final DSLContext truth;
  private final DataSource program;
  private final County county;
  private final Map<String, RowRules.Rule> rules = RowRules.standard().lines();

  @Autowired
  RowsTest(Truth truth, DataSource program, Counties counties) {
    this.truth = truth.sql();
    this.program = program;
    this.county = counties.open();
  }

  @Test
  void everyTableHasARuleAndEveryRuleATable() {
    assertThat(tables().stream().map(Table::fullName))
        .as("write a line into db/rows.txt")
        .containsExactlyInAnyOrderElementsOf(rules.keySet());
  }

  @Test
  void whateverHoldsRowsOfARegionIsHeldByAPolicy() {
    for (Table table : tables()) {
      boolean held = truth.fetchSingle(POLICIES, table.fullName()).get(0, Boolean.class);
      boolean ofRegions = isOfRegions(table);
      assertThat(held).as(table.fullName()).isEqualTo(ofRegions);
    }
  }

  @Test
  void theProgramsAccountOwnsNothingAndStepsOverNothing() throws SQLException {
    try (Connection connection = program.getConnection()) {
      assertThat(ask(connection, OWNED)).isEqualTo("0");
      assertThat(ask(connection, MIGHTY)).isEqualTo("f");
    }
  }

  @Test
  void withoutAScopeNoTableGivesARow() throws SQLException {
    try (Connection connection = program.getConnection()) {
      assertThat(seen(connection)).isEmpty();
      connection.setAutoCommit(false);
      assertThat(seen(connection)).isEmpty();
      connection.rollback();
    }
  }

  @Test
  void inAWrongScopeNoTableGivesARow() throws SQLException {
    for (String region : List.of("", "999999", "' or true --")) {
      assertThat(seenIn(region, "/")).as(region).isEmpty();
    }
    List<String> ofNobody = seenIn(county.region().code(), "/no-such-unit/");
    assertThat(ofNobody).isSubsetOf(byRegionAlone());
    assertThat(seenIn(county.region().code(), "")).isEqualTo(ofNobody);
  }

  @Test
  void theRightScopeGivesRowsSoTheOthersProveSomething() throws SQLException {
    assertThat(seenIn(county.region().code(), "/"))
        .contains("identity.unit", "identity.officer", "identity.appointment");
  }

  @Test
  void nothingIsLeftInAConnectionThatGoesBackToThePool() throws SQLException {
    try (Connection connection = program.getConnection()) {
      connection.setAutoCommit(false);
      scope(connection, county.region().code(), "/");
      assertThat(seen(connection)).isNotEmpty();
      connection.commit();
      assertThat(seen(connection)).isEmpty();
      connection.rollback();
    }
  }

  @Test
  void theLedgerTakesEntriesAndNothingElse() throws SQLException {
    for (String act :
        List.of(
            "update ledger.entry set kind = 'x'",
            "delete from ledger.entry",
            "truncate ledger.entry",
            "alter table ledger.entry disable trigger all",
            "alter table petition.matter disable row level security",
            "create table petition.own (id int)",
            "set role postgres")) {
      try (Connection connection = program.getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(act)).as(act).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void aTableWithoutARuleGivesNothing() {
    String script = "create table petition.forgotten (region text not null, id uuid primary key)";
    try {
      truth.transaction(inside -> {
        inside.dsl().execute(script);
        assertThat(may(inside.dsl(), "petition.forgotten")).isFalse();
        assertThat(may(inside.dsl(), "petition.matter")).isTrue();
        throw new Away();
      });
    } catch (Away expected) {
      assertThat(expected).isNotNull();
    }
  }

  @Test
  void theAccountOfTheSealedRoomReachesItsOwnRoomAlone() {
    String sealed = account("sealed");
    for (String schema : Modules.IN_ORDER) {
      assertThat(
              truth
                  .fetchSingle("select has_schema_privilege(?, ?, 'usage')", sealed, schema)
                  .get(0, Boolean.class))
          .as(schema)
          .isFalse();
    }
    assertThat(
            truth
                .fetchSingle("select has_schema_privilege(?, 'sealed', 'usage')", sealed)
                .get(0, Boolean.class))
        .isTrue();
  }

  /** Tables whose rule says no more than the region, and the history of what is no matter. */
  private List<String> byRegionAlone() {
    return rules.entrySet().stream()
        .filter(it -> it.getValue().condition().matches("\\{region}|not encrypted.*"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean may(DSLContext db, String table) {
    return db.fetchSingle("select has_table_privilege(?, ?, 'select')", account("app"), table)
        .get(0, Boolean.class);
  }

  private String account(String role) {
    return truth.fetchSingle("select current_database() || '_' || ?", role).get(0, String.class);
  }

  private List<Table> tables() {
    return Catalogue.read(truth).stream()
        .filter(table -> Modules.IN_ORDER.contains(table.schema()))
        .filter(table -> !table.name().equals("flyway_schema_history"))
        .toList();
  }

  private List<String> seenIn(String region, String path) throws SQLException {
    try (Connection connection = program.getConnection()) {
      connection.setAutoCommit(false);
      scope(connection, region, path);
      List<String> seen = seen(connection);
      connection.rollback();
      return seen;
    }
  }

  private void scope(Connection connection, String region, String path) throws SQLException {
    String end = path.isEmpty() ? "" : path.substring(0, path.length() - 1) + "0";
    try (var set = connection.prepareStatement("select set_config('xinheng.' || ?, ?, true)")) {
      Map<String, String> settings =
          Map.of(
              "region",
              region,
              "matters",
              path,
              "matters_end",
              end,
              "figures",
              path,
              "figures_end",
              end,
              "officer",
              county.officer(Role.AUDITOR).id().toString());
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        set.setString(1, setting.getKey());
        set.setString(2, setting.getValue());
        set.execute();
      }
    }
  }

  private static boolean isOfRegions(Table table) {
    return table.hasColumn("region") && !BEFORE_SIGN_IN.contains(table.fullName());
  }

  /** Tables of regions that give a row on this connection. */
  private List<String> seen(Connection connection) throws SQLException {
    List<String> seen = new ArrayList<>();
    for (Table table : tables()) {
      RowRules.Rule rule = rules.get(table.fullName());
      boolean asked = isOfRegions(table) && rule != null && rule.grants().contains("select");
      if (asked && ask(connection, "select count(*) from " + table.fullName()).equals("0")) {
        continue;
      }
      if (asked) {
        seen.add(table.fullName());
      }
    }
    return seen;
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
