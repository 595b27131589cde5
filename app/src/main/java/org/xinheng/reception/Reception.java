package org.xinheng.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.ledger.Requests;
import org.xinheng.reception.domain.DutyRules;
import org.xinheng.reception.domain.Standing;
import org.xinheng.reception.domain.VisitRules;
import org.xinheng.reception.store.DutyStore;
import org.xinheng.reception.store.VisitStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;

/**
 * The reception (接访): duty records of windows, signed before they count, and visits with the
 * visitors' answer. Each act is one transaction with its ledger entry; a repeated key is answered
 * as the first time.
 */
@Service
public class Reception {

  private final DutyStore duties;
  private final VisitStore visits;
  private final Officers officers;
  private final Ledger ledger;
  private final Requests requests;
  private final OfficeClock clock;

  Reception(
      DutyStore duties,
      VisitStore visits,
      Officers officers,
      Ledger ledger,
      Requests requests,
      OfficeClock clock) {
    this.duties = duties;
    this.visits = visits;
    this.officers = officers;
    this.ledger = ledger;
    this.requests = requests;
    this.clock = clock;
  }

  /** Records the duty of a window of the officer's own unit; a window has one record a day. */
  @Transactional
  public Outcome recordDuty(Scope scope, RecordDuty facts, String key) {
    if (carriesMark("reception.record-duty", facts.window(), facts.note())) {
      return refused(Refusal.CLASSIFIED);
    }
    return once(scope, key, "reception.record-duty", () -> record(scope, facts));
  }

  /** Changes a record that is not signed yet; day and window stay what they are. */
  @Transactional
  public Outcome amendDuty(Scope scope, UUID id, int version, RecordDuty facts, String key) {
    if (carriesMark("reception.amend-duty", facts.note())) {
      return refused(Refusal.CLASSIFIED);
    }
    return once(scope, key, "reception.amend-duty", () -> amend(scope, id, version, facts));
  }

  /** Signs a record (签字): an officer of the same unit or the bureau's leader, not ahead of time. */
  @Transactional
  public Outcome signDuty(Scope scope, UUID id, int version, String key) {
    return once(scope, key, "reception.sign-duty", () -> sign(scope, id, version));
  }

  /**
   * Puts a signed record right (更正). The record stays as signed, the correction stands beside it,
   * and from now on what the correction says about the window counts.
   */
  @Transactional
  public Outcome correctDuty(
      Scope scope, UUID id, int version, boolean open, String note, String key) {
    if (carriesMark("reception.correct-duty", note)) {
      return refused(Refusal.CLASSIFIED);
    }
    return once(
        scope, key, "reception.correct-duty", () -> correct(scope, id, version, open, note));
  }

  /** Registers a visit at a window of the officer's own unit. */
  @Transactional
  public Outcome registerVisit(Scope scope, RegisterVisit facts, String key) {
    if (carriesMark("reception.register-visit", facts.window(), facts.matterNumber())) {
      return refused(Refusal.CLASSIFIED);
    }
    return once(scope, key, "reception.register-visit", () -> register(scope, facts));
  }

  /** Keeps the visitors' answer, once; the same answer again changes nothing and is no error. */
  @Transactional
  public Outcome answerVisit(Scope scope, UUID id, Answer answer, String key) {
    return once(scope, key, "reception.answer-visit", () -> answer(scope, id, answer));
  }

  private Outcome answer(Scope scope, UUID id, Answer answer) {
    var found = visits.lock(scope.region(), id).filter(v -> v.unit().equals(scope.unit()));
    if (found.isEmpty() || !Standing.mayWrite(scope)) {
      return refused(found.isEmpty() ? Refusal.NOT_FOUND : Refusal.NOT_ALLOWED);
    }
    var refusal = VisitRules.answering(found.get(), answer);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (found.get().answer() == null) {
      visits.answer(scope.region(), id, answer);
      append(scope, id, History.answered(answer, clock.today()));
    }
    return new Outcome.Done(id);
  }

  /**
   * The duty of a month within reach: one row a day, whether it has records or not. 2 statements.
   */
  @Transactional(readOnly = true)
  public List<DutyDay> month(Scope scope, YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    String reach = Standing.reading(scope);
    var records = duties.period(scope.region(), reach, first, last);
    var corrections = duties.correctionsOf(scope.region(), reach, first, last);
    return first.datesUntil(last.plusDays(1)).map(day -> day(day, records, corrections)).toList();
  }

  /** Visits of a period within reach, newest first; 1 statement a page. */
  @Transactional(readOnly = true)
  public Page<Visit> visits(
      Scope scope, LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
    var fetched =
        visits.period(scope.region(), Standing.reading(scope), from, to, after, limit + 1);
    return Page.of(fetched, limit, visit -> visit.id().toString());
  }

  /** Names of the windows of the officer's unit that were on duty in the last sixty days. */
  @Transactional(readOnly = true)
  public List<String> windows(Scope scope) {
    return duties.windows(scope.region(), scope.unit(), clock.today().minusDays(60));
  }

  private Outcome record(Scope scope, RecordDuty facts) {
    if (!Standing.mayWrite(scope)) {
      return refused(Refusal.NOT_ALLOWED);
    }
    var refusal = DutyRules.recording(facts, known(scope.region(), facts), clock.today());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Duty duty = newDuty(scope, facts);
    if (!duties.insert(scope.region(), duty)) {
      return refused(Refusal.ALREADY_RECORDED);
    }
    append(scope, duty.id(), History.recorded(duty));
    return new Outcome.Done(duty.id());
  }

  private Outcome amend(Scope scope, UUID id, int version, RecordDuty facts) {
    Optional<Duty> found = lockWithinReach(scope, id);
    if (found.isEmpty() || !Standing.mayAmend(scope, found.get())) {
      return refused(found.isEmpty() ? Refusal.NOT_FOUND : Refusal.NOT_ALLOWED);
    }
    var known = known(scope.region(), facts);
    var refusal = DutyRules.amending(found.get(), version, facts, known);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Duty amended = found.get().amended(facts);
    duties.update(scope.region(), amended);
    append(scope, id, History.amended(amended, clock.today()));
    return new Outcome.Done(id);
  }

  private Outcome sign(Scope scope, UUID id, int version) {
    Optional<Duty> found = lockWithinReach(scope, id);
    if (found.isEmpty() || !Standing.maySign(scope, found.get())) {
      return refused(found.isEmpty() ? Refusal.NOT_FOUND : Refusal.NOT_ALLOWED);
    }
    var refusal = DutyRules.signing(found.get(), version, clock.today());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Duty signed = found.get().signed(scope.officer(), clock.instant());
    duties.update(scope.region(), signed);
    append(scope, id, History.signed(signed, clock.today()));
    return new Outcome.Done(id);
  }

  private Outcome correct(Scope scope, UUID id, int version, boolean open, String note) {
    Optional<Duty> found = lockWithinReach(scope, id);
    if (found.isEmpty() || !Standing.mayCorrect(scope)) {
      return refused(found.isEmpty() ? Refusal.NOT_FOUND : Refusal.NOT_ALLOWED);
    }
    var refusal = DutyRules.correcting(found.get(), version, note);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    int number = duties.corrections(scope.region(), id) + 1;
    Instant at = clock.instant();
    Correction correction = new Correction(id, number, open, note.strip(), scope.officer(), at);
    duties.insert(scope.region(), correction);
    duties.update(scope.region(), found.get().corrected(open));
    append(scope, id, History.corrected(correction, clock.today()));
    return new Outcome.Done(id);
  }

  private Outcome register(Scope scope, RegisterVisit facts) {
    if (!Standing.mayWrite(scope)) {
      return refused(Refusal.NOT_ALLOWED);
    }
    var refusal = VisitRules.registering(facts, clock.today());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Visit visit = newVisit(scope, facts);
    visits.insert(scope.region(), visit);
    append(scope, visit.id(), History.registered(visit));
    return new Outcome.Done(visit.id());
  }

  private Duty newDuty(Scope scope, RecordDuty facts) {
    return new Duty(
        Ids.next(clock.instant()),
        facts.day(),
        facts.window(),
        scope.unit(),
        scope.unitPath(),
        facts.open(),
        facts.open(),
        facts.officers(),
        facts.note(),
        null,
        null,
        1);
  }

  private Visit newVisit(Scope scope, RegisterVisit facts) {
    Instant now = clock.instant();
    return new Visit(
        Ids.next(now),
        facts.day(),
        facts.window(),
        scope.unit(),
        scope.unitPath(),
        facts.matterNumber(),
        facts.persons(),
        facts.answer(),
        scope.officer(),
        now);
  }

  private Optional<Duty> lockWithinReach(Scope scope, UUID id) {
    String reach = Standing.reading(scope);
    return duties
        .lock(scope.region(), id)
        .filter(duty -> !reach.isEmpty() && duty.unitPath().startsWith(reach));
  }

  private Set<UUID> known(Region region, RecordDuty facts) {
    return officers.names(region, Set.copyOf(facts.officers())).keySet();
  }

  private void append(Scope scope, UUID chain, History.Fact fact) {
    ledger.append(
        scope.region(),
        chain,
        fact.kind(),
        fact.onDay(),
        clock.instant(),
        scope.actor(),
        false,
        fact.content());
  }

  private Outcome once(Scope scope, String key, String act, Supplier<Outcome> work) {
    return Outcome.parse(
        requests.once(scope.region(), key, act, clock.instant(), () -> work.get().text()));
  }

  private static boolean carriesMark(String entrance, @Nullable String... texts) {
    return Gate.check(entrance, texts).isPresent();
  }

  private static Outcome refused(Refusal reason) {
    return new Outcome.Refused(reason);
  }

  private static DutyDay day(LocalDate day, List<Duty> records, List<Correction> corrections) {
    var ofDay = records.stream().filter(duty -> duty.day().equals(day)).toList();
    var ids = ofDay.stream().map(Duty::id).toList();
    return new DutyDay(
        day, ofDay, corrections.stream().filter(c -> ids.contains(c.duty())).toList());
  }
}
