package org.xinheng.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.ContentClasses;

/** What a registration must be like, field by field. */
class RegistrationRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

  @Test
  void aFullLetterPasses() {
    assertThat(faults(values())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "subject, 漏, petition.fault.subject",
    "subject, 王小满要求修缮, petition.fault.subject-names",
    "statement, '', petition.fault.missing",
    "contentClass, 030000, petition.fault.choose",
    "contentClass, 777777, petition.fault.choose",
    "receivedOn, 2025-10-16, petition.fault.received",
    "receivedOn, 2020-10-15, petition.fault.received",
    "receivedOn, 昨天, petition.fault.day",
    "persons, 0, petition.fault.number",
    "persons, 10000, petition.fault.number",
    "form, pigeon, petition.fault.choose",
    "main.idNumber, 12345, petition.fault.id",
    "main.phone, 打电话, petition.fault.phone",
    "main.address, 东, petition.fault.address",
    "placeUnit, 某镇, petition.fault.unit",
  })
  void oneFaultIsToldAtItsField(String field, String value, String messageKey) {
    Map<String, String> values = values();
    values.put(field, value);
    assertThat(faults(values)).containsExactly(new Fault(field, messageKey));
  }

  @Test
  void anOralMatterMustHaveBeenReadBack() {
    Map<String, String> visit = values();
    visit.put("form", "visit");
    assertThat(faults(visit)).containsExactly(new Fault("readBack", "petition.fault.read-back"));
    visit.put("readBack", "yes");
    assertThat(faults(visit)).isEmpty();
  }

  @Test
  void fiveRepresentativesPassAndTheSixthIsRefusedByItsArticle() {
    Map<String, String> group = values();
    group.put("persons", "30");
    for (int i = 0; i < 5; i++) {
      group.put("representatives[" + i + "].name", "代表" + i);
    }
    assertThat(faults(group)).isEmpty();
    group.put("representatives[5].name", "代表5");
    Answer.Refused refused = refusal(group);
    assertThat(refused.kind()).isEqualTo(Answer.Kind.REPRESENTATIVES);
    assertThat(refused.article()).isEqualTo(org.xinheng.statute.grounds.Law.regulation(20, 3));
  }

  @Test
  void notFewerPersonsThanAreNamed() {
    Map<String, String> group = values();
    group.put("representatives[0].name", "李四");
    assertThat(faults(group)).containsExactly(new Fault("persons", "petition.fault.persons"));
  }

  @Test
  void classesHaveTwoLevelsAndOnlyTheSecondIsChosen() {
    assertThat(ContentClasses.tree()).hasSize(17);
    assertThat(ContentClasses.all().stream().filter(found -> !found.isTop()))
        .hasSizeGreaterThanOrEqualTo(110);
    assertThat(ContentClasses.isKnown("010100")).isTrue();
    assertThat(ContentClasses.isKnown("010000")).isFalse();
  }

  private static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("form", "letter");
    values.put("purpose", "decision");
    values.put("contentClass", "030800");
    values.put("subject", "反映楼顶漏水问题");
    values.put("statement", "请看一看");
    values.put("persons", "1");
    values.put("receivedOn", "2025-10-15");
    values.put("main.name", "王小满");
    values.put("main.idNumber", "990301199001011234");
    values.put("main.phone", "13800005678");
    values.put("main.address", "东坡镇柳林村");
    return values;
  }

  private static List<Fault> faults(Map<String, String> values) {
    return switch (RegistrationFields.read(values)) {
      case RegistrationFields.Read.Faulty(var faults) -> faults;
      case RegistrationFields.Read.Good(var entry) ->
          RegistrationRules.check(entry, TODAY, ContentClasses::isKnown)
              .map(Answer.Refused::faults)
              .orElse(List.of());
    };
  }

  private static Answer.Refused refusal(Map<String, String> values) {
    var read = (RegistrationFields.Read.Good) RegistrationFields.read(values);
    return RegistrationRules.check(read.entry(), TODAY, ContentClasses::isKnown).orElseThrow();
  }
}
