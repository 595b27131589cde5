package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Decision;
import org.xinheng.statute.procedure.Detail;
import org.xinheng.statute.procedure.Facts;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Officer;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.Row;
import org.xinheng.statute.procedure.State;

/**
 * 个人信息保护法第24条第3款: the program decides nothing. In the table of the law the passing of time may let
 * a right lapse and end the time for evaluation, nothing else; every entry in the history of a
 * matter has an officer; and what writes matters takes a scope, which jobs do not have.
 */
@TestProgram
@Right(12)
class NoAutomaticDecisionTest {

  private static final Set<Act> BY_TIME = EnumSet.of(Act.EVALUATION_EXPIRED, Act.LAPSE);

  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;

  @Autowired
  NoAutomaticDecisionTest(Petitions petitions, Truth truth, Counties counties) {
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @Test
  void timeAloneDecidesNothing() {
    List<Row> timed =
        Procedure.TABLE.stream().filter(row -> row.who().contains(Actor.CLOCK)).toList();
    assertThat(timed.stream().map(Row::act).collect(Collectors.toSet()))
        .as(RightsList.cite(12))
        .isEqualTo(BY_TIME);
    for (Row row : timed) {
      assertThat(row.to().filter(to -> to != State.LAPSED)).as(RightsList.cite(12)).isEmpty();
      assertThat(row.owes()).isEmpty();
      assertThat(row.opens()).isEmpty();
    }
  }

  /** Whoever acts as the clock is refused every act of a person, at the start of a matter too. */
  @Test
  void theProgramIsRefusedWhatAPersonMustDo() {
    Officer clock = new Officer(Actor.CLOCK, "", "");
    LocalDate day = LocalDate.of(2025, 10, 15);
    LocalRules local = new LocalRules(true, true);
    Detail registration =
        new Detail.Registration(PetitionForm.LETTER, PetitionClass.GRIEVANCE, day, true, Set.of());
    for (Act act : List.of(Act.REGISTER, Act.REGISTER_DIRECT)) {
      Decision answer =
          Procedure.decide(
              CaseState.UNREGISTERED, act, new Facts(clock, day, "", registration), local);
      assertThat(answer).as(RightsList.cite(12)).isInstanceOf(Decision.Refused.class);
    }
    assertThat(
            Procedure.TABLE.stream()
                .filter(row -> !BY_TIME.contains(row.act()))
                .filter(row -> row.who().contains(Actor.CLOCK)))
        .isEmpty();
  }

  @Test
  void everyStepOfAMatterHasAnOfficer() {
    String number = Sample.registered(petitions, county);
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    act(Role.CASE_OFFICER, number, new MatterAct.Accept(false));
    act(Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion()));
    act(Role.UNIT_HEAD, number, new MatterAct.Approve());
    List<Step> steps =
        truth
            .fetch(
                "select e.kind, e.actor from ledger.entry e join petition.matter m on m.region = e.region"
                    + " and m.id = e.chain")
            .map(it -> new Step(it.get(0, String.class), it.get(1, UUID.class)));
    assertThat(steps).hasSizeGreaterThanOrEqualTo(6);
    assertThat(unmanned(steps)).as(RightsList.cite(12)).isEmpty();
    List<Step> offenders =
        List.of(
            new Step("petition.take", new UUID(0, 1)),
            new Step("petition.refuse", null),
            new Step("petition.lapse", null));
    assertThat(unmanned(offenders)).containsExactly("petition.refuse");
  }

  /** An entry in the history of a matter: what was done, and by whom. */
  private record Step(String kind, @Nullable UUID officer) {}

  @Test
  void onlyAnOfficersScopeWritesAMatter() {
    List<JavaClass> writers =
        House.MAIN.stream()
            .filter(type -> !type.getSimpleName().matches("(Matter|National)Store"))
            .filter(NoAutomaticDecisionTest::writes)
            .toList();
    assertThat(writers.stream().map(JavaClass::getSimpleName))
        .contains("ActDesk", "Registrar", "NationalMatters");
    assertThat(writers).as(RightsList.cite(12)).allMatch(type -> reaches(type, Scope.class));
    List<JavaClass> jobs =
        House.MAIN.stream()
            .filter(type -> type.getSimpleName().matches(".*(Loop|Keeper|Job|Watch)"))
            .toList();
    assertThat(jobs).isNotEmpty();
    assertThat(jobs).as(RightsList.cite(12)).noneMatch(job -> reaches(job, Petitions.class));
    assertThat(reaches(House.of(NightClerk.class).get(NightClerk.class), Petitions.class)).isTrue();
  }

  private static boolean writes(JavaClass type) {
    return type.getAccessesFromSelf().stream().anyMatch(NoAutomaticDecisionTest::isWrite);
  }

  private static boolean reaches(JavaClass type, Class<?> other) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(it -> it.getTargetClass().isEquivalentTo(other));
  }

  private static boolean isWrite(JavaAccess<?> access) {
    boolean store =
        Set.of("MatterStore", "NationalStore").contains(access.getTargetOwner().getSimpleName());
    return store
        && Set.of("insert", "update", "raiseVersion", "write", "correct")
            .contains(access.getName());
  }

  /** Steps without an officer, but for those that time alone does, and clocks counted anew. */
  private static List<String> unmanned(List<Step> steps) {
    Set<String> byTime =
        BY_TIME.stream().map(act -> "petition." + act.code()).collect(Collectors.toSet());
    return steps.stream()
        .filter(step -> step.officer() == null && !byTime.contains(step.kind()))
        .filter(step -> !step.kind().equals("petition.recompute"))
        .map(Step::kind)
        .distinct()
        .toList();
  }

  private void act(Role role, String number, MatterAct act) {
    int version = petitions.find(county.as(role), number).orElseThrow().version();
    assertThat(petitions.act(county.as(role), number, act, version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }

  /** Refuses at night what nobody has looked at. */
  static class NightClerk {
    private final Petitions petitions;

    NightClerk(Petitions petitions) {
      this.petitions = petitions;
    }

    void atNight(Scope scope, String number, Instant at) {
      petitions.act(scope, number, new MatterAct.Take(), 1, new UUID(0, at.toEpochMilli()) + "");
    }
  }
}
