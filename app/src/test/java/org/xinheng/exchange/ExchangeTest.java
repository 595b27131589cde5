package org.xinheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.exchange.Exports.Exported;
import org.xinheng.exchange.Exports.Format;
import org.xinheng.exchange.domain.Difference;
import org.xinheng.exchange.domain.Field;
import org.xinheng.exchange.domain.Preview;
import org.xinheng.exchange.domain.Preview.Line;
import org.xinheng.exchange.domain.Preview.Outcome;
import org.xinheng.exchange.domain.Reason;
import org.xinheng.exchange.domain.Reason.Why;
import org.xinheng.exchange.domain.Reconciliation;
import org.xinheng.exchange.domain.Reconciliation.Because;
import org.xinheng.exchange.domain.Reconciliation.Match;
import org.xinheng.given.Contents;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.FailingStatements;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.MatterRow;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;

/** Files of the national system: taken in whole or not at all, handed out, compared. */
@TestProgram
class ExchangeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final Days DAYS = new Days(DAY, DAY);

  private final NationalFiles files;
  private final Imports imports;
  private final Exports exports;
  private final Reconciliations reconciliations;
  private final Petitions petitions;
  private final Officers officers;
  private final MovableClock clock;
  private final DSLContext truth;
  private final County county;
  private final Scope clerk;

  @Autowired
  ExchangeTest(
      NationalFiles files,
      Imports imports,
      Exports exports,
      Reconciliations reconciliations,
      Petitions petitions,
      Officers officers,
      MovableClock clock,
      Truth truth,
      Counties counties) {
    this.files = files;
    this.imports = imports;
    this.exports = exports;
    this.reconciliations = reconciliations;
    this.petitions = petitions;
    this.officers = officers;
    this.clock = clock;
    this.truth = truth.sql();
    this.county = counties.open();
    this.clerk = county.as(Role.WINDOW_CLERK);
  }

  @Test
  void aFileIsLookedAtFirstAndRegisteredAfterTheYes() {
    UUID id = brought(NationalSheet.letters(3).xlsx(), "day.xlsx");
    assertThat(count("petition.matter")).isZero();
    Preview preview = preview(id);
    assertThat(preview.count(Outcome.NEW)).isEqualTo(3);
    assertThat(count("petition.matter")).as("looking stores nothing").isZero();
    assertThat(taken(id)).isEqualTo(new Run.Counts(3, 0, 0, 0, 0));
    List<MatterRow> rows = petitions.list(clerk, MatterFilter.ALL, null).rows();
    assertThat(rows).hasSize(3);
    MatterView view = view(rows.getFirst().number());
    assertThat(view.statement()).isEqualTo("我家住第3排，屋面漏雨，\n请派人看一看。");
    assertThat(view.openClocks()).as("its clock runs").hasSize(1);
    assertThat(view.timeline()).as("registered like any other").hasSize(1);
    assertThat(count("petition.person")).isEqualTo(3);
    assertThat(view.people().getFirst().name()).doesNotContain("青禾");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    byte[] file = NationalSheet.letters(3).csv();
    UUID first = brought(file, "day.csv");
    String key = Sample.key();
    Preview preview = preview(first);
    Taken done = imports.take(clerk, first, 1, preview.seen(), key);
    assertThat(imports.take(clerk, first, 1, preview.seen(), key))
        .as("the same form twice")
        .isEqualTo(done);
    assertThat(take(first)).isEqualTo(new Taken.Refused("exchange.refused.taken", 0));
    UUID again = brought(NationalSheet.letters(3).gbk(), "again.csv");
    assertThat(preview(again).count(Outcome.SAME)).isEqualTo(3);
    Contents before = Contents.of(county.region());
    assertThat(take(again)).isEqualTo(new Taken.Refused("exchange.refused.nothing", 0));
    assertThat(Contents.of(county.region())).isEqualTo(before);
  }

  @Test
  void aChangedRowIsShownFieldByFieldAndPutRightAfterTheYes() {
    taken(brought(NationalSheet.letters(2).csv(), "day.csv"));
    NationalSheet changed = new NationalSheet();
    changed.add(1, "标题", "反映第1排平房屋面、墙面漏雨问题", "内容分类", "030801", "概况", "", "手机号码", "13900000000");
    changed.add(2);
    UUID id = brought(changed.csv(), "next.csv");
    Preview preview = preview(id);
    Line line = preview.of(Outcome.CHANGED).getFirst();
    assertThat(line.differences())
        .containsExactlyInAnyOrder(
            new Difference(Field.CONTENT_CLASS, "030801", "030800"),
            new Difference(Field.SUBJECT, "反映第1排平房屋面、墙面漏雨问题", "反映第1排平房屋面漏雨问题"));
    assertThat(line.staying()).extracting(Difference::field).containsExactly(Field.PHONE);
    assertThat(line.staying().getFirst().shownThere(DAY)).isEmpty();
    String number = Objects.requireNonNull(line.here()).number();
    assertThat(view(number).subject()).as("not before the yes").isEqualTo("反映第1排平房屋面漏雨问题");
    assertThat(taken(id)).isEqualTo(new Run.Counts(0, 1, 1, 0, 0));
    MatterView view = view(number);
    assertThat(view.subject()).isEqualTo("反映第1排平房屋面、墙面漏雨问题");
    assertThat(view.statement()).contains("我家住第1排");
    assertThat(view.timeline().getFirst().act()).isEqualTo("correct");
    assertThat(view.timeline().getFirst().facts())
        .anyMatch(fact -> fact.zh().equals("反映第1排平房屋面漏雨问题 → 反映第1排平房屋面、墙面漏雨问题"))
        .anyMatch(fact -> fact.zh().equals("工程质量 → 房屋渗漏"));
    UUID third = brought(changed.csv(), "third.csv");
    assertThat(preview(third).of(Outcome.REFUSED).getFirst().reasons())
        .as("the telephone stays")
        .containsExactly(Reason.of(Why.STAYS));
  }

  @Test
  void rowsThatCannotBeTakenSayWhy() {
    NationalSheet sheet = NationalSheet.letters(1);
    sheet.add(2, "标题", "反映尉迟小鱼的屋面", "信访人姓名", "尉迟小鱼");
    sheet.add(3, "信访日期", "2025-12-01");
    sheet.add(4, "投诉内容", "附件：机密★10年");
    sheet.add(5, "本系统编号", "XF-2025-501001-99999");
    Brought marked = files.bring(clerk, "a.csv", sheet.csv(), DAYS, Sample.key());
    assertThat(marked).isEqualTo(new Brought.Refused("gate.classified", List.of()));
    assertThat(files.list(clerk)).as("nothing of it is kept").isEmpty();
    NationalSheet clean = NationalSheet.letters(1);
    clean.add(2, "标题", "反映尉迟小鱼的屋面", "信访人姓名", "尉迟小鱼");
    clean.add(3, "信访日期", "2025-12-01");
    clean.add(5, "本系统编号", "XF-2025-501001-99999");
    UUID id = brought(clean.csv(), "b.csv");
    assertThat(preview(id).of(Outcome.REFUSED))
        .extracting(Line::reasons)
        .containsExactly(
            List.of(Reason.rule("petition.fault.subject-names")),
            List.of(Reason.rule("petition.fault.received")),
            List.of(Reason.of(Why.UNKNOWN_NUMBER, Field.NUMBER)));
    assertThat(taken(id)).isEqualTo(new Run.Counts(1, 0, 0, 3, 0));
  }

  @Test
  void reportsOfWrongdoingAreCountedAndLeaveNothing() {
    NationalSheet sheet = NationalSheet.letters(1).add(2, "信访目的", "检举控告", "标题", "反映某人收礼");
    UUID id = brought(sheet.csv(), "a.csv");
    assertThat(files.list(clerk).getFirst().accusations()).isEqualTo(1);
    assertThat(taken(id)).isEqualTo(new Run.Counts(1, 0, 0, 0, 1));
    assertThat(count("petition.matter")).isEqualTo(1);
    Reconciliation result = reconciled(id);
    assertThat(result.count(Match.ONLY_THERE)).isEqualTo(1);
    assertThat(result.of(Match.ONLY_THERE)).as("nothing to open").isEmpty();
    assertThat(result.unexplained()).isZero();
  }

  @Test
  void whatChangedSinceThePreviewStopsAllOfIt() {
    UUID id = brought(NationalSheet.letters(3).csv(), "a.csv");
    String seen = preview(id).seen();
    taken(brought(new NationalSheet().add(3).csv(), "b.csv"));
    Contents before = Contents.of(county.region());
    assertThat(imports.take(clerk, id, 1, seen, Sample.key()))
        .isEqualTo(new Taken.Refused("exchange.refused.changed", 0));
    assertThat(Contents.of(county.region())).as("not one row of it").isEqualTo(before);
    assertThat(taken(id)).as("after a second look").isEqualTo(new Run.Counts(2, 0, 1, 0, 0));
  }

  @Test
  void whicheverStatementFailsNothingIsLeftBehind() {
    taken(brought(NationalSheet.letters(1).csv(), "a.csv"));
    UUID id = brought(NationalSheet.letters(2).add(1, "诉求", "换瓦").csv(), "b.csv");
    NationalSheet both = new NationalSheet().add(1, "诉求", "换瓦").add(2);
    UUID mixed = brought(both.csv(), "c.csv");
    assertThat(preview(id).count(Outcome.REFUSED)).as("twice in one file").isEqualTo(1);
    String seen = preview(mixed).seen();
    String key = Sample.key();
    int statements =
        FailingStatements.eachOf(
            county.region(),
            () ->
                assertThat(imports.take(clerk, mixed, 1, seen, key))
                    .isEqualTo(new Taken.Done(new Run.Counts(1, 1, 0, 0, 0))));
    assertThat(statements).isGreaterThan(20);
  }

  @Test
  void numbersStayDifferentAfterAFileThatWasRolledBack() {
    UUID id = brought(NationalSheet.letters(20).csv(), "a.csv");
    String seen = preview(id).seen();
    assertThat(FailingStatements.at(200, () -> imports.take(clerk, id, 1, seen, Sample.key())))
        .isTrue();
    assertThat(count("petition.matter")).isZero();
    taken(id);
    Sample.registered(petitions, county);
    assertThat(count("petition.matter")).isEqualTo(21);
  }

  @Test
  void aFileBelongsToWhoBroughtItAndANumberToTheCounty() {
    UUID id = brought(NationalSheet.letters(1).csv(), "a.csv");
    Scope leader = county.as(Role.BUREAU_LEADER);
    assertThat(imports.preview(leader, id)).isEmpty();
    assertThat(imports.take(leader, id, 1, "", Sample.key())).isEqualTo(new Taken.NotFound());
    assertThat(files.discard(leader, id, 1)).isFalse();
    assertThat(reconciliations.of(leader, id)).isEmpty();
    taken(id);
    var other = officers.enlist(county.region(), "east-clerk", "周东坡");
    officers.appoint(other, Role.WINDOW_CLERK, county.east(), LocalDate.of(2024, 1, 1));
    Scope town = County.scope(other, county.east(), Role.WINDOW_CLERK);
    Brought there = files.bring(town, "t.csv", NationalSheet.letters(2).csv(), DAYS, Sample.key());
    UUID theirs = ((Brought.Kept) there).id();
    Preview preview = imports.preview(town, theirs).orElseThrow().preview();
    assertThat(preview.of(Outcome.REFUSED).getFirst().reasons())
        .containsExactly(Reason.of(Why.ELSEWHERE));
    assertThat(preview.of(Outcome.REFUSED).getFirst().here()).isNull();
    assertThat(preview.count(Outcome.NEW)).isEqualTo(1);
    Reconciliation result =
        Objects.requireNonNull(reconciliations.of(town, theirs).orElseThrow().result());
    assertThat(result.of(Match.ONLY_THERE).getFirst().because()).isEqualTo(Because.ELSEWHERE);
    assertThat(files.runs(town)).as("what the bureau took in is not theirs").isEmpty();
    assertThat(files.runs(leader)).hasSize(1);
  }

  @Test
  void outAndInAgainReconcilesToNothingUnexplained() {
    NationalSheet sheet = NationalSheet.letters(30);
    sheet.add(31, "信访形式", "来访", "标题", "=反映问题", "问题属地", "+某处");
    sheet.add(32, "信访形式", "来电", "信访人姓名", "匿名");
    taken(brought(sheet.xlsx(), "a.xlsx"));
    String worked = petitions.list(clerk, MatterFilter.ALL, null).rows().getLast().number();
    act(worked, Sample.classify(), clerk);
    act(worked, new MatterAct.Transfer(county.housing().id(), false), clerk);
    act(worked, new MatterAct.Accept(false), county.as(Role.CASE_OFFICER));
    String own = Sample.registered(petitions, county);
    for (Format format : Format.values()) {
      byte[] file = exported(format);
      UUID id = brought(file, "out." + format.code());
      Preview preview = preview(id);
      assertThat(preview.count(Outcome.SAME)).as(format.code()).isEqualTo(33);
      Reconciliation result = reconciled(id);
      assertThat(result.unexplained()).as(format.code()).isZero();
      assertThat(result.count(Match.MATCHED)).isEqualTo(33);
      assertThat(result.there()).isEqualTo(33);
      assertThat(result.here()).isEqualTo(33);
    }
    assertThat(view(worked).timeline().stream().filter(it -> it.act().equals("export"))).hasSize(2);
    assertThat(view(own).timeline().stream().filter(it -> it.act().equals("export"))).hasSize(2);
    Reconciliation theirs = reconciled(brought(sheet.csv(), "b.csv"));
    assertThat(theirs.unexplained()).isZero();
    assertThat(theirs.of(Match.DIFFERS))
        .singleElement()
        .satisfies(pair -> assertThat(pair.because()).isEqualTo(Because.AHEAD));
    assertThat(theirs.of(Match.ONLY_HERE))
        .singleElement()
        .satisfies(pair -> assertThat(pair.because()).isEqualTo(Because.NO_NATIONAL_NUMBER));
  }

  @Test
  void whatNobodyCanExplainIsFoundAndStandsInOneClass() {
    taken(brought(NationalSheet.letters(4).csv(), "a.csv"));
    NationalSheet sheet = new NationalSheet();
    sheet.add(1).add(2, "诉求", "换瓦").add(3, "受理日期", "2025-10-15").add(5).add(6, "信访日期", "不明");
    Reconciliation result = reconciled(brought(sheet.csv(), "b.csv"));
    assertThat(result.count(Match.MATCHED)).isEqualTo(1);
    assertThat(result.unexplained(Match.DIFFERS)).isEqualTo(2);
    assertThat(result.count(Match.ONLY_THERE)).isEqualTo(2);
    assertThat(result.unexplained(Match.ONLY_THERE)).as("not taken in yet").isEqualTo(1);
    assertThat(result.explained(Match.ONLY_THERE)).as("its line says why").isEqualTo(1);
    assertThat(result.unexplained(Match.ONLY_HERE)).as("has a number, is not there").isEqualTo(1);
    assertThat(result.pairs()).hasSize(6);
  }

  @Test
  void aMatterOfOursGetsTheNumberThatItWasGivenThere() {
    String own = Sample.registered(petitions, county);
    byte[] out = exported(Format.CSV);
    String text = new String(out, StandardCharsets.UTF_8);
    int at = text.indexOf("\r\n") + 2;
    byte[] back =
        (text.substring(0, at) + NationalSheet.number(77) + text.substring(at))
            .getBytes(StandardCharsets.UTF_8);
    UUID id = brought(back, "back.csv");
    assertThat(preview(id).of(Outcome.CHANGED).getFirst().differences())
        .containsExactly(new Difference(Field.NATIONAL_NUMBER, NationalSheet.number(77), ""));
    assertThat(taken(id)).isEqualTo(new Run.Counts(0, 1, 0, 0, 0));
    assertThat(reconciled(id).count(Match.MATCHED)).isEqualTo(1);
    assertThat(view(own).timeline().getFirst().act()).isEqualTo("correct");
  }

  @Test
  void anExportStaysWithinReachAndIsWrittenDown() {
    taken(brought(NationalSheet.letters(2).csv(), "a.csv"));
    String key = Sample.key();
    Exported file = exports.export(clerk, DAYS, Format.CSV, key);
    exports.export(clerk, DAYS, Format.CSV, key);
    assertThat(file).isInstanceOf(Exported.File.class);
    assertThat(files.runs(clerk)).filteredOn(run -> run.kind() == Run.Kind.EXPORT).hasSize(1);
    assertThat(entries("exchange.export")).isEqualTo(1);
    assertThat(entries("petition.export")).as("once each, however often sent").isEqualTo(2);
    assertThat(exports.export(county.asLabourOfficer(), DAYS, Format.CSV, Sample.key()))
        .isEqualTo(new Exported.None("exchange.fault.none"));
    assertThat(exports.export(clerk, new Days(DAY.minusDays(40), DAY), Format.CSV, Sample.key()))
        .isEqualTo(new Exported.None("exchange.fault.days"));
    assertThat(entries("exchange.export")).isEqualTo(1);
  }

  @Test
  void aFileIsKeptSealedAndNotForEver() {
    brought(NationalSheet.letters(1).csv(), "a.csv");
    for (String words : List.of("柳河边", "青禾", NationalSheet.number(1))) {
      assertThat(
              truth
                  .fetchSingle(
                      "select sum(position(convert_to(?, 'UTF8') in content)) from exchange.file where region = ?",
                      words,
                      county.region().code())
                  .get(0, int.class))
          .as(words)
          .isZero();
    }
    clock.moveTo(files.list(clerk).getFirst().expiresOn().plusDays(1));
    try {
      assertThat(files.list(clerk)).isEmpty();
      brought(NationalSheet.letters(1).csv(), "b.csv");
      assertThat(count("exchange.file")).as("the old one is gone").isEqualTo(1);
    } finally {
      clock.reset();
    }
  }

  private UUID brought(byte[] file, String name) {
    Brought brought = files.bring(clerk, name, file, DAYS, Sample.key());
    assertThat(brought).isInstanceOf(Brought.Kept.class);
    return ((Brought.Kept) brought).id();
  }

  private Preview preview(UUID id) {
    return imports.preview(clerk, id).orElseThrow().preview();
  }

  private Taken take(UUID id) {
    return imports.take(clerk, id, 1, preview(id).seen(), Sample.key());
  }

  private Run.Counts taken(UUID id) {
    Taken taken = take(id);
    assertThat(taken).isInstanceOf(Taken.Done.class);
    return ((Taken.Done) taken).counts();
  }

  private Reconciliation reconciled(UUID id) {
    return Objects.requireNonNull(reconciliations.of(clerk, id).orElseThrow().result());
  }

  private byte[] exported(Format format) {
    Exported exported = exports.export(clerk, DAYS, format, Sample.key());
    assertThat(exported).isInstanceOf(Exported.File.class);
    return ((Exported.File) exported).content();
  }

  private MatterView view(String number) {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow();
  }

  private void act(String number, MatterAct act, Scope by) {
    int version = petitions.find(by, number).orElseThrow().version();
    assertThat(petitions.act(by, number, act, version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }

  private int count(String table) {
    return truth
        .fetchSingle("select count(*) from " + table + " where region = ?", county.region().code())
        .get(0, int.class);
  }

  private int entries(String kind) {
    return truth
        .fetchSingle(
            "select count(*) from ledger.entry where region = ? and kind = ?",
            county.region().code(),
            kind)
        .get(0, int.class);
  }
}
