package org.xinheng.performance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xinheng.budget.Approval;
import org.xinheng.budget.Budgets;
import org.xinheng.budget.PlanStep;
import org.xinheng.budget.ProjectBudget;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Ledger;
import org.xinheng.performance.ImportOutcome.Imported;
import org.xinheng.performance.ImportOutcome.Proposal;
import org.xinheng.performance.ImportOutcome.Refused;
import org.xinheng.performance.ImportOutcome.Why;
import org.xinheng.performance.domain.CountyName;
import org.xinheng.performance.domain.Division;
import org.xinheng.performance.domain.ProjectRow;
import org.xinheng.performance.domain.TextCheck;
import org.xinheng.performance.domain.TextRows;
import org.xinheng.performance.store.DocumentStore;
import org.xinheng.performance.store.IndicatorStore;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Clause;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.performance.text.PerformanceText.Warning;
import org.xinheng.shared.Money;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Takes a text in, whole or not at all, and confirms it; works in the transaction of the facade.
 */
@Component
class TextImport {

  private final DocumentStore documents;
  private final IndicatorStore indicators;
  private final Measures measures;
  private final Units units;
  private final Budgets budgets;
  private final Ledger ledger;
  private final MessageSource messages;
  private final RowScopes rows;
  private final OfficeClock clock;

  TextImport(
      DocumentStore documents,
      IndicatorStore indicators,
      Measures measures,
      Units units,
      Budgets budgets,
      Ledger ledger,
      MessageSource messages,
      RowScopes rows,
      OfficeClock clock) {
    this.documents = documents;
    this.indicators = indicators;
    this.measures = measures;
    this.units = units;
    this.budgets = budgets;
    this.ledger = ledger;
    this.messages = messages;
    this.rows = rows;
    this.clock = clock;
  }

  ImportOutcome run(
      PerformanceText text, String fileName, String digest, Importer by, boolean confirm) {
    if (isMarked(text, fileName)) {
      return new Refused(Why.CLASSIFIED, List.of());
    }
    List<String> contradictions = TextCheck.contradictions(text);
    if (!contradictions.isEmpty()) {
      return new Refused(Why.CONTRADICTORY, contradictions);
    }
    Optional<Region> region = Division.of(text);
    if (region.isEmpty() || !by.isOf(region.get())) {
      return new Refused(region.isEmpty() ? Why.NO_COUNTY : Why.OTHER_COUNTY, List.of());
    }
    return rows.within(
        by.rows(region.get()),
        () ->
            unit(region.get(), text.unit(), by)
                .filter(unit -> by.mayWrite(unit.path()))
                .map(unit -> store(text, unit, fileName, digest, by, confirm))
                .orElseGet(() -> new Refused(Why.OTHER_UNIT, List.of())));
  }

  /** Confirms a draft: its proposals stand, its projects become the budget. */
  Optional<List<String>> confirm(Document draft, Unit unit, Importer by) {
    boolean current = documents.confirm(draft, by.officer(), clock.instant());
    if (!current) {
      return Optional.of(List.of());
    }
    List<ProjectRow> projects = indicators.projects(draft);
    for (ProjectRow project : projects) {
      indicators.confirmProposals(draft.region(), draft.year(), project.code());
    }
    Approval approval =
        budgets.approve(
            draft.region(),
            draft.year(),
            unit,
            projects.stream().map(TextImport::budget).toList(),
            by.actor());
    if (approval instanceof Approval.Refused refused) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Optional.of(List.of(words(refused)));
    }
    append(draft, by.actor(), History.confirmed(draft));
    return Optional.empty();
  }

  private ImportOutcome store(
      PerformanceText text,
      Unit unit,
      String fileName,
      String digest,
      Importer by,
      boolean confirm) {
    int year = Objects.requireNonNull(text.year());
    Optional<Document> before = documents.find(unit.region(), year, unit.id());
    if (before.isPresent() && before.get().confirmed()) {
      return new Refused(Why.CONFIRMED, List.of());
    }
    // Whether a code is taken is a question to the whole county.
    List<String> taken = rows.within(RowScope.county(unit.region()), () -> taken(text, unit, year));
    if (!taken.isEmpty()) {
      return new Refused(Why.CODE_TAKEN, taken);
    }
    before.ifPresent(documents::deleteDraft);
    int version = before.map(Document::version).orElse(0) + 1;
    Document draft = draft(text, unit, year, fileName, version);
    TextRows rows = TextRows.of(text, year, measures.all());
    documents.insert(draft, digest, by.officer(), text.overall(), text.warnings());
    indicators.insert(draft, rows);
    append(draft, by.actor(), History.imported(draft, digest, rows));
    Optional<List<String>> refusal = confirm ? confirm(draft, unit, by) : Optional.empty();
    return refusal
        .<ImportOutcome>map(lines -> new Refused(Why.BUDGET, lines))
        .orElseGet(() -> imported(unit, year, confirm, rows, text.warnings()));
  }

  private static Imported imported(
      Unit unit, int year, boolean confirmed, TextRows rows, List<Warning> warnings) {
    return new Imported(
        year,
        unit,
        confirmed,
        rows.projects().size(),
        rows.indicators().size(),
        warnings,
        rows.indicators().stream()
            .map(row -> new Proposal(row.key(), row.name(), row.choice()))
            .toList());
  }

  private Document draft(PerformanceText text, Unit unit, int year, String fileName, int version) {
    Instant now = clock.instant();
    return new Document(
        unit.region(),
        year,
        unit.id(),
        unit.path(),
        unit.code(),
        text.unit().name(),
        false,
        text.overall().goal(),
        fileName,
        now,
        version);
  }

  private List<String> taken(PerformanceText text, Unit unit, int year) {
    List<String> taken = new ArrayList<>();
    for (Project project : text.projects()) {
      documents
          .ofProject(unit.region(), year, project.code())
          .filter(other -> !other.unit().equals(unit.id()))
          .ifPresent(other -> taken.add(project.code() + "：" + other.unitName()));
    }
    return taken;
  }

  /** The unit of the text. Only the program itself opens a county or a unit that is unknown. */
  private Optional<Unit> unit(Region region, PerformanceText.Unit printed, Importer by) {
    String code = Objects.requireNonNull(printed.code());
    Optional<Unit> known = units.byCode(region, code);
    if (known.isPresent() || by.scope() != null) {
      return known;
    }
    Instant now = clock.instant();
    Unit county = units.openRegion(region, CountyName.of(printed.name()), now);
    return Optional.of(units.add(region, county, code, printed.name(), Unit.Kind.BUREAU, now));
  }

  private void append(Document document, Actor actor, History.Fact fact) {
    ledger.append(
        document.region(),
        History.chain(document),
        fact.kind(),
        clock.today(),
        clock.instant(),
        actor,
        false,
        fact.content());
  }

  private String words(Approval.Refused refused) {
    Object[] code = {refused.code()};
    return messages.getMessage(refused.reason().messageKey(), code, Locale.SIMPLIFIED_CHINESE);
  }

  private static ProjectBudget budget(ProjectRow project) {
    return new ProjectBudget(
        project.code(),
        project.name(),
        project.ordinal(),
        project.classified(),
        new Money(project.total()),
        money(project.fiscal()),
        money(project.other()),
        project.plan().stream()
            .map(step -> new PlanStep(step.month(), step.cumulativePercent()))
            .toList());
  }

  private static @Nullable Money money(java.math.@Nullable BigDecimal yuan) {
    return yuan == null ? null : new Money(yuan);
  }

  private static boolean isMarked(PerformanceText text, String fileName) {
    PerformanceText.Overall overall = text.overall();
    Stream<@Nullable String> head =
        Stream.of(fileName, text.unit().code(), text.unit().name(), overall.goal());
    Stream<@Nullable String> clauses =
        Stream.concat(overall.goals().stream(), overall.safeguards().stream())
            .flatMap((Clause clause) -> Stream.of(clause.title(), clause.text()));
    Stream<@Nullable String> notes = text.warnings().stream().map(Warning::message);
    Stream<@Nullable String> projects = text.projects().stream().flatMap(TextImport::cells);
    return Stream.of(head, clauses, notes, projects)
        .flatMap(cells -> cells)
        .anyMatch(cell -> Gate.check("performance.import", cell).isPresent());
  }

  private static Stream<@Nullable String> cells(Project project) {
    Stream<@Nullable String> own = Stream.of(project.code(), project.name(), project.purpose());
    return Stream.of(
            own,
            project.goals().stream().<@Nullable String>map(goal -> goal),
            project.indicators().stream().flatMap(TextImport::cells))
        .flatMap(cells -> cells);
  }

  private static Stream<@Nullable String> cells(Indicator row) {
    return Stream.of(
        row.level1(),
        row.level2(),
        row.name(),
        row.description(),
        row.target().text(),
        row.basis());
  }
}
