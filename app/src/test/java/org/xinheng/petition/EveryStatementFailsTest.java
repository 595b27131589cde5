package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.FailingStatements;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.statute.procedure.Act;

/**
 * F17 for casework: whichever statement of an act fails, nothing of the act is stored, and the same
 * request sent again does it once.
 */
@TestProgram
@Control("F17")
class EveryStatementFailsTest {

  private final Petitions petitions;
  private final County county;

  EveryStatementFailsTest(@Autowired Petitions petitions, @Autowired Counties counties) {
    this.petitions = petitions;
    this.county = counties.open();
  }

  @Test
  void registrationIsWholeOrNothing() {
    String key = Sample.key();
    int statements =
        FailingStatements.eachOf(
            county.region(),
            () -> petitions.register(county.as(Role.WINDOW_CLERK), Sample.letter(), key));
    assertThat(statements).isGreaterThan(6);
  }

  @Test
  void eachActOnTheWayToTheEvaluationIsWholeOrNothing() {
    String number = Sample.registered(petitions, county);
    List<Integer> statements = new ArrayList<>();
    statements.add(each(Role.WINDOW_CLERK, number, Sample.classify()));
    statements.add(
        each(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false)));
    statements.add(each(Role.CASE_OFFICER, number, new MatterAct.Accept(false)));
    statements.add(each(Role.CASE_OFFICER, number, new MatterAct.AskExtension(10, "需要专项检测")));
    statements.add(each(Role.UNIT_HEAD, number, new MatterAct.Plain(Act.APPROVE_EXTENSION)));
    statements.add(each(Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion())));
    statements.add(each(Role.UNIT_HEAD, number, new MatterAct.Approve()));
    statements.add(each(Role.CASE_OFFICER, number, Sample.delivered(Sample.TODAY)));
    statements.add(each(Role.WINDOW_CLERK, number, Sample.satisfied()));
    assertThat(statements).allMatch(count -> count > 3);
  }

  private int each(Role role, String number, MatterAct act) {
    Scope scope = county.as(role);
    int version = petitions.find(scope, number).orElseThrow().version();
    String key = Sample.key();
    return FailingStatements.eachOf(
        county.region(),
        () ->
            assertThat(petitions.act(scope, number, act, version, key))
                .isInstanceOf(Answer.Done.class));
  }
}
