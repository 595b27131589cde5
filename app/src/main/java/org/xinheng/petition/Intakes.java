package org.xinheng.petition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.Clocks;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.Particulars.Authority;
import org.xinheng.petition.Particulars.ReadBack;
import org.xinheng.petition.Writing.Turned;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.domain.Masks;
import org.xinheng.petition.store.IntakeRows;
import org.xinheng.petition.store.IntakeStore;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.ShownTheWayStore;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.reference.SettingKey;

/** What the counter wrote down and gave: read again, its slip given anew. */
@Service
public class Intakes {

  /** Code of the act that gives a new slip. */
  private static final String SLIP = "slip";

  private final IntakeStore store;
  private final MatterStore matters;
  private final ShownTheWayStore shown;
  private final QueryCodes codes;
  private final MatterKeys keys;
  private final Ledger ledger;
  private final Seats seats;
  private final Units units;
  private final Officers officers;
  private final Writing writing;
  private final Clocks clocks;
  private final OfficeClock clock;

  Intakes(
      IntakeStore store,
      MatterStore matters,
      ShownTheWayStore shown,
      QueryCodes codes,
      MatterKeys keys,
      Ledger ledger,
      Seats seats,
      Units units,
      Officers officers,
      Writing writing,
      Clocks clocks,
      OfficeClock clock) {
    this.store = store;
    this.matters = matters;
    this.shown = shown;
    this.codes = codes;
    this.keys = keys;
    this.ledger = ledger;
    this.seats = seats;
    this.units = units;
    this.officers = officers;
    this.writing = writing;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** What was written down; empty when the scope does not reach the matter, or it was erased. */
  @Transactional(readOnly = true)
  public Optional<IntakeView> find(Scope scope, String number) {
    return readable(scope, number)
        .flatMap(row -> stored(scope, row).map(it -> view(scope, row, it)));
  }

  /**
   * Others who signed, in clear. Whoever asks has stated a purpose: see {@link Petitions#reveal}.
   */
  @Transactional(readOnly = true)
  public List<PersonView> signatories(Scope scope, String number) {
    return readable(scope, number)
        .flatMap(row -> stored(scope, row))
        .map(it ->
            it.signatories().stream()
                .map(name -> new PersonView("signatory", name, null, null, null))
                .toList())
        .orElse(List.of());
  }

  /** The slip of a matter, without its code. */
  @Transactional(readOnly = true)
  public Optional<Slip> slip(Scope scope, String number) {
    return readable(scope, number).map(row -> slip(scope, row));
  }

  private Slip slip(Scope scope, MatterRecord row) {
    String rule = row.getClockRule();
    return new Slip(
        row.getNumber(),
        row.getSubject(),
        row.getReceivedOn(),
        units.find(scope.region(), row.getRegisteringUnit()).orElseThrow().name(),
        rule == null ? null : RuleId.of(rule).orElseThrow(),
        row.getClockDueOn(),
        row.getVersion());
  }

  /**
   * Gives a new query code for a reason that stands in the history; the one before fits no more.
   *
   * @param secret secret of the form, see {@link QueryCodes#secret()}
   * @param version version of the matter that the officer saw
   * @return {@link Answer.Done}, {@link Answer.Refused} or {@link Answer.NotFound}
   */
  public Answer giveAnew(
      Scope scope, String number, SlipReason reason, String secret, int version, String key) {
    Instant at = clock.instant();
    String name = History.kind(SLIP) + ":" + number;
    String code = codes.drawn(secret);
    try {
      writing.once(
          scope.region(), key, name, at, () -> store(scope, number, reason, code, version, at));
      return new Answer.Done(number, SLIP);
    } catch (Turned turned) {
      return turned.answer();
    }
  }

  private String store(
      Scope scope, String number, SlipReason reason, String code, int version, Instant at) {
    boolean acts = !seats.of(scope).roles().isEmpty();
    MatterRecord row =
        matters
            .lock(scope, number)
            .filter(_ -> acts)
            .orElseThrow(() -> new Turned(new Answer.NotFound()));
    if (row.getErasedOn() != null) {
      throw new Turned(Refused.of(Kind.ERASED, null));
    }
    if (row.getVersion() != version) {
      throw new Turned(Refused.of(Kind.STALE, null));
    }
    UUID id = row.getId();
    store.setCode(scope.region(), id, codes.digest(id, code));
    matters.raiseVersion(scope.region(), id);
    Map<String, String> facts = Map.of("slipReason", reason.code());
    byte[] sealed = History.seal(keys.of(scope.region(), id), SLIP, facts);
    ledger.append(
        scope.region(), id, History.kind(SLIP), clock.today(), at, scope.actor(), true, sealed);
    return SLIP;
  }

  /**
   * Counts a report of wrongdoing that was shown the way to the discipline organ; nothing else of
   * it is kept.
   *
   * @param key of the form that was turned away
   */
  public void showedTheWay(Scope scope, String key) {
    Instant at = clock.instant();
    writing.once(
        scope.region(),
        key,
        History.kind("shown-the-way"),
        at,
        () -> {
          shown.add(scope.region(), clock.today(), scope.unit());
          return "counted";
        });
  }

  private Optional<MatterRecord> readable(Scope scope, String number) {
    return matters.find(scope, number).filter(row -> row.getErasedOn() == null);
  }

  private Optional<IntakeRows.Stored> stored(Scope scope, MatterRecord row) {
    SecretBox box = keys.of(scope.region(), row.getId());
    return store.find(scope.region(), row.getId(), box);
  }

  private IntakeView view(Scope scope, MatterRecord row, IntakeRows.Stored it) {
    PetitionForm form = Coded.of(PetitionForm.class, row.getForm()).orElseThrow();
    int many = clocks.law().settings().number(SettingKey.COLLECTIVE_VISIT_FROM);
    @Nullable Authority authority = it.authority();
    @Nullable ReadBack read = it.readBack();
    return new IntakeView(
        ContentClasses.path(row.getContentClass(), row.getReceivedOn()),
        it.kind() == null ? null : FormKind.find(form, it.kind()).orElse(null),
        row.getPersons() > 1,
        form == PetitionForm.VISIT && row.getPersons() >= many,
        it.place().division(),
        it.place().words(),
        it.summary(),
        it.demand(),
        it.earlier(),
        it.underway(),
        it.postmarkedOn(),
        it.present(),
        it.signatories().stream().map(Masks::name).toList(),
        authority == null ? null : authority.relation(),
        authority == null ? null : authority.on(),
        read == null ? null : name(scope, read.by() == null ? row.getRegisteredBy() : read.by()),
        read == null ? null : read.at(),
        read == null ? null : read.way(),
        it.notice(),
        row.getNationalNumber(),
        it.codesGiven());
  }

  private @Nullable String name(Scope scope, UUID officer) {
    return officers.names(scope.region(), Set.of(officer)).get(officer);
  }
}
