package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;
import static org.xinheng.statute.deadline.Questions.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.deadline.Outcome.Reason;
import org.xinheng.statute.deadline.Outcome.Refused;

/** 信访工作条例第34条 (2022): 60 日, one extension of at most 30 日 (C6). */
class Article34HandlingTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final String ARTICLE = "《信访工作条例》第34条";

  @ParameterizedTest(name = "accepted {0}: statistical {1}, legal {2}")
  @CsvSource({
    "2025-08-06, 2025-10-05, 2025-10-09",
    "2026-08-05, 2026-10-04, 2026-10-08",
    "2024-01-01, 2024-03-01, 2024-03-01",
    "2025-01-01, 2025-03-02, 2025-03-03",
    "2024-12-31, 2025-03-01, 2025-03-03",
    "2025-11-05, 2026-01-04, 2026-01-04",
    "2026-11-01, 2026-12-31, 2026-12-31",
  })
  void c6WithoutExtension(LocalDate accepted, String statistical, String legal) {
    assertDue(LAW.c6Handling(accepted, List.of()), ARTICLE, "2022", statistical, legal);
  }

  @ParameterizedTest(name = "accepted {0}, extended {1}: statistical {2}, legal {3}")
  @CsvSource({
    // the first last day, 2025-10-05, rests until 10-09; the extension counts from 10-05
    "2025-08-06, 1, 2025-10-06, 2025-10-09",
    "2025-08-06, 4, 2025-10-09, 2025-10-09",
    "2025-08-06, 5, 2025-10-10, 2025-10-10",
    "2025-08-06, 7, 2025-10-12, 2025-10-13",
    "2025-08-06, 30, 2025-11-04, 2025-11-04",
    "2026-08-05, 30, 2026-11-03, 2026-11-03",
    "2024-01-01, 29, 2024-03-30, 2024-04-01",
  })
  void c6AddsTheExtensionToTheUnrolledDayAndRollsOnce(
      LocalDate accepted, int days, String statistical, String legal) {
    assertDue(LAW.c6Handling(accepted, List.of(days)), ARTICLE, "2022", statistical, legal);
    assertThat(LAW.due(RuleId.C6, accepted, DayLedger.extended(days)))
        .isEqualTo(LAW.c6Handling(accepted, List.of(days)));
  }

  @ParameterizedTest
  @CsvSource({"31", "60", "3650"})
  void moreThanThirtyDaysIsRefused(int days) {
    Refused refused = refused(LAW.c6Handling(day("2025-08-06"), List.of(days)));
    assertThat(refused.reason()).isEqualTo(Reason.EXTENSION_TOO_LONG);
    assertThat(refused.rule()).isEqualTo(RuleId.C6);
    assertThat(refused.article().cite()).isEqualTo(ARTICLE);
    assertThat(refused.message().zh())
        .isEqualTo("期限 C6（信访程序办理，《信访工作条例》第34条）延期不得超过 30 日（《信访工作条例》第34条），所请为 " + days + " 日");
    assertThat(refused.message().en()).contains("C6", "at most 30 days", "not by " + days);
  }

  @Test
  void aSecondExtensionIsRefusedHoweverShort() {
    Refused refused = refused(LAW.c6Handling(day("2025-08-06"), List.of(10, 5)));
    assertThat(refused.reason()).isEqualTo(Reason.EXTENSION_REPEATED);
    assertThat(refused.article().cite()).isEqualTo(ARTICLE);
    assertThat(refused.message().zh()).contains("已经延期一次", ARTICLE);
    assertThat(refused.message().en()).contains("extended before", "allows it once");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "3651", "2147483647"})
  void impossibleExtensionsAreWrongInput(int days) {
    assertThat(LAW.c6Handling(day("2025-08-06"), List.of(days)))
        .isInstanceOfSatisfying(
            Outcome.WrongInput.class,
            wrong -> assertThat(wrong.message().zh()).contains("1 至 3650"));
  }

  @Test
  void noExtensionMayBeWrittenAsZeroDays() {
    assertThat(DayLedger.extended(0)).isSameAs(DayLedger.EMPTY);
    assertThat(DayLedger.extended(7).extensionDays()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "C1",
    "C2",
    "C3",
    "C4",
    "C7",
    "C8",
    "C9",
    "C10",
    "C13",
    "S-accept",
    "S-opinion",
    "E-evaluate"
  })
  void noOtherClockCanBeExtended(String code) {
    RuleId id = RuleId.of(code).orElseThrow();
    Refused refused = refused(LAW.due(id, day("2025-08-06"), DayLedger.extended(1)));
    assertThat(refused.reason()).isEqualTo(Reason.EXTENSION_UNKNOWN);
    assertThat(refused.rule()).isEqualTo(id);
    assertThat(refused.article().cite()).isEqualTo(ARTICLE);
    assertThat(refused.message().zh())
        .startsWith("期限 " + code + "(")
        .contains("没有延期的规定", ARTICLE + "只准 C6 延期");
    assertThat(refused.message().en()).contains("clock " + code, "allows one for C6 alone");
  }

  @Test
  void anAssignedMatterIsNotExtendedEither() {
    Outcome outcome = LAW.compute(RuleId.C5, day("2025-08-06"), 20, DayLedger.extended(1));
    assertThat(refused(outcome).reason()).isEqualTo(Reason.EXTENSION_UNKNOWN);
  }

  @Test
  void theHandlingClockIsNeverSuspended() {
    DayLedger hearing = DayLedger.suspended(Questions.spans("2025-08-10/2025-08-12"));
    Refused refused = refused(LAW.due(RuleId.C6, day("2025-08-06"), hearing));
    assertThat(refused.reason()).isEqualTo(Reason.SUSPENSION_UNKNOWN);
    assertThat(refused.article().cite()).isEqualTo("《信访工作条例》第36条第2款");
  }

  @Test
  void theExtensionIsJudgedBeforeTheSuspension() {
    DayLedger both = new DayLedger(List.of(31), Questions.spans("2025-08-10/2025-08-12"));
    assertThat(refused(LAW.due(RuleId.C6, day("2025-08-06"), both)).reason())
        .isEqualTo(Reason.EXTENSION_TOO_LONG);
    DayLedger lawful = new DayLedger(List.of(30), Questions.spans("2025-08-10/2025-08-12"));
    assertThat(refused(LAW.due(RuleId.C6, day("2025-08-06"), lawful)).reason())
        .isEqualTo(Reason.SUSPENSION_UNKNOWN);
  }

  private static Refused refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }
}
