package org.xinheng.petition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.crypto.Erasures;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.ClockView;
import org.xinheng.deadline.Clocks;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.domain.ActFields;
import org.xinheng.petition.domain.Handling;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.domain.Masks;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.OfferedActs;
import org.xinheng.petition.domain.Origin;
import org.xinheng.petition.domain.Proposal;
import org.xinheng.petition.domain.Seat;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.Rows;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Guidance;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Mark;

/** Puts one matter together for one officer: a fixed number of statements, persons masked. */
@Component
class MatterReading {

  /** The handling organ learns grades only as sums, never by matter: the answer must be free. */
  private static final String EVALUATE = "evaluate";

  private final MatterStore store;
  private final MatterKeys keys;
  private final Clocks clocks;
  private final Ledger ledger;
  private final Units units;
  private final Officers officers;
  private final ErasureDesk erasures;
  private final Erasures boxes;
  private final Seats seats;
  private final OfficeClock clock;

  MatterReading(
      MatterStore store,
      MatterKeys keys,
      Clocks clocks,
      Ledger ledger,
      Units units,
      Officers officers,
      ErasureDesk erasures,
      Erasures boxes,
      Seats seats,
      OfficeClock clock) {
    this.store = store;
    this.keys = keys;
    this.clocks = clocks;
    this.ledger = ledger;
    this.units = units;
    this.officers = officers;
    this.erasures = erasures;
    this.boxes = boxes;
    this.seats = seats;
    this.clock = clock;
  }

  Optional<MatterView> find(Scope scope, String number) {
    return store.find(scope, number).map(row -> view(scope, row));
  }

  List<Officer> involved(Scope scope, String number) {
    return store.find(scope, number).stream()
        .flatMap(row ->
            Stream.of(scope.unit(), row.getRegisteringUnit(), row.getHandlingUnit())
                .filter(Objects::nonNull)
                .distinct())
        .flatMap(unit -> officers.ofUnit(scope.region(), unit).stream())
        .distinct()
        .toList();
  }

  private MatterView view(Scope scope, MatterRecord row) {
    Region region = scope.region();
    @Nullable SecretBox box = box(region, row);
    Matter matter = Rows.matter(row, box);
    List<Entry> history = ledger.history(region, matter.id());
    Map<UUID, String> unitNames =
        units.all(region).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    Map<UUID, String> officerNames = officers.names(region, officers(matter, history));
    FactWords words = new FactWords(unitNames, officerNames);
    List<TimelineEntry> timeline =
        history.stream().map(entry -> entry(scope, entry, box, words)).toList().reversed();
    ErasureView erasure = erasures.view(scope, row);
    return view(scope, matter, box, unitNames, officerNames, words, timeline, erasure);
  }

  /** Empty when the key was destroyed; a key that is missing otherwise is a fault and shows. */
  private @Nullable SecretBox box(Region region, MatterRecord row) {
    return row.getErasedOn() == null ? keys.of(region, row.getId()) : null;
  }

  private MatterView view(
      Scope scope,
      Matter matter,
      @Nullable SecretBox box,
      Map<UUID, String> unitNames,
      Map<UUID, String> officerNames,
      FactWords words,
      List<TimelineEntry> timeline,
      ErasureView erasure) {
    Region region = scope.region();
    CaseClocks running = clocks.of(region, matter.id());
    Seat by = seats.of(scope);
    Origin origin = matter.origin();
    var subject = matter.procedure().subject();
    List<MatterStore.Stored> persons =
        box == null ? List.of() : store.persons(region, matter.id(), box);
    List<ClockView> clockViews = running.clocks().stream().map(clocks::view).toList().reversed();
    return new MatterView(
        matter.id(),
        matter.number(),
        matter.version(),
        origin.subject(),
        origin.form(),
        origin.purpose(),
        subject.petitionClass().orElseThrow(),
        subject.path(),
        ContentClasses.find(origin.contentClass(), origin.receivedOn()),
        origin.persons(),
        origin.receivedOn(),
        name(unitNames, origin.placeUnit()),
        Objects.requireNonNullElse(name(unitNames, origin.unit()), ""),
        name(unitNames, matter.handlingUnit()),
        name(officerNames, matter.handler()),
        matter.procedure().state(),
        matter.procedure().is(Mark.SIMPLE),
        matter.repeats() == null ? null : store.number(region, matter.repeats()).orElse(null),
        masked(persons),
        box == null ? "" : store.statement(region, matter.id(), box),
        timeline,
        clockViews,
        box == null
            ? List.of()
            : OfferedActs.of(
                matter, running, by, clock.today(), LocalRules.of(clocks.law().settings())),
        draft(matter.proposal(), officerNames, words),
        handling(matter, box, persons, unitNames, officerNames),
        erasure,
        box != null && !by.roles().isEmpty());
  }

  private HandlingView handling(
      Matter matter,
      @Nullable SecretBox box,
      List<MatterStore.Stored> persons,
      Map<UUID, String> unitNames,
      Map<UUID, String> officerNames) {
    Handling work = matter.handling();
    boolean routing = matter.procedure().open(RuleId.C1);
    return new HandlingView(
        work.hops(),
        firstReceiver(matter, officerNames),
        routing ? clocks.law().transferTarget(matter.origin().receivedOn()) : null,
        box == null || work.requests() == 0
            ? List.of()
            : store.requests(matter.region(), matter.id(), box),
        work.helps().stream()
            .map(it ->
                new HandlingView.Help(
                    Objects.requireNonNullElse(unitNames.get(it.unit()), ""),
                    it.dueOn(),
                    it.notedOn()))
            .toList(),
        work.executeBy(),
        work.executedOn(),
        work.isOverdue(clock.today()),
        interests(matter, persons, officerNames),
        matter.procedure().subject().path().flatMap(Guidance::of).orElse(null));
  }

  private static @Nullable String firstReceiver(Matter matter, Map<UUID, String> officerNames) {
    String id = matter.procedure().parties().firstReceiver();
    return id.isEmpty() ? null : officerNames.get(UUID.fromString(id));
  }

  /** Whoever holds the matter and bears a petitioner's name may have an interest in it (回避). */
  private static List<String> interests(
      Matter matter, List<MatterStore.Stored> persons, Map<UUID, String> officerNames) {
    String handler = name(officerNames, matter.handler());
    boolean same =
        handler != null
            && persons.stream()
                .anyMatch(person -> person.entry().name().strip().equals(handler));
    return same ? List.of(handler) : List.of();
  }

  private static List<PersonView> masked(List<MatterStore.Stored> persons) {
    return persons.stream()
        .map(it ->
            new PersonView(
                it.role(),
                Masks.name(it.entry().name()),
                Masks.idNumber(it.entry().idNumber()),
                Masks.phone(it.entry().phone()),
                Masks.address(it.entry().address())))
        .toList();
  }

  private TimelineEntry entry(Scope scope, Entry it, @Nullable SecretBox box, FactWords words) {
    String act = History.act(it.kind());
    SecretBox sealedWith = ErasureDesk.isOwn(act) ? boxes.box() : box;
    Map<String, String> facts =
        sealedWith != null && mayRead(scope, act)
            ? History.open(sealedWith, it.kind(), it.content())
            : Map.of();
    return new TimelineEntry(
        act,
        it.onDay(),
        it.at(),
        words.officer(it.actor().officer()),
        words.unit(it.actor().unit()),
        words.of(act, facts));
  }

  private static boolean mayRead(Scope scope, String act) {
    boolean bureau =
        scope.has(Role.BUREAU_LEADER)
            || scope.has(Role.COUNTY_LEADER)
            || scope.has(Role.WINDOW_CLERK);
    return bureau || !(act.equals(EVALUATE) || ErasureDesk.isOwn(act));
  }

  private @Nullable TimelineEntry draft(
      @Nullable Proposal it, Map<UUID, String> officerNames, FactWords words) {
    return it == null
        ? null
        : new TimelineEntry(
            it.act().code(),
            it.on(),
            clock.instant(),
            name(officerNames, it.by()),
            null,
            words.of(it.act().code(), ActFields.of(it.act())));
  }

  private static Set<UUID> officers(Matter matter, List<Entry> history) {
    Proposal proposal = matter.proposal();
    Set<UUID> ids = new HashSet<>();
    history.forEach(entry -> Optional.ofNullable(entry.actor().officer()).ifPresent(ids::add));
    Optional.ofNullable(matter.handler()).ifPresent(ids::add);
    Optional.ofNullable(proposal).map(Proposal::by).ifPresent(ids::add);
    Optional.of(matter.procedure().parties().firstReceiver())
        .filter(id -> !id.isEmpty())
        .map(UUID::fromString)
        .ifPresent(ids::add);
    matter.procedure().parties().recused().stream().map(UUID::fromString).forEach(ids::add);
    return ids;
  }

  private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? null : names.get(id);
  }
}
