package org.xinheng.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.Scoped;

/**
 * What is asked of a measure.
 *
 * @param region the county
 * @param period the period the target is for
 * @param asOf last day whose records count; days of the period after it are still to come
 * @param unitPath the unit whose published text asks; records of this unit and those below it
 *     count, "/" for all
 * @param setting one of the measure's {@link Measure#settings}; empty for its default
 * @param subject what the figure is about where a measure needs it: a project code for money
 */
public record Question(
    Region region,
    Period period,
    LocalDate asOf,
    String unitPath,
    @Nullable String setting,
    @Nullable String subject)
    implements Scoped {

  /** A figure is made from the rows of the unit that asks, whoever reads it. */
  @Override
  public RowScope rows() {
    return RowScope.figure(region, unitPath);
  }

  /**
   * The last day that counts: the end of the period, or the day asked about when that is earlier.
   */
  public LocalDate lastDay() {
    return asOf.isBefore(period.to()) ? asOf : period.to();
  }

  /** The same question as of another day. */
  public Question asOf(LocalDate day) {
    return new Question(region, period, day, unitPath, setting, subject);
  }
}
