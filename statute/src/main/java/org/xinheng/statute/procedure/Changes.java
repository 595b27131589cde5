package org.xinheng.statute.procedure;

import org.xinheng.statute.procedure.Progress.ExtensionAsked;

/** How an act changes what is known of the matter, its clocks and state left aside. */
final class Changes {
  private Changes() {}

  static CaseState of(CaseState state, Row row, Facts facts) {
    return switch (facts.detail()) {
      case Detail.Registration it -> registered(state, row, facts, it);
      case Detail.Repeat it -> state.with(state.subject().repeats(it));
      case Detail.Classification it -> state.with(state.subject().classified(it));
      case Detail.Routing it -> sent(state, row, facts, it);
      case Detail.Ruling it ->
          state
              .with(state.parties().sent(facts.by().unit(), it.toUnit()))
              .mark(Mark.SIMPLE, false)
              .mark(Mark.ASSIGNED, false);
      case Detail.Acceptance it ->
          state
              .with(state.dates().accepted(facts.day()))
              .mark(Mark.SIMPLE, state.is(Mark.SIMPLE) || it.simple() != null);
      case Detail.Extension it ->
          state.with(state.progress().asked(new ExtensionAsked(facts.by().officer(), it.days())));
      case Detail.Opinion it -> issued(state.with(state.progress().concluded(it.outcome())), facts);
      case Detail.Agreement _ -> issued(state.with(state.progress().answered()), facts);
      case Detail.Execution it ->
          state.mark(Mark.EXECUTED, state.is(Mark.EXECUTED) || it.complete());
      case Detail.Delivery it -> delivered(state, row, it);
      case Detail.Request it -> asked(state, row, it.toUnit());
      case Detail.Review it -> decided(state, row, facts, it.result());
      case Detail.Evaluation _ -> state.mark(Mark.EVALUATED, true);
      case Detail.Again _ -> row.act() == Act.REOPEN ? state.anew() : state;
      case Detail.Person it -> person(state, row, it.officer());
      case Detail.None _ -> byAct(state, row, facts);
      case Detail.Reason _ -> byAct(state, row, facts);
      case Detail.Clock _ -> byAct(state, row, facts);
      case Detail.Refusal _ -> state;
      case Detail.Guidance _ -> state;
      case Detail.TimelyReason _ -> state;
      case Detail.Verdicts _ -> state;
      case Detail.Filing _ -> state;
    };
  }

  private static CaseState registered(
      CaseState state, Row row, Facts facts, Detail.Registration it) {
    boolean direct = row.act() == Act.REGISTER_DIRECT;
    String holder = direct ? facts.by().unit() : "";
    return state
        .with(state.subject().named(it.petitionClass()))
        .with(state.parties().receivedBy(facts.by().officer(), holder, it.complainedOf()))
        .mark(Mark.DIRECT, direct)
        .mark(Mark.ANONYMOUS, !it.identified());
  }

  private static CaseState sent(CaseState state, Row row, Facts facts, Detail.Routing it) {
    return state
        .with(state.parties().sent(facts.by().unit(), it.toUnit()))
        .mark(Mark.SIMPLE, it.simple() != null)
        .mark(Mark.ASSIGNED, row.act() == Act.ASSIGN);
  }

  private static CaseState issued(CaseState state, Facts facts) {
    return state.with(state.dates().issued(facts.day()));
  }

  private static CaseState delivered(CaseState state, Row row, Detail.Delivery it) {
    CaseState known = state.with(state.dates().delivered(it.deliveredOn()));
    boolean redo = row.to().filter(State.HANDLING::equals).isPresent();
    return redo
        ? known
            .with(known.progress().toRedo())
            .with(known.parties().reviewedBy(""))
            .mark(Mark.SIMPLE, false)
            .mark(Mark.EXECUTED, false)
            .mark(Mark.RESOLVED, false)
        : known;
  }

  private static CaseState asked(CaseState state, Row row, String organ) {
    return state.with(
        row.act() == Act.REQUEST_REVIEW
            ? state.parties().reviewedBy(organ)
            : state.parties().reexaminedBy(organ));
  }

  private static CaseState decided(CaseState state, Row row, Facts facts, ReviewResult result) {
    CaseState known = issued(state.with(state.progress().reviewed(result)), facts);
    boolean ends = row.act() == Act.DECIDE_REEXAMINATION && result != ReviewResult.REVOKED;
    return ends ? known.with(known.dates().madeFinal(facts.day())) : known;
  }

  private static CaseState person(CaseState state, Row row, String officer) {
    return switch (row.act()) {
      case HAND_OVER -> state.with(state.parties().handedTo(officer));
      case RECUSE -> state.with(state.parties().without(officer));
      default -> state;
    };
  }

  private static CaseState byAct(CaseState state, Row row, Facts facts) {
    return switch (row.act()) {
      case AGREE_OBJECTION -> returned(state);
      case CONVERT -> state.mark(Mark.SIMPLE, false);
      case APPROVE_EXTENSION -> state.with(state.progress().answered()).mark(Mark.EXTENDED, true);
      case DENY_EXTENSION -> state.with(state.progress().answered());
      case DIRECT_REPLY -> issued(state, facts);
      case RESOLVE -> state.mark(Mark.RESOLVED, true);
      default -> state;
    };
  }

  /** The materials go back: to the bureau's desk, or to the organ that received them directly. */
  private static CaseState returned(CaseState state) {
    String holder = state.is(Mark.DIRECT) ? state.parties().sender() : "";
    return state
        .with(state.parties().sent("", holder))
        .mark(Mark.SIMPLE, false)
        .mark(Mark.ASSIGNED, false);
  }
}
