package org.xinheng.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.budget.Execution;
import org.xinheng.measure.Figure;
import org.xinheng.performance.YearSheet.IndicatorSheet;
import org.xinheng.performance.YearSheet.ProjectSheet;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.Target;

/**
 * The year sheet as the command line prints it; field names are the contract's. Numbers are strings
 * of exact decimals, dates are ISO.
 *
 * @param frozen digest of a frozen self-evaluation; null while the year is still open
 */
public record Evaluation(
    UnitName unit,
    int year,
    String asOf,
    @Nullable String frozen,
    boolean provisional,
    String profile,
    List<Project> projects,
    Sums totals) {

  /** The unit the text is of. */
  public record UnitName(String code, String name) {}

  /** Sums over all projects in 万元. */
  public record Sums(String budget, String spent, @Nullable String rate) {}

  /** One project. */
  public record Project(
      String code,
      String name,
      boolean classified,
      Money execution,
      List<Indicator> indicators,
      @Nullable String score,
      @Nullable String grade) {}

  /**
   * Budget execution: amounts in 万元, plan and rate in percent of the budget.
   *
   * @param plan share planned by the day
   * @param rate share paid by the day
   */
  public record Money(
      String budget, String plan, String spent, @Nullable String rate, @Nullable String score) {}

  /** A target as {@code read} prints it. */
  public record Printed(
      String kind,
      @Nullable String operator,
      @Nullable String value,
      @Nullable String unit,
      String text) {}

  /** A value shown beside a figure. */
  public record Beside(String name, String value, String unit) {}

  /**
   * One indicator.
   *
   * @param figure the number or the phrase; null for no records yet and for withheld
   * @param unit unit of the figure
   * @param definition what is counted over what, or the printed description
   * @param kind measured, recorded, judged or withheld
   * @param state how it stands against its target
   * @param merit false: shown, never weighted
   * @param why how the score came about
   * @param evidence address of its page
   */
  public record Indicator(
      String level1,
      String level2,
      String name,
      Printed target,
      @Nullable String figure,
      @Nullable String unit,
      String definition,
      @Nullable String numerator,
      @Nullable String denominator,
      @Nullable Long sample,
      List<Beside> beside,
      String kind,
      String state,
      boolean merit,
      @Nullable String weight,
      @Nullable String score,
      @Nullable String why,
      String evidence) {}

  /**
   * Prints a sheet.
   *
   * @param project code of the only project wanted; null for all
   * @param words the Chinese text of a message key
   */
  static Evaluation of(YearSheet sheet, @Nullable String project, Function<String, String> words) {
    Document document = sheet.document();
    YearSheet.Totals totals = sheet.totals();
    return new Evaluation(
        new UnitName(document.unitCode(), document.unitName()),
        document.year(),
        sheet.asOf().toString(),
        null,
        !sheet.over(),
        sheet.profile(),
        sheet.projects().stream()
            .filter(one -> project == null || one.code().equals(project))
            .map(one -> project(one, words))
            .toList(),
        new Sums(totals.budget().wanText(), totals.paid().wanText(), text(totals.rate())));
  }

  private static Project project(ProjectSheet sheet, Function<String, String> words) {
    Execution money = sheet.execution();
    return new Project(
        sheet.code(),
        sheet.name(),
        sheet.classified(),
        new Money(
            money.budget().wanText(),
            money.plannedShare().stripTrailingZeros().toPlainString(),
            money.paid().wanText(),
            text(money.rate()),
            text(sheet.executionScore().points().orElse(null))),
        sheet.indicators().stream().map(row -> indicator(row, words)).toList(),
        text(sheet.score()),
        sheet.grade());
  }

  private static Indicator indicator(IndicatorSheet row, Function<String, String> words) {
    Reached reached = row.reached();
    @Nullable String definition = row.definitionKey();
    return new Indicator(
        row.level1(),
        row.level2(),
        row.name(),
        printed(row.target()),
        figure(reached),
        reached.value() == null ? null : reached.unit(),
        definition == null ? row.description() : words.apply(definition),
        text(reached.numerator()),
        text(reached.denominator()),
        reached.sample(),
        reached.beside().stream().map(value -> beside(value, words)).toList(),
        row.choice().method().code(),
        row.state().code(),
        row.merit(),
        text(row.weight()),
        text(row.points()),
        row.score().map(RowScore::why).map(why -> why.zh()).orElse(null),
        row.key().address());
  }

  private static @Nullable String figure(Reached reached) {
    @Nullable BigDecimal value = reached.value();
    if (value != null) {
      return value.toPlainString();
    }
    return reached.words().isEmpty() ? null : reached.words();
  }

  private static Printed printed(Target target) {
    return target instanceof Target.Quantitative number
        ? new Printed(
            number.kind(),
            number.operator().symbol(),
            number.value().toPlainString(),
            number.unit(),
            number.text())
        : new Printed(target.kind(), null, null, null, target.text());
  }

  private static Beside beside(Figure.Beside value, Function<String, String> words) {
    return new Beside(words.apply(value.messageKey()), value.value().toPlainString(), value.unit());
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
