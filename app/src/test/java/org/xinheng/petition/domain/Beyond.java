package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.Decision;
import org.xinheng.statute.procedure.Detail;
import org.xinheng.statute.procedure.Facts;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Officer;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.ReviewResult;
import org.xinheng.statute.procedure.State;

/**
 * Brings a matter into the states that no act of an officer here leads to: review, re-examination,
 * finality, lapse, archive, the sealed channel. The table decides; what it says is taken over.
 *
 * @param reviewer id of the reviewing organ
 * @param higher id of the re-examining organ
 */
public record Beyond(Deadlines law, LocalDate day, String reviewer, String higher) {

  /** A matter with its clocks. */
  public record Held(Matter matter, CaseClocks clocks) {}

  private record Step(Act act, Actor by, Detail detail) {}

  /** From which state each of those states is reached. */
  public static final Map<State, State> FROM =
      Map.ofEntries(
          Map.entry(State.REVIEWING, State.DELIVERED),
          Map.entry(State.REVIEW_DECIDED, State.DELIVERED),
          Map.entry(State.REVIEW_DELIVERED, State.DELIVERED),
          Map.entry(State.REEXAMINING, State.DELIVERED),
          Map.entry(State.HEARING, State.DELIVERED),
          Map.entry(State.REEXAMINED, State.DELIVERED),
          Map.entry(State.FINAL, State.DELIVERED),
          Map.entry(State.LAPSED, State.DELIVERED),
          Map.entry(State.ARCHIVED, State.REFUSED),
          Map.entry(State.SEALED, State.REGISTERED),
          Map.entry(State.NOT_AGAIN, State.REGISTERED));

  /** The matter in that state. */
  public Held to(State state, Held from) {
    Held held = from;
    for (Step step : steps(state)) {
      held = done(held, step);
    }
    if (held.matter.procedure().state() != state) {
      throw new AssertionError("not " + state + " but " + held.matter.procedure().state());
    }
    return held;
  }

  private List<Step> steps(State state) {
    Step asked = step(Act.REQUEST_REVIEW, Actor.PETITIONER, new Detail.Request(reviewer, day, true));
    Step decided = step(Act.DECIDE_REVIEW, Actor.REVIEW_ORGAN, upheld());
    Step told = step(Act.DELIVER_REVIEW, Actor.REVIEW_ORGAN, new Detail.Delivery(day));
    Step again =
        step(Act.REQUEST_REEXAMINATION, Actor.PETITIONER, new Detail.Request(higher, day, true));
    Step ended = step(Act.DECIDE_REEXAMINATION, Actor.REEXAMINATION_ORGAN, upheld());
    return switch (state) {
      case REVIEWING -> List.of(asked);
      case REVIEW_DECIDED -> List.of(asked, decided);
      case REVIEW_DELIVERED -> List.of(asked, decided, told);
      case REEXAMINING -> List.of(asked, decided, told, again);
      case HEARING ->
          List.of(
              asked,
              decided,
              told,
              again,
              step(Act.SUSPEND, Actor.REEXAMINATION_ORGAN, new Detail.None()));
      case REEXAMINED -> List.of(asked, decided, told, again, ended);
      case FINAL ->
          List.of(
              asked,
              decided,
              told,
              again,
              ended,
              step(
                  Act.DELIVER_REEXAMINATION,
                  Actor.REEXAMINATION_ORGAN,
                  new Detail.Delivery(day)));
      case LAPSED -> List.of(step(Act.LAPSE, Actor.CLOCK, new Detail.Clock(false)));
      case ARCHIVED -> List.of(step(Act.ARCHIVE, Actor.BUREAU_CLERK, new Detail.None()));
      case SEALED -> List.of(step(Act.MOVE_TO_SEALED, Actor.BUREAU_CLERK, new Detail.None()));
      case NOT_AGAIN ->
          List.of(
              step(Act.LINK_REPEAT, Actor.BUREAU_CLERK, new Detail.Repeat(higher, true, true)),
              step(
                  Act.REFUSE_AGAIN,
                  Actor.BUREAU_LEADER,
                  new Detail.Refusal(RefusalGround.R2, "复核意见已经作出")));
      default -> List.of();
    };
  }

  private static Step step(Act act, Actor by, Detail detail) {
    return new Step(act, by, detail);
  }

  private static Detail upheld() {
    return new Detail.Review(ReviewResult.MAINTAINED, "事实清楚");
  }

  private Held done(Held held, Step step) {
    String unit =
        switch (step.by) {
          case REVIEW_ORGAN -> reviewer;
          case REEXAMINATION_ORGAN -> higher;
          default -> "";
        };
    Facts facts = new Facts(new Officer(step.by, "", unit), day, "drafter", step.detail);
    LocalRules local = LocalRules.of(law.settings());
    return switch (Procedure.decide(held.matter.procedure(), step.act, facts, local)) {
      case Decision.Refused refused -> throw new AssertionError(step.act + ": " + refused.zh());
      case Decision.Done done -> {
        Seat nobody = new Seat(new UUID(0, 0), new UUID(0, 0), "/", Set.of());
        Matter moved = held.matter.moved(done.next(), _ -> "/");
        CaseClocks clocks =
            Consequences.clocks(law, held.clocks, moved, step.act, nobody, day, done.events());
        yield new Held(moved, clocks);
      }
    };
  }
}
