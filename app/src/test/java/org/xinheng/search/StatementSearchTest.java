package org.xinheng.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Right;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.MatterRow;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Page;

/**
 * Search in what petitioners said: found by its words, never by its persons, and within the scope.
 */
@TestProgram
class StatementSearchTest {

  private final MockMvc pages;
  private final Petitions petitions;
  private final BulkMatters bulk;
  private final StatementFollower follower;
  private final StatementSearch search;
  private final SearchFolder folder;
  private final Truth truth;
  private final MovableClock clock;
  private final County county;

  @Autowired
  StatementSearchTest(
      MockMvc pages,
      Petitions petitions,
      BulkMatters bulk,
      StatementFollower follower,
      StatementSearch search,
      SearchFolder folder,
      Truth truth,
      MovableClock clock,
      Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.bulk = bulk;
    this.follower = follower;
    this.search = search;
    this.folder = folder;
    this.truth = truth;
    this.clock = clock;
    this.county = counties.open();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private String registered(String statement) {
    return Sample.registered(
        petitions, county, Sample.with(Sample.letter(), "反映小区楼顶漏水维修问题", statement));
  }

  private List<String> found(Scope scope, String words) {
    Page<MatterRow> page =
        petitions.list(scope, MatterFilter.of(Map.of("q", words, "in", "statement")), null);
    assertThat(page.next()).isNull();
    return page.rows().stream().map(MatterRow::number).toList();
  }

  private List<String> found(String words) {
    return found(county.as(Role.WINDOW_CLERK), words);
  }

  @Test
  void wordsOfTwoThreeAndFourCharactersAreFoundWhereverTheyStand() {
    String wages = registered("农民工工资拖欠了半年，包工头不见人影。");
    String noise = registered("夜里施工，噪声扰民，投诉没有回音。\nWiFi 也断了。");
    assertThat(follower.follow(county.region())).isEqualTo(2);
    assertThat(found("工资")).containsExactly(wages);
    assertThat(found("民工")).containsExactly(wages);
    assertThat(found("农民工")).containsExactly(wages);
    assertThat(found("拖欠工资")).as("in this order it stands nowhere").isEmpty();
    assertThat(found("工资拖欠")).containsExactly(wages);
    assertThat(found("噪声扰民")).containsExactly(noise);
    assertThat(found("拖欠 工资")).as("all words, in any order").containsExactly(wages);
    assertThat(found("噪声 工资")).isEmpty();
    assertThat(found("wifi")).containsExactly(noise);
    assertThat(found("？！")).isEmpty();
  }

  @Test
  @Right(5)
  void nobodyIsFoundByNameNumberOrAddress() {
    registered("我是王小满，电话 13800005678，证件 130399199001011237，住东坡镇柳林村 3 组，楼顶漏水。邻居李大山也反映过。");
    follower.follow(county.region());
    assertThat(found("楼顶漏水")).hasSize(1);
    for (String typed :
        List.of("王小满", "小满", "13800005678", "0000", "130399199001011237", "柳林村", "李大山", "大山")) {
      assertThat(found(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void theDatabaseSaysWhoSeesWhatWasFound() {
    String number = registered("河道里倒了垃圾，气味难闻。");
    follower.follow(county.region());
    assertThat(found(county.as(Role.BUREAU_LEADER), "垃圾")).containsExactly(number);
    for (Scope foreign :
        List.of(
            county.as(Role.CASE_OFFICER), county.as(Role.UNIT_HEAD), county.asLabourOfficer())) {
      assertThat(found(foreign, "垃圾")).isEmpty();
    }
    var narrow = MatterFilter.of(Map.of("q", "垃圾", "in", "statement", "state", "handling"));
    assertThat(petitions.list(county.as(Role.BUREAU_LEADER), narrow, null).rows()).isEmpty();
  }

  @Test
  void whatMayNotBeSearchedIsNotFoundAndLeavesTheIndex() throws Exception {
    String erased = registered("井盖丢失，路人摔伤。");
    String reported = registered("井盖丢失，有人倒卖。");
    follower.follow(county.region());
    assertThat(found("井盖")).hasSize(2);
    truth
        .sql()
        .execute(
            "update petition.matter set erased_on = ? where region = ? and number = ?",
            Sample.TODAY,
            county.region().code(),
            erased);
    hidden(reported, true);
    assertThat(found("井盖")).as("the database says no at once").isEmpty();
    assertThat(search.find(county.region(), List.of("井盖"), null, 10)).hasSize(2);
    follower.follow(county.region());
    assertThat(search.find(county.region(), List.of("井盖"), null, 10)).isEmpty();
    assertThat(inTheFiles("井盖")).as("nor in the files").isZero();
    follower.rebuild(county.region());
    assertThat(search.find(county.region(), List.of("井盖"), null, 10)).isEmpty();
  }

  @Test
  void whatIsCommittedLaterIsTakenInThoughItIsOlder() {
    String late = registered("路灯不亮，晚上看不见。");
    clock.forward(Duration.ofSeconds(20));
    registered("路灯不亮。");
    // As if the earlier one were not committed yet when the index looks.
    UUID id = hidden(late, true);
    assertThat(follower.follow(county.region())).isEqualTo(1);
    assertThat(found("路灯")).hasSize(1);
    assertThat(hidden(late, false)).isEqualTo(id);
    assertThat(follower.follow(county.region())).isEqualTo(1);
    assertThat(found("看不见")).containsExactly(late);
    assertThat(follower.follow(county.region())).as("nothing twice").isZero();
  }

  /** How many matters of the files have a pair of characters, deleted ones included. */
  private int inTheFiles(String pair) throws IOException {
    try (var directory = FSDirectory.open(folder.index());
        var reader = DirectoryReader.open(directory)) {
      return reader.docFreq(new Term("words", pair));
    }
  }

  private UUID hidden(String number, boolean hidden) {
    return truth
        .sql()
        .fetchSingle(
            "update petition.matter set class = ? where region = ? and number = ? returning id",
            hidden ? "accusation" : "grievance",
            county.region().code(),
            number)
        .get(0, UUID.class);
  }

  @Test
  void whatIsWrittenInBulkIsFoundInBothPlaces() {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    try (BulkMatters.Batch batch = bulk.open(county.region())) {
      var entry = Sample.with(Sample.letter(), "反映施工扬尘污染问题", "工地尘土飞扬，洒水车从来不来。");
      UUID id = Ids.next(MovableClock.START);
      batch.add(batch.register(id, entry, clerk, MovableClock.START));
    }
    follower.follow(county.region());
    assertThat(found("洒水车")).hasSize(1);
    assertThat(petitions.list(clerk, MatterFilter.of(Map.of("q", "扬尘")), null).rows()).hasSize(1);
  }

  @Test
  void anIndexThatIsThrownAwayIsBuiltAnew() {
    String number = registered("自来水发黄。");
    follower.follow(county.region());
    assertThat(follower.rebuild(county.region())).isEqualTo(1);
    assertThat(found("发黄")).containsExactly(number);
    assertThat(follower.state(county.region()))
        .isEqualTo(new SearchState(county.region(), 1, 1, true));
  }

  @Test
  void pagesGoOnFromTheLastOne() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < Petitions.PAGE + 5; i++) {
      all.addFirst(registered("公交车站牌倒了，第" + "一二三四五".charAt(i % 5) + "回反映。"));
    }
    follower.follow(county.region());
    MatterFilter filter = MatterFilter.of(Map.of("q", "站牌", "in", "statement"));
    Scope clerk = county.as(Role.WINDOW_CLERK);
    Page<MatterRow> first = petitions.list(clerk, filter, null);
    Page<MatterRow> second =
        petitions.list(clerk, filter, UUID.fromString(String.valueOf(first.next())));
    List<String> seen = new ArrayList<>();
    first.rows().forEach(row -> seen.add(row.number()));
    second.rows().forEach(row -> seen.add(row.number()));
    assertThat(first.rows()).hasSize(Petitions.PAGE);
    assertThat(seen).containsExactlyElementsOf(all);
    assertThat(second.next()).isNull();
  }

  @Test
  void aPageSaysThatTheIndexIsNotWholeYet() throws Exception {
    registered("下水道堵塞。");
    assertThat(page("下水道").select(".notice.is-warn").text()).contains("索引正在建立");
    follower.follow(county.region());
    Document page = page("下水道");
    assertThat(page.select(".notice.is-warn")).isEmpty();
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody").text()).doesNotContain("下水道");
  }

  private Document page(String words) throws Exception {
    return Jsoup.parse(
        pages
            .perform(
                get("/matters")
                    .param("q", words)
                    .param("in", "statement")
                    .with(county.signedInAs(Role.WINDOW_CLERK)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
