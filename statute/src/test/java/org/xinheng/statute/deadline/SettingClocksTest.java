package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.known;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** Clocks whose number no text in force fixes, and the rule that rolls last days forward. */
class SettingClocksTest {

  private static final Deadlines LAW = Deadlines.standard();

  private static Deadlines with(SettingKey key, String value) {
    return LAW.with(Settings.defaults().with(key, value));
  }

  @ParameterizedTest(name = "simple procedure, received {0}: accept until {1}")
  @CsvSource({
    "2024-04-30, 2024-05-08",
    "2025-09-30, 2025-10-11",
    "2026-03-02, 2026-03-05",
    "2026-03-05, 2026-03-10",
    "2025-12-31, 2026-01-06",
  })
  void sAcceptThreeWorkingDays(LocalDate received, String last) {
    assertDue(LAW.sAccept(received), "《信访事项简易办理办法》第4条", "2022", last, last);
    assertThat(LAW.sAccept(received).orThrow().rule().id()).isEqualTo(RuleId.S_ACCEPT);
  }

  @ParameterizedTest(name = "simple procedure, accepted {0}: opinion until {1}")
  @CsvSource({"2026-04-30, 2026-05-18", "2026-03-02, 2026-03-16", "2024-12-27, 2025-01-13"})
  void sOpinionTenWorkingDays(LocalDate accepted, String last) {
    assertDue(LAW.sOpinion(accepted), "《信访事项简易办理办法》第4条", "2022", last, last);
    assertThat(LAW.sOpinion(accepted).orThrow().rule().id()).isEqualTo(RuleId.S_OPINION);
  }

  @Test
  void eEvaluateThirtyDays() {
    String article = "《信访事项办理群众满意度评价工作办法（试行）》第3条";
    assertDue(LAW.eEvaluate(day("2026-03-05")), article, "2022", "2026-04-04", "2026-04-07");
  }

  @Test
  void c13ThirtyDays() {
    assertDue(
        LAW.c13RecommendationReply(day("2026-03-05")),
        "《信访工作条例》第40条第4款",
        "2022",
        "2026-04-04",
        "2026-04-07");
  }

  @Test
  void withoutRollingTheLegalDateIsTheStatisticalOne() {
    Deadlines plain = with(SettingKey.ROLL_FORWARD, "no");
    Computation computed = plain.c1Transfer(day("2025-09-18")).orThrow();
    assertThat(computed.legal()).isEqualTo(known("2025-10-03"));
    assertThat(computed.derivation())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.START, Step.Kind.COUNT);
    assertThat(plain.due(RuleId.C1, day("2040-09-18"), DayLedger.EMPTY).orThrow().legal())
        .isEqualTo(known("2040-10-03"));
    assertThat(plain.c4Objection(day("2026-03-02")).orThrow().legal())
        .isEqualTo(known("2026-03-09"));
  }

  @Test
  void theSameLawTakesAnotherCalendar() {
    Deadlines without = LAW.with(WorkCalendar.of(List.of()));
    assertThat(without.c1Transfer(day("2025-09-18")).orThrow().legal())
        .isInstanceOf(DueDate.Waiting.class);
    assertThat(
            with(SettingKey.EVALUATION_DAYS, "15")
                .with(WorkCalendar.standard())
                .eEvaluate(day("2026-03-02"))
                .orThrow()
                .legal())
        .isEqualTo(known("2026-03-17"));
  }
}
