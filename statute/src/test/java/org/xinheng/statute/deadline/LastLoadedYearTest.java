package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.known;
import static org.xinheng.statute.deadline.Questions.spans;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.calendar.CalendarYear;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.deadline.DueDate.Waiting;
import org.xinheng.statute.deadline.Outcome.YearMissing;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.Text;

/**
 * Each clock at the end of the last loaded year: the last opening day that needs no file of 2027,
 * the first that does, and what is said then. Nothing is guessed from Monday to Friday.
 */
class LastLoadedYearTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final Text MESSAGE =
      new Text(
          "尚无 2027 年的放假调休安排，法定届满日待定：国务院办公厅通知公布后，请加入文件 law/calendar/2027.txt",
          "the rest days of 2027 are not loaded, so the legal date waits: add the file"
              + " law/calendar/2027.txt once the notice is published");

  @ParameterizedTest(name = "{0} from {1}: statistical {3}, legal {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2026-12-16 | 《信访工作条例》第22条 | 2026-12-31 | 2026-12-31
          C1         | 2026-12-17 | 《信访工作条例》第22条 | 2027-01-01 | waits
          C1         | 2026-12-31 | 《信访工作条例》第22条 | 2027-01-15 | waits
          C2         | 2026-12-16 | 《信访工作条例》第23条第1款 | 2026-12-31 | 2026-12-31
          C2         | 2026-12-17 | 《信访工作条例》第23条第1款 | 2027-01-01 | waits
          C2         | 2026-12-31 | 《信访工作条例》第23条第1款 | 2027-01-15 | waits
          C3         | 2026-12-16 | 《信访工作条例》第23条第3款 | 2026-12-31 | 2026-12-31
          C3         | 2026-12-17 | 《信访工作条例》第23条第3款 | 2027-01-01 | waits
          C3         | 2026-12-31 | 《信访工作条例》第23条第3款 | 2027-01-15 | waits
          C6         | 2026-11-01 | 《信访工作条例》第34条 | 2026-12-31 | 2026-12-31
          C6         | 2026-11-02 | 《信访工作条例》第34条 | 2027-01-01 | waits
          C6         | 2026-12-31 | 《信访工作条例》第34条 | 2027-03-01 | waits
          C7         | 2026-12-01 | 《信访工作条例》第35条 | 2026-12-31 | 2026-12-31
          C7         | 2026-12-02 | 《信访工作条例》第35条 | 2027-01-01 | waits
          C7         | 2026-12-31 | 《信访工作条例》第35条 | 2027-01-30 | waits
          C8         | 2026-12-01 | 《信访工作条例》第35条 | 2026-12-31 | 2026-12-31
          C8         | 2026-12-02 | 《信访工作条例》第35条 | 2027-01-01 | waits
          C8         | 2026-12-31 | 《信访工作条例》第35条 | 2027-01-30 | waits
          C9         | 2026-12-01 | 《信访工作条例》第36条第1款 | 2026-12-31 | 2026-12-31
          C9         | 2026-12-02 | 《信访工作条例》第36条第1款 | 2027-01-01 | waits
          C9         | 2026-12-31 | 《信访工作条例》第36条第1款 | 2027-01-30 | waits
          C10        | 2026-12-01 | 《信访工作条例》第36条第1款 | 2026-12-31 | 2026-12-31
          C10        | 2026-12-02 | 《信访工作条例》第36条第1款 | 2027-01-01 | waits
          C10        | 2026-12-31 | 《信访工作条例》第36条第1款 | 2027-01-30 | waits
          C13        | 2026-12-01 | 《信访工作条例》第40条第4款 | 2026-12-31 | 2026-12-31
          C13        | 2026-12-02 | 《信访工作条例》第40条第4款 | 2027-01-01 | waits
          C13        | 2026-12-31 | 《信访工作条例》第40条第4款 | 2027-01-30 | waits
          E-evaluate | 2026-12-01 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2026-12-31 | 2026-12-31
          E-evaluate | 2026-12-02 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2027-01-01 | waits
          E-evaluate | 2026-12-31 | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | 2027-01-30 | waits
          C4         | 2026-12-24 | 《信访工作条例》第23条第3款 | 2026-12-31 | 2026-12-31
          C4         | 2026-12-25 | 《信访工作条例》第23条第3款 | waits | waits
          C4         | 2026-12-31 | 《信访工作条例》第23条第3款 | waits | waits
          S-accept   | 2026-12-28 | 《信访事项简易办理办法》第4条 | 2026-12-31 | 2026-12-31
          S-accept   | 2026-12-29 | 《信访事项简易办理办法》第4条 | waits | waits
          S-accept   | 2026-12-31 | 《信访事项简易办理办法》第4条 | waits | waits
          S-opinion  | 2026-12-17 | 《信访事项简易办理办法》第4条 | 2026-12-31 | 2026-12-31
          S-opinion  | 2026-12-18 | 《信访事项简易办理办法》第4条 | waits | waits
          S-opinion  | 2026-12-31 | 《信访事项简易办理办法》第4条 | waits | waits
          """)
  void theEndOfTheLoadedYears(
      String clock, LocalDate from, String article, String statistical, String legal) {
    Outcome outcome = LAW.due(RuleId.of(clock).orElseThrow(), from, DayLedger.EMPTY);
    Computation computed = outcome.orThrow();
    assertThat(computed.article().cite()).isEqualTo(article);
    assertThat(computed.article().instrument().edition()).isEqualTo("2022");
    if (!statistical.equals("waits")) {
      assertThat(computed.statistical()).isEqualTo(known(statistical));
    }
    if (legal.equals("waits")) {
      assertWaits(outcome, from);
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Computed.class);
      assertThat(computed.legal()).isEqualTo(known(legal));
    }
  }

  private static void assertWaits(Outcome outcome, LocalDate from) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            YearMissing.class,
            missing -> {
              assertThat(missing.year()).isEqualTo(2027);
              assertThat(missing.file()).isEqualTo("law/calendar/2027.txt");
              assertThat(missing.message()).isEqualTo(MESSAGE);
              Step last = missing.computation().derivation().getLast();
              assertThat(last.kind()).isEqualTo(Step.Kind.WAIT);
              assertThat(last.why()).isEqualTo(MESSAGE);
              assertThat(last.date()).isAfter(from);
            });
  }

  @ParameterizedTest(name = "extended by {1} days from {0}: {2}")
  @CsvSource({
    "2026-10-02, 30, 2026-12-31",
    "2026-10-31, 1, 2026-12-31",
    "2026-10-03, 30, waits",
    "2026-11-01, 1, waits",
  })
  void anExtensionMayReachIntoTheMissingYear(LocalDate accepted, int days, String legal) {
    Outcome outcome = LAW.due(RuleId.C6, accepted, DayLedger.extended(days));
    if (legal.equals("waits")) {
      assertWaits(outcome, accepted);
    } else {
      assertThat(outcome.orThrow().legal()).isEqualTo(known(legal));
    }
  }

  @ParameterizedTest(name = "hearing {0}: {1}")
  @CsvSource({
    "'', 2026-12-30",
    "2026-12-10/2026-12-10, 2026-12-31",
    "2026-12-10/2026-12-11, waits",
    "2026-12-30/2027-01-02, waits",
  })
  void aHearingMayReachIntoTheMissingYear(String hearing, String legal) {
    DayLedger ledger = DayLedger.suspended(spans(hearing));
    Outcome outcome = LAW.due(RuleId.C10, day("2026-11-30"), ledger);
    if (legal.equals("waits")) {
      assertWaits(outcome, day("2026-11-30"));
    } else {
      assertThat(outcome.orThrow().legal()).isEqualTo(known(legal));
    }
  }

  @ParameterizedTest(name = "{0} from {1} waits for {2}")
  @CsvSource({
    "C1, 2022-05-01, 2022",
    "C4, 2022-12-30, 2022",
    "C1, 2023-12-10, 2023",
    "C6, 2026-12-31, 2027",
    "C1, 2027-12-25, 2028",
    "C4, 2030-06-03, 2030",
    "C1, 2098-12-20, 2099",
  })
  void theFileOfTheYearThatIsNeededIsNamed(String clock, LocalDate from, int year) {
    Outcome outcome = LAW.due(RuleId.of(clock).orElseThrow(), from, DayLedger.EMPTY);
    if (year == 2099) {
      assertThat(outcome.orThrow().legal())
          .as("2099 is loaded for tests")
          .isEqualTo(known("2099-01-05"));
    } else {
      assertThat(outcome.orThrow().legal())
          .isInstanceOfSatisfying(
              Waiting.class,
              waits -> assertThat(waits.file()).isEqualTo("law/calendar/" + year + ".txt"));
    }
  }

  /** Adding the file is all there is to do: the same question then has its answer. */
  @Test
  void addingTheFileAnswersTheQuestion() {
    String file =
        """
        [notice]
        year: 2027
        title: 样例
        number: 样例1号
        date: 2026-11-05
        source: s
        mark: DESIGN
        [元旦]
        rest: 2027-01-01 .. 2027-01-03
        """;
    CalendarYear year = CalendarYear.of(LawFile.parse("law/calendar/2027.txt", file));
    Deadlines next = LAW.with(WorkCalendar.standard().with(year));
    assertThat(next.c1Transfer(day("2026-12-17")).orThrow().legal()).isEqualTo(known("2027-01-04"));
    assertThat(next.c4Objection(day("2026-12-31")).orThrow().legal())
        .isEqualTo(known("2027-01-08"));
    assertThat(next.c6Handling(day("2026-11-02"), List.of(2)).orThrow().legal())
        .isEqualTo(known("2027-01-04"));
    assertWaits(LAW.due(RuleId.C1, day("2026-12-17"), DayLedger.EMPTY), day("2026-12-17"));
  }
}
