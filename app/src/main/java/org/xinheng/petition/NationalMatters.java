package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.Writing.Turned;
import org.xinheng.petition.domain.CorrectionRules;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.NationalStore;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Matters beside the national system (全国信访信息系统): found by its numbers, put right where it says
 * otherwise, handed out in its fields. Registered they are by {@link Petitions}, like any other.
 */
@Service
public class NationalMatters {

  /** Matters that are read or handed out at once, at most. */
  public static final int MOST = 2_000;

  /** Code of the act that puts a registration right. */
  static final String CORRECT = "correct";

  /** Before the names of fields in its facts: what stood there, what stands there now. */
  static final String BEFORE = "was.";

  static final String NOW = "is.";

  private static final String EXPORT = "export";

  private final NationalStore store;
  private final MatterStore matters;
  private final MatterKeys keys;
  private final Registrar registrar;
  private final Ledger ledger;
  private final Seats seats;
  private final Writing writing;
  private final RowScopes scopes;
  private final OfficeClock clock;

  NationalMatters(
      NationalStore store,
      MatterStore matters,
      MatterKeys keys,
      Registrar registrar,
      Ledger ledger,
      Seats seats,
      Writing writing,
      RowScopes scopes,
      OfficeClock clock) {
    this.store = store;
    this.matters = matters;
    this.keys = keys;
    this.registrar = registrar;
    this.ledger = ledger;
    this.seats = seats;
    this.writing = writing;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** Matters of these numbers that the scope reaches. */
  @Transactional(readOnly = true)
  public List<NationalMatter> known(
      Scope scope, Collection<String> national, Collection<String> own) {
    return whole(scope.region(), store.known(scope, national, own));
  }

  /** Numbers of the national system that the county has, out of the scope's reach. */
  @Transactional(readOnly = true)
  public Set<String> elsewhere(Scope scope, Collection<String> national) {
    Region region = scope.region();
    Set<String> taken =
        new HashSet<>(scopes.within(RowScope.county(region), () -> store.taken(region, national)));
    store.known(scope, taken, Set.of()).forEach(row -> taken.remove(row.getNationalNumber()));
    return taken;
  }

  /** Matters received from one day to another that the scope reaches, at most {@link #MOST}. */
  @Transactional(readOnly = true)
  public List<NationalMatter> received(Scope scope, LocalDate from, LocalDate until) {
    return whole(scope.region(), store.received(scope, from, until, MOST));
  }

  /** How many matters were received from one day to another, as far as the scope reaches. */
  @Transactional(readOnly = true)
  public int count(Scope scope, LocalDate from, LocalDate until) {
    return store.count(scope, from, until);
  }

  /** What a registration would be refused for; nothing is stored. */
  @Transactional(readOnly = true)
  public Optional<Refused> refusal(Scope scope, Registration form) {
    return registrar.refusal(scope, form);
  }

  /** What a correction would be refused for; nothing is stored. */
  public Optional<Refused> refusal(NationalMatter now, Correction it) {
    if (now.erased()) {
      return Optional.of(Refused.of(Kind.ERASED, null));
    }
    if (Gate.check(History.kind(CORRECT), it.facts().values().toArray(String[]::new)).isPresent()) {
      return Optional.of(Refused.of(Kind.CLASSIFIED, null));
    }
    List<Fault> faults = CorrectionRules.faults(now, it);
    return faults.isEmpty() ? Optional.empty() : Optional.of(Refused.form(faults));
  }

  /**
   * Puts a registration right; what stood there before stays in the history.
   *
   * @param version version of the matter that the officer saw
   * @param key 8 to 80 characters
   * @return {@link Answer.Done}, {@link Answer.Refused} or {@link Answer.NotFound}
   */
  public Answer correct(Scope scope, String number, Correction it, int version, String key) {
    Instant at = clock.instant();
    String name = History.kind(CORRECT) + ":" + number;
    try {
      writing.once(scope.region(), key, name, at, () -> store(scope, number, it, version, at));
      return new Answer.Done(number, CORRECT);
    } catch (Turned turned) {
      return turned.answer();
    }
  }

  private String store(Scope scope, String number, Correction it, int version, Instant at) {
    boolean acts = !seats.of(scope).roles().isEmpty();
    MatterRecord row =
        matters
            .lock(scope, number)
            .filter(_ -> acts)
            .orElseThrow(() -> new Turned(new Answer.NotFound()));
    NationalMatter now = whole(scope.region(), List.of(row)).getFirst();
    refusal(now, it)
        .ifPresent(refused -> {
          throw new Turned(refused);
        });
    if (row.getVersion() != version) {
      throw new Turned(Refused.of(Kind.STALE, null));
    }
    SecretBox box = keys.of(scope.region(), row.getId());
    store.correct(scope.region(), row.getId(), it, box);
    record(scope, row.getId(), CORRECT, facts(now, it), at, box);
    return CORRECT;
  }

  /** What stood there, and what stands there now. */
  private static Map<String, String> facts(NationalMatter now, Correction it) {
    Map<String, String> before =
        new Correction(
                now.nationalNumber(),
                now.subject(),
                now.contentClass(),
                now.persons(),
                now.place().division(),
                now.place().words(),
                now.summary(),
                now.demand())
            .facts();
    Map<String, String> facts = new LinkedHashMap<>();
    it.facts()
        .forEach((field, value) -> {
          facts.put(BEFORE + field, before.getOrDefault(field, ""));
          facts.put(NOW + field, value);
        });
    return facts;
  }

  /**
   * Hands matters of some days out in the fields of the national system, petitioners in clear: that
   * it was done stands in the history of each before this answers.
   *
   * @param key 8 to 80 characters; asked for again with it, they are handed out without a second
   *     entry
   */
  @Transactional
  public List<NationalMatter> handOut(Scope scope, LocalDate from, LocalDate until, String key) {
    Instant at = clock.instant();
    List<MatterRecord> rows =
        store.received(scope, from, until, MOST).stream()
            .filter(row -> row.getErasedOn() == null)
            .toList();
    String last =
        writing.once(
            scope.region(),
            key,
            History.kind(EXPORT),
            at,
            () -> {
              rows.forEach(row -> {
                SecretBox box = keys.of(scope.region(), row.getId());
                record(scope, row.getId(), EXPORT, Map.of(), at, box);
              });
              return rows.isEmpty() ? "" : rows.getLast().getId().toString();
            });
    // What came in since then has no entry of it.
    return whole(
        scope.region(),
        rows.stream().filter(row -> row.getId().toString().compareTo(last) <= 0).toList());
  }

  private void record(
      Scope scope, UUID id, String act, Map<String, String> facts, Instant at, SecretBox box) {
    ledger.append(
        scope.region(),
        id,
        History.kind(act),
        clock.today(),
        at,
        scope.actor(),
        true,
        History.seal(box, act, facts));
  }

  private List<NationalMatter> whole(Region region, List<MatterRecord> rows) {
    Map<UUID, SecretBox> boxes = new HashMap<>();
    rows.stream()
        .filter(row -> row.getErasedOn() == null)
        .forEach(row -> boxes.put(row.getId(), keys.of(region, row.getId())));
    return store.whole(region, rows, boxes);
  }
}
