package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.statute.deadline.Questions.assertDue;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.spans;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.deadline.Outcome.Reason;
import org.xinheng.statute.deadline.Outcome.Refused;

/** 信访工作条例第36条第2款 (2022): the time of a hearing is left out of the 30 日 of C10 alone. */
class Article36HearingTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final String ARTICLE = "《信访工作条例》第36条第1款";

  /** Without a hearing the period runs from 2026-03-03 to 2026-04-01, a Wednesday. */
  @ParameterizedTest(name = "hearing {0}: +{1}, statistical {2}, legal {3} ({4})")
  @CsvSource({
    "'', 0, 2026-04-01, 2026-04-01, none",
    "2026-03-10/2026-03-10, 1, 2026-04-02, 2026-04-02, one day",
    "2026-03-10/2026-03-12, 3, 2026-04-04, 2026-04-07, both ends count and the sum rolls",
    "2026-03-02/2026-03-02, 0, 2026-04-01, 2026-04-01, on the opening day",
    "2026-02-20/2026-03-01, 0, 2026-04-01, 2026-04-01, before the period",
    "2026-02-20/2026-03-03, 1, 2026-04-02, 2026-04-02, reaches into the first day",
    "2026-03-01/2026-03-04, 2, 2026-04-03, 2026-04-03, half before the period",
    "2026-04-01/2026-04-01, 1, 2026-04-02, 2026-04-02, on the last day",
    "2026-04-01/2026-04-05, 5, 2026-04-06, 2026-04-07, begins on the last day and counts whole",
    "2026-04-02/2026-04-05, 0, 2026-04-01, 2026-04-01, the day after the last",
    "2026-03-10/2026-03-11;2026-04-03/2026-04-04, 4, 2026-04-05, 2026-04-07, inside as lengthened",
    "2026-03-10/2026-03-11;2026-04-04/2026-04-05, 2, 2026-04-03, 2026-04-03, outside as lengthened",
    "2026-04-03/2026-04-04;2026-03-10/2026-03-11, 4, 2026-04-05, 2026-04-07, order of entry is no matter",
    "2026-03-10/2026-03-12;2026-03-11/2026-03-13, 4, 2026-04-05, 2026-04-07, overlapping days count once",
    "2026-03-10/2026-03-14;2026-03-11/2026-03-12, 5, 2026-04-06, 2026-04-07, one inside the other",
    "2026-03-10/2026-03-12;2026-03-10/2026-03-12, 3, 2026-04-04, 2026-04-07, entered twice",
    "2026-03-10/2026-03-11;2026-03-12/2026-03-13, 4, 2026-04-05, 2026-04-07, one after the other",
    "2026-03-10/2026-03-10;2026-03-10/2026-03-12, 3, 2026-04-04, 2026-04-07, same beginning",
    "2026-01-01/2026-12-01, 274, 2026-12-31, 2026-12-31, a very long one",
  })
  void c10(String hearings, int added, String statistical, String legal, String why) {
    assertThat(why).isNotBlank();
    Outcome outcome = LAW.c10Reexamination(day("2026-03-02"), spans(hearings));
    assertDue(outcome, ARTICLE, "2022", statistical, legal);
    int counted =
        Pause.through(day("2026-03-02"), day("2026-04-01"), spans(hearings)).stream()
            .mapToInt(Pause::days)
            .sum();
    assertThat(counted).isEqualTo(added);
  }

  /**
   * The period ends on its unrolled last day; a rest-day roll does not make it longer for hearings.
   */
  @Test
  void aHearingAfterTheUnrolledLastDayDoesNotCount() {
    assertDue(
        LAW.c10Reexamination(day("2026-03-05"), spans("2026-04-07/2026-04-07")),
        ARTICLE,
        "2022",
        "2026-04-04",
        "2026-04-07");
  }

  @ParameterizedTest
  @CsvSource({
    "C1",
    "C2",
    "C3",
    "C4",
    "C6",
    "C7",
    "C8",
    "C9",
    "C13",
    "S-accept",
    "S-opinion",
    "E-evaluate"
  })
  void nothingSuspendsAnyOtherClock(String code) {
    RuleId id = RuleId.of(code).orElseThrow();
    DayLedger hearing = DayLedger.suspended(spans("2026-03-10/2026-03-10"));
    assertThat(LAW.due(id, day("2026-03-02"), hearing))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.SUSPENSION_UNKNOWN);
              assertThat(refused.rule()).isEqualTo(id);
              assertThat(refused.article().cite()).isEqualTo("《信访工作条例》第36条第2款");
              assertThat(refused.message().zh())
                  .startsWith("期限 " + code + "（")
                  .contains("不得中止计算", "《信访工作条例》第36条第2款只准 C10 不计听证所需时间");
              assertThat(refused.message().en())
                  .contains("clock " + code, "time needed for a hearing of C10 alone");
            });
  }

  @Test
  void aSuspensionCannotEndBeforeItBegins() {
    assertThat(new Suspension(day("2026-03-02"), day("2026-03-02")).to()).isEqualTo("2026-03-02");
    assertThatThrownBy(() -> new Suspension(day("2026-03-02"), day("2026-03-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("中止的止日 2026-03-01 早于起日 2026-03-02");
  }

  @Test
  void aSuspensionCannotLastForEver() {
    assertThat(new Suspension(day("2026-03-02"), day("9999-12-31")).to()).isEqualTo("9999-12-31");
    assertThatThrownBy(() -> new Suspension(day("2026-03-02"), day("+10000-01-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("超出可计算的年份");
  }

  @Test
  void theLedgerCannotBeChangedFromOutside() {
    List<Suspension> hearings = new java.util.ArrayList<>(spans("2026-03-10/2026-03-10"));
    DayLedger ledger = DayLedger.suspended(hearings);
    hearings.clear();
    assertThat(ledger.suspensions()).hasSize(1);
    assertThat(ledger.extensions()).isEmpty();
  }
}
