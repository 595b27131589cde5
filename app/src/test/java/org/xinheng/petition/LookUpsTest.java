package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.LookUps.Found;
import org.xinheng.petition.LookUps.Question;

/** Look-up at the counter: whole values, own scope, a purpose in the history, no harvest. */
@TestProgram
class LookUpsTest {

  private final LookUps lookUps;
  private final Petitions petitions;
  private final QueryCodes codes;
  private final DSLContext truth;
  private final County county;
  private final Scope clerk;

  @Autowired
  LookUpsTest(
      LookUps lookUps, Petitions petitions, QueryCodes codes, Truth truth, Counties counties) {
    this.lookUps = lookUps;
    this.petitions = petitions;
    this.codes = codes;
    this.truth = truth.sql();
    this.county = counties.open();
    this.clerk = county.as(Role.WINDOW_CLERK);
  }

  private Found ask(Scope scope, LookUpBy by, String value) {
    return lookUps.ask(
        scope, new Question(by, value, "", LookUpPurpose.PROGRESS), Sample.key());
  }

  private List<String> numbers(Found found) {
    return ((Found.Matters) found).rows().stream().map(MatterRow::number).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 138 0000-5678", "ID_NUMBER, 130399199001011237", "NAME, 王 小满", "PHONE, １３８００００５６７８"
  })
  void aWholeValueFindsTheMatter(LookUpBy by, String value) {
    String number = Sample.registered(petitions, county);
    assertThat(numbers(ask(clerk, by, value))).containsExactly(number);
  }

  @Test
  void aPartFindsNothing() {
    Sample.registered(petitions, county);
    assertThat(numbers(ask(clerk, LookUpBy.PHONE, "1380000567"))).isEmpty();
    assertThat(numbers(ask(clerk, LookUpBy.NAME, "王小"))).isEmpty();
    assertThat(numbers(ask(clerk, LookUpBy.NUMBER, "XF-2025"))).isEmpty();
    assertThat(numbers(ask(clerk, LookUpBy.NAME, " "))).isEmpty();
  }

  @Test
  @Control("Z4")
  void whatLiesOutsideTheScopeIsNotThere() {
    String number = Sample.registered(petitions, county);
    Scope town = County.scope(county.officer(Role.CASE_OFFICER), county.east(), Role.WINDOW_CLERK);
    assertThat(numbers(ask(town, LookUpBy.PHONE, "13800005678"))).isEmpty();
    assertThat(numbers(ask(town, LookUpBy.NUMBER, number))).isEmpty();
  }

  @Test
  void theLookUpAndItsPurposeStandInTheHistoryOfWhatWasFound() {
    String number = Sample.registered(petitions, county);
    ask(clerk, LookUpBy.PHONE, "13800005678");
    TimelineEntry entry = petitions.find(clerk, number).orElseThrow().timeline().getFirst();
    assertThat(entry.act()).isEqualTo("look-up");
    assertThat(entry.facts().stream().map(TimelineEntry.Fact::zh))
        .containsExactly("本人询问办理情况", "电话");
    var rows =
        truth.fetch(
            "select purpose, by_what, found from petition.look_up where region = ?",
            county.region().code());
    assertThat(rows).singleElement().satisfies(row -> {
      assertThat(row.get(0)).isEqualTo("progress");
      assertThat(row.get(1)).isEqualTo("phone");
      assertThat(row.get(2)).isEqualTo(1);
    });
  }

  @Test
  void anAnswerThatWouldListAPersonsPetitionsIsNotGiven() {
    for (int i = 0; i <= LookUps.MOST; i++) {
      Sample.registered(petitions, county);
    }
    assertThat(ask(clerk, LookUpBy.NAME, "王小满")).isEqualTo(new Found.TooMany());
  }

  @Test
  void aWrongCodeTellsNothing() {
    String secret = QueryCodes.secret();
    Answer done =
        petitions.register(
            clerk, new Registration(Sample.letter(), List.of(), secret), Sample.key());
    String number = ((Answer.Registered) done).number();
    assertThat(coded(number, codes.drawn(secret))).isInstanceOf(Found.Matters.class);
    assertThat(coded(number, "0000 0000 0000 0000")).isEqualTo(new Found.WrongCode());
  }

  private Found coded(String number, String code) {
    return lookUps.ask(
        clerk,
        new Question(LookUpBy.NUMBER, number, code, LookUpPurpose.PROGRESS),
        Sample.key());
  }

  @Test
  @Control("H8")
  void nobodyHarvests() {
    for (int i = 0; i < 60; i++) {
      assertThat(ask(clerk, LookUpBy.PHONE, "1380000" + (1000 + i)))
          .isInstanceOf(Found.Matters.class);
    }
    assertThat(ask(clerk, LookUpBy.PHONE, "13800005678")).isEqualTo(new Found.TooOften());
  }

  @Test
  void theSameFormTwiceAsksOnce() {
    String number = Sample.registered(petitions, county);
    String key = Sample.key();
    Question question =
        new Question(LookUpBy.NUMBER, number, "", LookUpPurpose.ADD);
    assertThat(numbers(lookUps.ask(clerk, question, key)))
        .isEqualTo(numbers(lookUps.ask(clerk, question, key)));
    assertThat(petitions.find(clerk, number).orElseThrow().timeline()).hasSize(2);
  }
}
