package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Total and grade (总分、评价等级) of a form.
 *
 * @param points sum of the scores there are, two decimals or more
 * @param counted weights of the rows that have a score
 * @param awaiting how many rows with a weight still await a person
 * @param grade the grade of points per 100 of the counted weight, so that withheld rows neither
 *     help nor harm; empty while a row with a weight awaits a person, or when no weight counts
 */
public record Total(BigDecimal points, BigDecimal counted, int awaiting, Optional<String> grade) {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  /** Adds up a form under the grade bands of a profile. */
  public static Total of(ScoringProfile profile, List<RowScore> rows) {
    BigDecimal points = sum(rows, row -> row.points().orElse(BigDecimal.ZERO));
    BigDecimal counted =
        sum(rows, row -> row.points().isPresent() ? row.weight() : BigDecimal.ZERO);
    int awaiting = (int) rows.stream().filter(Total::isAwaiting).count();
    Optional<String> grade =
        awaiting > 0 || counted.signum() == 0
            ? Optional.empty()
            : Optional.of(profile.grades().of(points.movePointRight(2), counted));
    return new Total(points, counted, awaiting, grade);
  }

  private static boolean isAwaiting(RowScore row) {
    return row instanceof RowScore.AwaitsJudgement && row.weight().signum() > 0;
  }

  private static BigDecimal sum(List<RowScore> rows, Function<RowScore, BigDecimal> part) {
    return rows.stream().map(part).reduce(NOTHING, BigDecimal::add);
  }
}
