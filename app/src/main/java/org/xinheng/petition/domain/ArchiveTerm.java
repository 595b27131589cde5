package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/**
 * How long the file of a matter must be kept (档案保管期限). Until it is over nothing may be erased,
 * whatever the ground (个人信息保护法第47条第2款); only what is needed to keep the file safe may be done with
 * it.
 *
 * @param lastDay last day of the term; empty while the matter is open
 */
public record ArchiveTerm(Optional<LocalDate> lastDay) {

  /** The rule that no ground overrides. */
  public static final Article RULE = new Article(Law.PERSONAL_INFORMATION, 47, 2, 0);

  /** Ended with an answer to what was asked. */
  private static final Set<State> WITH_RESULT =
      EnumSet.of(
          State.DELIVERED,
          State.REVIEW_DELIVERED,
          State.FINAL,
          State.LAPSED,
          State.CLOSED,
          State.ARCHIVED);

  /** Ended without one: refused, or sent to where it belongs. */
  private static final Set<State> WITHOUT_RESULT =
      EnumSet.of(State.GUIDED_OUT, State.REFUSED, State.NOT_AGAIN, State.SEALED);

  /** The term of a matter: whole years after the year of its last act. */
  public static ArchiveTerm of(CaseState matter, Settings settings) {
    boolean result = WITH_RESULT.contains(matter.state());
    if (!result && !WITHOUT_RESULT.contains(matter.state())) {
      return new ArchiveTerm(Optional.empty());
    }
    int years =
        settings.number(
            result ? SettingKey.ARCHIVE_YEARS_RESULT : SettingKey.ARCHIVE_YEARS_NO_RESULT);
    return new ArchiveTerm(
        matter.dates().lastOn().map(last -> LocalDate.of(last.getYear() + years, 12, 31)));
  }

  /** Whether the term is over on a day. */
  public boolean isOver(LocalDate day) {
    return lastDay.filter(day::isAfter).isPresent();
  }
}
