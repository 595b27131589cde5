package org.xinheng.statute.evaluation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Default weights (默认分值) where the text prints none. The points of a level-1 group are shared alike
 * by its rows, to two decimals, the last row taking the remainder, so that the sum is exact. Points
 * of groups that the text does not have go to the others in proportion, or, where the profile says
 * so for satisfaction, to benefit. Cost counts within output where the profile gives it no points.
 */
public final class WeightSpread {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private WeightSpread() {}

  /**
   * The weights of rows in their order; they add up to 100 less the execution weight.
   *
   * @param rows level 1 of each indicator
   */
  public static List<BigDecimal> of(ScoringProfile profile, List<Level1> rows) {
    BigDecimal rest = HUNDRED.subtract(profile.execution().weight());
    Map<Level1, BigDecimal> points = profile.weights().levels();
    List<Level1> groups = rows.stream().map(row -> group(row, points)).toList();
    Map<Level1, BigDecimal> shares = shares(profile.weights(), groups);
    return points.isEmpty() ? alike(rest, rows.size()) : byGroup(groups, rescaled(shares, rest));
  }

  private static Level1 group(Level1 row, Map<Level1, BigDecimal> points) {
    return points.containsKey(row) ? row : Level1.OUTPUT;
  }

  /** The points of the groups that there are, before they are brought up to the rest. */
  private static Map<Level1, BigDecimal> shares(
      ScoringProfile.Weights weights, List<Level1> groups) {
    Map<Level1, BigDecimal> shares = new EnumMap<>(Level1.class);
    weights
        .levels()
        .forEach((level, points) -> {
          if (groups.contains(level)) {
            shares.put(level, points);
          }
        });
    if (weights.satisfactionToBenefit() && !groups.contains(Level1.SATISFACTION)) {
      BigDecimal moved = weights.levels().getOrDefault(Level1.SATISFACTION, BigDecimal.ZERO);
      shares.computeIfPresent(Level1.BENEFIT, (_, points) -> points.add(moved));
    }
    return shares;
  }

  private static Map<Level1, BigDecimal> rescaled(Map<Level1, BigDecimal> shares, BigDecimal rest) {
    BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = rest;
    Level1 last = null;
    for (Map.Entry<Level1, BigDecimal> share : shares.entrySet()) {
      BigDecimal scaled = share.getValue().multiply(rest).divide(sum, 2, RoundingMode.DOWN);
      share.setValue(scaled);
      left = left.subtract(scaled);
      last = share.getKey();
    }
    if (last != null) {
      shares.merge(last, left, BigDecimal::add);
    }
    return shares;
  }

  private static List<BigDecimal> byGroup(List<Level1> groups, Map<Level1, BigDecimal> points) {
    Map<Level1, List<BigDecimal>> left = new EnumMap<>(Level1.class);
    points.forEach((level, sum) ->
        left.put(level, new ArrayList<>(alike(sum, Collections.frequency(groups, level)))));
    return groups.stream().map(level -> requireNonNull(left.get(level)).removeFirst()).toList();
  }

  private static List<BigDecimal> alike(BigDecimal sum, int rows) {
    if (rows == 0) {
      return List.of();
    }
    BigDecimal each = sum.divide(BigDecimal.valueOf(rows), 2, RoundingMode.DOWN);
    List<BigDecimal> weights = new ArrayList<>(Collections.nCopies(rows, each));
    weights.set(rows - 1, sum.subtract(each.multiply(BigDecimal.valueOf(rows - 1L))).setScale(2));
    return List.copyOf(weights);
  }
}
