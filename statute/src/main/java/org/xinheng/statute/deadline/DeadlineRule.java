package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Mark;
import org.xinheng.statute.reference.Text;

/**
 * One clock in one edition of the law: everything that is fixed before a case is known.
 *
 * @param id the clock
 * @param title its name
 * @param article the article on which it rests
 * @param trigger the day on which it opens; that day is not counted
 * @param length how long it runs
 * @param extension the most by which it may be extended, once; empty where the law knows none
 * @param suspension what stops it; empty where the law knows nothing that does
 * @param actor who must act
 * @param stops the act that stops it
 * @param from first opening day for which it holds
 * @param to last opening day for which it holds, empty while it is in force
 * @param mark how far the length is verified
 * @param note what else must be known
 */
public record DeadlineRule(
    RuleId id,
    Text title,
    Article article,
    Text trigger,
    Length length,
    Optional<ExtensionLimit> extension,
    Optional<SuspensionGround> suspension,
    Text actor,
    Text stops,
    LocalDate from,
    Optional<LocalDate> to,
    Mark mark,
    Optional<Text> note) {

  /** The extension that the law allows: at most so many calendar days, once. */
  public record ExtensionLimit(int days, Article article) {}

  /** The time that the law leaves out of the period. */
  public record SuspensionGround(Text what, Article article) {}

  /** Whether it holds for clocks that open on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
  }
}
