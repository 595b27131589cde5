package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/**
 * What stood open at the first level when a matter was raised at a higher one (越级反映倒查). It looks
 * for the step of an office that failed, never for a fault of whoever went there: the right to be
 * heard is not lost by going to the wrong place (信访工作条例第5条).
 *
 * <p>Each step is judged by the day on which the matter was raised above. What was done later does
 * not count, and what was not yet due then has not failed.
 */
public final class StepTrace {

  private StepTrace() {}

  /**
   * The days of a matter at its first level; empty where nothing is owed or nothing has happened.
   *
   * @param answerDue last day for the first lawful answer
   * @param answeredOn day of that answer
   * @param opinionDue last day for the opinion, extension included
   * @param concludedOn day of the opinion or agreement
   * @param left requests that it leaves unanswered
   * @param deliveredOn day on which it reached the petitioner
   * @param executeBy day by which a supported request is carried out
   * @param executedOn day on which that was done
   */
  public record Days(
      @Nullable LocalDate answerDue,
      @Nullable LocalDate answeredOn,
      @Nullable LocalDate opinionDue,
      @Nullable LocalDate concludedOn,
      int left,
      @Nullable LocalDate deliveredOn,
      @Nullable LocalDate executeBy,
      @Nullable LocalDate executedOn) {}

  /** How a step stood on the day. */
  public enum Finding implements Coded {
    KEPT("kept", "已按要求办理", "done as the law asks"),
    LATE("late", "超期办理", "done late"),
    MISSING("missing", "应办未办", "not done"),
    NOT_DUE("not-due", "未到期限或者不需要", "not yet or not owed");

    private final Label label;

    Finding(String code, String zh, String en) {
      this.label = new Label(code, zh, en);
    }

    @Override
    public Label label() {
      return label;
    }

    /** Whether the office owed it and failed. */
    public boolean failed() {
      return this == LATE || this == MISSING;
    }
  }

  /**
   * A step as it stood.
   *
   * @param step what is owed
   * @param due its last day, where the law or the opinion sets one
   * @param doneOn day on which it was done, by the day of the judgement
   * @param finding how it stood
   */
  public record Step(
      OwedStep step, @Nullable LocalDate due, @Nullable LocalDate doneOn, Finding finding) {}

  /**
   * All steps as they stood on the day on which the matter was raised at a higher level.
   *
   * @param days the days of the matter
   * @param raisedOn that day
   */
  public static List<Step> of(Days days, LocalDate raisedOn) {
    return List.of(
        timed(OwedStep.FIRST_ANSWER, days.answerDue(), days.answeredOn(), raisedOn),
        timed(OwedStep.OPINION, days.opinionDue(), days.concludedOn(), raisedOn),
        requests(days, raisedOn),
        delivery(days, raisedOn),
        timed(OwedStep.EXECUTION, days.executeBy(), days.executedOn(), raisedOn));
  }

  /** The first of the steps that failed; empty when the first level did all it owed. */
  public static Optional<Step> firstFailed(Days days, LocalDate raisedOn) {
    return of(days, raisedOn).stream().filter(step -> step.finding().failed()).findFirst();
  }

  private static Step timed(
      OwedStep step, @Nullable LocalDate due, @Nullable LocalDate done, LocalDate raisedOn) {
    LocalDate doneOn = by(done, raisedOn);
    return new Step(step, due, doneOn, finding(due, doneOn, raisedOn));
  }

  private static Finding finding(
      @Nullable LocalDate due, @Nullable LocalDate doneOn, LocalDate raisedOn) {
    if (doneOn != null) {
      return due != null && doneOn.isAfter(due) ? Finding.LATE : Finding.KEPT;
    }
    return due != null && due.isBefore(raisedOn) ? Finding.MISSING : Finding.NOT_DUE;
  }

  /** Whether an opinion answers every request is seen when there is one. */
  private static Step requests(Days days, LocalDate raisedOn) {
    LocalDate concluded = by(days.concludedOn(), raisedOn);
    if (concluded == null) {
      return new Step(OwedStep.REQUESTS, null, null, Finding.NOT_DUE);
    }
    return days.left() > 0
        ? new Step(OwedStep.REQUESTS, null, null, Finding.MISSING)
        : new Step(OwedStep.REQUESTS, null, concluded, Finding.KEPT);
  }

  /**
   * The regulation sets no number of days for delivery: an opinion of an earlier day that whoever
   * went above had not been given was not delivered in time to help.
   */
  private static Step delivery(Days days, LocalDate raisedOn) {
    LocalDate concluded = by(days.concludedOn(), raisedOn);
    LocalDate delivered = by(days.deliveredOn(), raisedOn);
    if (delivered != null) {
      return new Step(OwedStep.DELIVERY, null, delivered, Finding.KEPT);
    }
    boolean lay = concluded != null && concluded.isBefore(raisedOn);
    return new Step(OwedStep.DELIVERY, null, null, lay ? Finding.MISSING : Finding.NOT_DUE);
  }

  private static @Nullable LocalDate by(@Nullable LocalDate day, LocalDate last) {
    return day == null || day.isAfter(last) ? null : day;
  }
}
