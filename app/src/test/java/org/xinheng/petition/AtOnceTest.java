package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Contents;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer.Done;
import org.xinheng.petition.Answer.NotFound;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.State;

/** Two acts with one form: each is decided and written by itself, and both are done or neither. */
@TestProgram
class AtOnceTest {

  private static final Map<String, String> CLASSIFIED =
      Map.of("petitionClass", "grievance", "path", "6");

  private final Petitions petitions;
  private final County county;
  private final Scope clerk;
  private final Scope officer;
  private final Scope head;
  private final String number;

  AtOnceTest(@Autowired Petitions petitions, @Autowired Counties counties) {
    this.petitions = petitions;
    this.county = counties.open();
    this.clerk = county.as(Role.WINDOW_CLERK);
    this.officer = county.as(Role.CASE_OFFICER);
    this.head = county.as(Role.UNIT_HEAD);
    this.number = Sample.registered(petitions, county);
  }

  private MatterView view() {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow();
  }

  private Answer form(Scope by, String act, String also, String key, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("also", also);
    return petitions.act(by, number, act, all, view().version(), key);
  }

  private Answer sentOn(Map<String, String> fields, String key) {
    Map<String, String> all = new LinkedHashMap<>(CLASSIFIED);
    all.putAll(fields);
    return form(clerk, "classify", "transfer", key, all);
  }

  @Test
  void aMatterIsClassifiedAndSentOnWithOneForm() {
    Answer answer = sentOn(Map.of("toUnit", county.housing().id().toString()), Sample.key());
    assertThat(answer).isEqualTo(new Done(number, "transfer"));
    assertThat(view().state()).isEqualTo(State.PENDING);
    assertThat(view().version()).isEqualTo(3);
    assertThat(view().timeline())
        .extracting(TimelineEntry::act)
        .containsExactly("transfer", "classify", "register");
    assertThat(view().openClocks())
        .extracting(it -> it.rule())
        .containsExactlyInAnyOrder(RuleId.C3, RuleId.C4);
    assertThat(view().handlingUnit()).isEqualTo(county.housing().name());
  }

  @Test
  void theSameFormTwiceIsDoneOnce() {
    Map<String, String> fields = Map.of("toUnit", county.housing().id().toString());
    Map<String, String> all = new LinkedHashMap<>(CLASSIFIED);
    all.putAll(fields);
    all.put("also", "transfer");
    String key = Sample.key();
    int version = view().version();
    Answer first = petitions.act(clerk, number, "classify", all, version, key);
    Answer again = petitions.act(clerk, number, "classify", all, version, key);
    assertThat(again).isEqualTo(first);
    assertThat(view().version()).isEqualTo(3);
  }

  @Test
  void whenTheSecondIsUnlawfulTheFirstIsNotDoneEither() {
    Map<String, String> before = Contents.of(county.region()).tables();
    Refused refused = (Refused) form(clerk, "approve", "deliver", Sample.key(), delivered());
    assertThat(refused.kind()).isEqualTo(Answer.Kind.NO_DRAFT);
    Map<String, String> advised = new LinkedHashMap<>(CLASSIFIED);
    advised.put("path", "1");
    advised.put("toUnit", county.housing().id().toString());
    Refused led = (Refused) form(clerk, "classify", "transfer", Sample.key(), advised);
    assertThat(led.article()).isNotNull();
    assertThat(Contents.of(county.region()).tables()).isEqualTo(before);
  }

  @Test
  void article32AnOpinionIsSignedAndHandedOverWithOneFormByAnotherHand() {
    sentOn(Map.of("toUnit", county.housing().id().toString()), Sample.key());
    petitions.act(officer, number, new MatterAct.Accept(false), 3, Sample.key());
    petitions.act(officer, number, "propose", opinion(), 4, Sample.key());
    Refused own = (Refused) form(officer, "approve", "deliver", Sample.key(), delivered());
    assertThat(own.article()).isEqualTo(Law.regulation(32, 1));
    assertThat(view().version()).isEqualTo(5);
    assertThat(form(head, "approve", "deliver", Sample.key(), delivered()))
        .isEqualTo(new Done(number, "deliver"));
    assertThat(view().state()).isEqualTo(State.ANSWERED);
    assertThat(view().timeline())
        .extracting(TimelineEntry::act)
        .startsWith("deliver", "conclude-opinion", "propose");
    assertThat(view().openClocks()).extracting(it -> it.rule()).contains(RuleId.C7);
  }

  @Test
  void faultsOfBothActsAreToldTogether() {
    Refused refused = (Refused) form(clerk, "classify", "transfer", Sample.key(), Map.of());
    assertThat(refused.faults())
        .extracting(Answer.Fault::field)
        .containsExactly("petitionClass", "path", "toUnit");
  }

  @Test
  void onlyWhatBelongsTogetherIsDoneTogether() {
    for (String also : List.of("deliver", "accept", "nothing")) {
      assertThat(form(clerk, "classify", also, Sample.key(), CLASSIFIED))
          .isInstanceOf(NotFound.class);
    }
    assertThat(view().version()).isEqualTo(1);
  }

  private static Map<String, String> delivered() {
    return Map.of("deliveredOn", Sample.TODAY.toString(), "way", "in-person");
  }

  private static Map<String, String> opinion() {
    return Map.of(
        "proposed", "conclude-opinion",
        "outcome", "supported",
        "request", "维修楼顶",
        "facts", "楼顶渗漏属实",
        "opinion", "十五日内维修",
        "legalBasis", "《物业管理条例》第七条");
  }
}
