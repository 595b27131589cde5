package org.xinheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinheng.given.Contents;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.Machine;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.petition.Sample;

/** Matters at the interface: what is read, registered, done and refused, over real connections. */
@TestProgram
class MattersTest {

  private static final List<String> PERSONAL =
      List.of("王小满", "130399199001011237", "13800005678", "柳林村", "保修期");

  private final ApiClients clients;
  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;
  private final int port;
  private Machine machine;

  @Autowired
  @SuppressWarnings("NullAway.Init")
  MattersTest(
      ApiClients clients,
      Petitions petitions,
      Truth truth,
      Counties counties,
      @LocalServerPort int port) {
    this.clients = clients;
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
    this.port = port;
  }

  @BeforeEach
  void connect() {
    machine = new Machine(port, Keys.window(clients, county).text());
  }

  @AfterEach
  void hangUp() {
    machine.close();
  }

  @Test
  void mattersAreListedByPagesAndNarrowed() throws Exception {
    for (int i = 0; i < Petitions.PAGE + 1; i++) {
      Sample.registered(petitions, county);
    }
    Machine.Reply first = machine.get("/api/v1/matters");
    assertThat(first.json().get("items").size()).isEqualTo(Petitions.PAGE);
    String next = first.json().get("next").asString();
    Machine.Reply last = machine.get("/api/v1/matters?after=" + next);
    assertThat(last.json().get("items").size()).isEqualTo(1);
    assertThat(last.json().get("next").isNull()).isTrue();
    assertThat(count("state=registered")).isEqualTo(Petitions.PAGE);
    assertThat(count("state=handling")).isZero();
    assertThat(count("form=visit")).isZero();
    assertThat(count("unit=" + county.housing().id())).isZero();
    assertThat(count("overdue=true")).isZero();
    assertThat(count("q=%E6%BC%8F%E6%B0%B4")).isEqualTo(Petitions.PAGE);
    assertThat(PERSONAL).noneMatch(first.body()::contains);
  }

  private int count(String filter) throws Exception {
    return machine.get("/api/v1/matters?" + filter).json().get("items").size();
  }

  @Test
  @Control("H12")
  void aParameterThatIsUnknownOrComesTwiceOrHasNoSuchValueIsRefused() throws Exception {
    for (String query :
        List.of(
            "limit=5",
            "state=gone",
            "state=registered&state=handling",
            "unit=1",
            "after=x",
            "overdue=1")) {
      Machine.Reply reply = machine.get("/api/v1/matters?" + query);
      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(reply.json().get("type").asString()).isEqualTo("urn:xinheng:problem:parameter");
    }
  }

  @Test
  @Control({"Z2", "Z4", "Z6"})
  void aProgramSeesWhatItsPostSeesAndForeignLooksMissing() throws Exception {
    String number = Sample.registered(petitions, county);
    try (Machine housing =
        new Machine(
            port, Keys.of(clients, county, Role.CASE_OFFICER, county.housing(), Keys.ALL).text())) {
      String before = housing.get("/api/v1/matters").body();
      assertThat(before).doesNotContain(number);
      Machine.Reply foreign = housing.get("/api/v1/matters/" + number);
      Machine.Reply missing = housing.get("/api/v1/matters/XF-2025-501001-99999");
      assertThat(foreign.status()).isEqualTo(404);
      assertThat(foreign.body()).isEqualTo(missing.body());
      assertThat(names(foreign)).isEqualTo(names(missing));
      send(number, county.housing().id().toString());
      assertThat(housing.get("/api/v1/matters").body()).contains(number);
      Machine.Reply own = housing.get("/api/v1/matters/" + number);
      assertThat(own.status()).isEqualTo(200);
      petitions.act(county.as(Role.CASE_OFFICER), number, new MatterAct.Take(), 3, Sample.key());
      assertThat(housing.get("/api/v1/matters/" + number).status())
          .as("a colleague has it now")
          .isEqualTo(404);
    }
  }

  private void send(String number, String unit) throws Exception {
    Map<String, String> path = Map.of("petitionClass", "grievance", "path", "6");
    assertThat(machine.act(number, "classify", 1, path).status()).isEqualTo(200);
    assertThat(machine.act(number, "transfer", 2, Map.of("toUnit", unit)).status()).isEqualTo(200);
  }

  private static Map<String, List<String>> names(Machine.Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>(reply.http().headers().map());
    headers.keySet().removeAll(Set.of("date", "content-security-policy"));
    return headers;
  }

  @Test
  @Control("Z5")
  void aMatterIsReadWithoutAWordOfAPerson() throws Exception {
    String number = Sample.registered(petitions, county);
    Machine.Reply reply = machine.get("/api/v1/matters/" + number);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("etag")).isEqualTo(Machine.tag(1));
    assertThat(reply.json().propertyNames())
        .containsExactlyInAnyOrder(
            "number",
            "version",
            "subject",
            "form",
            "purpose",
            "petitionClass",
            "path",
            "contentClass",
            "persons",
            "receivedOn",
            "registeringUnit",
            "handlingUnit",
            "state",
            "simple",
            "repeats",
            "clocks",
            "next",
            "timeline");
    assertThat(reply.json().get("clocks").get(0).get("article").asString()).contains("第");
    assertThat(PERSONAL).noneMatch(reply.body()::contains);
    assertThat(machine.get("/api/v1/matters/" + number, "If-None-Match", Machine.tag(1)).status())
        .isEqualTo(304);
  }

  @Test
  @Control({"L1", "L2", "Z5"})
  void personalDataAreReadForAPurposeAndWrittenDownFirst() throws Exception {
    String number = Sample.registered(petitions, county);
    String address = "/api/v1/matters/" + number + "/personal";
    int before = entries("petition.reveal");
    for (Object body :
        List.of(Map.of(), Map.of("purpose", "credit"), Map.of("purpose", "contact", "why", "x"))) {
      assertThat(machine.post(address, Sample.key(), body).status()).isEqualTo(422);
    }
    assertThat(entries("petition.reveal")).isEqualTo(before);
    Machine.Reply reply = machine.post(address, Sample.key(), Map.of("purpose", "contact"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(PERSONAL).allMatch(reply.body()::contains);
    assertThat(entries("petition.reveal")).isEqualTo(before + 1);
    assertThat(
            truth
                .fetch(
                    "select purpose from ledger.access where region = ? and act like '%/personal'"
                        + " and result = 200",
                    county.region().code())
                .getValues(0, String.class))
        .containsExactly("contact");
    Grant reads = new Grant(Set.of(Right.READ, Right.LIST), Set.of());
    try (Machine reader =
        new Machine(
            port, Keys.of(clients, county, Role.WINDOW_CLERK, county.bureau(), reads).text())) {
      Machine.Reply refused = reader.post(address, Sample.key(), Map.of("purpose", "contact"));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.json().get("type").asString()).isEqualTo("urn:xinheng:problem:right");
    }
    assertThat(entries("petition.reveal")).isEqualTo(before + 1);
  }

  private int entries(String kind) {
    return truth
        .fetchSingle(
            "select count(*) from ledger.entry where region = ? and kind = ?",
            county.region().code(),
            kind)
        .get(0, Integer.class);
  }

  static Map<String, Object> letter() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("form", "letter");
    entry.put("purpose", "decision");
    entry.put("receivedOn", Sample.TODAY.toString());
    entry.put("subject", "反映楼顶漏水维修问题");
    entry.put("contentClass", "030800");
    entry.put("statement", "楼顶漏水，请看一看。");
    entry.put("persons", 1);
    entry.put("noticeVersion", PrivacyNotice.on(Sample.TODAY).version());
    entry.put("noticeWay", "with-reply");
    entry.put("main", Map.of("name", "王小满", "phone", "13800005678", "address", "东坡镇柳林村 3 组"));
    return entry;
  }

  @Test
  @Control("F9")
  void aMatterIsRegisteredOnceForAKey() throws Exception {
    String once = Sample.key();
    Machine.Reply first = machine.post("/api/v1/matters", once, letter());
    assertThat(first.status()).isEqualTo(201);
    String number = first.json().get("number").asString();
    assertThat(first.header("location")).isEqualTo("/api/v1/matters/" + number);
    assertThat(first.json().get("queryCode").asString()).matches("([0-9]{4} ){3}[0-9]{4}");
    Contents stored = Contents.of(county.region());
    Machine.Reply again = machine.post("/api/v1/matters", once, letter());
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).as("the same answer").isEqualTo(first.body());
    Map<String, Object> other = letter();
    other.put("subject", "反映另一件事情");
    Machine.Reply reused = machine.post("/api/v1/matters", once, other);
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.json().get("type").asString()).isEqualTo("urn:xinheng:problem:key-reused");
    assertThat(machine.post("/api/v1/matters", "", letter()).status()).isEqualTo(400);
    assertThat(machine.post("/api/v1/matters", "short", letter()).status()).isEqualTo(400);
    assertThat(Contents.of(county.region())).isEqualTo(stored);
    try (Machine second = new Machine(port, Keys.window(clients, county).text())) {
      Machine.Reply own = second.post("/api/v1/matters", once, letter());
      assertThat(own.status()).isEqualTo(201);
      assertThat(own.json().get("number").asString())
          .as("a key of one program is not another's")
          .isNotEqualTo(number);
    }
    assertThat(petitions.find(county.as(Role.WINDOW_CLERK), number)).isPresent();
  }

  @Test
  void aFormAtFaultSaysWhichFieldsAndNothingIsStored() throws Exception {
    Map<String, String> before = stored();
    Map<String, Object> entry = letter();
    entry.remove("subject");
    Machine.Reply missing = machine.post("/api/v1/matters", Sample.key(), entry);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.json().get("errors").get(0).get("field").asString()).isEqualTo("subject");
    entry.put("owner", "x");
    Machine.Reply unknown = machine.post("/api/v1/matters", Sample.key(), entry);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().get("errors").get(0).get("field").asString()).isEqualTo("owner");
    for (String body :
        List.of(
            "{",
            "[]",
            "\"x\"",
            "{\"form\":\"letter\",\"form\":\"visit\"}",
            "{} {}",
            "{\"main\":{\"name\":\"a\"},\"main.name\":\"b\"}",
            "{\"persons\":[1]}")) {
      assertThat(machine.post("/api/v1/matters", Sample.key(), body).status())
          .as(body)
          .isEqualTo(400);
    }
    assertThat(stored()).isEqualTo(before);
  }

  /** All that is stored of the county, but for which key came with which request. */
  private Map<String, String> stored() {
    Map<String, String> tables = new TreeMap<>(Contents.of(county.region()).tables());
    tables.remove("api.sent");
    return tables;
  }

  @Test
  @Control({"S1", "S5"})
  void classifiedContentIsRefusedHoweverItIsWritten() throws Exception {
    for (String mark : List.of("机密★10年", "\\u673a\\u5bc6\\u260510\\u5e74")) {
      String body = "{\"form\":\"letter\",\"statement\":\"" + mark + "\"}";
      Machine.Reply reply = machine.post("/api/v1/matters", Sample.key(), body);
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.body()).contains("保密工作机构").doesNotContain("10年");
    }
    assertThat(
            truth
                .fetchSingle(
                    "select count(*) from gate.refusal where region = ?", county.region().code())
                .get(0, Integer.class))
        .isEqualTo(2);
  }

  @Test
  void aReportOfWrongdoingIsNotTakenAndTheWayIsShown() throws Exception {
    Map<String, Object> entry = letter();
    entry.put("purpose", "accusation");
    Machine.Reply reply = machine.post("/api/v1/matters", Sample.key(), entry);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().get("type").asString()).isEqualTo("urn:xinheng:problem:accusation");
    assertThat(reply.json().get("detail").asString()).contains("纪检监察");
    assertThat(reply.json().get("article").asString()).contains("条");
    assertThat(machine.get("/api/v1/matters").json().get("items").size()).isZero();
  }

  @Test
  @Control({"Z8", "F10"})
  void anActIsDoneOnTheVersionThatWasRead() throws Exception {
    String number = Sample.registered(petitions, county);
    Map<String, String> path = Map.of("petitionClass", "grievance", "path", "6");
    String address = "/api/v1/matters/" + number + "/classify";
    assertThat(machine.post(address, Sample.key(), path).status()).isEqualTo(428);
    for (String tag : List.of("1", "*", "W/\"1\"", "\"x\"")) {
      assertThat(machine.post(address, Sample.key(), path, "If-Match", tag).status())
          .as(tag)
          .isEqualTo(400);
    }
    assertThat(machine.act(number, "classify", 7, path).status()).isEqualTo(412);
    String once = Sample.key();
    Machine.Reply done = machine.post(address, once, path, "If-Match", Machine.tag(1));
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.json().get("act").asString()).isEqualTo("classify");
    Machine.Reply again = machine.post(address, once, path, "If-Match", Machine.tag(1));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(done.body());
    assertThat(machine.get("/api/v1/matters/" + number).header("etag")).isEqualTo(Machine.tag(2));
    assertThat(
            machine
                .act(number, "transfer", 1, Map.of("toUnit", county.housing().id().toString()))
                .status())
        .as("stale")
        .isEqualTo(412);
  }

  @Test
  void whatTheLawDoesNotAllowIsRefusedWithItsArticleInBothLanguages() throws Exception {
    String number = Sample.registered(petitions, county);
    Map<String, String> before = stored();
    String address = "/api/v1/matters/" + number + "/deliver";
    Map<String, String> fields = Map.of("deliveredOn", Sample.TODAY.toString(), "way", "in-person");
    Machine.Reply zh = machine.post(address, Sample.key(), fields, "If-Match", Machine.tag(1));
    assertThat(zh.status()).isEqualTo(422);
    assertThat(zh.header("content-type")).startsWith("application/problem+json");
    assertThat(zh.header("content-language")).isEqualTo("zh-CN");
    assertThat(zh.json().get("article").asString()).contains("《信访工作条例》第");
    Machine.Reply en =
        machine.post(
            address,
            Sample.key(),
            fields,
            "If-Match",
            Machine.tag(1),
            "Accept-Language",
            "fr, en-GB;q=0.8, zh;q=0.5");
    assertThat(en.header("content-language")).isEqualTo("en");
    assertThat(en.json().get("article").asString()).contains("art. ");
    assertThat(en.json().get("title").asString()).isEqualTo("Not done");
    assertThat(en.json().get("detail").asString()).doesNotContainPattern("\\p{IsHan}");
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  @Control("Z13")
  void aKeyDoesWhatItWasGivenForAndNothingElse() throws Exception {
    String number = Sample.registered(petitions, county);
    Grant little = new Grant(Set.of(Right.READ), Set.of("note", "propose"));
    try (Machine few =
        new Machine(
            port, Keys.of(clients, county, Role.WINDOW_CLERK, county.bureau(), little).text())) {
      assertThat(few.get("/api/v1/matters/" + number).status()).isEqualTo(200);
      assertThat(few.get("/api/v1/matters").status()).isEqualTo(403);
      assertThat(few.get("/api/v1/reference/acts").status()).isEqualTo(403);
      assertThat(few.post("/api/v1/matters", Sample.key(), letter()).status()).isEqualTo(403);
      Map<String, String> path = Map.of("petitionClass", "grievance", "path", "6");
      assertThat(few.act(number, "classify", 1, path).status()).isEqualTo(403);
      Map<String, String> draft = Map.of("proposed", "refuse", "ground", "x", "reason", "y");
      assertThat(few.act(number, "propose", 1, draft).status()).isEqualTo(403);
      assertThat(few.act(number, "approve", 1, Map.of()).status()).isEqualTo(403);
    }
  }

  @Test
  void theHistoryNamesTheProgramAsItNamesAnOfficer() throws Exception {
    String number = Sample.registered(petitions, county);
    Map<String, String> path = Map.of("petitionClass", "grievance", "path", "6");
    assertThat(machine.act(number, "classify", 1, path).status()).isEqualTo(200);
    var timeline = petitions.find(county.as(Role.WINDOW_CLERK), number).orElseThrow().timeline();
    assertThat(timeline.getFirst().act()).isEqualTo("classify");
    assertThat(timeline.getFirst().officer()).isEqualTo("市级平台");
    assertThat(timeline.getFirst().unit()).isEqualTo(county.bureau().name());
  }

  @Test
  void referenceDataSayWhatEachFormTakes() throws Exception {
    var units = machine.get("/api/v1/reference/units").json().get("items");
    assertThat(units.size()).isEqualTo(7);
    var forms = machine.get("/api/v1/reference/forms").json();
    assertThat(forms.get("required").toString()).contains("subject", "statement", "noticeWay");
    assertThat(forms.get("fields").toString())
        .contains("main.name", "readBackWay", "proxy.relation");
    var acts = machine.get("/api/v1/reference/acts").json().get("items");
    assertThat(acts.size()).isEqualTo(Grant.ACTS.size());
    assertThat(acts.toString()).contains("\"code\":\"transfer\"", "toUnit", "转送承办单位", "answer#");
  }

  @Test
  @Control("H10")
  void whateverIsTurnedAwayAnswersAsAProblem() throws Exception {
    for (Machine.Reply reply :
        List.of(
            machine.get("/api/v1/nowhere"),
            machine.get("/api/v1/matters?q=%E6%9C%BA%E5%AF%86%E2%98%8510%E5%B9%B4"),
            machine.get("/api/v1/matters", "Accept", "text/html"),
            machine.post("/api/v1/matters", Sample.key(), "x".repeat(70_000)),
            machine.post("/api/v1/reference/units", Sample.key(), "{}"))) {
      assertThat(reply.status()).isIn(404, 422, 406, 413, 405);
      assertThat(reply.header("content-type")).startsWith("application/problem+json");
      assertThat(reply.json().get("status").asInt()).isEqualTo(reply.status());
      assertThat(reply.body()).doesNotContain("org.", "java", "Exception");
      assertThat(reply.header("content-security-policy")).contains("default-src 'none'");
    }
  }
}
