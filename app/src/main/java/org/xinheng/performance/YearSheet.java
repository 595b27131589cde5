package org.xinheng.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.budget.Execution;
import org.xinheng.shared.Money;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.Target;

/**
 * The year of one unit as of a day: money and indicators of its projects, with scores. Pages and
 * the command line show this same object.
 *
 * @param document the confirmed text
 * @param asOf last day that counts, never after the year
 * @param over whether the year is over on that day; until then every score is provisional
 * @param profile name of the scoring profile
 * @param projects in the order of the text
 * @param totals over all projects, classified ones included
 */
public record YearSheet(
    Document document,
    LocalDate asOf,
    boolean over,
    String profile,
    List<ProjectSheet> projects,
    Totals totals) {

  public YearSheet {
    projects = List.copyOf(projects);
  }

  /**
   * Sums.
   *
   * @param budget budgets of the year
   * @param paid paid by the day
   * @param rate paid over budget in percent, two decimals; empty without a budget
   * @param indicators number of indicators
   * @param withheld withheld ones among them (涉密)
   * @param shown those with a figure
   */
  public record Totals(
      Money budget,
      Money paid,
      @Nullable BigDecimal rate,
      int indicators,
      int withheld,
      int shown) {}

  /**
   * One project.
   *
   * @param classified whether its content is withheld (涉密)
   * @param execution its money as of the day
   * @param executionScore what its spending scores
   * @param indicators in the order of the text
   * @param points points so far
   * @param counted weights behind the points
   * @param awaiting rows that still have no score
   * @param score its score; empty while rows await, and when all of them are withheld
   * @param grade 优, 良, 中 or 差; empty as the score is
   */
  public record ProjectSheet(
      String code,
      String name,
      boolean classified,
      Execution execution,
      RowScore executionScore,
      List<IndicatorSheet> indicators,
      BigDecimal points,
      BigDecimal counted,
      int awaiting,
      @Nullable BigDecimal score,
      @Nullable String grade) {

    public ProjectSheet {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * One indicator.
   *
   * @param choice how its figure comes about
   * @param proposed whether that still is a proposal
   * @param merit false: counted and shown, never weighted (只计数不计分)
   * @param reached figure to date; no records yet is not zero
   * @param score its score; empty when it is not weighted
   * @param state how it stands against its target
   * @param version for edits that must not overwrite each other
   */
  public record IndicatorSheet(
      IndicatorKey key,
      String level1,
      String level2,
      String name,
      String description,
      String basis,
      Target target,
      MethodChoice choice,
      boolean proposed,
      boolean merit,
      Reached reached,
      Optional<RowScore> score,
      State state,
      int version) {

    /** Key of the definition in the message files; empty unless measured. */
    public @Nullable String definitionKey() {
      return choice.measure() == null ? null : "measure." + choice.measure() + ".definition";
    }

    /** Points of the row, empty where it has none. */
    public @Nullable BigDecimal points() {
      return score.flatMap(RowScore::points).orElse(null);
    }

    /** Weight of the row, empty where it is not weighted. */
    public @Nullable BigDecimal weight() {
      return score.map(RowScore::weight).orElse(null);
    }
  }
}
