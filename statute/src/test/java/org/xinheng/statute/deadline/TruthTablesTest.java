package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertRests;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.known;
import static org.xinheng.statute.deadline.Questions.spans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One row for every opening day of three years, and a thousand extended or suspended clocks. The
 * tables in {@code law/truth} were computed from the notices by another program in another
 * language, which ranks days in a list of all workdays; "year" stands where 2027 would be needed.
 */
class TruthTablesTest {

  private static final Deadlines LAW = Deadlines.standard();

  private static List<String[]> table(String name) throws IOException {
    try (InputStream in = TruthTablesTest.class.getResourceAsStream("/law/truth/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  @ParameterizedTest(name = "every opening day of {0}")
  @ValueSource(ints = {2024, 2025, 2026})
  void everyOpeningDay(int year) throws IOException {
    List<String[]> rows = table(year + ".tsv");
    assertThat(rows).hasSize(Year.of(year).length());
    for (String[] row : rows) {
      check(RuleId.C1, row[0], row[1], row[2]);
      check(RuleId.C2, row[0], row[1], row[2]);
      check(RuleId.C3, row[0], row[1], row[2]);
      check(RuleId.C4, row[0], row[3], row[3]);
      check(RuleId.C6, row[0], row[4], row[5]);
      check(RuleId.C7, row[0], row[6], row[7]);
      check(RuleId.C8, row[0], row[6], row[7]);
      check(RuleId.C9, row[0], row[6], row[7]);
      check(RuleId.C10, row[0], row[6], row[7]);
      check(RuleId.C13, row[0], row[6], row[7]);
      check(RuleId.E_EVALUATE, row[0], row[6], row[7]);
      check(RuleId.S_ACCEPT, row[0], row[8], row[8]);
      check(RuleId.S_OPINION, row[0], row[9], row[9]);
    }
  }

  private static void check(RuleId id, String from, String statistical, String legal) {
    Outcome outcome = LAW.due(id, day(from), DayLedger.EMPTY);
    Computation computed = outcome.orThrow();
    assertRests(id, computed);
    if (legal.equals("year")) {
      assertThat(outcome)
          .as("%s from %s", id, from)
          .isInstanceOfSatisfying(
              Outcome.YearMissing.class, missing -> assertThat(missing.year()).isEqualTo(2027));
    } else {
      assertThat(computed.legal()).as("%s from %s", id, from).isEqualTo(known(legal));
    }
    if (!statistical.equals("year")) {
      assertThat(computed.statistical()).as("%s from %s", id, from).isEqualTo(known(statistical));
    }
  }

  @Test
  void everyExtendedOrSuspendedClock() throws IOException {
    List<String[]> rows = table("moved.tsv");
    assertThat(rows).hasSize(1000);
    for (String[] row : rows) {
      List<Integer> extensions = row[2].isEmpty() ? List.of() : List.of(Integer.valueOf(row[2]));
      DayLedger ledger = new DayLedger(extensions, spans(row[3]));
      RuleId id = RuleId.of(row[0]).orElseThrow();
      Computation computed = LAW.due(id, day(row[1]), ledger).orThrow();
      assertRests(id, computed);
      assertThat(computed.statistical()).as(String.join(" ", row)).isEqualTo(known(row[4]));
      assertThat(computed.legal()).as(String.join(" ", row)).isEqualTo(known(row[5]));
    }
  }
}
