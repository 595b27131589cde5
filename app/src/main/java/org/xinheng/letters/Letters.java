package org.xinheng.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Outbox;
import org.xinheng.ledger.OutboxMessage;
import org.xinheng.ledger.Requests;
import org.xinheng.letters.LetterAnswer.Reason;
import org.xinheng.letters.LetterAnswer.Refused;
import org.xinheng.letters.LetterFacts.Detail;
import org.xinheng.letters.LetterPress.Composed;
import org.xinheng.letters.domain.Template;
import org.xinheng.letters.paper.Bundle;
import org.xinheng.letters.store.LetterStore;
import org.xinheng.letters.store.jooq.tables.records.LetterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Notice;

/**
 * Letters of cases: owed, looked at, issued, printed (文书). An act only says that it owes a letter;
 * the letter is made here afterwards, never in the act's way.
 */
@Service
public class Letters {

  /** Letters of the list page. */
  public static final int RECENT = 100;

  private final LetterSource source;
  private final Templates templates;
  private final LetterPress press;
  private final IssueDesk desk;
  private final Offices offices;
  private final LetterStore store;
  private final Outbox outbox;
  private final Requests requests;
  private final TransactionTemplate transaction;
  private final OfficeClock clock;

  Letters(
      LetterSource source,
      Templates templates,
      LetterPress press,
      IssueDesk desk,
      Offices offices,
      LetterStore store,
      Outbox outbox,
      Requests requests,
      TransactionTemplate transaction,
      OfficeClock clock) {
    this.source = source;
    this.templates = templates;
    this.press = press;
    this.desk = desk;
    this.offices = offices;
    this.store = store;
    this.outbox = outbox;
    this.requests = requests;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The letters of a case that the scope may know of. */
  @Transactional(readOnly = true)
  public Optional<LetterList> list(Scope scope, String number) {
    return source.find(scope, number).map(it -> list(scope, it));
  }

  private LetterList list(Scope scope, LetterSource.Case of) {
    List<IssuedLetter> issued = store.ofCase(scope.region(), of.id()).reversed();
    if (!of.readable()) {
      return new LetterList(of.number(), of.subject(), List.of(), List.of(), issued);
    }
    List<LetterList.Owed> owed =
        outbox.waiting(scope.region(), LetterSource.OWED, of.id()).stream()
            .map(this::owed)
            .toList();
    List<LetterList.Kind> free =
        templates.all(clock.today()).stream()
            .filter(Template::free)
            .map(it -> new LetterList.Kind(it.kind(), it.title()))
            .toList();
    return new LetterList(of.number(), of.subject(), owed, free, issued);
  }

  private LetterList.Owed owed(OutboxMessage message) {
    Optional<Template> template = templates.find(message.body(), clock.today());
    String title =
        template
            .map(Template::title)
            .or(() -> Coded.of(Notice.class, message.body()).map(Notice::zh))
            .orElse(message.body());
    return new LetterList.Owed(
        message.id(), message.body(), title, message.at(), template.isPresent());
  }

  /** What a letter would look like now, without a number. */
  @Transactional(readOnly = true)
  public LetterAnswer preview(Scope scope, String number, LetterWish wish, LetterFormat format) {
    return switch (prepare(scope, number, wish)) {
      case Prepared.Not(var answer) -> answer;
      case Prepared.Ready ready -> preview(scope, ready, wish, format);
    };
  }

  private LetterAnswer preview(
      Scope scope, Prepared.Ready ready, LetterWish wish, LetterFormat format) {
    Office office = offices.of(scope.region(), ready.facts().deed().unit());
    LocalDate day = clock.today();
    Template template = ready.template();
    String blank =
        template.numbered() ? office.mark() + template.series() + "〔" + day.getYear() + "〕　号" : "";
    Composed composed =
        press.compose(template, ready.facts(), office, blank, day, wish.large(), true);
    Optional<byte[]> file =
        format == LetterFormat.PDF
            ? press.pdf(composed.letter())
            : Optional.of(press.word(composed.letter()));
    String name = ready.of().number() + "-" + template.kind() + "." + format.code();
    return file.<LetterAnswer>map(it -> new LetterAnswer.File(it, name, format))
        .orElseGet(() -> Refused.of(Reason.NO_FONT));
  }

  /**
   * Issues a letter: number, files, history, and the debt settled, in one transaction.
   *
   * @param key 8 to 80 characters, made for this one form
   */
  public LetterAnswer issue(Scope scope, String number, LetterWish wish, String key) {
    return issue(scope, number, wish, null, key);
  }

  /**
   * Issues a corrected letter in place of one that was issued before; that one stays as it is.
   *
   * @param replaced the letter to be replaced
   */
  public LetterAnswer replace(
      Scope scope, String number, UUID replaced, boolean large, String key) {
    List<LetterRecord> before =
        Objects.requireNonNull(transaction.execute(_ -> stored(scope, number, replaced)));
    return before.stream()
        .findFirst()
        .map(it -> new LetterWish(it.getKind(), it.getOwed(), large))
        .map(wish -> issue(scope, number, wish, replaced, key))
        .orElseGet(LetterAnswer.NotFound::new);
  }

  private List<LetterRecord> stored(Scope scope, String number, UUID id) {
    return source.find(scope, number).stream()
        .flatMap(it -> store.find(scope.region(), it.id(), id).stream())
        .toList();
  }

  private LetterAnswer issue(
      Scope scope, String number, LetterWish wish, @Nullable UUID replaces, String key) {
    Instant at = clock.instant();
    String act = "letters.issue:" + number + ":" + wish.kind();
    try {
      String id =
          Objects.requireNonNull(
              transaction.execute(_ ->
                  requests.once(
                      scope.region(),
                      key,
                      act,
                      at,
                      () -> issued(scope, number, wish, replaces).id().toString())));
      return new LetterAnswer.Issued(UUID.fromString(id));
    } catch (Turned turned) {
      return turned.answer;
    }
  }

  private IssuedLetter issued(
      Scope scope, String number, LetterWish wish, @Nullable UUID replaces) {
    Prepared.Ready ready =
        switch (prepare(scope, number, wish)) {
          case Prepared.Not(var answer) -> throw new Turned(answer);
          case Prepared.Ready it -> it;
        };
    if (!ready.missing().isEmpty()) {
      throw new Turned(new Refused(Reason.MISSING, ready.missing()));
    }
    if (!free(scope, ready.of(), wish, replaces)) {
      throw new Turned(Refused.of(Reason.NOT_OWED));
    }
    return desk.issue(scope, ready.of(), ready.template(), ready.facts(), wish, replaces);
  }

  /** Whether the debt is still open, or the letter to be replaced still the last one. */
  private boolean free(
      Scope scope, LetterSource.Case of, LetterWish wish, @Nullable UUID replaces) {
    if (replaces != null) {
      store.lock(scope.region(), replaces);
      return store.ofCase(scope.region(), of.id()).stream()
          .noneMatch(it -> replaces.equals(it.replaces()));
    }
    return wish.owed() == null || outbox.settle(scope.region(), wish.owed()).isPresent();
  }

  /** A letter that can be set, or why not. */
  private sealed interface Prepared {
    record Ready(LetterSource.Case of, Template template, LetterFacts facts, Set<String> missing)
        implements Prepared {}

    record Not(LetterAnswer answer) implements Prepared {
      static Not because(Reason reason) {
        return new Not(Refused.of(reason));
      }
    }
  }

  private Prepared prepare(Scope scope, String number, LetterWish wish) {
    Optional<LetterSource.Case> of = source.find(scope, number);
    Optional<Template> template = templates.find(wish.kind(), clock.today());
    if (of.isEmpty()) {
      return new Prepared.Not(new LetterAnswer.NotFound());
    }
    if (!of.get().readable()) {
      return Prepared.Not.because(Reason.ERASED);
    }
    if (template.isEmpty()) {
      return Prepared.Not.because(Reason.NO_TEMPLATE);
    }
    return prepare(scope, of.get(), template.get(), wish);
  }

  private Prepared prepare(Scope scope, LetterSource.Case of, Template template, LetterWish wish) {
    Optional<Instant> owedAt = owedAt(scope, of, wish);
    if (owedAt.isEmpty() && !(template.free() && wish.owed() == null)) {
      return Prepared.Not.because(Reason.NOT_OWED);
    }
    Optional<LetterFacts> facts =
        source.facts(scope, of.number(), wish.kind(), owedAt.orElse(null));
    if (facts.isEmpty()) {
      return Prepared.Not.because(Reason.NOT_OWED);
    }
    if (!facts.get().deed().unit().equals(scope.unit())) {
      return Prepared.Not.because(Reason.NOT_YOURS);
    }
    LetterFacts told = facts.get().plus(delivered(scope, of, facts.get()));
    Office office = offices.of(scope.region(), scope.unit());
    Composed tried = press.compose(template, told, office, "号", clock.today(), wish.large(), true);
    return new Prepared.Ready(of, template, told, tried.missing());
  }

  /** Title and number of the letter that was, or is to be, delivered: the last one of its kind. */
  private Map<Detail, String> delivered(Scope scope, LetterSource.Case of, LetterFacts facts) {
    return facts
        .deed()
        .detail(Detail.DELIVERED_KIND)
        .flatMap(kind ->
            store.ofCase(scope.region(), of.id()).reversed().stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst())
        .map(it -> Map.of(Detail.DELIVERED_TITLE, it.title(), Detail.DELIVERED_NUMBER, it.number()))
        .orElse(Map.of());
  }

  /** When the act was done that owes the letter, issued already or not. */
  private Optional<Instant> owedAt(Scope scope, LetterSource.Case of, LetterWish wish) {
    return wish.owed() == null
        ? Optional.empty()
        : outbox
            .find(scope.region(), LetterSource.OWED, of.id(), wish.owed())
            .filter(it -> it.body().equals(wish.kind()))
            .map(OutboxMessage::at);
  }

  /** A file of an issued letter, as it was issued. */
  @Transactional(readOnly = true)
  public LetterAnswer copy(Scope scope, String number, UUID id, LetterFormat format) {
    Optional<LetterSource.Case> of = source.find(scope, number);
    Optional<LetterRecord> row = of.flatMap(it -> store.find(scope.region(), it.id(), id));
    if (row.isEmpty()) {
      return new LetterAnswer.NotFound();
    }
    if (!of.get().readable()) {
      return Refused.of(Reason.ERASED);
    }
    return desk.file(scope, row.get(), format)
        .<LetterAnswer>map(it -> new LetterAnswer.File(it, name(row.get(), format), format))
        .orElseGet(() -> Refused.of(Reason.NO_FONT));
  }

  /** A name that tells number and kind and nothing of the case (防止外泄). */
  private static String name(LetterRecord row, LetterFormat format) {
    return row.getCaseNumber() + "-" + row.getKind() + "." + format.code();
  }

  /** What the officer's unit issued last. */
  @Transactional(readOnly = true)
  public List<IssuedLetter> recent(Scope scope) {
    return store.ofUnit(scope.region(), scope.unit(), RECENT);
  }

  /**
   * Issued letters of the officer's unit as one PDF; each printing is in the history of its case.
   *
   * @param key 8 to 80 characters, made for this one form
   */
  public LetterAnswer print(Scope scope, Set<UUID> ids, String key) {
    return Objects.requireNonNull(transaction.execute(_ -> bundle(scope, ids, key)));
  }

  private LetterAnswer bundle(Scope scope, Set<UUID> ids, String key) {
    List<LetterRecord> rows = store.find(scope.region(), scope.unit(), ids);
    List<byte[]> files = new ArrayList<>();
    rows.forEach(row -> desk.file(scope, row, LetterFormat.PDF).ifPresent(files::add));
    if (files.isEmpty()) {
      return rows.isEmpty() ? new LetterAnswer.NotFound() : Refused.of(Reason.NO_FONT);
    }
    requests.once(
        scope.region(),
        key,
        "letters.print",
        clock.instant(),
        () -> {
          rows.forEach(row -> desk.printed(scope, row));
          return Integer.toString(rows.size());
        });
    String name = "letters-" + clock.today() + ".pdf";
    return new LetterAnswer.File(Bundle.of(files), name, LetterFormat.PDF);
  }

  /** Whether letters can be had as PDF here. */
  public boolean prints() {
    return press.hasFont();
  }

  /** Names of kinds, by code. */
  public Map<String, String> titles() {
    return templates.all(clock.today()).stream()
        .collect(Collectors.toMap(Template::kind, Template::title));
  }

  /** Carries a refusal out of the transaction, which is rolled back by it. */
  private static final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient LetterAnswer answer;

    Turned(LetterAnswer answer) {
      super("refused by a rule", null, false, false);
      this.answer = answer;
    }
  }
}
