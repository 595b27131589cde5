package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;

/** Words in subject lines: exact from two characters on, refused in words below. */
@TestProgram
class SubjectSearchTest {

  private final MockMvc pages;
  private final Petitions petitions;
  private final DSLContext truth;
  private final County county;

  @Autowired
  SubjectSearchTest(MockMvc pages, Petitions petitions, Truth truth, Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  private void registered(String subject) {
    Sample.registered(petitions, county, Sample.with(Sample.letter(), subject, Sample.STATEMENT));
  }

  private List<String> found(Map<String, String> fields) throws Exception {
    return page(fields, 200).select("tbody td.is-lead span:first-child").eachText();
  }

  private List<String> found(String words) throws Exception {
    return found(Map.of("q", words));
  }

  private Document page(Map<String, String> fields, int status) throws Exception {
    var asked = get("/matters").with(county.signedInAs(Role.WINDOW_CLERK));
    fields.forEach(asked::param);
    MockHttpServletResponse answer = pages.perform(asked).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void twoThreeAndFourCharactersAreExact() throws Exception {
    registered("反映工资拖欠问题");
    registered("反映拖欠工程款和工人资料丢失问题");
    assertThat(found("工资")).containsExactly("反映工资拖欠问题");
    assertThat(found("工人")).containsExactly("反映拖欠工程款和工人资料丢失问题");
    assertThat(found("工程款")).containsExactly("反映拖欠工程款和工人资料丢失问题");
    assertThat(found("工资拖欠")).containsExactly("反映工资拖欠问题");
    assertThat(found("拖欠工资")).as("pairs that stand apart are no word").isEmpty();
    assertThat(found("拖欠")).hasSize(2);
  }

  @Test
  void severalWordsAreAllLookedFor() throws Exception {
    registered("反映工资拖欠问题");
    registered("反映拖欠工程款问题");
    assertThat(found("拖欠 工资")).containsExactly("反映工资拖欠问题");
    assertThat(found("拖欠　工资")).as("apart by a wide space").hasSize(1);
    assertThat(found("拖欠 噪声")).isEmpty();
  }

  @Test
  void aWordOfOneCharacterIsRefusedInWordsAndTheFiltersStay() throws Exception {
    registered("反映工资拖欠问题");
    for (String words : List.of("工", "工资 欠", "%", "字".repeat(81))) {
      Document page = page(Map.of("q", words, "form", "letter"), 422);
      assertThat(page.select("[role=alert]").text()).contains("每个词至少两个字");
      assertThat(page.select("tbody tr")).isEmpty();
      assertThat(page.select("#f-text").val()).isEqualTo(words);
      assertThat(page.select("#f-form option[selected]").val()).isEqualTo("letter");
    }
  }

  @Test
  void daysOfReceiptNarrowAndGoWithEveryLink() throws Exception {
    registered("反映工资拖欠问题");
    String day = Sample.TODAY.toString();
    String after = Sample.TODAY.plusDays(1).toString();
    assertThat(found(Map.of("from", day, "to", day))).hasSize(1);
    assertThat(found(Map.of("from", after))).isEmpty();
    assertThat(found(Map.of("to", Sample.TODAY.minusDays(1).toString()))).isEmpty();
    assertThat(found(Map.of("from", "last week"))).as("a malformed day narrows nothing").hasSize(1);
    Document page = page(Map.of("from", day, "q", "工资"), 200);
    assertThat(page.select("nav.filters a").eachAttr("href"))
        .allMatch(link -> link.contains("from=" + day) && link.contains("q=%E5%B7%A5%E8%B5%84"));
  }

  @Test
  void theFieldsOfAFilterAreReadAsTheyWereWritten() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("state", "handling");
    fields.put("overdue", "yes");
    fields.put("form", "letter");
    fields.put("unit", county.housing().id().toString());
    fields.put("from", "2025-10-01");
    fields.put("to", "2025-10-15");
    fields.put("q", "工资 拖欠");
    fields.put("in", "statement");
    assertThat(MatterFilter.of(fields).fields()).isEqualTo(fields);
    assertThat(MatterFilter.ALL.fields()).isEmpty();
  }

  @Test
  void theDatabaseKeepsThePairsAndReadsThemForWordsOfTwo() {
    String index =
        truth
            .fetchSingle(
                "select indexdef from pg_indexes where schemaname = 'petition' and indexname = 'matter_by_pairs'")
            .get(0, String.class);
    assertThat(index).contains("USING gin", "petition.pairs");
    String plan =
        truth.transactionResult(inner -> {
          for (String way : List.of("seqscan", "indexscan", "indexonlyscan")) {
            inner.dsl().execute("set local enable_" + way + " = off");
          }
          return inner
              .dsl()
              .fetch(
                  "explain select id from petition.matter m where petition.pairs(m.number || ' ' || m.subject) @> petition.pairs('工资')")
              .format();
        });
    assertThat(plan).contains("matter_by_pairs");
  }
}
