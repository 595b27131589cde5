package org.xinheng.performance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Requests;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Question;
import org.xinheng.performance.DraftView.DraftProject;
import org.xinheng.performance.domain.IndicatorRow;
import org.xinheng.performance.domain.ProjectRow;
import org.xinheng.performance.store.DocumentStore;
import org.xinheng.performance.store.EnteredStore;
import org.xinheng.performance.store.IndicatorStore;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.shared.Money;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;

/**
 * Budget performance (预算绩效) of a unit and year: its text, the figure of each indicator to date, and
 * what officers enter by hand. Each act is one transaction with its ledger entry.
 */
@Service
public class Performances {

  private final DocumentStore documents;
  private final IndicatorStore indicators;
  private final EnteredStore entered;
  private final TextImport texts;
  private final Recording recording;
  private final SheetMaker sheets;
  private final Measures measures;
  private final Units units;
  private final Requests requests;
  private final MessageSource messages;
  private final OfficeClock clock;

  Performances(
      DocumentStore documents,
      IndicatorStore indicators,
      EnteredStore entered,
      TextImport texts,
      Recording recording,
      SheetMaker sheets,
      Measures measures,
      Units units,
      Requests requests,
      MessageSource messages,
      OfficeClock clock) {
    this.documents = documents;
    this.indicators = indicators;
    this.entered = entered;
    this.texts = texts;
    this.recording = recording;
    this.sheets = sheets;
    this.measures = measures;
    this.units = units;
    this.requests = requests;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Takes a text in as a draft, whole or not at all. A draft of the same unit and year is replaced,
   * a confirmed text is not. The program itself opens the county and the unit of the text when they
   * are unknown; an officer imports for the own unit and those below.
   *
   * @param digest SHA-256 of the file
   * @param confirm confirms it at once, with the proposed measures
   */
  @Transactional
  public ImportOutcome importText(
      PerformanceText text, String fileName, String digest, Importer by, boolean confirm) {
    return texts.run(text, fileName, digest, by, confirm);
  }

  /**
   * The same from an officer's form, as a draft. A form that arrives again finds what it has made.
   */
  @Transactional
  public ImportOutcome importText(
      PerformanceText text, String fileName, String digest, Scope by, String key) {
    AtomicReference<@Nullable ImportOutcome> made = new AtomicReference<>();
    String done =
        requests.once(
            by.region(),
            key,
            "performance.import",
            clock.instant(),
            () -> {
              ImportOutcome outcome = texts.run(text, fileName, digest, new Importer(by), false);
              made.set(outcome);
              return outcome instanceof ImportOutcome.Imported it
                  ? it.year() + "/" + it.unit().id()
                  : "";
            });
    ImportOutcome outcome = made.get();
    return outcome == null ? again(by, done) : outcome;
  }

  private ImportOutcome again(Scope by, String done) {
    int slash = done.indexOf('/');
    if (slash < 0) {
      return new ImportOutcome.Refused(ImportOutcome.Why.SENT_TWICE, List.of());
    }
    int year = Integer.parseInt(done.substring(0, slash));
    Unit unit = units.find(by.region(), UUID.fromString(done.substring(slash + 1))).orElseThrow();
    return new ImportOutcome.Imported(year, unit, false, 0, 0, List.of(), List.of());
  }

  /** Confirms a draft of the version seen: proposals stand, projects become the budget. */
  @Transactional
  public Outcome confirm(Scope scope, int year, UUID unit, int version, String key) {
    return once(scope, key, "performance.confirm", () -> confirm(scope, year, unit, version));
  }

  private Outcome confirm(Scope scope, int year, UUID unit, int version) {
    Optional<Document> found = document(scope, year, unit);
    if (found.isEmpty() || !Rights.mayWrite(scope, found.get().unitPath())) {
      return refused(found.isEmpty() ? Refusal.NOT_FOUND : Refusal.NOT_ALLOWED);
    }
    Document draft = found.get();
    if (draft.confirmed() || draft.version() != version) {
      return refused(draft.confirmed() ? Refusal.CONFIRMED : Refusal.STALE);
    }
    Unit of = units.find(scope.region(), unit).orElseThrow();
    return texts
        .confirm(draft, of, new Importer(scope))
        .map(lines -> refused(lines.isEmpty() ? Refusal.STALE : Refusal.BUDGET))
        .orElseGet(Outcome.Done::new);
  }

  /**
   * Chooses how an indicator gets its figure (指标口径).
   *
   * @param version the indicator's version as seen; a stale one is refused
   * @param reason why, 1 to 500 characters
   */
  @Transactional
  public Outcome chooseMethod(
      Scope scope,
      IndicatorKey key,
      int version,
      MethodChoice choice,
      String reason,
      String requestKey) {
    return recording
        .entrance("performance.choose", null, reason)
        .map(Performances::refused)
        .orElseGet(() ->
            once(
                scope,
                requestKey,
                "performance.choose",
                () -> recording.choose(scope, key, version, choice, reason)));
  }

  /** Records a number with its evidence for an indicator that nothing measures (填报). */
  @Transactional
  public Outcome record(Scope scope, IndicatorKey key, EnterFigure facts, String requestKey) {
    return recording
        .entrance("performance.record", facts.evidence(), facts.actual(), facts.reason())
        .map(Performances::refused)
        .orElseGet(() ->
            once(
                scope,
                requestKey,
                "performance.record",
                () -> recording.record(scope, key, facts)));
  }

  /** Judges a qualitative indicator by one of the published phrases (评定). */
  @Transactional
  public Outcome judge(Scope scope, IndicatorKey key, JudgeWords facts, String requestKey) {
    return recording
        .entrance("performance.judge", facts.evidence(), facts.reason())
        .map(Performances::refused)
        .orElseGet(() ->
            once(scope, requestKey, "performance.judge", () -> recording.judge(scope, key, facts)));
  }

  /** Texts of a county, newest year first; for commands and jobs. */
  @Transactional(readOnly = true)
  public List<Document> documents(Region region) {
    return documents.within(region, "/");
  }

  /** Texts that the officer may read, newest year first; 1 statement. */
  @Transactional(readOnly = true)
  public List<Document> documents(Scope scope) {
    return documents.within(scope.region(), scope.figureReach());
  }

  /** The text of a unit and year, when the officer may read it. */
  @Transactional(readOnly = true)
  public Optional<Document> document(Scope scope, int year, UUID unit) {
    return documents
        .find(scope.region(), year, unit)
        .filter(found -> found.isWithin(scope.figureReach()));
  }

  /** A draft with all that was read, for the officer who confirms it; 4 statements. */
  @Transactional(readOnly = true)
  public Optional<DraftView> draft(Scope scope, int year, UUID unit) {
    return document(scope, year, unit).filter(found -> !found.confirmed()).map(this::draft);
  }

  /**
   * The year sheet of a unit's confirmed text; empty when there is none that the officer may read.
   *
   * @param asOf last day that counts; empty for today
   */
  @Transactional(readOnly = true)
  public Optional<YearSheet> sheet(Scope scope, int year, UUID unit, @Nullable LocalDate asOf) {
    return document(scope, year, unit)
        .filter(Document::confirmed)
        .map(document -> sheets.sheet(document, dayOr(asOf)));
  }

  /** The year sheet for the command line, in its words; {@code project} empty for all projects. */
  @Transactional(readOnly = true)
  public Optional<Evaluation> evaluation(
      Region region,
      int year,
      String unitPath,
      @Nullable String project,
      @Nullable LocalDate asOf) {
    return documents
        .byPath(region, year, unitPath)
        .filter(Document::confirmed)
        .map(document -> sheets.sheet(document, dayOr(asOf)))
        .map(sheet -> Evaluation.of(sheet, project, this::chinese));
  }

  /** One indicator with its course over the year and what was entered by hand. */
  @Transactional(readOnly = true)
  public Optional<IndicatorView> indicator(
      Scope scope, IndicatorKey key, @Nullable LocalDate asOf) {
    LocalDate day = SheetMaker.within(key.year(), dayOr(asOf));
    Optional<Document> document = documentOf(scope, key);
    return document
        .flatMap(found -> sheets.indicator(found, key, day))
        .map(sheet -> view(document.orElseThrow(), sheet, day));
  }

  /** What an officer may choose for an indicator. */
  public List<MethodChoice> choices(IndicatorView indicator) {
    return recording.open(indicator.sheet().target());
  }

  /**
   * Records behind a measured indicator that the officer may see, oldest first, by pages.
   *
   * @param after key of the last row before; empty for the first page
   */
  @Transactional(readOnly = true)
  public Page<EvidenceRow> evidence(
      Scope scope, IndicatorView indicator, @Nullable String after, int limit) {
    YearSheet.IndicatorSheet sheet = indicator.sheet();
    Question question =
        SheetMaker.question(indicator.document(), sheet.key(), sheet.choice(), indicator.asOf());
    return measures
        .find(sheet.choice().measure())
        .map(measure -> measure.evidence(question, scope.figureReach(), after, limit))
        .orElseGet(() -> new Page<>(List.of(), null));
  }

  /** The file attached to a figure entered by hand. */
  @Transactional(readOnly = true)
  public Optional<EvidenceFile> evidenceFile(Scope scope, IndicatorKey key, int number) {
    return documentOf(scope, key).flatMap(_ -> entered.file(scope.region(), key, number));
  }

  /** Whether the officer may confirm, choose, record and judge in a text. */
  public boolean mayWrite(Scope scope, Document document) {
    return Rights.mayWrite(scope, document.unitPath());
  }

  private IndicatorView view(Document document, YearSheet.IndicatorSheet sheet, LocalDate day) {
    List<Entered> history = entered.history(document.region(), sheet.key());
    return new IndicatorView(
        document,
        indicators
            .project(document.region(), document.year(), sheet.key().code())
            .map(ProjectRow::name)
            .orElseThrow(),
        sheet,
        day,
        SheetMaker.isOver(document.year(), day),
        sheets.course(document, sheet, history, day),
        history.stream().sorted(Comparator.comparing(Entered::number).reversed()).toList());
  }

  private DraftView draft(Document document) {
    Map<String, List<IndicatorRow>> rows =
        indicators.indicators(document).stream()
            .collect(Collectors.groupingBy(row -> row.key().code()));
    List<ProjectRow> projects = indicators.projects(document);
    Money total =
        projects.stream()
            .map(project -> new Money(project.total()))
            .reduce(Money.ZERO, Money::plus);
    return new DraftView(
        document,
        total,
        projects.stream()
            .map(one -> new DraftProject(one, rows.getOrDefault(one.code(), List.of())))
            .toList(),
        documents.notes(document));
  }

  private Optional<Document> documentOf(Scope scope, IndicatorKey key) {
    return documents
        .ofProject(scope.region(), key.year(), key.code())
        .filter(found -> found.isWithin(scope.figureReach()));
  }

  private Outcome once(Scope scope, String key, String act, Supplier<Outcome> work) {
    return Outcome.parse(
        requests.once(scope.region(), key, act, clock.instant(), () -> work.get().text()));
  }

  private LocalDate dayOr(@Nullable LocalDate asOf) {
    return asOf == null ? clock.today() : asOf;
  }

  private String chinese(String key) {
    // A word that is missing must not hide the figure beside it.
    return Objects.requireNonNullElse(
        messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key);
  }

  private static Outcome refused(Refusal reason) {
    return new Outcome.Refused(reason);
  }
}
