package org.xinheng.performance.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.Reached;
import org.xinheng.statute.evaluation.Actual;
import org.xinheng.statute.evaluation.ActualText;
import org.xinheng.statute.evaluation.Level1;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.Scoring;
import org.xinheng.statute.evaluation.ScoringProfile;
import org.xinheng.statute.evaluation.Target;
import org.xinheng.statute.evaluation.Total;
import org.xinheng.statute.evaluation.WeightSpread;

/**
 * Scores the indicators of one project under a profile.
 *
 * @param rows score of each indicator in order; empty for one that is count, not merit
 * @param total points and grade with the execution row
 * @param meaningful whether any indicator counts: a project with all of them withheld gets no score
 *     from its spending alone
 */
public record Assessment(List<Optional<RowScore>> rows, Total total, boolean meaningful) {

  public Assessment {
    rows = List.copyOf(rows);
  }

  /**
   * One indicator to be scored.
   *
   * @param printed weight as printed, empty when the text prints none
   * @param merit whether it may be weighted at all
   */
  public record Row(
      Target target,
      Reached reached,
      String level1,
      String level2,
      @Nullable BigDecimal printed,
      boolean merit) {}

  /** Scores a project. */
  public static Assessment of(ScoringProfile profile, RowScore execution, List<Row> rows) {
    Iterator<BigDecimal> weights = weights(profile, rows.stream().filter(Row::merit).toList());
    List<Optional<RowScore>> scores = new ArrayList<>();
    for (Row row : rows) {
      scores.add(row.merit() ? Optional.of(score(profile, row, weights.next())) : Optional.empty());
    }
    List<RowScore> counted = scores.stream().flatMap(Optional::stream).toList();
    boolean meaningful = counted.stream().anyMatch(row -> !(row instanceof RowScore.LeftOut));
    Total total = Total.of(profile, Stream.concat(Stream.of(execution), counted.stream()).toList());
    return new Assessment(scores, total, meaningful);
  }

  private static RowScore score(ScoringProfile profile, Row row, BigDecimal weight) {
    String levels = row.level1() + "/" + row.level2();
    return Scoring.score(profile, row.target(), actual(row.reached()), weight, levels);
  }

  /** Printed weights count only when every row has one; a part of them adds up to nothing known. */
  private static Iterator<BigDecimal> weights(ScoringProfile profile, List<Row> rows) {
    List<BigDecimal> printed = rows.stream().map(Row::printed).flatMap(Stream::ofNullable).toList();
    return printed.size() == rows.size()
        ? printed.iterator()
        : WeightSpread.of(profile, rows.stream().map(Assessment::level).toList()).iterator();
  }

  /** A node the standard tree does not know (制度指标) counts as output. */
  private static Level1 level(Row row) {
    return Level1.of(row.level1()).orElse(Level1.OUTPUT);
  }

  private static Actual actual(Reached reached) {
    @Nullable BigDecimal value = reached.value();
    return value == null
        ? ActualText.parse(reached.words())
        : new Actual.Figure(value, reached.unit(), value.toPlainString() + reached.unit());
  }
}
