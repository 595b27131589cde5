package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.shared.RowScopes;

/** 回避: whoever has an interest in a matter neither acts on it nor learns of it. */
@TestProgram
@Control("Z9")
class RecusalTest {

  private final Petitions petitions;
  private final Desk desk;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;
  private final DSLContext program;
  private final County county;
  private final String number;
  private final Scope officer;
  private final Scope head;

  @Autowired
  RecusalTest(
      Petitions petitions,
      Desk desk,
      RowScopes scopes,
      TransactionTemplate transaction,
      DataSource source,
      Counties counties) {
    this.petitions = petitions;
    this.desk = desk;
    this.scopes = scopes;
    this.transaction = transaction;
    this.program = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
    this.county = counties.open();
    this.officer = county.as(Role.CASE_OFFICER);
    this.head = county.as(Role.UNIT_HEAD);
    this.number = Sample.registered(petitions, county);
    Scope clerk = county.as(Role.WINDOW_CLERK);
    act(clerk, Sample.classify());
    act(clerk, new MatterAct.Transfer(county.housing().id(), false));
    act(officer, new MatterAct.Accept(false));
  }

  @Test
  void theRecusedOfficerIsTurnedAwayEverywhere() {
    List<MatterRow> before = petitions.list(officer, MatterFilter.ALL, null).rows();
    assertThat(before).extracting(MatterRow::number).contains(number);
    act(head, new MatterAct.Recuse(officer.officer(), "与信访人是近亲属"));

    assertThat(petitions.find(officer, number)).isEmpty();
    assertThat(petitions.list(officer, MatterFilter.ALL, null).rows()).isEmpty();
    MatterFilter search = new MatterFilter(null, null, null, false, "漏水");
    assertThat(petitions.list(officer, search, null).rows()).isEmpty();
    assertThat(desk.counts(officer)).isEqualTo(DeskCounts.NONE);
    assertThat(petitions.reveal(officer, number, RevealPurpose.CONTACT, Sample.key())).isEmpty();
    for (MatterAct act :
        List.of(
            new MatterAct.Take(), new MatterAct.Propose(Sample.opinion()), Sample.satisfied())) {
      assertThat(petitions.act(officer, number, act, version(head), Sample.key()))
          .isInstanceOf(Answer.NotFound.class);
    }
    assertThat(rows("petition.matter") + rows("petition.person") + rows("petition.statement"))
        .as("even by raw SQL")
        .isZero();
  }

  @Test
  void theMatterIsFreeForAColleagueAndTheHistorySaysWhy() {
    act(head, new MatterAct.Recuse(officer.officer(), "与信访人是近亲属"));
    MatterView view = petitions.find(county.asColleague(), number).orElseThrow();
    assertThat(view.handler()).isNull();
    TimelineEntry entry = view.timeline().getFirst();
    assertThat(entry.act()).isEqualTo("recuse");
    assertThat(entry.facts())
        .extracting(fact -> fact.zh())
        .contains(county.officer(Role.CASE_OFFICER).name(), "与信访人是近亲属");
    act(county.asColleague(), new MatterAct.Take());
  }

  @Test
  void aHeadMayStepBackAndALeaderMayOrderIt() {
    act(county.as(Role.BUREAU_LEADER), new MatterAct.Recuse(county.colleague().id(), "曾经办理原事项"));
    assertThat(petitions.find(county.asColleague(), number)).isEmpty();
    act(head, new MatterAct.Recuse(head.officer(), "与信访人有直接利害关系"));
    assertThat(petitions.find(head, number)).isEmpty();
    assertThat(petitions.find(county.as(Role.BUREAU_LEADER), number)).isPresent();
  }

  @Test
  void onlyAnOfficerOfTheCountyCanBeRecusedAndOnlyWithAReason() {
    Scope leader = county.as(Role.BUREAU_LEADER);
    Answer nobody =
        petitions.act(
            leader,
            number,
            new MatterAct.Recuse(new java.util.UUID(0, 9), "近亲属"),
            version(leader),
            Sample.key());
    assertThat(nobody).isInstanceOf(Answer.Refused.class);
    Answer bare =
        petitions.act(
            leader,
            number,
            "recuse",
            Map.of("recused", officer.officer().toString()),
            version(leader),
            Sample.key());
    assertThat(bare).isInstanceOf(Answer.Refused.class);
    assertThat(petitions.find(officer, number)).isPresent();
  }

  private int rows(String table) {
    Integer rows =
        scopes.within(
            officer.rows(),
            () ->
                transaction.execute(
                    _ -> program.fetchSingle("select count(*) from " + table).get(0, int.class)));
    return rows == null ? -1 : rows;
  }

  private int version(Scope scope) {
    return petitions.find(scope, number).orElseThrow().version();
  }

  private void act(Scope scope, MatterAct act) {
    assertThat(petitions.act(scope, number, act, version(scope), Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }
}
