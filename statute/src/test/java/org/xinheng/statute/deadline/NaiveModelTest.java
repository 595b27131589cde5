package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertRests;
import static org.xinheng.statute.deadline.Questions.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.calendar.WorkCalendar;

/**
 * Random clocks against {@link NaiveModel}, which counts day by day. The seed is printed; give
 * {@code -Dxinheng.seed=N} to run one again.
 */
class NaiveModelTest {

  private static final int CASES = 200_000;
  private static final LocalDate FIRST = day("2024-01-01");
  private static final LocalDate LAST = day("2026-12-31");
  private static final List<RuleId> CALENDAR_DAYS =
      List.of(
          RuleId.C1,
          RuleId.C2,
          RuleId.C3,
          RuleId.C6,
          RuleId.C7,
          RuleId.C8,
          RuleId.C9,
          RuleId.C10,
          RuleId.C13,
          RuleId.E_EVALUATE);

  private static RandomGenerator random(String test) {
    long seed = Long.getLong("xinheng.seed", System.nanoTime());
    System.out.println(test + ": seed " + seed);
    return RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
  }

  private static LocalDate from(RandomGenerator random) {
    return FIRST.plusDays(random.nextInt(3 * 365));
  }

  private static int length(RuleId id) {
    return switch (id) {
      case C1, C2, C3 -> 15;
      case C6 -> 60;
      default -> 30;
    };
  }

  @Test
  void calendarDays() {
    RandomGenerator random = random("calendar days");
    for (int i = 0; i < CASES; i++) {
      RuleId id = CALENDAR_DAYS.get(random.nextInt(CALENDAR_DAYS.size()));
      LocalDate from = from(random);
      DayLedger ledger = ledger(random, id, from);
      LocalDate expected =
          NaiveModel.afterDays(from, length(id) + ledger.extensionDays(), ledger.suspensions());
      Computation computed = Deadlines.standard().compute(id, from, ledger).orThrow();
      assertRests(id, computed);
      assertThat(computed.statistical())
          .as("%s from %s with %s", id, from, ledger)
          .isEqualTo(new DueDate.Known(expected));
      if (!expected.isAfter(LAST)) {
        assertThat(computed.legal())
            .as("%s from %s with %s", id, from, ledger)
            .isEqualTo(new DueDate.Known(NaiveModel.roll(expected)));
      }
    }
  }

  private static DayLedger ledger(RandomGenerator random, RuleId id, LocalDate from) {
    return switch (id) {
      case C6 -> DayLedger.extended(random.nextInt(31));
      case C10 -> DayLedger.suspended(hearings(random, from));
      default -> DayLedger.EMPTY;
    };
  }

  /** Up to four, some before, some after, some overlapping. */
  private static List<Suspension> hearings(RandomGenerator random, LocalDate from) {
    List<Suspension> hearings = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      LocalDate first = from.plusDays(random.nextInt(-10, 50));
      hearings.add(new Suspension(first, first.plusDays(random.nextInt(12))));
    }
    return hearings;
  }

  @Test
  void workingDays() {
    RandomGenerator random = random("working days");
    for (int i = 0; i < CASES; i++) {
      LocalDate from = from(random);
      RuleId id = List.of(RuleId.C4, RuleId.S_ACCEPT, RuleId.S_OPINION).get(random.nextInt(3));
      int days = id == RuleId.C4 ? 5 : id == RuleId.S_ACCEPT ? 3 : 10;
      LocalDate expected = NaiveModel.afterWorkdays(from, days);
      if (!expected.isAfter(LAST)) {
        Computation computed = Deadlines.standard().compute(id, from, DayLedger.EMPTY).orThrow();
        assertRests(id, computed);
        assertThat(computed.legal())
            .as("%s from %s", id, from)
            .isEqualTo(new DueDate.Known(expected));
        assertThat(computed.statistical()).isEqualTo(computed.legal());
      }
    }
  }

  @Test
  void everyDayOfTheLoadedYears() {
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(day ->
            assertThat(WorkCalendar.standard().isWorkday(day))
                .as("%s", day)
                .isEqualTo(NaiveModel.works(day)));
  }

  @Test
  void assignedLengths() {
    RandomGenerator random = random("assigned lengths");
    for (int i = 0; i < CASES / 4; i++) {
      LocalDate from = from(random);
      int days = random.nextInt(1, 200);
      LocalDate expected = NaiveModel.afterDays(from, days, List.of());
      Computation computed = Deadlines.standard().c5Feedback(from, days).orThrow();
      assertRests(RuleId.C5, computed);
      assertThat(computed.statistical()).isEqualTo(new DueDate.Known(expected));
      if (!expected.isAfter(LAST)) {
        assertThat(computed.legal()).isEqualTo(new DueDate.Known(NaiveModel.roll(expected)));
      }
    }
  }
}
