package org.xinheng.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.domain.AtOnce;
import org.xinheng.petition.store.MatterLists;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;

/**
 * Matters: registered, acted on, read. Every write is one transaction with its clocks and its entry
 * in the history, done once per key; every read is within a scope. Lawful refusals are answers.
 */
@Service
public class Petitions {

  /** Rows of a list page. */
  public static final int PAGE = 50;

  private final Registrar registrar;
  private final ActDesk desk;
  private final MatterReading reading;
  private final ErasureDesk erasures;
  private final MatterLists lists;
  private final Units units;
  private final OfficeClock clock;

  Petitions(
      Registrar registrar,
      ActDesk desk,
      MatterReading reading,
      ErasureDesk erasures,
      MatterLists lists,
      Units units,
      OfficeClock clock) {
    this.registrar = registrar;
    this.desk = desk;
    this.reading = reading;
    this.erasures = erasures;
    this.lists = lists;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Registers a matter, opening C1 (bureau) or C2 (other organ).
   *
   * @param key 8 to 80 characters, made for this one form
   * @return {@link Answer.Registered} or {@link Answer.Refused}
   */
  public Answer register(Scope scope, RegisterMatter entry, String key) {
    return register(scope, Registration.of(entry), key);
  }

  /** The same with what comes with the form of the counter: files, the secret of its slip. */
  public Answer register(Scope scope, Registration form, String key) {
    return registrar.register(scope, form, key);
  }

  /**
   * Does an act.
   *
   * @param version version of the matter that the officer saw
   * @param key 8 to 80 characters, made for this one form
   * @return {@link Answer.Done}, {@link Answer.Refused} or {@link Answer.NotFound}
   */
  public Answer act(Scope scope, String number, MatterAct act, int version, String key) {
    return desk.act(scope, number, List.of(act), version, key);
  }

  /**
   * Does an act given by its code and the fields of its form, and with it the act that the form
   * names to be done at once after it, if it names one: both, or neither.
   *
   * @return as {@link #act(Scope, String, MatterAct, int, String)}; not found for an unknown code
   */
  public Answer act(
      Scope scope,
      String number,
      String code,
      Map<String, String> fields,
      int version,
      String key) {
    return AtOnce.read(code, fields)
        .map(read ->
            switch (read) {
              case AtOnce.Read.Faulty(var faults) -> Answer.Refused.form(faults);
              case AtOnce.Read.Good(var acts) -> desk.act(scope, number, acts, version, key);
            })
        .orElseGet(Answer.NotFound::new);
  }

  /**
   * Persons of a matter in clear, for a purpose; the reading is in the history before this answers.
   * Empty when the officer may not know of the matter.
   */
  public Optional<List<PersonView>> reveal(
      Scope scope, String number, RevealPurpose purpose, String key) {
    return desk.reveal(scope, number, purpose, key);
  }

  /**
   * Proposes to erase a matter whose archive term is over.
   *
   * @return {@link Answer.Done}, {@link Answer.Refused} or {@link Answer.NotFound}
   */
  public Answer proposeErasure(
      Scope scope, String number, ProposeErasure entry, int version, String key) {
    return erasures.propose(scope, number, entry, version, key);
  }

  /** Takes a proposal to erase back. */
  public Answer withdrawErasure(Scope scope, String number, int version, String key) {
    return erasures.withdraw(scope, number, version, key);
  }

  /** Confirms another officer's proposal: the matter's key is destroyed with this. */
  public Answer confirmErasure(Scope scope, String number, int version, String key) {
    return erasures.confirm(scope, number, version, key);
  }

  /** A matter as its page shows it; empty when there is none or the scope does not reach it. */
  @Transactional(readOnly = true)
  public Optional<MatterView> find(Scope scope, String number) {
    return reading.find(scope, number);
  }

  /** Whether an officer may know of a matter: nothing of it is read. */
  @Transactional(readOnly = true)
  public boolean reaches(Scope scope, String number) {
    return reading.reaches(scope, number);
  }

  /** Officers of the units that have to do with a matter, who may have to be recused. */
  @Transactional(readOnly = true)
  public List<Officer> involved(Scope scope, String number) {
    return reading.involved(scope, number);
  }

  /**
   * Matters in a scope, newest first, in one statement (two when a text is looked for, which may be
   * the name of a unit).
   *
   * @param after key of the page before; empty for the first page
   */
  @Transactional(readOnly = true)
  public Page<MatterRow> list(Scope scope, MatterFilter filter, @Nullable UUID after) {
    return lists.list(scope, filter, named(scope, filter.text()), clock.today(), after, PAGE);
  }

  private Set<UUID> named(Scope scope, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Set.of();
    }
    return units.all(scope.region()).stream()
        .filter(unit -> unit.name().contains(text.strip()))
        .map(Unit::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
