package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.PetitionClass;

/** Erasure by destroying a key: two officers, never before its time, whole history, whole pages. */
@TestProgram
class ErasureTest {

  /** Guided out in 2025 without a result: kept for ten years after that year. */
  private static final LocalDate OVER = LocalDate.of(2036, 1, 1);

  private final MockMvc pages;
  private final Petitions petitions;
  private final Ledger ledger;
  private final KeyRing ring;
  private final MovableClock clock;
  private final DSLContext truth;
  private final DataSource owner;
  private final DSLContext program;
  private final County county;

  @Autowired
  ErasureTest(
      MockMvc pages,
      Petitions petitions,
      Ledger ledger,
      KeyRing ring,
      MovableClock clock,
      Truth truth,
      DataSource source,
      Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.ledger = ledger;
    this.ring = ring;
    this.clock = clock;
    this.truth = truth.sql();
    this.owner = truth.source();
    this.program = DSL.using(source, SQLDialect.POSTGRES);
    this.county = counties.open();
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private String closed() {
    String number = Sample.registered(petitions, county);
    done(number, new MatterAct.Classify(PetitionClass.GRIEVANCE, LawfulPath.ADMINISTRATIVE));
    done(number, new MatterAct.GuideOut("向县人民政府申请行政复议"));
    return number;
  }

  private void done(String number, MatterAct act) {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    assertThat(petitions.act(clerk, number, act, version(number), Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }

  private int version(String number) {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow().version();
  }

  private UUID id(String number) {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow().id();
  }

  private Document open(Role role, String address) throws Exception {
    MockHttpServletResponse answer =
        pages.perform(get(address).with(county.signedInAs(role))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpServletResponse send(Role role, Document page, String action, String... more)
      throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    var form = page.expectFirst("form[action$=" + action + "]");
    form.select("input[type=hidden]").forEach(input -> values.put(input.attr("name"), input.val()));
    values.remove("_csrf");
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    var request = post(form.attr("action")).with(county.signedInAs(role)).with(csrf());
    values.forEach(request::param);
    return pages.perform(request).andReturn().getResponse();
  }

  private void erase(String number) throws Exception {
    clock.moveTo(OVER);
    Document page = open(Role.WINDOW_CLERK, "/matters/" + number);
    MockHttpServletResponse proposed =
        send(
            Role.WINDOW_CLERK,
            page,
            "/erasure",
            "erasureGround",
            "term-over",
            "reason",
            "十年期满，经鉴定无继续保存价值",
            "notPermanent",
            "yes");
    assertThat(proposed.getRedirectedUrl())
        .isEqualTo("/matters/" + number + "?done=propose-erasure");
    Document waiting = open(Role.BUREAU_LEADER, "/matters/" + number);
    assertThat(waiting.expectFirst("[aria-labelledby=s-erasure]").text())
        .contains("保存期限已届满", "第47条第1款第2项", "经鉴定", "2035", "撤回");
    MockHttpServletResponse done = send(Role.BUREAU_LEADER, waiting, "/erasure/confirm");
    assertThat(done.getRedirectedUrl()).isEqualTo("/matters/" + number + "?done=erase");
  }

  @Test
  void twoOfficersEraseAndNothingBreaks() throws Exception {
    String number = closed();
    UUID id = id(number);
    List<Entry> before = ledger.history(county.region(), id);
    erase(number);

    assertThat(count("crypto.matter_key", id)).isZero();
    assertThat(count("crypto.erasure", id)).isEqualTo(1);
    assertThat(indexes(id)).isEqualTo("0 0 0");
    List<Entry> after = ledger.history(county.region(), id);
    assertThat(hashes(after)).hasSize(before.size() + 2).startsWith(hashes(before));
    assertThat(ledger.isWhole(county.region(), id)).isTrue();

    for (Role role : List.of(Role.WINDOW_CLERK, Role.BUREAU_LEADER, Role.COUNTY_LEADER)) {
      Document page = open(role, "/matters/" + number + "?done=erase");
      assertThat(page.select(".notice.is-warn").text()).contains("已依法销毁", "2036年1月1日", "第47条");
      assertThat(page.select(".words").eachText()).containsOnly("十年期满，经鉴定无继续保存价值");
      assertThat(page.text()).doesNotContain("王", "楼顶漏水，物业", "向县人民政府", "查看并记录");
      assertThat(page.select(".timeline li")).hasSize(after.size());
      assertThat(page.select(".acts")).isEmpty();
      assertThat(open(role, "/matters?q=漏水").select("tbody tr").text()).contains("已依法销毁", number);
    }
    assertThat(open(Role.BUREAU_LEADER, "/matters/" + number).expectFirst(".timeline li").text())
        .contains("依法销毁", "保存期限已届满", "经鉴定", county.officer(Role.WINDOW_CLERK).name());
    assertThat(open(Role.BUREAU_LEADER, "/").text()).isNotEmpty();
    nothingMoreCanBeDone(number);
  }

  private void nothingMoreCanBeDone(String number) {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    Answer act = petitions.act(clerk, number, Sample.classify(), version(number), Sample.key());
    assertThat(((Answer.Refused) act).kind()).isEqualTo(Answer.Kind.ERASED);
    assertThat(petitions.reveal(clerk, number, RevealPurpose.CONTACT, Sample.key())).isEmpty();
    Answer again =
        petitions.proposeErasure(
            clerk, number, entry("again, please"), version(number), Sample.key());
    assertThat(((Answer.Refused) again).kind()).isEqualTo(Answer.Kind.ERASED);
    clock.reset();
    RegisterMatter repeat = Sample.repeating(Sample.letter(), number);
    assertThat(Sample.registered(petitions, county, repeat)).isNotEqualTo(number);
  }

  private static ProposeErasure entry(String reason) {
    return new ProposeErasure("term-over", reason, true);
  }

  @Test
  void nothingIsErasedBeforeItsTimeNorByOneAlone() throws Exception {
    String open = Sample.registered(petitions, county);
    String number = closed();
    Scope clerk = county.as(Role.WINDOW_CLERK);
    Scope leader = county.as(Role.BUREAU_LEADER);
    assertThat(open(Role.BUREAU_LEADER, "/matters/" + open).select("#s-erasure")).isEmpty();
    assertThat(refusal(petitions.proposeErasure(clerk, open, entry("未办结"), 1, Sample.key())))
        .as("too short a reason")
        .isEqualTo(Answer.Kind.FORM);
    assertThat(refusal(petitions.proposeErasure(clerk, open, entry("还没有办结"), 1, Sample.key())))
        .isEqualTo(Answer.Kind.NOT_CLOSED);

    clock.moveTo(OVER.minusDays(1));
    Document kept = open(Role.BUREAU_LEADER, "/matters/" + number);
    assertThat(kept.expectFirst("[aria-labelledby=s-erasure]").text())
        .contains("2035年12月31日", "第47条第2款");
    assertThat(kept.select("form[action$=/erasure]")).isEmpty();
    Answer early =
        petitions.proposeErasure(clerk, number, entry("经鉴定无价值"), version(number), Sample.key());
    assertThat(refusal(early)).isEqualTo(Answer.Kind.STILL_KEPT);
    assertThat(((Answer.Refused) early).article())
        .isNotNull()
        .satisfies(article -> assertThat(article.place()).isEqualTo("第47条第2款"));

    clock.moveTo(OVER);
    assertThat(
            petitions.proposeErasure(
                county.as(Role.UNIT_HEAD), number, entry("经鉴定无价值"), 1, Sample.key()))
        .as("the unit never had it")
        .isInstanceOf(Answer.NotFound.class);
    assertThat(
            petitions.proposeErasure(
                leader, number, entry("经鉴定无价值"), version(number), Sample.key()))
        .isInstanceOf(Answer.Done.class);
    assertThat(refusal(petitions.confirmErasure(leader, number, version(number), Sample.key())))
        .isEqualTo(Answer.Kind.NOT_TO_CONFIRM);
    assertThat(refusal(petitions.confirmErasure(clerk, number, version(number), Sample.key())))
        .isEqualTo(Answer.Kind.NOT_TO_CONFIRM);
    assertThat(refusal(petitions.withdrawErasure(clerk, number, 1, Sample.key())))
        .isEqualTo(Answer.Kind.STALE);
    assertThat(petitions.withdrawErasure(clerk, number, version(number), Sample.key()))
        .isInstanceOf(Answer.Done.class);
    assertThat(refusal(petitions.confirmErasure(leader, number, version(number), Sample.key())))
        .isEqualTo(Answer.Kind.NO_DRAFT);
    assertThat(open(Role.WINDOW_CLERK, "/matters/" + number).select(".words")).isNotEmpty();
  }

  private static Answer.Kind refusal(Answer answer) {
    return ((Answer.Refused) answer).kind();
  }

  @Test
  void theDatabaseItselfDestroysNothingWithoutAConfirmedOrder() {
    String number = closed();
    UUID id = id(number);
    String region = county.region().code();
    assertThatThrownBy(
            () -> program.fetch("select crypto.destroy_matter_key(?, ?, now())", region, id))
        .hasMessageContaining("no confirmed order");
    assertThatThrownBy(() -> program.execute("delete from crypto.matter_key"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() ->
            truth.execute(
                "insert into crypto.erasure_order values (?, ?, 'term-over', 'x', ?::uuid, now(),"
                    + " ?::uuid, now())",
                region,
                id,
                id,
                id))
        .as("one officer twice")
        .hasMessageContaining("check");
    assertThat(count("crypto.matter_key", id)).isEqualTo(1);
  }

  @Test
  void whatARestoredBackupBringsBackIsDestroyedAgain() throws Exception {
    String number = closed();
    UUID id = id(number);
    var key =
        truth.fetchSingle("select * from crypto.matter_key where matter_id = ?", id).intoArray();
    byte[] name =
        truth
            .fetchSingle("select name_index from petition.person where matter_id = ?", id)
            .get(0, byte[].class);
    erase(number);
    truth.execute("insert into crypto.matter_key values (?, ?, ?, ?, ?::timestamptz)", key);
    truth.execute("update petition.person set name_index = ? where matter_id = ?", name, id);
    truth.execute("update petition.matter set erased_on = null where id = ?", id);
    truth.execute("delete from crypto.erasure where matter_id = ?", id);

    KeyRing again = KeyStart.open(owner, ring.file(), null, MovableClock.START);
    assertThat(again.destroyedAgain()).isEqualTo(1);
    assertThat(ErasedMatters.forget(owner)).isEqualTo(1);
    assertThat(count("crypto.matter_key", id)).isZero();
    assertThat(indexes(id)).isEqualTo("0 0 0");
    assertThat(open(Role.BUREAU_LEADER, "/matters/" + number).select(".notice.is-warn").text())
        .contains("已依法销毁");
    assertThat(KeyStart.open(owner, ring.file(), null, MovableClock.START).destroyedAgain())
        .isZero();
  }

  private int count(String table, UUID matter) {
    return truth
        .fetchSingle("select count(*) from " + table + " where matter_id = ?", matter)
        .get(0, Integer.class);
  }

  /** How many fingerprints of each kind are left. */
  private String indexes(UUID matter) {
    return truth
        .fetchSingle(
            "select sum(length(name_index)) || ' ' || count(id_number_index) || ' ' ||"
                + " count(phone_index) from petition.person where matter_id = ?",
            matter)
        .get(0, String.class);
  }

  private static String[] hashes(List<Entry> entries) {
    return entries.stream().map(it -> HexFormat.of().formatHex(it.hash())).toArray(String[]::new);
  }
}
