package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.Notice;

/** The table is data: what is misspelt in it must not pass. */
class TableReaderTest {
  private static final String HEAD =
      "@open = handling concluded\n# remark\n\nact | from | to | who | needs | differ | facts | basis | opens | closes | owes\n";

  private static List<Row> read(String line) {
    return new TableReader().read(HEAD + line);
  }

  @Test
  void aRowIsReadColumnByColumn() {
    Row row =
        read("accept | @open pending | handling | unit-head | path-6 not-settled |"
                + " proposer-approver | Acceptance | 23/3 34 simple-procedure-2022:4 |"
                + " C6@accepted?path-6?direct C8@act | C2 S-accept | acceptance reply")
            .getFirst();
    assertThat(row.act()).isEqualTo(Act.ACCEPT);
    assertThat(row.from()).containsExactly(State.HANDLING, State.CONCLUDED, State.PENDING);
    assertThat(row.to()).contains(State.HANDLING);
    assertThat(row.who()).containsExactly(Actor.UNIT_HEAD);
    assertThat(row.needs()).containsExactly(Condition.PATH_6, Condition.NOT_SETTLED);
    assertThat(row.differ()).containsExactly(Pair.PROPOSER_APPROVER);
    assertThat(row.detail()).isEqualTo(Detail.Acceptance.class);
    assertThat(row.basis())
        .containsExactly(
            Law.regulation(23, 3), Law.regulation(34), Law.article(Law.SIMPLE_PROCEDURE, 4));
    assertThat(row.opens())
        .containsExactly(
            new Opening(RuleId.C6, StartsOn.ACCEPTED, List.of(Condition.PATH_6, Condition.DIRECT)),
            new Opening(RuleId.C8, StartsOn.ACT, List.of()));
    assertThat(row.closes()).containsExactly(RuleId.C2, RuleId.S_ACCEPT);
    assertThat(row.owes()).containsExactly(Notice.ACCEPTANCE, Notice.REPLY);
  }

  @Test
  void aDashIsNothing() {
    Row row =
        read("suspend | handling | - | unit-head | - | - | None | 36/2 | - | - | -").getFirst();
    assertThat(row.to()).isEmpty();
    assertThat(row.needs()).isEmpty();
    assertThat(row.differ()).isEmpty();
    assertThat(row.opens()).isEmpty();
    assertThat(row.closes()).isEmpty();
    assertThat(row.owes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "accpet | new | - | clock | - | - | None | 22 | - | - | -; no Act is called accpet",
        "accept | nowhere | - | clock | - | - | None | 22 | - | - | -; no State is called nowhere",
        "accept | new | there | clock | - | - | None | 22 | - | - | -; no State is called there",
        "accept | new | - | king | - | - | None | 22 | - | - | -; no Actor is called king",
        "accept | new | - | clock | luck | - | None | 22 | - | - | -; no Condition is called luck",
        "accept | new | - | clock | - | twins | None | 22 | - | - | -; no Pair is called twins",
        "accept | new | - | clock | - | - | Nothing | 22 | - | - | -; no Detail is called Nothing",
        "accept | new | - | clock | - | - | None | old:22 | - | - | -; no instrument with the key old",
        "accept | new | - | clock | - | - | None | 22 | C99@act | - | -; no RuleId is called C99",
        "accept | new | - | clock | - | - | None | 22 | C1@noon | - | -; no StartsOn is called noon",
        "accept | new | - | clock | - | - | None | 22 | - | C0 | -; no RuleId is called C0",
        "accept | new | - | clock | - | - | None | 22 | - | - | poem; no Notice is called poem",
        "accept | new | - | clock; not 11 columns: accept | new | - | clock"
      })
  void anUnknownWordIsAnErrorThatNamesIt(String line, String message) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void theOwnTableHasEveryAct() {
    assertThat(TableReader.readOwn().stream().map(Row::act).distinct().sorted().toList())
        .containsExactly(Act.values());
    assertThat(Procedure.TABLE).isEqualTo(TableReader.readOwn());
  }

  @Test
  void aClockThatNeedsADayOfReceiptIsNotAskedOfFactsWithoutOne() {
    Facts facts = Given.facts(CaseState.UNREGISTERED, Act.ARCHIVE);
    assertThatThrownBy(() -> StartsOn.RECEIVED.day(CaseState.UNREGISTERED, facts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("receipt");
    assertThatThrownBy(() -> StartsOn.DELIVERED.day(CaseState.UNREGISTERED, facts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("delivery");
  }
}
