package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.procedure.StepTrace.Days;
import org.xinheng.statute.procedure.StepTrace.Finding;
import org.xinheng.statute.procedure.StepTrace.Step;

/** Which step of the first level failed, article by article, before a matter was raised above. */
class StepTraceTest {

  private static final LocalDate RECEIVED = LocalDate.of(2025, 3, 3);
  private static final LocalDate ANSWER_DUE = RECEIVED.plusDays(15);
  private static final LocalDate OPINION_DUE = RECEIVED.plusDays(75);
  private static final LocalDate EXECUTE_BY = RECEIVED.plusDays(120);
  private static final LocalDate ABOVE = RECEIVED.plusDays(200);

  /** A matter for which everything was done as the law asks. */
  private static final Days KEPT =
      new Days(
          ANSWER_DUE,
          ANSWER_DUE,
          OPINION_DUE,
          OPINION_DUE,
          0,
          OPINION_DUE.plusDays(3),
          EXECUTE_BY,
          EXECUTE_BY);

  @Test
  void whereEverythingWasDoneNothingFailed() {
    assertThat(StepTrace.firstFailed(KEPT, ABOVE)).isEmpty();
    assertThat(findings(KEPT, ABOVE)).containsOnly(Finding.KEPT);
    assertThat(StepTrace.of(KEPT, ABOVE)).extracting(Step::step).containsExactly(OwedStep.values());
  }

  @Test
  void article23NotToldWithinFifteenDays() {
    Days silent = new Days(ANSWER_DUE, null, null, null, 0, null, null, null);
    assertThat(failed(silent, ANSWER_DUE)).isNull();
    assertThat(failed(silent, ANSWER_DUE.plusDays(1)))
        .isEqualTo(new Step(OwedStep.FIRST_ANSWER, ANSWER_DUE, null, Finding.MISSING));
    Days late = new Days(ANSWER_DUE, ANSWER_DUE.plusDays(1), null, null, 0, null, null, null);
    assertThat(failed(late, ABOVE))
        .isEqualTo(
            new Step(OwedStep.FIRST_ANSWER, ANSWER_DUE, ANSWER_DUE.plusDays(1), Finding.LATE));
    assertThat(OwedStep.FIRST_ANSWER.article().cite()).contains("第23条");
  }

  @Test
  void article34NoOpinionWithinSixtyDays() {
    Days open = new Days(ANSWER_DUE, ANSWER_DUE, OPINION_DUE, null, 0, null, null, null);
    assertThat(failed(open, OPINION_DUE)).isNull();
    assertThat(failed(open, OPINION_DUE.plusDays(1)))
        .isEqualTo(new Step(OwedStep.OPINION, OPINION_DUE, null, Finding.MISSING));
    assertThat(OwedStep.OPINION.article().cite()).contains("第34条");
  }

  @Test
  void article32ARequestLeftUnanswered() {
    Days left = new Days(ANSWER_DUE, ANSWER_DUE, OPINION_DUE, OPINION_DUE, 1, null, null, null);
    assertThat(failed(left, ABOVE))
        .isEqualTo(new Step(OwedStep.REQUESTS, null, null, Finding.MISSING));
    Days none = new Days(ANSWER_DUE, ANSWER_DUE, null, null, 1, null, null, null);
    assertThat(failed(none, ABOVE)).isNull();
    assertThat(OwedStep.REQUESTS.article().cite()).contains("第32条");
  }

  @Test
  void article35AnOpinionNotDelivered() {
    Days lying = new Days(ANSWER_DUE, ANSWER_DUE, OPINION_DUE, OPINION_DUE, 0, null, null, null);
    assertThat(failed(lying, OPINION_DUE)).isNull();
    assertThat(failed(lying, OPINION_DUE.plusDays(1)))
        .isEqualTo(new Step(OwedStep.DELIVERY, null, null, Finding.MISSING));
    Days after = new Days(null, null, null, OPINION_DUE, 0, ABOVE.plusDays(1), null, null);
    assertThat(failed(after, ABOVE))
        .isNotNull()
        .extracting(Step::step)
        .isEqualTo(OwedStep.DELIVERY);
    assertThat(OwedStep.DELIVERY.article().cite()).contains("第35条");
  }

  @Test
  void article32Paragraph2ASupportedRequestNotCarriedOut() {
    Days waiting =
        new Days(
            ANSWER_DUE, ANSWER_DUE, OPINION_DUE, OPINION_DUE, 0, OPINION_DUE, EXECUTE_BY, null);
    assertThat(failed(waiting, EXECUTE_BY)).isNull();
    assertThat(failed(waiting, EXECUTE_BY.plusDays(1)))
        .isEqualTo(new Step(OwedStep.EXECUTION, EXECUTE_BY, null, Finding.MISSING));
    assertThat(OwedStep.EXECUTION.article().cite()).contains("第32条第2款");
  }

  @Test
  void theEarliestStepThatFailedIsTheOne() {
    Days all =
        new Days(
            ANSWER_DUE,
            ANSWER_DUE.plusDays(4),
            OPINION_DUE,
            OPINION_DUE.plusDays(9),
            2,
            null,
            EXECUTE_BY,
            null);
    assertThat(findings(all, ABOVE))
        .containsExactly(
            Finding.LATE, Finding.LATE, Finding.MISSING, Finding.MISSING, Finding.MISSING);
    assertThat(failed(all, ABOVE)).extracting(Step::step).isEqualTo(OwedStep.FIRST_ANSWER);
  }

  @Test
  void whatWasDoneAfterwardsDoesNotMendIt() {
    LocalDate early = OPINION_DUE.plusDays(2);
    Days mended =
        new Days(
            ANSWER_DUE,
            ANSWER_DUE,
            OPINION_DUE,
            early.plusDays(1),
            0,
            early.plusDays(1),
            null,
            null);
    assertThat(failed(mended, early))
        .isEqualTo(new Step(OwedStep.OPINION, OPINION_DUE, null, Finding.MISSING));
  }

  /** Every combination of days before, on and after the last day and the day above, one by one. */
  @Test
  void everyCombinationIsJudgedByItsOwnDaysAlone() {
    int judged = 0;
    for (LocalDate due : days(ANSWER_DUE)) {
      for (LocalDate done : days(ANSWER_DUE)) {
        for (LocalDate above : days(ANSWER_DUE)) {
          if (above != null) {
            Days first = new Days(due, done, null, null, 0, null, null, null);
            Days opinion = new Days(null, null, due, done, 0, done, null, null);
            Days execution = new Days(null, null, null, null, 0, null, due, done);
            Finding expected = expected(due, done, above);
            assertThat(findings(first, above).get(0)).isEqualTo(expected);
            assertThat(findings(opinion, above).get(1)).isEqualTo(expected);
            assertThat(findings(execution, above).get(4)).isEqualTo(expected);
            judged++;
          }
        }
      }
    }
    assertThat(judged).isEqualTo(4 * 4 * 3);
  }

  private static Finding expected(
      @Nullable LocalDate due, @Nullable LocalDate done, LocalDate above) {
    if (done != null && done.compareTo(above) <= 0) {
      return due == null || done.compareTo(due) <= 0 ? Finding.KEPT : Finding.LATE;
    }
    return due != null && due.compareTo(above) < 0 ? Finding.MISSING : Finding.NOT_DUE;
  }

  private static List<@Nullable LocalDate> days(LocalDate middle) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    days.add(null);
    days.addAll(Arrays.asList(middle.minusDays(1), middle, middle.plusDays(1)));
    return days;
  }

  private static List<Finding> findings(Days days, LocalDate above) {
    return StepTrace.of(days, above).stream().map(Step::finding).toList();
  }

  private static @Nullable Step failed(Days days, LocalDate above) {
    return StepTrace.firstFailed(days, above).orElse(null);
  }
}
