package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clocks;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.Writing.Turned;
import org.xinheng.petition.domain.ActFields;
import org.xinheng.petition.domain.Casework;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.Seat;
import org.xinheng.petition.domain.Step;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.Rows;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScopes;

/** Does acts on registered matters: decision, state, clocks and history in one transaction. */
@Component
class ActDesk {

  private final MatterStore store;
  private final MatterKeys keys;
  private final Clocks clocks;
  private final Ledger ledger;
  private final Owed owed;
  private final Writing writing;
  private final Seats seats;
  private final RowScopes scopes;
  private final OfficeClock clock;

  ActDesk(
      MatterStore store,
      MatterKeys keys,
      Clocks clocks,
      Ledger ledger,
      Owed owed,
      Writing writing,
      Seats seats,
      RowScopes scopes,
      OfficeClock clock) {
    this.store = store;
    this.keys = keys;
    this.clocks = clocks;
    this.ledger = ledger;
    this.owed = owed;
    this.writing = writing;
    this.seats = seats;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * Does the acts of one form one after the other: all of them, or none.
   *
   * @param acts at least one; each is decided on what the one before left
   */
  Answer act(Scope scope, String number, List<MatterAct> acts, int version, String key) {
    Optional<Refused> refusal =
        acts.stream().flatMap(act -> refusal(scope.region(), act).stream()).findFirst();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Instant at = clock.instant();
    String codes = acts.stream().map(MatterAct::code).collect(Collectors.joining("+"));
    String name = History.kind(codes) + ":" + number;
    AtomicReference<@Nullable Boolean> sight = new AtomicReference<>();
    try {
      String done =
          writing.once(
              scope.region(),
              key,
              name,
              at,
              () -> {
                String act = store(scope, number, acts, version, at);
                sight.set(store.reaches(scope, number));
                return act;
              });
      return new Answer.Done(number, done, inSight(scope, number, sight.get()));
    } catch (Turned turned) {
      return turned.answer();
    }
  }

  /** Looked up within the act; after an act that was done before it is asked anew. */
  private boolean inSight(Scope scope, String number, @Nullable Boolean seen) {
    return seen == null ? writing.reading(() -> store.reaches(scope, number)) : seen;
  }

  private Optional<Refused> refusal(Region region, MatterAct act) {
    String[] texts = ActFields.of(act).values().toArray(String[]::new);
    if (Gate.check(History.kind(act.code()), texts).isPresent()) {
      return Optional.of(Refused.of(Kind.CLASSIFIED, null));
    }
    List<Fault> unknown = new ArrayList<>();
    units(act)
        .forEach((field, unit) -> {
          if (!seats.exists(region, unit)) {
            unknown.add(new Fault(field, "petition.fault.unit"));
          }
        });
    officers(act)
        .forEach((field, officer) -> {
          if (!seats.isOfficer(region, officer)) {
            unknown.add(new Fault(field, "petition.fault.officer"));
          }
        });
    return unknown.isEmpty() ? Optional.empty() : Optional.of(Refused.form(unknown));
  }

  /** The units that an act names, by field. */
  private static Map<String, UUID> units(MatterAct act) {
    return switch (act) {
      case MatterAct.Propose(var draft) -> units(draft);
      case MatterAct.Transfer it -> Map.of("toUnit", it.toUnit());
      case MatterAct.Assign it -> Map.of("toUnit", it.toUnit());
      case OfficeAct.NameAccused(var unit) -> Map.of("accused", unit);
      case OfficeAct.CoHandle it -> Map.of("helper", it.unit());
      case MatterAct.Objection it ->
          it.suggested().map(unit -> Map.of("suggested", unit)).orElse(Map.of());
      case MatterAct.RuleDispute it -> {
        Map<String, UUID> named = new LinkedHashMap<>(Map.of("toUnit", it.toUnit()));
        it.concerned().forEach(unit -> named.put("concerned" + named.size(), unit));
        yield named;
      }
      default -> Map.of();
    };
  }

  private static Map<String, UUID> officers(MatterAct act) {
    return switch (act) {
      case MatterAct.Recuse it -> Map.of("recused", it.officer());
      case MatterAct.HandOver it -> Map.of("receiver", it.officer());
      default -> Map.of();
    };
  }

  private String store(Scope scope, String number, List<MatterAct> acts, int version, Instant at) {
    Region region = scope.region();
    MatterRecord row =
        store.lock(scope, number).orElseThrow(() -> new Turned(new Answer.NotFound()));
    if (row.getErasedOn() != null) {
      throw new Turned(Refused.of(Kind.ERASED, null));
    }
    if (row.getVersion() != version) {
      throw new Turned(Refused.of(Kind.STALE, null));
    }
    scopes.hold(row.getId());
    SecretBox box = keys.of(region, row.getId());
    CaseClocks before = clocks.of(region, row.getId());
    LocalDate day = clock.today();
    List<Step.Taken> taken = decide(scope, Rows.matter(row, box), before, acts, day);
    write(scope, before, taken, day, at, box);
    return taken.getLast().act();
  }

  private List<Step.Taken> decide(
      Scope scope, Matter matter, CaseClocks clocks, List<MatterAct> acts, LocalDate day) {
    Casework casework = new Casework(this.clocks.law(), seats.paths(scope.region()));
    Seat by = seats.of(scope);
    List<Step.Taken> taken = new ArrayList<>();
    for (MatterAct act : acts) {
      Matter now = taken.isEmpty() ? matter : taken.getLast().matter();
      CaseClocks running = taken.isEmpty() ? clocks : taken.getLast().clocks();
      switch (casework.act(now, running, act, by, day)) {
        case Step.Turned(var refused) -> throw new Turned(refused);
        case Step.Taken step -> taken.add(step);
      }
    }
    return taken;
  }

  private void write(
      Scope scope,
      CaseClocks before,
      List<Step.Taken> taken,
      LocalDate day,
      Instant at,
      SecretBox box) {
    Region region = scope.region();
    Step.Taken last = taken.getLast();
    UUID id = last.matter().id();
    store.update(Rows.matter(last.matter(), last.clocks(), box));
    clocks.save(region, id, before, last.clocks());
    for (Step.Taken step : taken) {
      step.papers().forEach(change -> store.write(region, id, change, box));
      record(scope, id, step.act(), step.facts(), day, at, box);
      owed.put(step, at);
    }
  }

  private void record(
      Scope scope,
      UUID id,
      String act,
      Map<String, String> facts,
      LocalDate day,
      Instant at,
      SecretBox box) {
    ledger.append(
        scope.region(),
        id,
        History.kind(act),
        day,
        at,
        scope.actor(),
        true,
        History.seal(box, act, facts));
  }

  /** Persons in clear, after the reading itself is in the history. */
  Optional<List<PersonView>> reveal(Scope scope, String number, RevealPurpose purpose, String key) {
    boolean acts = !seats.of(scope).roles().isEmpty();
    if (!acts || writing.reading(() -> readable(scope, number)).isEmpty()) {
      return Optional.empty();
    }
    Instant at = clock.instant();
    String name = History.kind("reveal") + ":" + number;
    try {
      String id =
          writing.once(
              scope.region(), key, name, at, () -> logged(scope, number, purpose, at).toString());
      UUID matter = UUID.fromString(id);
      return Optional.of(writing.reading(() -> people(scope.region(), matter)));
    } catch (Turned turned) {
      return Optional.empty();
    }
  }

  private Optional<MatterRecord> readable(Scope scope, String number) {
    return store.find(scope, number).filter(row -> row.getErasedOn() == null);
  }

  private UUID logged(Scope scope, String number, RevealPurpose purpose, Instant at) {
    MatterRecord row =
        store.lock(scope, number).orElseThrow(() -> new Turned(new Answer.NotFound()));
    SecretBox box = keys.of(scope.region(), row.getId());
    Map<String, String> facts = Map.of("purpose", purpose.code());
    record(scope, row.getId(), "reveal", facts, clock.today(), at, box);
    return row.getId();
  }

  private List<PersonView> people(Region region, UUID id) {
    return store.persons(region, id, keys.of(region, id)).stream()
        .map(it ->
            new PersonView(
                it.role(),
                it.entry().name(),
                it.entry().idNumber(),
                it.entry().phone(),
                it.entry().address()))
        .toList();
  }
}
