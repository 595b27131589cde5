package org.xinheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.deadline.Recomputation.Progress;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.petition.TimelineEntry;
import org.xinheng.statute.calendar.CalendarYear;
import org.xinheng.statute.calendar.Notice;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.reference.Mark;

/** What a year that is published late does to the clocks that waited for it. */
@TestProgram
class RecomputationTest {

  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 20);
  // C1 of that day ends on Monday 4 January 2027, statistically.
  private static final LocalDate STATISTICAL = LocalDate.of(2027, 1, 4);

  private final Recomputation recomputation;
  private final Clocks clocks;
  private final Petitions petitions;
  private final MovableClock clock;
  private final DSLContext truth;
  private final County county;

  RecomputationTest(
      @Autowired Recomputation recomputation,
      @Autowired Clocks clocks,
      @Autowired Petitions petitions,
      @Autowired MovableClock clock,
      @Autowired Truth truth,
      @Autowired Counties counties) {
    this.recomputation = recomputation;
    this.clocks = clocks;
    this.petitions = petitions;
    this.clock = clock;
    this.truth = truth.sql();
    this.county = counties.open();
    clock.moveTo(DECEMBER);
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  /** The law with an invented arrangement of 2027: so many rest days from New Year on. */
  private Recomputation with(int restDays) {
    Map<LocalDate, String> rest = new TreeMap<>();
    for (int day = 1; day <= restDays; day++) {
      rest.put(LocalDate.of(2027, 1, day), "元旦");
    }
    Notice notice = new Notice("试", "1", LocalDate.of(2026, 11, 2), "试", Mark.DESIGN);
    WorkCalendar calendar =
        WorkCalendar.standard().with(new CalendarYear(2027, notice, rest, Map.of()));
    return recomputation.with(Deadlines.standard().with(calendar));
  }

  @Test
  void whatWaitedGetsItsLastDayWithAnEntryInTheHistory() {
    String number = registered();
    assertThat(c1(number).legalOn()).isNull();
    assertThat(view(number).clocks().getFirst().legal()).isNull();

    with(6).bringUp(county.region());

    LocalDate thursday = LocalDate.of(2027, 1, 7);
    assertThat(c1(number).legalOn()).isEqualTo(thursday);
    assertThat(due(number)).isEqualTo(thursday);
    TimelineEntry entry = view(number).timeline().getFirst();
    assertThat(entry.act()).isEqualTo("recompute");
    assertThat(entry.officer()).isNull();
    assertThat(entry.facts())
        .extracting(it -> it.field() + " " + it.zh())
        .containsExactly("clock 登记后分流", "dueBefore " + STATISTICAL, "dueNow " + thursday);
    Progress done = recomputation.last(county.region()).orElseThrow();
    assertThat(done.cases()).isEqualTo(1);
    assertThat(done.looked()).isEqualTo(1);
    assertThat(done.moved()).isEqualTo(1);
    assertThat(done.finishedAt()).isNotNull();
  }

  @Test
  void anArrangementThatIsChangedMovesOpenClocksAndNoFinishedOne() {
    String open = registered();
    String finished = registered();
    with(6).bringUp(county.region());
    stop(finished);
    int version = view(finished).version();

    with(10).bringUp(county.region());

    assertThat(c1(open).legalOn()).isEqualTo(LocalDate.of(2027, 1, 11));
    assertThat(c1(finished).legalOn()).isEqualTo(LocalDate.of(2027, 1, 7));
    assertThat(view(finished).version()).isEqualTo(version);
    assertThat(view(open).timeline()).hasSize(3);
  }

  @Test
  void anEditionIsTakenOverOnceAndAnOlderNodeTurnsNothingBack() {
    String number = registered();
    recomputation.bringUp(county.region());
    assertThat(c1(number).legalOn()).isNull();
    with(6).bringUp(county.region());
    with(6).bringUp(county.region());
    recomputation.bringUp(county.region());
    assertThat(c1(number).legalOn()).isEqualTo(LocalDate.of(2027, 1, 7));
    assertThat(recomputation.last(county.region()).orElseThrow().number()).isEqualTo(2);
    with(6).begin(county.region());
    with(6).goOn(county.region());
    Progress again = recomputation.last(county.region()).orElseThrow();
    assertThat(again.number()).isEqualTo(3);
    assertThat(again.moved()).isZero();
    assertThat(again.finishedAt()).isNotNull();
  }

  @Test
  void itGoesOnWhereItWasCutOff() {
    List<String> numbers = List.of(registered(), registered(), registered());
    List<UUID> ids =
        numbers.stream().map(this::id).sorted(RecomputationTest::asTheDatabase).toList();
    with(6).begin(county.region());
    truth.execute(
        "update deadline.recomputation set after_case = ?, looked = 2 where region = ?",
        ids.get(1),
        county.region().code());
    with(6).bringUp(county.region());
    Progress done = recomputation.last(county.region()).orElseThrow();
    assertThat(done.number()).isEqualTo(1);
    assertThat(done.looked()).isEqualTo(3);
    assertThat(done.moved()).isEqualTo(1);
    assertThat(clocks.of(county.region(), ids.get(0)).find(RuleId.C1).orElseThrow().legalOn())
        .isNull();
    assertThat(clocks.of(county.region(), ids.get(2)).find(RuleId.C1).orElseThrow().legalOn())
        .isNotNull();
  }

  private static int asTheDatabase(UUID one, UUID other) {
    return one.toString().compareTo(other.toString());
  }

  private String registered() {
    return Sample.registered(petitions, county, Sample.letter(DECEMBER));
  }

  private void stop(String number) {
    var scope = county.as(Role.WINDOW_CLERK);
    petitions.act(scope, number, Sample.classify(), view(number).version(), Sample.key());
    petitions.act(
        scope,
        number,
        new MatterAct.Transfer(county.housing().id(), false),
        view(number).version(),
        Sample.key());
    assertThat(c1(number).isOpen()).isFalse();
  }

  private MatterView view(String number) {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow();
  }

  private UUID id(String number) {
    return view(number).id();
  }

  private Clock c1(String number) {
    return clocks.of(county.region(), id(number)).find(RuleId.C1).orElseThrow();
  }

  private LocalDate due(String number) {
    return truth
        .fetchSingle(
            "select clock_due_on from petition.matter where region = ? and number = ?",
            county.region().code(),
            number)
        .get(0, LocalDate.class);
  }
}
