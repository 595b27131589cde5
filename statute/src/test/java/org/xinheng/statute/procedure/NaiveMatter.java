package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;

/**
 * A matter once more, naively: plain fields that are overwritten. What an act does to them is in
 * {@link NaiveActs}, when it is lawful in {@link NaiveLaw}; nothing is taken from the program but
 * its words.
 */
final class NaiveMatter {
  State state = State.NEW;
  @Nullable LawfulPath path;
  boolean linked;
  boolean earlierConcluded;
  boolean sameAsEarlier;
  String unit = "";
  String sender = "";
  String reviewer = "";
  String reexaminer = "";
  String firstReceiver = "";
  Set<String> accused = Set.of();
  final Set<String> recused = new LinkedHashSet<>();
  final Set<Mark> marks = new TreeSet<>();
  final Set<RuleId> clocks = EnumSet.noneOf(RuleId.class);
  @Nullable String extensionAskedBy;
  @Nullable Outcome outcome;
  @Nullable Outcome revoked;
  @Nullable ReviewResult result;
  boolean isFinal;
  @Nullable LocalDate last;
  @Nullable LocalDate issued;
  @Nullable LocalDate delivered;

  boolean is(Mark mark) {
    return marks.contains(mark);
  }

  boolean settled() {
    return linked && earlierConcluded && sameAsEarlier;
  }

  boolean answerable() {
    return path == LawfulPath.PETITION || path == LawfulPath.NONE;
  }

  /** The clocks that run before acceptance. */
  static RuleId[] intake() {
    return new RuleId[] {RuleId.C1, RuleId.C2, RuleId.C3, RuleId.C4, RuleId.S_ACCEPT};
  }

  void leave(State next, RuleId... stopped) {
    state = next;
    for (RuleId rule : stopped) {
      clocks.remove(rule);
    }
  }

  void turn(State next, RuleId stopped, RuleId started) {
    leave(next, stopped);
    clocks.add(started);
  }

  void set(Mark mark, boolean on) {
    marks.remove(mark);
    if (on) {
      marks.add(mark);
    }
  }

  /** On new facts: only who is complained of, who is recused and who received it first stays. */
  void beginAnew() {
    leave(State.REGISTERED, RuleId.C5, RuleId.E_EVALUATE);
    clocks.add(RuleId.C1);
    marks.clear();
    path = null;
    linked = false;
    unit = "";
    sender = "";
    reviewer = "";
    reexaminer = "";
    extensionAskedBy = null;
    outcome = null;
    revoked = null;
    result = null;
    isFinal = false;
    issued = null;
    delivered = null;
  }
}
