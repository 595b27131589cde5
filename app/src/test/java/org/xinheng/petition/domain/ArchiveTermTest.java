package org.xinheng.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Dates;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** How long a file is kept: by its result, in whole years after the year of its last act. */
class ArchiveTermTest {

  private static final LocalDate LAST = LocalDate.of(2025, 1, 1);

  private static ArchiveTerm term(State state, Settings settings) {
    CaseState none = CaseState.UNREGISTERED;
    Dates dates =
        new Dates(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LAST));
    return ArchiveTerm.of(
        new CaseState(
            state, none.subject(), none.parties(), dates, none.progress(), Set.of(), Set.of()),
        settings);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateIsOpenOrHasATerm(State state) {
    Optional<LocalDate> last = term(state, Settings.defaults()).lastDay();
    switch (state) {
      case DELIVERED, REVIEW_DELIVERED, FINAL, LAPSED, CLOSED, ARCHIVED ->
          assertThat(last).contains(LocalDate.of(2055, 12, 31));
      case GUIDED_OUT, REFUSED, NOT_AGAIN, SEALED ->
          assertThat(last).contains(LocalDate.of(2035, 12, 31));
      default -> assertThat(last).isEmpty();
    }
  }

  @Test
  void theTermIsOverOnTheDayAfterItsLastAndTheCountyMayLengthenIt() {
    ArchiveTerm term = term(State.REFUSED, Settings.defaults());
    assertThat(term.isOver(LocalDate.of(2035, 12, 31))).isFalse();
    assertThat(term.isOver(LocalDate.of(2036, 1, 1))).isTrue();
    assertThat(term(State.HANDLING, Settings.defaults()).isOver(LocalDate.MAX)).isFalse();
    Settings longer = Settings.defaults().with(SettingKey.ARCHIVE_YEARS_NO_RESULT, "30");
    assertThat(term(State.REFUSED, longer).lastDay()).contains(LocalDate.of(2055, 12, 31));
  }
}
