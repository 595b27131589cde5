package org.xinheng.statute.procedure;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.statute.deadline.RuleId;

/**
 * A matter (信访事项) as far as the procedure needs to know it: no name, no text.
 *
 * @param marks what happened beside the state
 * @param clocks the clocks that are open; whether one has run out is a fact of the day, not of the
 *     state
 */
public record CaseState(
    State state,
    Subject subject,
    Parties parties,
    Dates dates,
    Progress progress,
    Set<Mark> marks,
    Set<RuleId> clocks) {
  /** A matter that nobody has registered yet. */
  public static final CaseState UNREGISTERED =
      new CaseState(
          State.NEW,
          Subject.UNKNOWN,
          Parties.NOBODY,
          Dates.NONE,
          Progress.NONE,
          Set.of(),
          Set.of());

  public CaseState {
    marks = Set.copyOf(marks);
    clocks = Set.copyOf(clocks);
  }

  /** Whether a mark is set. */
  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether a clock is open. */
  public boolean open(RuleId rule) {
    return clocks.contains(rule);
  }

  /** The same matter, now known to complain of a unit (被反映单位) beside those known before. */
  public CaseState complainingOf(String unit) {
    return with(parties.complainingOf(unit));
  }

  CaseState in(State next) {
    return new CaseState(next, subject, parties, dates, progress, marks, clocks);
  }

  CaseState with(Subject next) {
    return new CaseState(state, next, parties, dates, progress, marks, clocks);
  }

  CaseState with(Parties next) {
    return new CaseState(state, subject, next, dates, progress, marks, clocks);
  }

  CaseState with(Dates next) {
    return new CaseState(state, subject, parties, next, progress, marks, clocks);
  }

  CaseState with(Progress next) {
    return new CaseState(state, subject, parties, dates, next, marks, clocks);
  }

  CaseState withClocks(Set<RuleId> next) {
    return new CaseState(state, subject, parties, dates, progress, marks, next);
  }

  CaseState mark(Mark mark, boolean on) {
    Set<Mark> next = new TreeSet<>(marks);
    if (on) {
      next.add(mark);
    } else {
      next.remove(mark);
    }
    return new CaseState(state, subject, parties, dates, progress, next, clocks);
  }

  /** The matter begun anew on new facts: only who is complained of and who is recused stays. */
  CaseState anew() {
    Parties kept = Parties.NOBODY.receivedBy(parties.firstReceiver(), "", parties.complainedOf());
    for (String officer : parties.recused()) {
      kept = kept.without(officer);
    }
    return new CaseState(
        state,
        new Subject(subject.petitionClass(), Optional.empty(), Optional.empty()),
        kept,
        Dates.NONE,
        Progress.NONE,
        Set.of(),
        clocks);
  }
}
