package org.xinheng.petition.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.OfficeAct;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.domain.Step.Taken;
import org.xinheng.petition.domain.Step.Turned;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Decision;
import org.xinheng.statute.procedure.Detail;
import org.xinheng.statute.procedure.Facts;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Officer;
import org.xinheng.statute.procedure.Pair;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.Row;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.reference.Text;

/**
 * Decides acts on matters: whether the law allows them and what follows. Pure; the same for an act
 * at a counter and for a history made in memory.
 */
public final class Casework {

  /** States in which an officer of the handling unit may take the matter. */
  private static final Set<State> AT_WORK =
      Set.of(
          State.REGISTERED,
          State.PENDING,
          State.OBJECTED,
          State.HANDLING,
          State.CONCLUDED,
          State.ANSWERED,
          State.AGREED);

  private final Deadlines law;
  private final LocalRules local;
  private final Function<UUID, String> paths;

  /**
   * Casework under a law.
   *
   * @param paths path of a unit by its id
   */
  public Casework(Deadlines law, Function<UUID, String> paths) {
    this.law = law;
    this.local = LocalRules.of(law.settings());
    this.paths = paths;
  }

  /**
   * Registers a matter; the entry itself has passed {@link RegistrationRules}.
   *
   * @param day the office's day of registration
   * @param at when it is recorded
   */
  public Step register(
      Region region,
      UUID id,
      String number,
      RegisterMatter entry,
      Seat by,
      LocalDate day,
      Instant at) {
    Act act = by.isBureau() ? Act.REGISTER : Act.REGISTER_DIRECT;
    Actor role = by.isBureau() ? Actor.BUREAU_CLERK : Actor.UNIT_OFFICER;
    Detail detail =
        new Detail.Registration(
            entry.form(),
            entry.purpose().petitionClass(),
            entry.receivedOn(),
            entry.identified(),
            Set.of());
    Officer officer = by.is(role) ? by.as(role) : by.as(Actor.CLOCK);
    Decision decision =
        Procedure.decide(CaseState.UNREGISTERED, act, new Facts(officer, day, "", detail), local);
    return switch (decision) {
      case Decision.Refused refused -> turned(refused);
      case Decision.Done done -> registered(region, id, number, entry, by, day, at, act, done);
    };
  }

  private Taken registered(
      Region region,
      UUID id,
      String number,
      RegisterMatter entry,
      Seat by,
      LocalDate day,
      Instant at,
      Act act,
      Decision.Done done) {
    Matter fresh =
        new Matter(
                region,
                id,
                number,
                Origin.of(entry, by, at),
                CaseState.UNREGISTERED,
                null,
                null,
                Milestones.NONE,
                Handling.NONE,
                null,
                0,
                0)
            .moved(done.next(), paths);
    CaseClocks clocks =
        Consequences.clocks(law, CaseClocks.NONE, fresh, act, by, day, done.events());
    Milestones days = Consequences.milestones(Milestones.NONE, done.next(), null, clocks, day);
    return new Taken(
        fresh.with(days),
        clocks,
        "register",
        RegistrationFacts.of(entry, number),
        List.of(),
        Consequences.owed(done.events()));
  }

  /** Decides an act on a registered matter. */
  public Step act(Matter matter, CaseClocks clocks, MatterAct asked, Seat by, LocalDate day) {
    if (matter.isRecused(by.officer())) {
      return new Turned(Refused.of(Kind.RECUSED, Law.regulation(28, 3)));
    }
    return switch (asked) {
      case MatterAct.OfTheLaw act when misses(matter, act, day).isPresent() ->
          new Turned(misses(matter, act, day).orElseThrow());
      case MatterAct.OfTheLaw act -> decide(matter, clocks, act, by, day, null);
      case MatterAct.Take _ -> take(matter, clocks, by);
      case MatterAct.Propose(var draft) -> propose(matter, clocks, draft, by, day);
      case MatterAct.Approve _ -> approve(matter, clocks, by, day);
      case MatterAct.SendBack(var reason) -> sendBack(matter, clocks, reason, by);
      case OfficeAct act -> OfficeActs.act(matter, clocks, act, by, day, paths);
    };
  }

  private Step decide(
      Matter matter,
      CaseClocks clocks,
      MatterAct.OfTheLaw act,
      Seat by,
      LocalDate day,
      @Nullable UUID draftedBy) {
    Officer officer = officer(matter, act.act(), by);
    String drafter = draftedBy == null ? "" : draftedBy.toString();
    Detail detail = Details.of(act, matter, clocks, day, law.settings());
    Facts facts = new Facts(officer, day, drafter, detail);
    return switch (decision(matter, act, facts)) {
      case Decision.Refused refused -> turned(refused);
      case Decision.Done done -> taken(matter, clocks, act, by, day, draftedBy, done);
    };
  }

  /** A delivery that is lawful but for how it was done is answered by the rule of its way. */
  private Decision decision(Matter matter, MatterAct.OfTheLaw act, Facts facts) {
    Decision decision = Procedure.decide(matter.procedure(), act.act(), facts, local);
    boolean asks =
        !(decision instanceof Decision.Refused no) || no.bar() == Bar.FACT_MISSING;
    return act instanceof MatterAct.Deliver it && asks
        ? it.handed()
            .fault(facts.day(), law.settings())
            .map(Decision.class::cast)
            .orElse(decision)
        : decision;
  }

  /** What the office asks for beyond the law: a day to come, a receiver who may act. */
  private static Optional<Refused> misses(Matter matter, MatterAct.OfTheLaw act, LocalDate day) {
    if (act instanceof MatterAct.HandOver it && matter.isRecused(it.officer())) {
      return Optional.of(Refused.of(Kind.RECUSED, Law.regulation(28, 3)));
    }
    boolean past =
        act instanceof MatterAct.Conclude it && it.executeBy().filter(day::isAfter).isPresent();
    return past ? Optional.of(OfficeActs.toCome("executeBy")) : Optional.empty();
  }

  private Taken taken(
      Matter matter,
      CaseClocks before,
      MatterAct.OfTheLaw act,
      Seat by,
      LocalDate day,
      @Nullable UUID draftedBy,
      Decision.Done done) {
    Matter moved = matter.moved(done.next(), paths);
    boolean own = act instanceof MatterAct.Accept && moved.handler() == null;
    Handling handling =
        Consequences.handling(moved.handling(), act, day, law.settings());
    Matter held =
        (own ? moved.heldBy(by.officer()) : moved.withoutRecused()).with(handling);
    CaseClocks clocks = Consequences.clocks(law, before, held, act.act(), by, day, done.events());
    var days = Consequences.milestones(held.milestones(), done.next(), act, clocks, day);
    var papers = Consequences.papers(matter, done.next(), act, by, draftedBy, day);
    boolean issues = papers.stream().anyMatch(PaperChange.Issued.class::isInstance);
    Matter after = issues ? held.with(days).withOpinion() : held.with(days);
    Map<String, String> facts = new LinkedHashMap<>(ActFields.of(act));
    if (draftedBy != null) {
      facts.put("draftedBy", draftedBy.toString());
    }
    if (act instanceof MatterAct.Deliver) {
      done.next().dates().deliveredOn().ifPresent(on -> facts.put("reachedOn", on.toString()));
    }
    return new Taken(after, clocks, act.code(), facts, papers, Consequences.owed(done.events()));
  }

  /** The petitioner's word on how it went is taken down by the bureau, never by the handler. */
  private static Officer officer(Matter matter, Act act, Seat by) {
    if (act == Act.EVALUATE) {
      return by.isBureau() ? Seat.petitioner() : by.as(Actor.UNIT_OFFICER);
    }
    return Procedure.row(matter.procedure(), act)
        .map(by::in)
        .orElseGet(() -> by.as(by.roles().stream().sorted().findFirst().orElse(Actor.CLOCK)));
  }

  private static Step take(Matter matter, CaseClocks clocks, Seat by) {
    return mayTake(matter, by)
        ? plain(matter.heldBy(by.officer()), clocks, new MatterAct.Take())
        : new Turned(Refused.of(Kind.NOT_FREE, null));
  }

  /** Whether nobody has the matter and this officer's unit does. */
  static boolean mayTake(Matter matter, Seat by) {
    boolean own = by.unit().equals(matter.handlingUnit()) && by.is(Actor.UNIT_OFFICER);
    return own && matter.handler() == null && AT_WORK.contains(matter.procedure().state());
  }

  private Step propose(
      Matter matter, CaseClocks clocks, MatterAct.OfTheLaw draft, Seat by, LocalDate day) {
    if (matter.proposal() != null) {
      return new Turned(Refused.of(Kind.DRAFTED, null));
    }
    Optional<Row> row = Procedure.row(matter.procedure(), draft.act());
    if (row.isPresent() && !mayPropose(matter, row.get(), by)) {
      return new Turned(Refused.of(Kind.NOT_TO_PROPOSE, row.get().article()));
    }
    String unit = matter.procedure().parties().unit();
    Officer signer = row.map(r -> Seat.signer(r, unit)).orElseGet(() -> by.as(Actor.CLOCK));
    Facts facts = new Facts(signer, day, by.officer().toString(), Details.of(draft, matter, clocks, day, law.settings()));
    return switch (decision(matter, draft, facts)) {
      case Decision.Refused refused -> turned(refused);
      case Decision.Done _ ->
          plain(
              matter.proposing(new Proposal(draft, by.officer(), day)),
              clocks,
              new MatterAct.Propose(draft));
    };
  }

  /** Whether an act is one that two hands do, and this officer may be the first. */
  static boolean mayPropose(Matter matter, Row row, Seat by) {
    boolean twoHands = row.differ().contains(Pair.PROPOSER_APPROVER);
    boolean bureau = row.who().contains(Actor.BUREAU_LEADER) && by.isBureau();
    boolean own = by.unit().equals(matter.handlingUnit()) && by.is(Actor.UNIT_OFFICER);
    return twoHands && (bureau || (row.who().contains(Actor.UNIT_HEAD) && own));
  }

  private Step approve(Matter matter, CaseClocks clocks, Seat by, LocalDate day) {
    Proposal proposal = matter.proposal();
    if (proposal == null) {
      return new Turned(Refused.of(Kind.NO_DRAFT, null));
    }
    Matter signed = matter.proposing(null);
    return decide(signed, clocks, proposal.act(), by, day, proposal.by());
  }

  private static Step sendBack(Matter matter, CaseClocks clocks, String reason, Seat by) {
    Proposal proposal = matter.proposal();
    if (proposal == null) {
      return new Turned(Refused.of(Kind.NO_DRAFT, null));
    }
    boolean may = proposal.by().equals(by.officer()) || OfferedActs.maySign(matter, proposal, by);
    return may
        ? plain(matter.proposing(null), clocks, new MatterAct.SendBack(reason))
        : new Turned(Refused.of(Kind.NOT_TO_PROPOSE, null));
  }

  private static Taken plain(Matter matter, CaseClocks clocks, MatterAct act) {
    return new Taken(matter.nextVersion(), clocks, act.code(), ActFields.of(act), List.of());
  }

  private static Turned turned(Decision.Refused refused) {
    if (refused.article().equals(Law.regulation(22, 2))) {
      return new Turned(Refused.of(Kind.ACCUSATION, refused.article()));
    }
    return new Turned(
        new Answer.Refused(
            Kind.LAW, List.of(), new Text(refused.zh(), refused.en()), refused.article()));
  }
}
