package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Period;
import org.xinheng.measure.Question;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Page;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.DueDate;
import org.xinheng.statute.procedure.Satisfaction;

/** Each figure against a count made by hand from the lives that were told, not from the tables. */
@TestProgram
class MeasuresTest {

  private static final int MATTERS = 60;
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate AS_OF = LocalDate.of(2025, 10, 15);

  private final BulkMatters bulk;
  private final List<Measure> measures;
  private final County county;
  private final List<Life> lives = new ArrayList<>();

  MeasuresTest(
      @Autowired BulkMatters bulk,
      @Autowired List<Measure> measures,
      @Autowired Counties counties) {
    this.bulk = bulk;
    this.measures = measures;
    this.county = counties.open();
    tell();
  }

  /** What happened to a matter, as told; empty days have not come. */
  private record Life(
      LocalDate received,
      @Nullable LocalDate sent,
      @Nullable LocalDate accepted,
      @Nullable LocalDate concluded,
      @Nullable LocalDate delivered,
      @Nullable LocalDate evaluated,
      @Nullable Satisfaction bureau) {}

  private void tell() {
    Random dice = new Random(20251015);
    try (var batch = bulk.open(county.region())) {
      for (int i = 0; i < MATTERS; i++) {
        Life life = life(dice);
        lives.add(life);
        batch.add(history(batch, life));
      }
    }
  }

  private static Life life(Random dice) {
    LocalDate received = LocalDate.of(2024, 11, 1).plusDays(dice.nextInt(345));
    LocalDate sent = later(received, dice.nextInt(25));
    LocalDate accepted = later(sent, dice.nextInt(20));
    LocalDate concluded = later(accepted, dice.nextInt(80));
    LocalDate delivered = later(concluded, dice.nextInt(10));
    boolean gives = dice.nextInt(3) > 0;
    LocalDate evaluated = gives ? later(delivered, dice.nextInt(25)) : null;
    Satisfaction grade =
        evaluated == null || dice.nextInt(6) == 0 ? null : Satisfaction.values()[dice.nextInt(3)];
    return new Life(received, sent, accepted, concluded, delivered, evaluated, grade);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate day, int days) {
    LocalDate next = day == null ? null : day.plusDays(days);
    return next == null || next.isAfter(AS_OF.plusDays(20)) ? null : next;
  }

  private MatterHistory history(BulkMatters.Batch batch, Life life) {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    Scope officer = county.as(Role.CASE_OFFICER);
    var at = MovableClock.at(life.received());
    var history = batch.register(Ids.next(at), Sample.letter(life.received()), clerk, at);
    batch.act(history, Sample.classify(), clerk, at);
    on(
        life.sent(),
        day ->
            batch.act(
                history, new MatterAct.Transfer(county.housing().id(), false), clerk, at(day)));
    on(life.accepted(), day -> batch.act(history, new MatterAct.Accept(false), officer, at(day)));
    on(
        life.concluded(),
        day -> {
          batch.act(history, new MatterAct.Propose(Sample.opinion()), officer, at(day));
          batch.act(history, new MatterAct.Approve(), county.as(Role.UNIT_HEAD), at(day));
        });
    on(life.delivered(), day -> batch.act(history, Sample.delivered(day), officer, at(day)));
    on(
        life.evaluated(),
        day ->
            batch.act(
                history,
                new MatterAct.Evaluate(
                    Optional.ofNullable(life.bureau()), Optional.of(Satisfaction.DISSATISFIED)),
                clerk,
                at(day)));
    return history;
  }

  private static void on(@Nullable LocalDate day, java.util.function.Consumer<LocalDate> act) {
    if (day != null) {
      act.accept(day);
    }
  }

  private static java.time.Instant at(LocalDate day) {
    return MovableClock.at(day);
  }

  private static boolean in(@Nullable LocalDate day) {
    return day != null && !day.isBefore(FROM) && !day.isAfter(AS_OF);
  }

  private static boolean by(@Nullable LocalDate day, LocalDate last) {
    return day != null && !day.isAfter(last);
  }

  private static LocalDate transferDue(LocalDate received) {
    return known(Deadlines.standard().c1Transfer(received).orThrow().legal());
  }

  private static LocalDate handlingDue(LocalDate accepted) {
    return known(Deadlines.standard().c6Handling(accepted, List.of()).orThrow().legal());
  }

  private static LocalDate evaluationDue(LocalDate delivered) {
    return known(Deadlines.standard().eEvaluate(delivered).orThrow().legal());
  }

  private static LocalDate known(DueDate due) {
    return ((DueDate.Known) due).date();
  }

  @Test
  void acceptanceCountsFirstAnswersByTheirLastDay() {
    List<Life> owed = lives.stream().filter(life -> in(transferDue(life.received()))).toList();
    long inTime =
        owed.stream()
            .filter(l -> by(l.sent(), AS_OF) && by(l.sent(), transferDue(l.received())))
            .count();
    long answered = owed.stream().filter(life -> by(life.sent(), AS_OF)).count();
    Figure figure = measure("petition.acceptance").figure(question(null));
    assertThat(figure.sample()).isEqualTo(owed.size()).isGreaterThan(20);
    assertThat(figure.numerator()).isEqualByComparingTo(BigDecimal.valueOf(inTime));
    assertThat(beside(figure, "measure.petition.acceptance.late"))
        .isEqualByComparingTo(BigDecimal.valueOf(answered - inTime));
    assertThat(beside(figure, "measure.petition.acceptance.open"))
        .isEqualByComparingTo(BigDecimal.valueOf(owed.size() - answered));
    assertThat(rows("petition.acceptance", null).stream().filter(EvidenceRow::counted))
        .hasSize((int) inTime);
  }

  @Test
  void daysToConcludeAreCountedFromAcceptance() {
    List<Life> concluded = lives.stream().filter(life -> in(life.concluded())).toList();
    List<Long> days = concluded.stream().map(MeasuresTest::days).toList();
    double mean = days.stream().mapToLong(d -> d).average().orElseThrow();
    long longest = days.stream().mapToLong(d -> d).max().orElseThrow();
    long within =
        concluded.stream()
            .filter(l -> l.accepted() != null && by(l.concluded(), handlingDue(l.accepted())))
            .count();
    Measure measure = measure("petition.days-to-conclude");
    Figure byDefault = measure.figure(question(null));
    assertThat(byDefault.value())
        .isCloseTo(
            BigDecimal.valueOf(mean),
            org.assertj.core.data.Offset.offset(new BigDecimal("0.0051")));
    assertThat(byDefault.sample()).isEqualTo(concluded.size()).isGreaterThan(10);
    assertThat(beside(byDefault, "measure.petition.days-to-conclude.maximum"))
        .isEqualByComparingTo(BigDecimal.valueOf(longest));
    Figure share = measure.figure(question("within-limit"));
    assertThat(share.numerator()).isEqualByComparingTo(BigDecimal.valueOf(within));
    assertThat(share.unit()).isEqualTo("%");
    assertThat(measure.figure(question("maximum")).value())
        .isEqualByComparingTo(BigDecimal.valueOf(longest));
    assertThat(
            rows("petition.days-to-conclude", null).stream()
                .mapToLong(row -> row.amount().longValueExact())
                .sum())
        .isEqualTo(days.stream().mapToLong(d -> d).sum());
  }

  private static long days(Life life) {
    if (life.accepted() == null || life.concluded() == null) {
      throw new AssertionError("concluded without acceptance");
    }
    return ChronoUnit.DAYS.between(life.accepted(), life.concluded());
  }

  @Test
  void satisfactionIsOverThoseWhoEvaluated() {
    List<Life> given = lives.stream().filter(l -> in(l.evaluated()) && l.bureau() != null).toList();
    long content = given.stream().filter(l -> l.bureau() != Satisfaction.DISSATISFIED).count();
    long expired =
        lives.stream()
            .filter(l -> l.delivered() != null && !by(l.evaluated(), AS_OF))
            .map(Life::delivered)
            .filter(java.util.Objects::nonNull)
            .map(MeasuresTest::evaluationDue)
            .filter(due -> in(due) && due.isBefore(AS_OF))
            .count();
    Figure figure = measure("petition.satisfaction").figure(question("bureau"));
    assertThat(figure.sample()).isEqualTo(given.size()).isGreaterThan(5);
    assertThat(figure.numerator()).isEqualByComparingTo(BigDecimal.valueOf(content));
    assertThat(beside(figure, "measure.petition.satisfaction.participation"))
        .isEqualByComparingTo(Shares.percent(given.size(), (int) (given.size() + expired)));
    Figure organ = measure("petition.satisfaction").figure(question("organ"));
    assertThat(organ.value()).isEqualByComparingTo("0");
    assertThat(organ.sample())
        .isEqualTo(lives.stream().filter(life -> in(life.evaluated())).count());
  }

  @Test
  void evidenceIsPagedAndStopsAtTheReach() {
    Measure measure = measure("petition.acceptance");
    List<EvidenceRow> paged = new ArrayList<>();
    String after = null;
    do {
      Page<EvidenceRow> page = measure.evidence(question(null), "/", after, 7);
      paged.addAll(page.rows());
      after = page.next();
    } while (after != null);
    assertThat(paged).isEqualTo(rows("petition.acceptance", null)).doesNotHaveDuplicates();
    String labour = county.labour().path();
    assertThat(measure.evidence(question(null), labour, null, 50).rows()).isEmpty();
    assertThat(measure.evidence(question(null), "", null, 50).rows()).isEmpty();
    assertThat(paged.toString()).doesNotContain("王小满", "漏水");
  }

  @Test
  void withoutRecordsThereIsNoFigureRatherThanZero() {
    Question other =
        new Question(county.region(), Period.year(2025), AS_OF, county.labour().path(), null, null);
    for (String key : List.of("acceptance", "days-to-conclude", "satisfaction")) {
      assertThat(measure("petition." + key).figure(other).value()).isNull();
    }
  }

  @Test
  void importedIndicatorsFindTheirMeasure() {
    assertThat(best("信访事项受理率 (%)", "%")).isEqualTo("petition.acceptance");
    assertThat(best("受理信访事项办结时间 (天)", "天")).isEqualTo("petition.days-to-conclude");
    assertThat(best("群众满意率", "%")).isEqualTo("petition.satisfaction");
  }

  private @Nullable String best(String name, String unit) {
    String best = null;
    int fit = 0;
    for (Measure measure : measures) {
      int here =
          measure.hints().stream().mapToInt(hint -> hint.fit(name, "", unit)).max().orElse(0);
      if (here > fit) {
        fit = here;
        best = measure.key();
      }
    }
    return best;
  }

  private Question question(@Nullable String setting) {
    return new Question(
        county.region(), Period.year(2025), AS_OF, county.bureau().path(), setting, null);
  }

  private List<EvidenceRow> rows(String key, @Nullable String setting) {
    return measure(key).evidence(question(setting), "/", null, 1000).rows();
  }

  private Measure measure(String key) {
    return measures.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
  }

  private static BigDecimal beside(Figure figure, String messageKey) {
    return figure.beside().stream()
        .filter(it -> it.messageKey().equals(messageKey))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
