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
import org.xinheng.petition.ContentClass;
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
    "main.idNumber, 130399199001011238, petition.fault.id",
    "main.idNumber, 990399199001011237, petition.fault.id",
    "kind, hall, petition.fault.kind",
    "postmarkedOn, 2025-10-16, petition.fault.postmark",
    "underway, 6, petition.fault.choose",
    "present, 1, petition.fault.present",
    "placeCode, 1303, petition.fault.division",
    "placeCode, 990399, petition.fault.division",
    "noticeVersion, 1999-01, petition.fault.notice-version",
    "noticeWay, '', petition.fault.choose",
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
    visit.put("readBackAt", "2025-10-15T09:30");
    visit.put("readBackWay", "signed");
    assertThat(faults(visit)).isEmpty();
    visit.put("readBackAt", "2025-10-14T09:30");
    assertThat(faults(visit))
        .containsExactly(new Fault("readBackAt", "petition.fault.read-back-at"));
    visit.remove("readBackWay");
    assertThat(faults(visit)).containsExactly(new Fault("readBackWay", "petition.fault.choose"));
  }

  @Test
  void neitherPhoneNorNumberNorNameIsNeeded() {
    Map<String, String> bare = values();
    bare.keySet().removeIf(name -> name.startsWith("main."));
    assertThat(faults(bare)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"130399199001011237", "１３０３９９１９９００１０１１２３７", "E12345678", "91350100M000100Y43"})
  void numbersOfCitizensOrganisationsAndTravellersAreTaken(String number) {
    Map<String, String> values = values();
    values.put("main.idNumber", number);
    assertThat(faults(values)).isEmpty();
  }

  @Test
  void othersWhoSignedAreNamesOfWhomThereAreEnough() {
    Map<String, String> joint = values();
    joint.put("signatories", "李四\n张三、赵五\n\n");
    assertThat(faults(joint)).containsExactly(new Fault("persons", "petition.fault.persons"));
    joint.put("persons", "30");
    assertThat(faults(joint)).isEmpty();
    joint.put("subject", "反映赵五家门口积水");
    assertThat(faults(joint))
        .containsExactly(new Fault("subject", "petition.fault.subject-names"));
  }

  @Test
  void aProxyShowsAWrittenAuthorisationOfSomebody() {
    Map<String, String> values = values();
    values.put("proxy.name", "李律师");
    assertThat(faults(values))
        .containsExactly(
            new Fault("proxy.relation", "petition.fault.missing"),
            new Fault("proxy.authorisedOn", "petition.fault.missing"));
    values.put("proxy.relation", "律师");
    values.put("proxy.authorisedOn", "2025-10-10");
    assertThat(faults(values)).isEmpty();
    values.keySet().removeIf(name -> name.startsWith("main."));
    assertThat(faults(values))
        .containsExactly(new Fault("main.name", "petition.fault.principal"));
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
  void classesHaveThreeLevelsAndTheFirstIsTooCoarse() {
    var all = ContentClasses.on(TODAY);
    assertThat(all.stream().filter(it -> it.level() == 1)).hasSize(17);
    assertThat(all.stream().filter(it -> it.level() == 2)).hasSizeGreaterThanOrEqualTo(110);
    assertThat(all.stream().filter(it -> it.level() == 3)).hasSizeGreaterThan(300);
    assertThat(ContentClasses.isKnown("010101", TODAY)).isTrue();
    assertThat(ContentClasses.isKnown("010100", TODAY)).isTrue();
    assertThat(ContentClasses.isKnown("010000", TODAY)).isFalse();
    assertThat(ContentClasses.path("030801", TODAY).stream().map(ContentClass::zh))
        .containsExactly("城乡建设", "工程质量", "房屋渗漏");
  }

  @Test
  void aClassHasTheNameOfItsDay() {
    assertThat(ContentClasses.find("050000", LocalDate.of(2018, 3, 16)).orElseThrow().zh())
        .isEqualTo("卫生计生");
    assertThat(ContentClasses.find("050000", LocalDate.of(2018, 3, 17)).orElseThrow().zh())
        .isEqualTo("卫生健康");
    assertThat(ContentClasses.on(TODAY).stream().map(ContentClass::code)).doesNotHaveDuplicates();
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
    values.put("main.idNumber", "130399199001011237");
    values.put("main.phone", "13800005678");
    values.put("main.address", "东坡镇柳林村");
    values.put("noticeVersion", "2025-01");
    values.put("noticeWay", "shown");
    return values;
  }

  private static List<Fault> faults(Map<String, String> values) {
    return switch (RegistrationFields.read(values)) {
      case RegistrationFields.Read.Faulty(var faults) -> faults;
      case RegistrationFields.Read.Good(var entry) ->
          RegistrationRules.check(entry, TODAY)
              .map(Answer.Refused::faults)
              .orElse(List.of());
    };
  }

  private static Answer.Refused refusal(Map<String, String> values) {
    var read = (RegistrationFields.Read.Good) RegistrationFields.read(values);
    return RegistrationRules.check(read.entry(), TODAY).orElseThrow();
  }
}
