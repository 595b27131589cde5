package org.xinheng.statute.procedure;

import java.util.Locale;
import java.util.function.BiPredicate;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Two hands that must not be the same (须由不同的人或者机关办理). */
public enum Pair implements Coded {
  PROPOSER_APPROVER(
      "拟办人与批准人",
      "proposer and approver",
      (state, facts) -> facts.proposedBy().isBlank() || same(facts.proposedBy(), facts)),
  ASKER_APPROVER(
      "延期申请人与批准人",
      "who asks for and who approves the extension",
      (state, facts) ->
          state.progress().extensionAsked().filter(asked -> same(asked.by(), facts)).isPresent()),
  HANDLER_REVIEWER(
      "办理单位与复查机关",
      "handling unit and reviewing organ",
      (state, facts) -> asks(facts, state.parties().unit())),
  REVIEWER_REEXAMINER(
      "办理单位、复查机关与复核机关",
      "handling unit, reviewing and re-examining organ",
      (state, facts) ->
          asks(facts, state.parties().unit()) || asks(facts, state.parties().reviewUnit()));

  private final Label label;
  private final BiPredicate<CaseState, Facts> same;

  Pair(String zh, String en, BiPredicate<CaseState, Facts> same) {
    this.label = new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), zh, en);
    this.same = same;
  }

  @Override
  public Label label() {
    return label;
  }

  /** Whether both are the same hand, or the first is missing. */
  boolean same(CaseState state, Facts facts) {
    return same.test(state, facts);
  }

  private static boolean same(String officer, Facts facts) {
    return officer.equals(facts.by().officer());
  }

  /** The pairs of organs stand only in rows that take a request. */
  private static boolean asks(Facts facts, String unit) {
    return ((Detail.Request) facts.detail()).toUnit().equals(unit);
  }
}
