package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clocks;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.Writing.Turned;
import org.xinheng.petition.domain.Casework;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.RegistrationRules;
import org.xinheng.petition.domain.Seat;
import org.xinheng.petition.domain.Step;
import org.xinheng.petition.store.DraftStore;
import org.xinheng.petition.store.IntakeRows;
import org.xinheng.petition.store.IntakeStore;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.Rows;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScopes;

/** Registers matters: gate, rules, then everything in one transaction. */
@Component
class Registrar {

  private final MatterStore store;
  private final NumberPool numbers;
  private final MatterKeys keys;
  private final BlindIndex index;
  private final Clocks clocks;
  private final Ledger ledger;
  private final Owed owed;
  private final Writing writing;
  private final Seats seats;
  private final RowScopes scopes;
  private final IntakeStore intakes;
  private final DraftStore drafts;
  private final Attachments attachments;
  private final QueryCodes codes;
  private final OfficeClock clock;

  Registrar(
      MatterStore store,
      NumberPool numbers,
      MatterKeys keys,
      BlindIndex index,
      Clocks clocks,
      Ledger ledger,
      Owed owed,
      Writing writing,
      Seats seats,
      RowScopes scopes,
      IntakeStore intakes,
      DraftStore drafts,
      Attachments attachments,
      QueryCodes codes,
      OfficeClock clock) {
    this.store = store;
    this.numbers = numbers;
    this.keys = keys;
    this.index = index;
    this.clocks = clocks;
    this.ledger = ledger;
    this.owed = owed;
    this.writing = writing;
    this.seats = seats;
    this.scopes = scopes;
    this.intakes = intakes;
    this.drafts = drafts;
    this.attachments = attachments;
    this.codes = codes;
    this.clock = clock;
  }

  Answer register(Scope scope, Registration form, String key) {
    Optional<Refused> refusal = refusal(scope, form);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Instant at = clock.instant();
    String series = Numbers.series(clock.today().getYear(), seats.unit(scope).code());
    int value = numbers.take(scope.region(), series, at);
    String number = Numbers.number(series, value);
    try {
      String result =
          writing.once(
              scope.region(),
              key,
              "petition.register",
              at,
              () -> store(scope, form, number, key, at));
      String[] parts = result.split(" ", 2);
      if (!parts[1].equals(number)) {
        numbers.giveBack(scope.region(), series, value);
      }
      return new Answer.Registered(UUID.fromString(parts[0]), parts[1]);
    } catch (Turned turned) {
      // Only here is it sure that nothing was stored under the number.
      numbers.giveBack(scope.region(), series, value);
      return turned.answer();
    }
  }

  /** What gate and rules say about a form; nothing is stored. */
  Optional<Refused> refusal(Scope scope, Registration form) {
    RegisterMatter entry = form.entry();
    if (Gate.check("petition.register", RegistrationTexts.of(entry)).isPresent()) {
      return Optional.of(Refused.of(Kind.CLASSIFIED, null));
    }
    Optional<Refused> broken =
        RegistrationRules.check(entry, clock.today(), form.nationalNumber() != null);
    if (broken.isPresent()) {
      return broken;
    }
    Region region = scope.region();
    if (entry.placeUnit() != null && !seats.exists(region, entry.placeUnit())) {
      return Optional.of(fault("placeUnit", "petition.fault.unit"));
    }
    Particulars.ReadBack read = entry.more().readBack();
    if (read != null && read.by() != null && !seats.isOfficer(region, read.by())) {
      return Optional.of(fault("readBackBy", "petition.fault.officer"));
    }
    return attachments.refusal(form.files());
  }

  private String store(Scope scope, Registration form, String number, String key, Instant at) {
    RegisterMatter entry = form.entry();
    Region region = scope.region();
    LocalDate day = clock.today();
    Unit unit = seats.unit(scope);
    Seat by = seats.of(scope);
    Casework casework = new Casework(clocks.law(), id -> unit.path());
    UUID id = Ids.next(at);
    Step.Taken registered = taken(casework.register(region, id, number, entry, by, day, at));
    MatterAct.@Nullable LinkRepeat link = earlier(scope, entry);
    Step.Taken last =
        link == null
            ? registered
            : taken(casework.act(registered.matter(), registered.clocks(), link, by, day));
    scopes.hold(id);
    SecretBox box = keys.create(region, id, at);
    insert(last.matter(), last.clocks(), form, box);
    ledger.begin(
        region,
        id,
        History.kind(registered.act()),
        day,
        at,
        scope.actor(),
        true,
        History.seal(box, registered.act(), registered.facts()));
    owed.put(registered, at);
    if (link != null) {
      record(scope, last, day, at, box);
      owed.put(last, at);
    }
    form.files().forEach(file -> attachments.put(scope, id, box, file, at));
    drafts.delete(region, scope.officer(), key);
    return id + " " + number;
  }

  private void insert(Matter matter, CaseClocks all, Registration form, SecretBox box) {
    Region region = matter.region();
    RegisterMatter entry = form.entry();
    MatterRecord row = Rows.matter(matter, all, box);
    row.setNationalNumber(form.nationalNumber());
    store.insert(
        row,
        Rows.persons(region, matter.id(), entry, box, index),
        Rows.statement(region, matter.id(), entry, box));
    String division =
        PlaceCodes.of(region, entry.more(), seats.unit(region, entry.placeUnit()).orElse(null));
    byte[] code = codes.digest(matter.id(), codes.drawn(form.secret()));
    intakes.insert(IntakeRows.row(region, matter.id(), entry.more(), division, code, box));
    clocks.save(region, matter.id(), CaseClocks.NONE, all);
  }

  private void record(Scope scope, Step.Taken step, LocalDate day, Instant at, SecretBox box) {
    ledger.append(
        scope.region(),
        step.matter().id(),
        History.kind(step.act()),
        day,
        at,
        scope.actor(),
        true,
        History.seal(box, step.act(), step.facts()));
  }

  /** The earlier matter must be one that the registering officer may know of. */
  private MatterAct.@Nullable LinkRepeat earlier(Scope scope, RegisterMatter entry) {
    String number = entry.repeats();
    if (number == null || number.isBlank()) {
      return null;
    }
    MatterRecord found =
        store
            .find(scope, number.strip())
            .orElseThrow(() -> new Turned(fault("repeats", "petition.fault.repeats")));
    Matter earlier = Rows.matter(found, keys.find(scope.region(), found.getId()).orElse(null));
    boolean concluded = earlier.procedure().dates().finalOn().isPresent();
    return new MatterAct.LinkRepeat(found.getId(), found.getNumber(), concluded);
  }

  private static Step.Taken taken(Step step) {
    return switch (step) {
      case Step.Taken taken -> taken;
      case Step.Turned(var refusal) -> throw new Turned(refusal);
    };
  }

  private static Refused fault(String field, String messageKey) {
    return Refused.form(List.of(new Fault(field, messageKey)));
  }
}
