package org.xinheng.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.performance.YearSheet.IndicatorSheet;
import org.xinheng.performance.YearSheet.ProjectSheet;
import org.xinheng.statute.evaluation.Attainment;

/** Figures of a year: measured from records, recorded with evidence, judged in words, withheld. */
@TestProgram
@Import(Stage.class)
class FiguresTest {

  private final Performances performances;
  private final DSLContext sql;
  private final Stage stage;
  private final County county;

  @Autowired
  FiguresTest(Performances performances, Truth truth, Stage stage, Counties counties) {
    this.performances = performances;
    this.sql = truth.sql();
    this.stage = stage;
    this.county = counties.open();
  }

  @BeforeEach
  void year() {
    stage.year(county);
  }

  @Test
  void measuredFiguresComeFromTheRecordsWithTheirDenominator() {
    IndicatorSheet days = row(1);
    assertThat(days.reached().value()).isEqualByComparingTo("2");
    assertThat(days.state()).isEqualTo(State.ON_THE_WAY);
    assertThat(days.points()).isEqualByComparingTo("8.33");
    IndicatorSheet satisfied = row(5);
    assertThat(satisfied.reached().value()).isEqualByComparingTo("75");
    assertThat(satisfied.reached().denominator()).isEqualByComparingTo("4");
    IndicatorSheet paid = row(3);
    assertThat(paid.reached().value()).isEqualByComparingTo("1.8");
    assertThat(paid.state()).isEqualTo(State.MET_TO_DATE);
  }

  @Test
  void aDayInThePastKnowsOnlyWhatHadHappened() {
    LocalDate march = LocalDate.of(2025, 3, 31);
    ProjectSheet then = project(march);
    assertThat(then.indicators().getFirst().reached().value()).isEqualByComparingTo("1");
    assertThat(then.execution().paid().isZero()).isTrue();
    assertThat(then.execution().plannedShare()).isEqualByComparingTo("25");
    assertThat(then.indicators().get(2).reached().isNothing()).as("nothing paid yet").isTrue();
    YearSheet later = sheet(LocalDate.of(2026, 5, 1));
    assertThat(later.asOf()).as("capped at the year's end").isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(later.over()).isTrue();
  }

  @Test
  void totalsCountTheWithheldProjectsMoney() {
    YearSheet.Totals totals = sheet(null).totals();
    assertThat(totals.budget().wanText()).isEqualTo("108.00");
    assertThat(totals.paid().wanText()).isEqualTo("54.30");
    assertThat(totals.rate()).isEqualByComparingTo("50.28");
    assertThat(totals.indicators()).isEqualTo(9);
    assertThat(totals.withheld()).isEqualTo(3);
    ProjectSheet secret = sheet(null).projects().getLast();
    assertThat(secret.execution().paid().wanText()).isEqualTo("52.50");
    assertThat(secret.score()).isNull();
    assertThat(secret.grade()).isNull();
  }

  @Test
  void aRecordedFigureNeedsEvidenceAndTheNewestCounts() {
    IndicatorKey key = Stage.running(county, 2);
    assertThat(row(2).state()).isEqualTo(State.NO_RECORDS);
    assertThat(row(2).points()).as("no records is not zero").isNull();
    assertThat(record(key, "98.5", null)).isEqualTo(refused(Refusal.EVIDENCE_MISSING));
    assertThat(record(key, "约98%", Stage.proof())).isEqualTo(refused(Refusal.NOT_A_NUMBER));
    assertThat(record(key, "98.5", Stage.proof())).isEqualTo(new Outcome.Done());
    assertThat(row(2).reached().value()).isEqualByComparingTo("98.5");
    assertThat(record(key, "100", Stage.proof())).isEqualTo(new Outcome.Done());
    assertThat(row(2).reached().value()).isEqualByComparingTo("100");
    IndicatorView view = performances.indicator(Stage.officer(county), key, null).orElseThrow();
    assertThat(view.history()).extracting(Entered::actual).containsExactly("100", "98.5");
    assertThat(performances.evidenceFile(county.as(Role.AUDITOR), key, 1))
        .hasValueSatisfying(
            file -> assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("合格"));
    assertThatThrownBy(() -> sql.execute("delete from performance.recorded_figure"))
        .as("figures are append-only")
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theSameRequestIsDoneOnce() {
    IndicatorKey key = Stage.running(county, 2);
    EnterFigure facts = new EnterFigure("99", Stage.TODAY, "验收", Stage.proof());
    String request = Stage.key();
    for (int i = 0; i < 3; i++) {
      assertThat(performances.record(Stage.officer(county), key, facts, request))
          .isEqualTo(new Outcome.Done());
    }
    assertThat(performances.indicator(Stage.officer(county), key, null).orElseThrow().history())
        .hasSize(1);
  }

  @Test
  void whatIsWithheldTakesNothingFromAnybody() {
    for (IndicatorKey key :
        List.of(
            Stage.running(county, 7), new IndicatorKey(2025, Texts.withheld(county.region()), 1))) {
      assertThat(record(key, "1", Stage.proof())).isEqualTo(refused(Refusal.WITHHELD));
      assertThat(judge(key, Attainment.MET, null)).isEqualTo(refused(Refusal.WITHHELD));
      assertThat(choose(key, 1, MethodChoice.of(Method.RECORDED)))
          .isEqualTo(refused(Refusal.WITHHELD));
      assertThatThrownBy(() ->
              sql.execute(
                  "insert into performance.recorded_figure values"
                      + " (?, 2025, ?, ?, 1, '2025-10-01', '1', 'x', null, ?, now())",
                  county.region().code(),
                  key.code(),
                  key.ordinal(),
                  Stage.officer(county).officer()))
          .as("the database itself refuses")
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("withheld");
    }
  }

  @Test
  void wordsAreJudgedByThePublishedPhrases() {
    IndicatorKey key = Stage.running(county, 4);
    assertThat(judge(key, Attainment.PARTLY, "85")).isEqualTo(refused(Refusal.PERCENT));
    assertThat(judge(key, Attainment.PARTLY, null)).isEqualTo(new Outcome.Done());
    assertThat(row(4).state()).isEqualTo(State.AWAITING);
    assertThat(judge(key, Attainment.MET, "90")).isEqualTo(new Outcome.Done());
    assertThat(row(4).reached().words()).isEqualTo("达成年度指标，90%");
    assertThat(row(4).points()).isEqualByComparingTo("27.00");
    assertThat(record(key, "1", Stage.proof())).isEqualTo(refused(Refusal.OTHER_METHOD));
  }

  @Test
  void fewerPetitionsAreShownAndNeverWeighted() {
    IndicatorSheet counted = row(6);
    assertThat(counted.merit()).isFalse();
    assertThat(counted.score()).isEmpty();
    assertThat(record(Stage.running(county, 6), "0", Stage.proof())).isEqualTo(new Outcome.Done());
    assertThat(row(6).state()).isEqualTo(State.COUNTED);
    assertThat(row(6).points()).isNull();
  }

  @Test
  void theGradeComesWhenEveryRowHasItsScore() {
    assertThat(project(null).score()).isNull();
    assertThat(project(null).awaiting()).isEqualTo(2);
    record(Stage.running(county, 2), "100", Stage.proof());
    judge(Stage.running(county, 4), Attainment.MET, null);
    ProjectSheet project = project(null);
    assertThat(project.executionScore().points().orElseThrow()).isEqualByComparingTo("6.00");
    assertThat(project.score()).isNotNull();
    assertThat(project.score())
        .isEqualByComparingTo(
            project.indicators().stream()
                .map(IndicatorSheet::points)
                .filter(java.util.Objects::nonNull)
                .reduce(new BigDecimal("6.00"), BigDecimal::add));
    assertThat(project.grade()).isNotNull();
  }

  @Test
  void methodsAreChosenFromWhatIsOpenAndAgainstTheVersionSeen() {
    IndicatorKey key = Stage.running(county, 1);
    assertThat(choose(key, 1, new MethodChoice(Method.MEASURED, "nobody.offers", null)))
        .isEqualTo(refused(Refusal.NOT_OPEN));
    assertThat(choose(key, 1, MethodChoice.of(Method.RECORDED))).isEqualTo(new Outcome.Done());
    assertThat(row(1).state()).isEqualTo(State.NO_RECORDS);
    assertThat(choose(key, 1, new MethodChoice(Method.MEASURED, "reception.days", null)))
        .isEqualTo(refused(Refusal.STALE));
  }

  @Test
  void onlyTheOfficerOfTheUnitWritesAndTheGateStandsBefore() {
    IndicatorKey key = Stage.running(county, 2);
    EnterFigure facts = new EnterFigure("99", Stage.TODAY, "验收", Stage.proof());
    assertThat(performances.record(county.as(Role.AUDITOR), key, facts, Stage.key()))
        .isEqualTo(refused(Refusal.NOT_ALLOWED));
    var stranger = Stage.officerOf(county, county.housing());
    assertThat(performances.record(stranger, key, facts, Stage.key()))
        .isEqualTo(refused(Refusal.NOT_FOUND));
    assertThat(performances.indicator(stranger, key, null)).isEmpty();
    assertThat(record(key, "99", file("单.txt", "密级：机密", true)))
        .isEqualTo(refused(Refusal.CLASSIFIED));
    assertThat(record(key, "99", file("机密★.txt", "合格", true)))
        .isEqualTo(refused(Refusal.CLASSIFIED));
    assertThat(record(key, "99", file("单.txt", "合格", false)))
        .isEqualTo(refused(Refusal.UNDECLARED));
    assertThat(record(key, "99", file("单.exe", "合格", true)))
        .isEqualTo(refused(Refusal.EVIDENCE_KIND));
    EnterFigure ahead = new EnterFigure("99", Stage.TODAY.plusDays(1), "验收", Stage.proof());
    assertThat(performances.record(Stage.officer(county), key, ahead, Stage.key()))
        .isEqualTo(refused(Refusal.DAY));
    assertThat(row(2).state()).isEqualTo(State.NO_RECORDS);
  }

  @Test
  void theCommandLineSaysTheSameAsTheSheet() {
    YearSheet sheet = sheet(null);
    Evaluation evaluation =
        performances
            .evaluation(county.region(), 2025, county.bureau().path(), null, null)
            .orElseThrow();
    assertThat(evaluation.asOf()).isEqualTo("2025-10-15");
    assertThat(evaluation.provisional()).isTrue();
    assertThat(evaluation.totals().budget()).isEqualTo("108.00");
    Evaluation.Project project = evaluation.projects().getFirst();
    assertThat(project.execution())
        .isEqualTo(new Evaluation.Money("3.00", "50", "1.80", "60.00", "6.00"));
    for (int i = 0; i < project.indicators().size(); i++) {
      Evaluation.Indicator printed = project.indicators().get(i);
      IndicatorSheet row = sheet.projects().getFirst().indicators().get(i);
      BigDecimal value = row.reached().value();
      assertThat(printed.figure()).isEqualTo(value == null ? null : value.toPlainString());
      assertThat(printed.kind()).isEqualTo(row.choice().method().code());
      assertThat(printed.evidence()).isEqualTo(row.key().address());
    }
    assertThat(
            performances
                .evaluation(
                    county.region(),
                    2025,
                    county.bureau().path(),
                    Texts.withheld(county.region()),
                    null)
                .orElseThrow()
                .projects())
        .singleElement()
        .satisfies(one -> assertThat(one.classified()).isTrue());
  }

  @Test
  void theCourseLeadsMonthByMonthToTheFigure() {
    IndicatorView view =
        performances.indicator(Stage.officer(county), Stage.running(county, 1), null).orElseThrow();
    assertThat(view.course()).hasSize(10);
    assertThat(view.course().get(1).value()).as("February: no records yet").isNull();
    assertThat(view.course().get(2).value()).isEqualByComparingTo("1");
    assertThat(view.course().getLast().day()).isEqualTo(Stage.TODAY);
    assertThat(view.course().getLast().value()).isEqualTo(view.sheet().reached().value());
    assertThat(performances.evidence(Stage.officer(county), view, null, 50).rows()).hasSize(2);
  }

  private YearSheet sheet(@Nullable LocalDate asOf) {
    return performances
        .sheet(Stage.officer(county), 2025, county.bureau().id(), asOf)
        .orElseThrow();
  }

  private ProjectSheet project(@Nullable LocalDate asOf) {
    return sheet(asOf).projects().getFirst();
  }

  private IndicatorSheet row(int ordinal) {
    return project(null).indicators().get(ordinal - 1);
  }

  private Outcome record(IndicatorKey key, String actual, @Nullable Attachment file) {
    EnterFigure facts = new EnterFigure(actual, Stage.TODAY, "现场验收", file);
    return performances.record(Stage.officer(county), key, facts, Stage.key());
  }

  private Outcome judge(IndicatorKey key, Attainment state, @Nullable String percent) {
    BigDecimal share = percent == null ? null : new BigDecimal(percent);
    JudgeWords facts = new JudgeWords(state, share, Stage.TODAY, "走访了解", null);
    return performances.judge(Stage.officer(county), key, facts, Stage.key());
  }

  private Outcome choose(IndicatorKey key, int version, MethodChoice choice) {
    return performances.chooseMethod(
        Stage.officer(county), key, version, choice, "换一种", Stage.key());
  }

  private static Attachment file(String name, String content, boolean declared) {
    return new Attachment(name, content.getBytes(StandardCharsets.UTF_8), declared);
  }

  private static Outcome refused(Refusal reason) {
    return new Outcome.Refused(reason);
  }
}
