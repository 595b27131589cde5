package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.xinheng.given.County;
import org.xinheng.given.Receiver;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.AccessTable.Row;
import org.xinheng.house.Catalogue.Column;
import org.xinheng.house.Catalogue.Table;
import org.xinheng.identity.Role;
import org.xinheng.petition.PrivacyNotice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every form is sent with a field for every column of every table beside what its page offers, in
 * both spellings, each with a value that stands nowhere else. The act is done as if they were not
 * there, and none of the values is found in any row of any table.
 */
@TestProgram
@Control("Z7")
class OnlyOfferedFieldsTest {

  private static final String TEXT = "slipped-in";
  private static final String DAY = "1999-09-09";
  private static final String NUMBER = "770077";
  private static final UUID ID = new UUID(0x0bad_0bad_0bad_7badL, 0x8bad_0bad_0bad_0badL);
  private static final String ANY = TEXT + "|" + DAY + "|\\m" + NUMBER + "\\M|" + ID;

  private final AccessTable table = AccessTable.read();
  private final Map<String, String> slipped = new TreeMap<>();
  private final Set<String> sent = new TreeSet<>();
  private final MockMvc pages;
  private final DSLContext truth;
  private final AccessWorld world;
  private final List<Table> tables;

  @Autowired
  OnlyOfferedFieldsTest(MockMvc pages, Truth truth, ApplicationContext program) {
    this.pages = pages;
    this.truth = truth.sql();
    this.world = new AccessWorld(program, table);
    this.tables = Catalogue.read(this.truth);
    for (Table each : tables) {
      each.columns().forEach(this::slip);
    }
  }

  private void slip(Column column) {
    String value =
        switch (column.type()) {
          case "uuid" -> ID.toString();
          case "date", "timestamp with time zone" -> DAY;
          case "integer", "bigint", "smallint" -> NUMBER;
          case "boolean" -> "true";
          default -> TEXT;
        };
    slipped.put(column.name(), value);
    String camel =
        Pattern.compile("_([a-z0-9])")
            .matcher(column.name())
            .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
    slipped.put(camel, value);
  }

  @Test
  void whatAPageDidNotOfferIsNeverStored() throws Exception {
    assertThat(slipped).hasSizeGreaterThan(150);
    matters();
    windows();
    money();
    accounts();
    programs();
    events();
    exchange();
    others();
    Set<String> posts = new HashSet<>();
    table.routes().stream()
        .map(Row::route)
        .filter(it -> it.startsWith("POST "))
        .forEach(posts::add);
    assertThat(sent).containsExactlyInAnyOrderElementsOf(posts);
    System.out.printf(
        "fields: %d forms, each with up to %d fields more, 0 stored%n",
        sent.size(), slipped.size());
  }

  private void matters() throws Exception {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("form", "letter");
    entry.put("purpose", "decision");
    entry.put("receivedOn", "2025-10-15");
    entry.put("subject", "反映楼顶漏水问题");
    entry.put("contentClass", "030800");
    entry.put("statement", "请看一看三号楼");
    entry.put("persons", "1");
    entry.put("main.name", "王小满");
    entry.put("main.phone", "13800005678");
    entry.put("main.address", "东坡镇柳林村 3 组");
    entry.put("noticeVersion", PrivacyNotice.on(LocalDate.of(2025, 10, 15)).version());
    entry.put("noticeWay", "with-reply");
    assertThat(
            sent("POST /matters", "clerk", "/matters", "/matters/new", entry)
                .getResponse()
                .getStatus())
        .isEqualTo(201);
    String matter = "/matters/" + world.address("matter.bureau").get("number");
    done(
        "POST /matters/{number}/{act}",
        "clerk",
        matter + "/classify",
        matter,
        Map.of("petitionClass", "grievance", "path", "6", "version", "1"));
    sent(
        "POST /matters/{number}/reveal",
        "clerk",
        matter + "/reveal",
        matter,
        Map.of("purpose", "contact"));
    letters(matter);
    views();
    sent(
        "POST /matters/selected",
        "clerk",
        "/matters/selected",
        matter,
        Map.of("act", "transfer", "toUnit", ID.toString(), "pick", "XF-2025-501001-99999@1"));
    sent(
        "POST /matters/{number}/reminders/seen",
        "leader",
        matter + "/reminders/seen",
        "/",
        Map.of("reachedOn", "2025-10-15"));
    erasure(matter);
    sent(
        "POST /matters/{number}/attachments",
        "clerk",
        matter + "/attachments",
        matter,
        Map.of("attachmentKind", "material", "declared", "true", "file", "说明"));
    sent(
        "POST /matters/{number}/slip",
        "clerk",
        matter + "/slip",
        matter + "/slip",
        Map.of("slipReason", "lost", "slip", "0123456789abcdef0123456789abcdef", "version", "2"));
  }

  private void letters(String matter) throws Exception {
    String letters = matter + "/letters";
    sent(
        "POST /matters/{number}/letters",
        "clerk",
        letters,
        letters,
        Map.of("kind", "slip", "owed", ""));
    sent(
        "POST /matters/{number}/letters/{id}/replace",
        "clerk",
        letters + "/00000000-0000-0000-0000-000000000001/replace",
        letters,
        Map.of());
    done(
        "POST /letters/office",
        "leader",
        "/letters/office",
        "/letters/office",
        Map.of("mark", "清访", "phone", "0335-1234567", "version", "1"));
    assertThat(truth.fetchCount(DSL.table("letters.office"), DSL.condition("mark = '清访'")))
        .isPositive();
  }

  private void erasure(String matter) throws Exception {
    Map<String, String> proposal =
        Map.of(
            "erasureGround", "term-over",
            "reason", "经鉴定没有保存价值",
            "notPermanent", "yes",
            "version", "2");
    sent("POST /matters/{number}/erasure", "clerk", matter + "/erasure", matter, proposal);
    for (String step : List.of("withdraw", "confirm")) {
      sent(
          "POST /matters/{number}/erasure/" + step,
          "leader",
          matter + "/erasure/" + step,
          matter,
          Map.of("version", "2"));
    }
  }

  private void windows() throws Exception {
    String officer = world.officer("clerk").id().toString();
    Map<String, String> duty =
        Map.of("day", "2025-10-15", "window", "南窗口", "open", "true", "officers", officer);
    done("POST /reception/duty", "clerk", "/reception/duty", "/reception", duty);
    UUID id = newest("reception.duty");
    Map<String, String> amended = new LinkedHashMap<>(duty);
    amended.put("version", "1");
    String address = "/reception/duty/" + id;
    done("POST /reception/duty/{id}/amend", "clerk", address + "/amend", "/reception", amended);
    Map<String, String> day = Map.of("day", "2025-10-15", "version", "2");
    done("POST /reception/duty/{id}/sign", "clerk", address + "/sign", "/reception", day);
    done(
        "POST /reception/duty/{id}/correct",
        "leader",
        address + "/correct",
        "/reception",
        Map.of("day", "2025-10-15", "version", "3", "open", "false", "note", "停电"));
    done(
        "POST /reception/visits",
        "clerk",
        "/reception/visits",
        "/reception",
        Map.of("day", "2025-10-15", "window", "南窗口", "persons", "2"));
    done(
        "POST /reception/visits/{id}/answer",
        "clerk",
        "/reception/visits/" + newest("reception.visit") + "/answer",
        "/reception",
        Map.of("day", "2025-10-15", "answer", "satisfied"));
  }

  private void exchange() throws Exception {
    Map<String, String> days = Map.of("from", "2025-10-15", "until", "2025-10-15");
    Map<String, String> file = new LinkedHashMap<>(days);
    file.put("declared", "true");
    file.put("file", "信访件编号");
    sent("POST /exchange/files", "clerk", "/exchange/files", "/exchange", file);
    sent("POST /exchange/export", "clerk", "/exchange/export", "/exchange", days);
    for (String step : List.of("take", "discard")) {
      sent(
          "POST /exchange/files/{id}/" + step,
          "clerk",
          "/exchange/files/00000000-0000-0000-0000-000000000001/" + step,
          "/exchange",
          Map.of("version", "1"));
    }
  }

  private void money() throws Exception {
    String code = world.address("project.bureau").get("code");
    done(
        "POST /money/{code}/payments",
        "figures",
        "/money/" + code + "/payments",
        "/money/" + code + "?year=2025",
        Map.of("year", "2025", "day", "2025-06-02", "amount", "1.00", "voucher", "记-9"));
    String indicator = "/performance/2025/" + code + "/2";
    done(
        "POST /performance/{year}/{code}/{ordinal}/record",
        "figures",
        indicator + "/record",
        indicator,
        Map.of(
            "actual",
            "97",
            "as-of",
            "2025-06-03",
            "reason",
            "复核",
            "declared",
            "true",
            "file",
            "合格"));
    String words = "/performance/2025/" + code + "/4";
    done(
        "POST /performance/{year}/{code}/{ordinal}/judge",
        "figures",
        words + "/judge",
        words,
        Map.of("state", "MET", "as-of", "2025-06-03", "reason", "对照上年"));
    sent(
        "POST /performance/{year}/{code}/{ordinal}/method",
        "figures",
        indicator + "/method",
        indicator,
        Map.of("choice", "recorded", "version", "1", "reason", "无系统数据"));
    String draft = "/performance/draft/2026/" + world.address("draft.bureau").get("unit");
    done(
        "POST /performance/draft/{year}/{unit}/confirm",
        "figures",
        draft + "/confirm",
        draft,
        Map.of("version", "1"));
    sent(
        "POST /performance/import",
        "figures",
        "/performance/import",
        "/performance/import",
        Map.of("file", "买菜清单", "declared", "true"));
  }

  private void accounts() throws Exception {
    done(
        "POST /settings/units",
        "security",
        "/settings/units",
        "/settings",
        Map.of("code", "505001", "name", "清河县水利局", "kind", "department"));
    sent(
        "POST /settings/officers",
        "security",
        "/settings/officers",
        "/settings",
        Map.of("login", "fresh", "name", "新来", "role", "auditor", "unit", "502001"));
    String account = "/settings/officers/fresh";
    for (Map.Entry<String, Map<String, String>> act :
        Map.of(
                "appoint", Map.of("role", "finance-checker", "unit", "502001"),
                "end", Map.of("role", "auditor"),
                "enabled", Map.of("enabled", "true"),
                "reset", Map.of("lost", "password"))
            .entrySet()) {
      Map<String, String> fields = new LinkedHashMap<>(act.getValue());
      fields.put("version", version());
      sent(
          "POST /settings/officers/{login}/" + act.getKey(),
          "security",
          account + "/" + act.getKey(),
          account,
          fields);
    }
    boolean enabled =
        truth
            .fetchSingle(
                "select enabled from identity.officer where region = ? and login = 'fresh'",
                world.county().region().code())
            .get(0, boolean.class);
    assertThat(enabled).isTrue();
    assertThat(
            truth
                .fetch(
                    "select role from identity.appointment a join identity.officer o on o.region ="
                        + " a.region and o.id = a.officer_id where a.region = ? and login ="
                        + " 'fresh'",
                    world.county().region().code())
                .getValues(0, String.class))
        .isSubsetOf(Role.AUDITOR.code(), Role.FINANCE_CHECKER.code());
  }

  private void programs() throws Exception {
    sent(
        "POST /settings/clients",
        "security",
        "/settings/clients",
        "/settings/clients",
        Map.of(
            "name", "市平台",
            "role", "window-clerk",
            "unit", "501001",
            "allowed", "list",
            "until", "2025-12-31"));
    String client = "/settings/clients/" + newest("api.client");
    done(
        "POST /settings/clients/{id}/revoke",
        "security",
        client + "/revoke",
        "/settings/clients",
        Map.of("version", "1"));
    String matter = "/api/v1/matters/" + world.address("matter.bureau").get("number");
    asProgram("POST /api/v1/matters", "/api/v1/matters", Map.of("subject", "反映楼顶漏水"));
    asProgram("POST /api/v1/matters/{number}/{act}", matter + "/note", Map.of("text", "电话问过"));
    asProgram(
        "POST /api/v1/matters/{number}/personal",
        matter + "/personal",
        Map.of("purpose", "contact"));
  }

  /** The interface refuses what it does not know, and says so. */
  private void asProgram(String route, String address, Map<String, String> fields)
      throws Exception {
    Map<String, String> body = new LinkedHashMap<>(slipped);
    body.putAll(fields);
    int status =
        pages
            .perform(
                post(address)
                    .header("Authorization", "Bearer " + world.key("machine"))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"2\"")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(JsonMapper.builder().build().writeValueAsBytes(body)))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).as(route).isEqualTo(422);
    sent.add(route);
    assertNothingSlippedIn(route);
  }

  private void events() throws Exception {
    sent(
        "POST /settings/webhooks",
        "security",
        "/settings/webhooks",
        "/settings/webhooks",
        Map.of("address", Receiver.address("/offered"), "unit", "501001"));
    String events = "/settings/webhooks/" + newest("webhooks.subscription");
    done(
        "POST /settings/webhooks/{id}/end",
        "security",
        events + "/end",
        "/settings/webhooks",
        Map.of("version", "1"));
    sent(
        "POST /settings/webhooks/parked/{id}/again",
        "security",
        "/settings/webhooks/parked/" + new UUID(0, 1) + "/again",
        "/settings/webhooks",
        Map.of("version", "1"));
  }

  private String version() {
    return truth
        .fetchSingle(
            "select version from identity.officer where region = ? and login = 'fresh'",
            world.county().region().code())
        .get(0, String.class);
  }

  /** What the acts above have not sent: as the table of access sends it, by the first let in. */
  private void others() throws Exception {
    for (Row row : table.routes()) {
      if (row.route().startsWith("POST ") && !sent.contains(row.route())) {
        String asker = row.entrants().isEmpty() ? "clerk" : row.entrants().iterator().next();
        sent(row.route(), asker, row.route().substring("POST ".length()), "/account", row.form());
      }
    }
  }

  private void done(
      String route, String asker, String address, String page, Map<String, String> fields)
      throws Exception {
    MvcResult result = sent(route, asker, address, page, fields);
    assertThat(result.getResponse().getStatus()).as(route).isEqualTo(302);
    assertThat(result.getFlashMap().keySet()).as(route).doesNotContain("refused", "refusal");
  }

  private void views() throws Exception {
    String views = "/matters/views";
    sent("POST /matters/views", "clerk", views, "/matters", Map.of("title", "越权的字段", "q", "漏水"));
    String id =
        truth
            .fetchSingle("select id from petition.saved_view where title = '越权的字段'")
            .get(0, String.class);
    Map<String, String> named = Map.of("title", "上周", "version", "1");
    sent("POST /matters/views/{id}", "clerk", views + "/" + id, views, named);
    String delete = views + "/" + id + "/delete";
    sent("POST /matters/views/{id}/delete", "clerk", delete, views, Map.of("version", "2"));
  }

  private MvcResult sent(
      String route, String asker, String address, String page, Map<String, String> fields)
      throws Exception {
    var request = multipart(address).with(csrf()).with(County.signedIn(world.officer(asker)));
    Set<String> own = new HashSet<>(offered(asker, page, address));
    own.addAll(fields.keySet());
    own.addAll(List.of("key", "lang", "back", "username", "password", "code", "lost"));
    slipped.forEach((name, value) -> {
      if (!own.contains(name)) {
        request.param(name, value);
      }
    });
    fields.forEach((name, value) -> {
      if (name.equals("file")) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        request.file(new MockMultipartFile("file", "验收单.txt", "text/plain", bytes));
      } else {
        request.param(name, value);
      }
    });
    request.param("key", UUID.randomUUID().toString());
    MvcResult result = pages.perform(request).andReturn();
    sent.add(route);
    assertNothingSlippedIn(route);
    return result;
  }

  private Set<String> offered(String asker, String page, String address) throws Exception {
    String html =
        pages
            .perform(get(page).with(County.signedIn(world.officer(asker))))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    return new HashSet<>(
        Jsoup.parse(html).select("form[action=" + address + "] [name]").eachAttr("name"));
  }

  private void assertNothingSlippedIn(String route) {
    for (Table each : tables) {
      String ours = each.hasColumn("region") ? "region in (?, ?)" : "? <> ?";
      String query = "select count(*) from " + each.fullName() + " t where " + ours;
      Integer found =
          truth
              .fetchSingle(query + " and t::text ~ ?", world.county().region().code(), TEXT, ANY)
              .get(0, Integer.class);
      assertThat(found).as(route + " stored it in " + each.fullName()).isZero();
    }
  }

  private UUID newest(String name) {
    return truth
        .fetchSingle(
            "select id from " + name + " where region = ? order by id desc limit 1",
            world.county().region().code())
        .get(0, UUID.class);
  }
}
