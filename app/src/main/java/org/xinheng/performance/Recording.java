package org.xinheng.performance;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.gate.FileKind;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.performance.domain.IndicatorRow;
import org.xinheng.performance.domain.Judgement;
import org.xinheng.performance.domain.MeasureProposal;
import org.xinheng.performance.store.DocumentStore;
import org.xinheng.performance.store.EnteredStore;
import org.xinheng.performance.store.IndicatorStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.evaluation.ScoringProfiles;
import org.xinheng.statute.evaluation.Target;

/** What officers enter for an indicator; works in the transaction of the facade. */
@Component
class Recording {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 120;

  private final DocumentStore documents;
  private final IndicatorStore indicators;
  private final EnteredStore entered;
  private final Measures measures;
  private final Ledger ledger;
  private final OfficeClock clock;

  Recording(
      DocumentStore documents,
      IndicatorStore indicators,
      EnteredStore entered,
      Measures measures,
      Ledger ledger,
      OfficeClock clock) {
    this.documents = documents;
    this.indicators = indicators;
    this.entered = entered;
    this.measures = measures;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** An indicator that an officer may write to. */
  private record Writable(Document document, IndicatorRow row) {}

  /** What the gate and the limits say about words and file, before anything is looked up. */
  Optional<Refusal> entrance(
      String entrance, @Nullable Attachment file, @Nullable String... words) {
    if (Gate.check(entrance, words).isPresent()) {
      return Optional.of(Refusal.CLASSIFIED);
    }
    return file == null ? Optional.empty() : attached(entrance, file);
  }

  private static Optional<Refusal> attached(String entrance, Attachment file) {
    if (file.content().length > FileKind.LARGEST) {
      return Optional.of(Refusal.EVIDENCE_SIZE);
    }
    Optional<FileKind> kind = FileKind.of(file.plainName(), file.content());
    if (kind.isEmpty() || file.content().length == 0 || file.name().length() > LONGEST_NAME) {
      return Optional.of(Refusal.EVIDENCE_KIND);
    }
    try {
      String[] texts = kind.get().texts(file.content()).toArray(String[]::new);
      boolean marked =
          Gate.check(entrance, file.name()).isPresent() || Gate.check(entrance, texts).isPresent();
      Optional<Refusal> undeclared =
          file.declared() ? Optional.empty() : Optional.of(Refusal.UNDECLARED);
      return marked ? Optional.of(Refusal.CLASSIFIED) : undeclared;
    } catch (IOException unpackable) {
      return Optional.of(Refusal.EVIDENCE_KIND);
    }
  }

  Outcome choose(Scope scope, IndicatorKey key, int version, MethodChoice choice, String reason) {
    return writable(scope, key, false, found -> choose(scope, found, version, choice, reason));
  }

  private Outcome choose(
      Scope scope, Writable found, int version, MethodChoice choice, String reason) {
    IndicatorRow row = found.row();
    if (!isReason(reason)) {
      return refused(Refusal.REASON);
    }
    if (!MeasureProposal.isOpen(row.target(), choice, measures.all())) {
      return refused(Refusal.NOT_OPEN);
    }
    if (!indicators.choose(scope.region(), row.key(), version, choice)) {
      return refused(Refusal.STALE);
    }
    append(scope, found.document(), History.chosen(row.key(), row.choice(), choice, reason));
    return new Outcome.Done();
  }

  Outcome record(Scope scope, IndicatorKey key, EnterFigure facts) {
    return writable(scope, key, true, found -> record(scope, found, facts));
  }

  private Outcome record(Scope scope, Writable found, EnterFigure facts) {
    Optional<Refusal> refusal = common(found, Method.RECORDED, facts.asOf(), facts.reason());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (!NUMBER.matcher(facts.actual().strip()).matches()) {
      return refused(Refusal.NOT_A_NUMBER);
    }
    if (facts.evidence() == null) {
      return refused(Refusal.EVIDENCE_MISSING);
    }
    String actual = new BigDecimal(facts.actual().strip()).toPlainString();
    return enter(scope, found, facts.asOf(), actual, facts.reason(), facts.evidence());
  }

  Outcome judge(Scope scope, IndicatorKey key, JudgeWords facts) {
    return writable(scope, key, true, found -> judge(scope, found, facts));
  }

  private Outcome judge(Scope scope, Writable found, JudgeWords facts) {
    Optional<Refusal> refusal = common(found, Method.JUDGED, facts.asOf(), facts.reason());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Judgement judgement = new Judgement(facts.state(), facts.percent());
    return judgement.fits(ScoringProfiles.standard(), found.row().target())
        ? enter(scope, found, facts.asOf(), judgement.actual(), facts.reason(), facts.evidence())
        : refused(Refusal.PERCENT);
  }

  /** Finds what may be written to; what is withheld takes nothing, whoever asks. */
  private Outcome writable(
      Scope scope,
      IndicatorKey key,
      boolean confirmed,
      java.util.function.Function<Writable, Outcome> act) {
    Optional<Document> document =
        documents
            .ofProject(scope.region(), key.year(), key.code())
            .filter(found -> found.isWithin(scope.figureReach()));
    Optional<IndicatorRow> row = document.flatMap(_ -> indicators.indicator(scope.region(), key));
    if (document.isEmpty() || row.isEmpty()) {
      return refused(Refusal.NOT_FOUND);
    }
    if (!Rights.mayWrite(scope, document.get().unitPath())) {
      return refused(Refusal.NOT_ALLOWED);
    }
    if (row.get().target() instanceof Target.Withheld) {
      return refused(Refusal.WITHHELD);
    }
    return confirmed && !document.get().confirmed()
        ? refused(Refusal.DRAFT)
        : act.apply(new Writable(document.get(), row.get()));
  }

  private Optional<Refusal> common(Writable found, Method method, LocalDate asOf, String reason) {
    if (found.row().choice().method() != method) {
      return Optional.of(Refusal.OTHER_METHOD);
    }
    boolean inYear = asOf.getYear() == found.document().year();
    if (!inYear || asOf.isAfter(clock.today())) {
      return Optional.of(Refusal.DAY);
    }
    return isReason(reason) ? Optional.empty() : Optional.of(Refusal.REASON);
  }

  private Outcome enter(
      Scope scope,
      Writable found,
      LocalDate asOf,
      String actual,
      String reason,
      @Nullable Attachment attachment) {
    Instant now = clock.instant();
    IndicatorKey key = found.row().key();
    @Nullable EvidenceFile file = attachment == null ? null : file(attachment);
    int number = entered.nextNumber(scope.region(), key);
    Entered row =
        new Entered(
            key,
            number,
            asOf,
            actual,
            reason.strip(),
            file == null ? null : file.name(),
            scope.officer(),
            now);
    @Nullable UUID id = null;
    if (file != null) {
      id = Ids.next(now);
      entered.insert(scope.region(), key.year(), id, file, row);
    }
    entered.insert(scope.region(), row, id);
    append(scope, found.document(), History.entered(row, found.row().choice().method(), file));
    return new Outcome.Done();
  }

  private static EvidenceFile file(Attachment attachment) {
    String name = attachment.plainName();
    FileKind kind = FileKind.of(name, attachment.content()).orElseThrow();
    return new EvidenceFile(name, kind.mediaType(), attachment.content());
  }

  private void append(Scope scope, Document document, History.Fact fact) {
    ledger.append(
        scope.region(),
        History.chain(document),
        fact.kind(),
        clock.today(),
        clock.instant(),
        scope.actor(),
        false,
        fact.content());
  }

  private static boolean isReason(String reason) {
    return !reason.isBlank() && reason.length() <= LONGEST_REASON;
  }

  private static Outcome refused(Refusal reason) {
    return new Outcome.Refused(reason);
  }

  /** Open methods for a target, for the form: recorded, or one of the measures. */
  List<MethodChoice> open(Target target) {
    return switch (target) {
      case Target.Withheld _, Target.Qualitative _ -> List.of();
      case Target.Quantitative _ -> measures.choices();
    };
  }
}
