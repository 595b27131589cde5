package org.xinheng.statute.deadline;

import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Text;

/** What became of a question for a due date. Only {@link Computed} carries dates. */
public sealed interface Outcome {

  /** The due date. */
  record Computed(Computation computation) implements Outcome {}

  /**
   * The law does not allow what was asked.
   *
   * @param rule the clock
   * @param reason what is not allowed
   * @param article the article that says so
   * @param message what happened and what to do
   */
  record Refused(RuleId rule, Reason reason, Article article, Text message) implements Outcome {}

  /**
   * The legal date needs rest days that are not loaded.
   *
   * @param computation what is known already
   * @param year the year that is missing
   * @param file the file to add
   * @param message what happened and what to do
   */
  record YearMissing(Computation computation, int year, String file, Text message)
      implements Outcome {}

  /** The question itself is wrong: clock not in force, no length, or impossible days. */
  record WrongInput(RuleId rule, Text message) implements Outcome {}

  /** Grounds on which the law refuses. Codes are for ever. */
  enum Reason {
    /** This clock knows no extension. */
    EXTENSION_UNKNOWN,
    /** The extension is longer than the law allows. */
    EXTENSION_TOO_LONG,
    /** The clock was extended before. */
    EXTENSION_REPEATED,
    /** Nothing suspends this clock. */
    SUSPENSION_UNKNOWN
  }

  /**
   * The computation, for callers to whom anything else is a fault of the program. A legal date that
   * waits for a calendar is no fault: no act is blocked by a missing year.
   *
   * @throws IllegalStateException when the question was refused or wrong
   */
  default Computation orThrow() {
    return switch (this) {
      case Computed computed -> computed.computation();
      case YearMissing missing -> missing.computation();
      case Refused refused -> throw new IllegalStateException(refused.message().zh());
      case WrongInput wrong -> throw new IllegalStateException(wrong.message().zh());
    };
  }
}
