package org.xinheng.statute.procedure;

import java.util.EnumSet;
import java.util.Set;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;

/** A matter in a state for which an act is lawful, where the plainest matter would not do. */
final class Matters {
  static final Detail.Repeat RUNNING = new Detail.Repeat("2025-0007", false, true);
  static final Detail.Repeat SETTLED = new Detail.Repeat("2024-0001", true, true);

  private Matters() {}

  /** The matter before the act. */
  static CaseState before(Act act, State state) {
    return switch (act) {
      // R4 is a ground on any path, but only R1 is one before the matter is classified.
      case REFUSE -> state == State.REGISTERED ? linked(state, RUNNING) : Walk.to(state).state();
      case REFUSE_AGAIN ->
          EnumSet.of(State.FINAL, State.ARCHIVED).contains(state)
              ? Walk.to(state).state()
              : linked(state, SETTLED);
      case GUIDE_OUT -> onPath(state, LawfulPath.LITIGATION);
      case DIRECT_REPLY -> onPath(state, LawfulPath.NONE);
      case TRANSFER, ASSIGN -> state == State.PENDING ? direct() : Walk.to(state).state();
      case CONVERT -> simple(state);
      case APPROVE_EXTENSION, DENY_EXTENSION -> Walk.handling().then(Act.REQUEST_EXTENSION).state();
      case REPORT_RESULT -> assigned(Walk.to(state).state());
      case ARCHIVE -> evaluated(Walk.to(state).state());
      default -> Walk.to(state).state();
    };
  }

  private static CaseState linked(State state, Detail.Repeat earlier) {
    return switch (state) {
      case REPORTED ->
          Walk.routing(LawfulPath.PETITION)
              .then(Act.LINK_REPEAT, earlier)
              .then(Act.REPORT_UP)
              .state();
      default -> Walk.to(state).then(Act.LINK_REPEAT, earlier).state();
    };
  }

  static CaseState onPath(State state, LawfulPath path) {
    Walk walk = Walk.routing(path);
    return switch (state) {
      case REPORTED -> walk.then(Act.REPORT_UP).state();
      case PENDING -> walk.then(Act.TRANSFER).state();
      case HANDLING -> walk.then(Act.TRANSFER).then(Act.ACCEPT).state();
      default -> walk.state();
    };
  }

  private static CaseState direct() {
    return Walk.direct(LawfulPath.PETITION).state();
  }

  private static CaseState simple(State state) {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    walk.then(
        Act.TRANSFER,
        new Detail.Routing(Given.UNIT, Given.nextDay(walk.state()), null, Given.simple()));
    return state == State.PENDING ? walk.state() : walk.then(Act.ACCEPT).state();
  }

  /** The same matter with a report still owed to the assigning body. */
  static CaseState assigned(CaseState matter) {
    Set<RuleId> clocks = EnumSet.of(RuleId.C5);
    clocks.addAll(matter.clocks());
    return matter.withClocks(clocks);
  }

  /** The same matter with its evaluation over. */
  private static CaseState evaluated(CaseState matter) {
    Set<RuleId> clocks = EnumSet.of(RuleId.C5, RuleId.E_EVALUATE);
    Set<RuleId> left = EnumSet.noneOf(RuleId.class);
    matter.clocks().stream().filter(rule -> !clocks.contains(rule)).forEach(left::add);
    return matter.withClocks(left);
  }

  /** Facts with which the act is lawful in the matter of {@link #before}. */
  static Facts facts(CaseState matter, Act act) {
    if (act == Act.REFUSE && matter.state() == State.REGISTERED) {
      return Given.facts(matter, act, new Detail.Refusal(RefusalGround.R1, "原事项正在办理"));
    }
    return Given.facts(matter, act);
  }
}
