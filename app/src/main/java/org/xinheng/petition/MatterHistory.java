package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Chain;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.OutboxMessage;
import org.xinheng.petition.domain.Casework;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.Opinion;
import org.xinheng.petition.domain.PaperChange;
import org.xinheng.petition.domain.Seat;
import org.xinheng.petition.domain.Step;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.State;

/**
 * The life of one matter, made in memory by the same decisions as at the counter: an act that the
 * law does not allow cannot be put into it.
 */
public final class MatterHistory {

  private final Casework casework;
  private final RegisterMatter entry;
  private final MatterKeys.Fresh key;
  private final Instant registeredAt;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Opinion> opinions = new ArrayList<>();
  private List<String> requests = List.of();
  private final List<OfficeAct.HigherVisit> raised = new ArrayList<>();
  private final List<OutboxMessage> owed = new ArrayList<>();
  private Matter matter;
  private CaseClocks clocks;

  MatterHistory(
      Casework casework,
      RegisterMatter entry,
      MatterKeys.Fresh key,
      Step registered,
      Actor actor,
      Instant at) {
    this.casework = casework;
    this.entry = entry;
    this.key = key;
    this.registeredAt = at;
    Step.Taken taken = taken(registered);
    matter = taken.matter();
    clocks = taken.clocks();
    record(taken.act(), taken.facts(), actor, at);
    owed.addAll(Owed.messages(taken, at));
  }

  /**
   * Does an act.
   *
   * @param at when; its day in the office is the day of the act
   * @throws IllegalStateException when the law refuses it, with its words
   */
  MatterHistory act(MatterAct act, Seat by, Actor actor, Instant at) {
    Step.Taken taken = taken(casework.act(matter, clocks, act, by, day(at)));
    matter = taken.matter();
    clocks = taken.clocks();
    taken.papers().forEach(this::apply);
    record(taken.act(), taken.facts(), actor, at);
    owed.addAll(Owed.messages(taken, at));
    return this;
  }

  public UUID id() {
    return matter.id();
  }

  public String number() {
    return matter.number();
  }

  public State state() {
    return matter.procedure().state();
  }

  /** The newest clock of a rule. */
  public Optional<Clock> clock(RuleId rule) {
    return clocks.find(rule);
  }

  Matter matter() {
    return matter;
  }

  CaseClocks clocks() {
    return clocks;
  }

  RegisterMatter entry() {
    return entry;
  }

  MatterKeys.Fresh key() {
    return key;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Opinion> opinions() {
    return opinions;
  }

  /** The requests that were listed; empty when none were. */
  public List<String> requests() {
    return requests;
  }

  List<OfficeAct.HigherVisit> raised() {
    return raised;
  }

  List<OutboxMessage> owed() {
    return owed;
  }

  private void apply(PaperChange change) {
    switch (change) {
      case PaperChange.Issued(var opinion) -> opinions.add(opinion);
      case PaperChange.Delivered(var ordinal, var on, var way) ->
          opinions.set(ordinal - 1, opinions.get(ordinal - 1).delivered(on, way));
      case PaperChange.Listed(var listed) -> requests = listed;
      // The matter itself knows who helps.
      case PaperChange.Helped _ -> {}
      case PaperChange.RaisedAbove(var visit) -> raised.add(visit);
    }
  }

  private void record(String act, Map<String, String> facts, Actor actor, Instant at) {
    byte[] previous = entries.isEmpty() ? Chain.start() : entries.getLast().hash();
    entries.add(
        Chain.next(
            matter.region(),
            matter.id(),
            entries.size() + 1,
            History.kind(act),
            day(at),
            at,
            actor,
            true,
            History.seal(key.box(), act, facts),
            previous));
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, OfficeClock.ZONE);
  }

  private static Step.Taken taken(Step step) {
    return switch (step) {
      case Step.Taken taken -> taken;
      case Step.Turned(var refusal) ->
          throw new IllegalStateException(
              "not lawful: "
                  + (refusal.words() == null ? refusal.messageKey() : refusal.words().zh()));
    };
  }
}
