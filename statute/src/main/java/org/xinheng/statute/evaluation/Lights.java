package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The lights of the monitoring table (绩效运行监控): how the work stands against the time gone, what the
 * year is likely to bring, and what words say.
 */
public final class Lights {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Lights() {}

  /**
   * A light with the figure behind it.
   *
   * @param deviation percentage points, two decimals: above 0 is ahead
   */
  public record Reading(Light light, BigDecimal deviation) {}

  /**
   * The percentage of a period that is gone at the end of a day, four decimals half up: 0 before
   * it, 100 after it.
   *
   * @param from first day of the period
   * @param to last day of the period, not before {@code from}
   * @throws IllegalArgumentException when the period ends before it begins
   */
  public static BigDecimal elapsedPercent(LocalDate from, LocalDate to, LocalDate asOf) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1) {
      throw new IllegalArgumentException("period ends before it begins: " + from + "/" + to);
    }
    long gone = Math.clamp(ChronoUnit.DAYS.between(from, asOf) + 1, 0, days);
    return BigDecimal.valueOf(gone)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(days), 4, RoundingMode.HALF_UP);
  }

  /**
   * Progress in time (时间进度): what is done of a quantity or a budget that builds up over the year,
   * against the time gone or the planned cumulative percentage (资金支出计划).
   *
   * @param done done to date, in the unit of {@code whole}
   * @param whole target of the year, above 0
   * @param plannedPercent percent that should be done by now
   * @throws IllegalArgumentException when {@code whole} is not above 0
   */
  public static Reading progress(
      ScoringProfile profile, BigDecimal done, BigDecimal whole, BigDecimal plannedPercent) {
    if (whole.signum() <= 0) {
      throw new IllegalArgumentException("nothing to be done: " + whole);
    }
    BigDecimal ahead = done.multiply(HUNDRED).subtract(plannedPercent.multiply(whole));
    return new Reading(
        profile.monitoring().progress().of(ahead, whole),
        ahead.divide(whole, 2, RoundingMode.HALF_UP));
  }

  /**
   * What the forecast for the whole year would score (全年预计完成情况): the same rules as at the end of
   * the year. A row that has no score by rule shows no light.
   *
   * @param forecast the score of the forecast value
   */
  public static Optional<Reading> forecast(ScoringProfile profile, RowScore forecast) {
    if (!(forecast instanceof RowScore.Scored scored)) {
      return Optional.empty();
    }
    BigDecimal percent = scored.rate().movePointRight(2);
    return Optional.of(
        new Reading(profile.monitoring().forecast().of(percent), percent.subtract(HUNDRED)));
  }

  /** Words (定性指标): met, partly met, not met. */
  public static Light words(Attainment state) {
    return switch (state) {
      case MET -> Light.GREEN;
      case PARTLY -> Light.YELLOW;
      case NOT_MET -> Light.RED;
    };
  }
}
