package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.calendar.WorkCalendar;

/** The worked examples of acceptance and the check values of the rules (petition-rules 5.3). */
class DueExamplesTest {

  private static final String EXAMPLES = "shared/accept/due-examples.tsv";

  @TestFactory
  Stream<DynamicTest> everyLineOfTheWorkedExamples() throws IOException {
    Path file = upward(Path.of("").toAbsolutePath());
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSizeGreaterThan(10);
    return lines.stream().skip(1).map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  /** The examples lie beside the repository; a copy of the repository alone is tested without. */
  private static Path upward(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(EXAMPLES))) {
        return folder.resolve(EXAMPLES);
      }
    }
    return abort("skipped: no ../" + EXAMPLES + " above " + start);
  }

  private static void check(String line) {
    String[] columns = line.split("\t", -1);
    Computation computed =
        Deadlines.standard()
            .due(
                RuleId.of(columns[0]).orElseThrow(),
                LocalDate.parse(columns[1]),
                ledger(columns[2], columns[3]))
            .orThrow();
    Questions.assertRests(RuleId.of(columns[0]).orElseThrow(), computed);
    assertThat(computed.statistical()).isEqualTo(known(columns[4]));
    assertThat(computed.legal()).isEqualTo(known(columns[5]));
  }

  private static DayLedger ledger(String extend, String suspend) {
    List<Suspension> suspensions = new ArrayList<>();
    for (String span : suspend.isEmpty() ? new String[0] : suspend.split(";")) {
      String[] ends = span.split("/");
      suspensions.add(new Suspension(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
    }
    return new DayLedger(
        extend.isEmpty() ? List.of() : List.of(Integer.valueOf(extend)), suspensions);
  }

  private static DueDate known(String date) {
    return new DueDate.Known(LocalDate.parse(date));
  }

  @ParameterizedTest(name = "{0} from {1}: {2}, in law {3}")
  @CsvSource({
    "C1, 2024-01-26, 2024-02-10, 2024-02-18",
    "C1, 2024-09-20, 2024-10-05, 2024-10-08",
    "C1, 2025-01-10, 2025-01-25, 2025-01-26",
    "C1, 2025-09-18, 2025-10-03, 2025-10-09",
    "C6, 2025-08-06, 2025-10-05, 2025-10-09",
    "C1, 2026-02-02, 2026-02-17, 2026-02-24",
    "C1, 2026-09-25, 2026-10-10, 2026-10-10",
    "C6, 2026-08-05, 2026-10-04, 2026-10-08",
  })
  void calendarDaysOfTheRules(String rule, LocalDate from, LocalDate statistical, LocalDate legal) {
    Computation computed =
        Deadlines.standard()
            .compute(RuleId.of(rule).orElseThrow(), from, DayLedger.EMPTY)
            .orThrow();
    Questions.assertRests(RuleId.of(rule).orElseThrow(), computed);
    assertThat(computed.statistical()).isEqualTo(new DueDate.Known(statistical));
    assertThat(computed.legal()).isEqualTo(new DueDate.Known(legal));
  }

  @ParameterizedTest(name = "{1} working days from {0}: {2}")
  @CsvSource({
    "2024-02-07, 5, 2024-02-20",
    "2024-04-30, 3, 2024-05-08",
    "2025-01-24, 5, 2025-02-07",
    "2025-09-30, 3, 2025-10-11",
    "2026-02-12, 5, 2026-02-26",
    "2026-02-13, 1, 2026-02-14",
    "2026-09-24, 5, 2026-10-09",
    "2026-04-30, 10, 2026-05-18",
  })
  void workingDaysOfTheRules(LocalDate from, int days, LocalDate end) {
    assertThat(WorkCalendar.standard().plusWorkdays(from, days)).isEqualTo(end);
  }
}
