package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.petition.Answer;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.Sample;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * Art. 20 para. 3: a group speaks through at most five; of the others the program knows how many
 * they are. Who began it or leads it is asked nowhere ({@link RightsTest} reads the tables, {@link
 * NoTrackingTest} the forms).
 */
@TestProgram
@Right(18)
class GroupsTest {

  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;

  @Autowired
  GroupsTest(Petitions petitions, Truth truth, Counties counties) {
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @Test
  void aSixthRepresentativeIsRefusedAndNothingIsKept() {
    Answer answer = petitions.register(county.as(Role.WINDOW_CLERK), group(6, 40), Sample.key());
    assertThat(answer).as(RightsList.cite(18)).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).article()).isEqualTo(Law.regulation(20, 3));
    assertThat(persons()).isZero();
  }

  @Test
  void fiveStandForAllAndTheOthersAreANumber() {
    Sample.registered(petitions, county, group(5, 40));
    assertThat(persons()).as(RightsList.cite(18)).isEqualTo(6);
    assertThat(
            truth
                .fetchSingle(
                    "select persons from petition.matter where region = ?", county.region().code())
                .get(0, int.class))
        .isEqualTo(40);
  }

  @Test
  void theTableItselfHasNoRoomForMore() {
    Sample.registered(petitions, county, group(5, 40));
    assertThatThrownBy(() ->
            truth.execute(
                "insert into petition.person (region, matter_id, ordinal, role, name, name_index)"
                    + " select region, matter_id, 8, 'representative', name, name_index from"
                    + " petition.person where region = ? limit 1",
                county.region().code()))
        .as(RightsList.cite(18))
        .hasMessageContaining("person_ordinal_check");
    assertThatThrownBy(() ->
            truth.execute(
                "update petition.person set role = 'organiser' where region = ?",
                county.region().code()))
        .hasMessageContaining("person_role_check");
  }

  @Test
  void aRegistrationHasNoPlaceForALeader() {
    assertThat(
            Arrays.stream(RegisterMatter.class.getRecordComponents()).map(part -> part.getName()))
        .as(RightsList.cite(18))
        .contains("representatives")
        .noneMatch(
            part -> part.matches("(?i).*(organi[sz]er|leader|instigator|initiator|member).*"));
  }

  private static RegisterMatter group(int representatives, int persons) {
    List<PersonEntry> speakers =
        IntStream.range(0, representatives)
            .mapToObj(at -> new PersonEntry("代表" + (char) ('甲' + at), null, null, null))
            .toList();
    RegisterMatter it =
        Sample.of(PetitionForm.VISIT, Purpose.DECISION, Sample.MAIN, speakers, Sample.TODAY);
    return new RegisterMatter(
        it.form(),
        it.purpose(),
        it.contentClass(),
        it.placeUnit(),
        it.subject(),
        it.statement(),
        persons,
        it.main(),
        it.representatives(),
        it.proxy(),
        it.receivedOn(),
        it.repeats(),
        it.more());
  }

  private int persons() {
    return truth
        .fetchSingle(
            "select count(*) from petition.person where region = ?", county.region().code())
        .get(0, int.class);
  }
}
