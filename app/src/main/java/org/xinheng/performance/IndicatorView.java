package org.xinheng.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator with what belongs on its page.
 *
 * @param document the text it is in
 * @param projectName name of its project
 * @param sheet the indicator as of the day, the same as in the year sheet
 * @param asOf last day that counts
 * @param over whether the year is over on that day
 * @param course how the figure came about over the year
 * @param history figures entered by hand, newest first
 */
public record IndicatorView(
    Document document,
    String projectName,
    YearSheet.IndicatorSheet sheet,
    LocalDate asOf,
    boolean over,
    List<Point> course,
    List<Entered> history) {

  public IndicatorView {
    course = List.copyOf(course);
    history = List.copyOf(history);
  }

  /**
   * The figure as of a day: a month's end, or the last day that counts.
   *
   * @param value empty while there were no records
   */
  public record Point(LocalDate day, @Nullable BigDecimal value) {}
}
