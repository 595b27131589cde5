package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.deadline.DueDate.Known;

/** What must hold for every clock on every opening day of three years. */
class ClockPropertiesTest {

  private static final Deadlines LAW = Deadlines.standard();
  private static final WorkCalendar CALENDAR = WorkCalendar.standard();

  /** Opening days whose longest clock still ends inside the loaded years. */
  private static Stream<LocalDate> openings() {
    return day("2023-12-31").datesUntil(day("2026-09-15"));
  }

  private static Stream<Computation> every(RuleId id) {
    return openings()
        .map(from -> LAW.due(id, from, DayLedger.EMPTY))
        .filter(Outcome.Computed.class::isInstance)
        .map(Outcome::orThrow);
  }

  private static LocalDate date(DueDate due) {
    assertThat(due).isInstanceOf(Known.class);
    return ((Known) due).date();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"C5", "C11", "C12", "C14"},
      mode = EnumSource.Mode.EXCLUDE,
      value = RuleId.class)
  void theLegalDateIsTheFirstWorkdayFromTheStatisticalOneOn(RuleId id) {
    assertThat(every(id)).hasSize(989);
    every(id)
        .forEach(computed -> {
          LocalDate statistical = date(computed.statistical());
          LocalDate legal = date(computed.legal());
          assertThat(CALENDAR.isWorkday(legal)).isTrue();
          assertThat(legal).isAfterOrEqualTo(statistical).isAfter(computed.from());
          assertThat(statistical.datesUntil(legal)).allMatch(CALENDAR::isRestDay);
        });
  }

  @ParameterizedTest
  @EnumSource(
      names = {"C5", "C11", "C12", "C14"},
      mode = EnumSource.Mode.EXCLUDE,
      value = RuleId.class)
  void openingLaterNeverEndsEarlier(RuleId id) {
    List<Computation> all = every(id).toList();
    for (int i = 1; i < all.size(); i++) {
      assertThat(date(all.get(i).legal())).isAfterOrEqualTo(date(all.get(i - 1).legal()));
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"C5", "C11", "C12", "C14"},
      mode = EnumSource.Mode.EXCLUDE,
      value = RuleId.class)
  void theDerivationBeginsWithTheOpeningDayAndEndsOnTheLegalDate(RuleId id) {
    every(id)
        .forEach(computed -> {
          List<Step> steps = computed.derivation();
          assertThat(steps.getFirst().kind()).isEqualTo(Step.Kind.START);
          assertThat(steps.getFirst().date()).isEqualTo(computed.from());
          assertThat(steps.getLast().date()).isEqualTo(date(computed.legal()));
          assertThat(steps.stream().map(Step::kind).toList())
              .as("%s", computed.from())
              .doesNotContain(Step.Kind.WAIT);
        });
  }

  /** Working-day clocks tell the rest days before the count; calendar days of all lines add up. */
  @ParameterizedTest
  @EnumSource(
      names = {"C1", "C4", "C6", "C10", "S_OPINION"},
      value = RuleId.class)
  void theDaysOfTheLinesAddUpToTheDaysBetween(RuleId id) {
    every(id)
        .forEach(computed -> {
          int days = computed.derivation().stream().mapToInt(Step::days).sum();
          assertThat(computed.from().plusDays(days)).isEqualTo(date(computed.legal()));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 15, 29, 30})
  void anExtensionMovesTheStatisticalDateByItsDays(int extension) {
    openings()
        .forEach(from -> {
          LocalDate plain = date(LAW.c6Handling(from, List.of()).orThrow().statistical());
          Computation extended = LAW.c6Handling(from, List.of(extension)).orThrow();
          assertThat(date(extended.statistical())).isEqualTo(plain.plusDays(extension));
          assertThat(date(extended.legal()))
              .isEqualTo(CALENDAR.rollForward(plain.plusDays(extension)));
        });
  }

  @Test
  void aHearingInsideThePeriodMovesItByItsDays() {
    openings()
        .forEach(from -> {
          Suspension hearing = new Suspension(from.plusDays(5), from.plusDays(7));
          Computation computed = LAW.c10Reexamination(from, List.of(hearing)).orThrow();
          assertThat(date(computed.statistical())).isEqualTo(from.plusDays(33));
        });
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    DayLedger ledger = DayLedger.extended(10);
    assertThat(LAW.due(RuleId.C6, day("2025-08-06"), ledger))
        .isEqualTo(LAW.due(RuleId.C6, day("2025-08-06"), ledger))
        .isNotEqualTo(LAW.due(RuleId.C6, day("2025-08-07"), ledger));
  }
}
