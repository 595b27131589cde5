package org.xinheng.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.budget.Budgets;
import org.xinheng.budget.Execution;
import org.xinheng.budget.ProjectView;
import org.xinheng.budget.SpendingPlan;
import org.xinheng.measure.Period;
import org.xinheng.measure.Question;
import org.xinheng.performance.IndicatorView.Point;
import org.xinheng.performance.YearSheet.IndicatorSheet;
import org.xinheng.performance.YearSheet.ProjectSheet;
import org.xinheng.performance.domain.Assessment;
import org.xinheng.performance.domain.IndicatorRow;
import org.xinheng.performance.domain.ProjectRow;
import org.xinheng.performance.domain.Standing;
import org.xinheng.performance.store.EnteredStore;
import org.xinheng.performance.store.IndicatorStore;
import org.xinheng.shared.Money;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.Scoring;
import org.xinheng.statute.evaluation.ScoringProfile;
import org.xinheng.statute.evaluation.ScoringProfiles;

/** The one place where figures meet targets. Statements: 6, and those of each measured figure. */
@Component
class SheetMaker {

  private final IndicatorStore indicators;
  private final EnteredStore entered;
  private final Budgets budgets;
  private final Measures measures;
  private final ScoringProfile profile = ScoringProfiles.standard();

  SheetMaker(IndicatorStore indicators, EnteredStore entered, Budgets budgets, Measures measures) {
    this.indicators = indicators;
    this.entered = entered;
    this.budgets = budgets;
    this.measures = measures;
  }

  /** The sheet as of a day; a day after the year counts as its last one. */
  YearSheet sheet(Document document, LocalDate asked) {
    LocalDate asOf = within(document.year(), asked);
    List<ProjectSheet> projects = projects(document, asOf, _ -> true);
    boolean over = isOver(document.year(), asOf);
    return new YearSheet(document, asOf, over, profile.name(), projects, totals(projects));
  }

  /** One indicator as of a day, exactly as the sheet shows it. */
  Optional<IndicatorSheet> indicator(Document document, IndicatorKey key, LocalDate asked) {
    LocalDate asOf = within(document.year(), asked);
    return projects(document, asOf, project -> project.code().equals(key.code())).stream()
        .flatMap(project -> project.indicators().stream())
        .filter(row -> row.key().equals(key))
        .findFirst();
  }

  /** The figure at each month's end and on the last day that counts. */
  List<Point> course(Document document, IndicatorSheet row, List<Entered> history, LocalDate asOf) {
    return days(document.year(), within(document.year(), asOf)).stream()
        .map(day -> new Point(day, valueAt(document, row, history, day)))
        .toList();
  }

  /** The question an indicator puts to its measure. */
  static Question question(Document document, IndicatorKey key, MethodChoice choice, LocalDate at) {
    return new Question(
        document.region(),
        Period.year(document.year()),
        at,
        document.unitPath(),
        choice.setting(),
        key.code());
  }

  /** The last day that counts: the day asked about, the year's last one when that is earlier. */
  static LocalDate within(int year, LocalDate asked) {
    LocalDate last = LocalDate.of(year, 12, 31);
    return asked.isAfter(last) ? last : asked;
  }

  static boolean isOver(int year, LocalDate asOf) {
    return !asOf.isBefore(LocalDate.of(year, 12, 31));
  }

  private List<ProjectSheet> projects(
      Document document, LocalDate asOf, Function<ProjectRow, Boolean> wanted) {
    Map<IndicatorKey, Entered> newest = entered.newest(document, asOf);
    Map<String, List<IndicatorRow>> rows =
        indicators.indicators(document).stream()
            .collect(Collectors.groupingBy(row -> row.key().code()));
    Map<String, Execution> money =
        budgets.projects(document.region(), document.year(), document.unitPath(), asOf).stream()
            .collect(Collectors.toMap(ProjectView::code, ProjectView::execution));
    return indicators.projects(document).stream()
        .filter(wanted::apply)
        .map(project ->
            project(
                document,
                project,
                money.getOrDefault(project.code(), unapproved(project, document, asOf)),
                rows.getOrDefault(project.code(), List.of()),
                newest,
                asOf))
        .toList();
  }

  /** A draft's projects have no budget yet: what is printed, and nothing paid. */
  private static Execution unapproved(ProjectRow project, Document document, LocalDate asOf) {
    return Execution.of(
        new Money(project.total()), new SpendingPlan(List.of()), Money.ZERO, document.year(), asOf);
  }

  private ProjectSheet project(
      Document document,
      ProjectRow project,
      Execution money,
      List<IndicatorRow> rows,
      Map<IndicatorKey, Entered> newest,
      LocalDate asOf) {
    List<Reached> reached =
        rows.stream().map(row -> reached(document, row, newest.get(row.key()), asOf)).toList();
    RowScore spending = Scoring.execution(profile, money.budget().yuan(), money.paid().yuan());
    Assessment assessed = Assessment.of(profile, spending, scoring(rows, reached));
    boolean over = isOver(document.year(), asOf);
    List<IndicatorSheet> sheets = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      sheets.add(sheet(rows.get(i), reached.get(i), assessed.rows().get(i), over));
    }
    boolean scored = assessed.meaningful() && assessed.total().awaiting() == 0;
    return new ProjectSheet(
        project.code(),
        project.name(),
        project.classified(),
        money,
        spending,
        sheets,
        assessed.total().points(),
        assessed.total().counted(),
        assessed.total().awaiting(),
        scored ? assessed.total().points() : null,
        scored ? assessed.total().grade().orElse(null) : null);
  }

  private static List<Assessment.Row> scoring(List<IndicatorRow> rows, List<Reached> reached) {
    Iterator<Reached> each = reached.iterator();
    return rows.stream()
        .map(row ->
            new Assessment.Row(
                row.target(), each.next(), row.level1(), row.level2(), row.weight(), row.merit()))
        .toList();
  }

  private static IndicatorSheet sheet(
      IndicatorRow row, Reached reached, Optional<RowScore> score, boolean over) {
    return new IndicatorSheet(
        row.key(),
        row.level1(),
        row.level2(),
        row.name(),
        row.description(),
        row.basis(),
        row.target(),
        row.choice(),
        row.proposed(),
        row.merit(),
        reached,
        score,
        Standing.of(row.target(), reached, score, row.levels(), over),
        row.version());
  }

  private Reached reached(
      Document document, IndicatorRow row, @Nullable Entered newest, LocalDate asOf) {
    return switch (row.choice().method()) {
      case WITHHELD -> Reached.nothing("");
      case MEASURED -> measured(document, row.key(), row.choice(), row.unit(), asOf);
      case RECORDED ->
          newest == null
              ? Reached.nothing(row.unit())
              : Reached.recorded(new BigDecimal(newest.actual()), row.unit(), newest.asOf());
      case JUDGED ->
          newest == null ? Reached.nothing("") : Reached.judged(newest.actual(), newest.asOf());
    };
  }

  private Reached measured(
      Document document, IndicatorKey key, MethodChoice choice, String unit, LocalDate asOf) {
    Question question = question(document, key, choice, asOf);
    boolean begun = !asOf.isBefore(question.period().from());
    return measures
        .find(choice.measure())
        .filter(_ -> begun)
        .map(measure ->
            Reached.measured(measure.figure(question), asOf)
                .printedIn(unit, measure.alsoPrintedAs()))
        .orElseGet(() -> Reached.nothing(unit));
  }

  private @Nullable BigDecimal valueAt(
      Document document, IndicatorSheet row, List<Entered> history, LocalDate day) {
    return switch (row.choice().method()) {
      case MEASURED -> measured(document, row.key(), row.choice(), "", day).value();
      case RECORDED ->
          history.stream()
              .filter(one -> !one.asOf().isAfter(day))
              .reduce((_, newer) -> newer)
              .map(one -> new BigDecimal(one.actual()))
              .orElse(null);
      case JUDGED, WITHHELD -> null;
    };
  }

  private static List<LocalDate> days(int year, LocalDate asOf) {
    List<LocalDate> days = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      LocalDate end = YearMonth.of(year, month).atEndOfMonth();
      if (end.isBefore(asOf)) {
        days.add(end);
      }
    }
    if (asOf.getYear() == year) {
      days.add(asOf);
    }
    return days;
  }

  private static YearSheet.Totals totals(List<ProjectSheet> projects) {
    Money budget = sum(projects, project -> project.execution().budget());
    Money paid = sum(projects, project -> project.execution().paid());
    List<IndicatorSheet> rows = projects.stream().flatMap(p -> p.indicators().stream()).toList();
    int withheld = (int) rows.stream().filter(row -> row.state() == State.WITHHELD).count();
    int shown = (int) rows.stream().filter(row -> !row.reached().isNothing()).count();
    return new YearSheet.Totals(budget, paid, rate(paid, budget), rows.size(), withheld, shown);
  }

  private static Money sum(List<ProjectSheet> projects, Function<ProjectSheet, Money> part) {
    return projects.stream().map(part).reduce(Money.ZERO, Money::plus);
  }

  private static @Nullable BigDecimal rate(Money paid, Money budget) {
    return budget.isZero()
        ? null
        : paid.yuan().movePointRight(2).divide(budget.yuan(), 2, RoundingMode.HALF_UP);
  }
}
