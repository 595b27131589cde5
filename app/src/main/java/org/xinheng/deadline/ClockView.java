package org.xinheng.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.deadline.Step;

/**
 * A clock as a page shows it.
 *
 * @param rule the clock
 * @param startedOn opening day
 * @param statistical opening day plus days, not rolled
 * @param legal last day in law; empty while it waits for that year's rest days
 * @param stoppedOn day on which it stopped; empty while it runs
 * @param outcome whether it was met
 * @param article citation of the article
 * @param steps how the due date came about
 */
public record ClockView(
    RuleId rule,
    LocalDate startedOn,
    LocalDate statistical,
    @Nullable LocalDate legal,
    @Nullable LocalDate stoppedOn,
    Outcome outcome,
    String article,
    List<Step> steps) {

  /** What became of a clock, judged by the last day in law. */
  public enum Outcome {
    RUNNING,
    MET,
    MISSED,
    /** Stopped after the statistical day while the last day in law is not known yet. */
    WAITING;

    /** Key of its name in the message files. */
    public String messageKey() {
      return "deadline.outcome." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public ClockView {
    steps = List.copyOf(steps);
  }

  /** Key of the clock's name in the message files. */
  public String messageKey() {
    return "deadline.rule." + rule.code();
  }

  /** The day to warn on. */
  public LocalDate due() {
    return legal == null ? statistical : legal;
  }

  /** Whether the statistical day is another one and worth showing beside. */
  public boolean differs() {
    return legal != null && !legal.equals(statistical);
  }

  public boolean isOpen() {
    return stoppedOn == null;
  }

  static Outcome outcome(Clock clock, @Nullable LocalDate legal) {
    LocalDate stopped = clock.stoppedOn();
    if (stopped == null) {
      return Outcome.RUNNING;
    }
    if (!stopped.isAfter(legal == null ? clock.statisticalOn() : legal)) {
      return Outcome.MET;
    }
    return legal == null ? Outcome.WAITING : Outcome.MISSED;
  }
}
