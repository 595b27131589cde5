package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.crypto.Erasures;
import org.xinheng.crypto.Erasures.Order;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.ErasureView.May;
import org.xinheng.petition.ErasureView.Stage;
import org.xinheng.petition.Writing.Turned;
import org.xinheng.petition.domain.ArchiveTerm;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.domain.Snapshots;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.reference.Settings;

/**
 * Erases matters (依法销毁): proposed by one officer of the bureau, confirmed by a leader who is
 * another one, never before the archive term is over. What is left is the history, whole and
 * unreadable.
 */
@Component
class ErasureDesk {

  /** Acts whose facts are sealed under a key of the installation and so stay readable. */
  static final String PROPOSE = "propose-erasure";

  static final String WITHDRAW = "withdraw-erasure";
  static final String ERASE = "erase";
  private static final Set<String> ACTS = Set.of(PROPOSE, WITHDRAW, ERASE);
  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 500;

  private final MatterStore store;
  private final Erasures erasures;
  private final Ledger ledger;
  private final Writing writing;
  private final Seats seats;
  private final Officers officers;
  private final OfficeClock clock;

  ErasureDesk(
      MatterStore store,
      Erasures erasures,
      Ledger ledger,
      Writing writing,
      Seats seats,
      Officers officers,
      OfficeClock clock) {
    this.store = store;
    this.erasures = erasures;
    this.ledger = ledger;
    this.writing = writing;
    this.seats = seats;
    this.officers = officers;
    this.clock = clock;
  }

  /** Whether the facts of an act are sealed under {@link Erasures#box()}. */
  static boolean isOwn(String act) {
    return ACTS.contains(act);
  }

  Answer propose(Scope scope, String number, ProposeErasure entry, int version, String key) {
    if (Gate.check(History.kind(PROPOSE), entry.reason()).isPresent()) {
      return Refused.of(Kind.CLASSIFIED, null);
    }
    List<Fault> faults = faults(entry);
    if (!faults.isEmpty()) {
      return Refused.form(faults);
    }
    String ground = entry.ground();
    return once(
        scope,
        number,
        PROPOSE,
        key,
        () -> {
          MatterRecord row = changed(scope, number, version);
          Region region = scope.region();
          refuse(stage(row, order(row)) == Stage.DUE && may(scope).propose(), whyNot(row));
          Instant at = clock.instant();
          String reason = entry.reason().strip();
          erasures.propose(region, row.getId(), ground, reason, scope.officer(), at);
          record(scope, row, PROPOSE, facts(ground, reason), at);
          return PROPOSE;
        });
  }

  private static List<Fault> faults(ProposeErasure entry) {
    int length = entry.reason().strip().length();
    return Stream.of(
            fault(
                Coded.of(ErasureGround.class, entry.ground()).isEmpty(),
                "erasureGround",
                "petition.fault.erasure-ground"),
            fault(
                length < SHORTEST_REASON || length > LONGEST_REASON,
                "reason",
                "petition.fault.erasure-reason"),
            fault(!entry.notPermanent(), "notPermanent", "petition.fault.erasure-permanent"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Fault> fault(boolean wrong, String field, String messageKey) {
    return wrong ? Optional.of(new Fault(field, messageKey)) : Optional.empty();
  }

  Answer withdraw(Scope scope, String number, int version, String key) {
    return once(
        scope,
        number,
        WITHDRAW,
        key,
        () -> {
          MatterRecord row = changed(scope, number, version);
          boolean taken = may(scope).see() && erasures.withdraw(scope.region(), row.getId());
          refuse(taken, Refused.of(Kind.NO_DRAFT, null));
          record(scope, row, WITHDRAW, Map.of(), clock.instant());
          return WITHDRAW;
        });
  }

  Answer confirm(Scope scope, String number, int version, String key) {
    return once(
        scope,
        number,
        ERASE,
        key,
        () -> {
          MatterRecord row = changed(scope, number, version);
          Order order =
              order(row)
                  .filter(Order::waits)
                  .orElseThrow(() -> new Turned(Refused.of(Kind.NO_DRAFT, null)));
          refuse(
              may(scope).confirm() && !order.proposedBy().equals(scope.officer()),
              Refused.of(Kind.NOT_TO_CONFIRM, null));
          refuse(term(row).isOver(clock.today()), whyNot(row));
          Instant at = clock.instant();
          record(scope, row, ERASE, facts(order), at);
          erasures.confirm(scope.region(), row.getId(), scope.officer(), at);
          store.forgetErased();
          return ERASE;
        });
  }

  private static Map<String, String> facts(Order order) {
    Map<String, String> facts = new LinkedHashMap<>(facts(order.ground(), order.reason()));
    facts.put("draftedBy", order.proposedBy().toString());
    return facts;
  }

  private static Map<String, String> facts(String ground, String reason) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("erasureGround", ground);
    facts.put("reason", reason);
    return facts;
  }

  private Answer once(Scope scope, String number, String act, String key, Supplier<String> work) {
    String name = History.kind(act) + ":" + number;
    try {
      String done = writing.once(scope.region(), key, name, clock.instant(), work);
      return new Answer.Done(number, done);
    } catch (Turned turned) {
      return turned.answer();
    }
  }

  /** The matter under a new version, held until the transaction ends. */
  private MatterRecord changed(Scope scope, String number, int version) {
    MatterRecord row =
        store.lock(scope, number).orElseThrow(() -> new Turned(new Answer.NotFound()));
    refuse(row.getErasedOn() == null, Refused.of(Kind.ERASED, null));
    refuse(row.getVersion() == version, Refused.of(Kind.STALE, null));
    store.raiseVersion(scope.region(), row.getId());
    return row;
  }

  private static void refuse(boolean allowed, Refused otherwise) {
    if (!allowed) {
      throw new Turned(otherwise);
    }
  }

  private static Refused whyNot(MatterRecord row) {
    return switch (term(row).lastDay().isPresent() ? Stage.KEPT : Stage.OPEN) {
      case KEPT -> Refused.of(Kind.STILL_KEPT, ArchiveTerm.RULE);
      default -> Refused.of(Kind.NOT_CLOSED, ArchiveTerm.RULE);
    };
  }

  private void record(
      Scope scope, MatterRecord row, String act, Map<String, String> facts, Instant at) {
    LocalDate day = clock.today();
    byte[] content = History.seal(erasures.box(), act, facts);
    ledger.append(
        scope.region(), row.getId(), History.kind(act), day, at, scope.actor(), true, content);
  }

  private Optional<Order> order(MatterRecord row) {
    return erasures.find(new Region(row.getRegion()), row.getId());
  }

  private static ArchiveTerm term(MatterRecord row) {
    return ArchiveTerm.of(Snapshots.read(row.getProcedure()).state(), Settings.defaults());
  }

  private Stage stage(MatterRecord row, Optional<Order> order) {
    if (row.getErasedOn() != null) {
      return Stage.ERASED;
    }
    if (order.isPresent()) {
      return Stage.PROPOSED;
    }
    ArchiveTerm term = term(row);
    if (term.lastDay().isEmpty()) {
      return Stage.OPEN;
    }
    return term.isOver(clock.today()) ? Stage.DUE : Stage.KEPT;
  }

  /** The bureau keeps the files: its clerks propose, its leaders confirm. */
  private May may(Scope scope) {
    boolean bureau = seats.unit(scope).kind() == Unit.Kind.BUREAU;
    boolean clerk = bureau && scope.has(Role.WINDOW_CLERK);
    boolean leader = bureau && scope.has(Role.BUREAU_LEADER);
    return clerk || leader ? new May(true, true, leader, true) : May.NOTHING;
  }

  /** What the page of a matter says about it. */
  ErasureView view(Scope scope, MatterRecord row) {
    Optional<Order> order = order(row);
    Stage stage = stage(row, order);
    May may = may(scope);
    Map<UUID, String> names =
        officers.names(
            scope.region(),
            order.stream()
                .flatMap(it -> Stream.of(it.proposedBy(), other(it)))
                .collect(Collectors.toSet()));
    return new ErasureView(
        stage,
        term(row).lastDay().orElse(null),
        order.flatMap(it -> Coded.of(ErasureGround.class, it.ground())).orElse(null),
        may.see() ? order.map(Order::reason).orElse(null) : null,
        order.map(it -> names.get(it.proposedBy())).orElse(null),
        order.map(it -> day(it.proposedAt())).orElse(null),
        order.map(Order::confirmedBy).map(names::get).orElse(null),
        row.getErasedOn(),
        now(may, stage, order, scope.officer()));
  }

  private static UUID other(Order order) {
    UUID confirmed = order.confirmedBy();
    return confirmed == null ? order.proposedBy() : confirmed;
  }

  private static May now(May may, Stage stage, Optional<Order> order, UUID officer) {
    boolean another = order.filter(it -> !it.proposedBy().equals(officer)).isPresent();
    return new May(
        may.see(),
        may.propose() && stage == Stage.DUE,
        may.confirm() && stage == Stage.PROPOSED && another,
        may.withdraw() && stage == Stage.PROPOSED);
  }

  private static LocalDate day(@Nullable Instant at) {
    return LocalDate.ofInstant(java.util.Objects.requireNonNull(at), OfficeClock.ZONE);
  }
}
