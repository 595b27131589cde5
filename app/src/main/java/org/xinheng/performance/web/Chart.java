package org.xinheng.performance.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.IndicatorView;
import org.xinheng.performance.IndicatorView.Point;
import org.xinheng.statute.evaluation.Target;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chart of an indicator: the figure month by month towards its target, under a title that
 * states the answer.
 *
 * @param titleKey key of the title in the message files
 * @param titleValues its values: the figure, the target, what lies between them
 * @param json what the script draws
 */
public record Chart(String titleKey, List<String> titleValues, String json) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Chart {
    titleValues = List.copyOf(titleValues);
  }

  /** A bar of the chart. */
  record Bar(String day, @Nullable BigDecimal value) {}

  /** What the script reads. */
  record Drawing(String unit, BigDecimal target, String label, List<Bar> bars) {}

  /** The chart; empty for words, for withheld ones, and while there is nothing to draw. */
  public static Optional<Chart> of(IndicatorView view) {
    @Nullable BigDecimal value = view.sheet().reached().value();
    return view.sheet().target() instanceof Target.Quantitative number && value != null
        ? Optional.of(of(view, number, value))
        : Optional.empty();
  }

  private static Chart of(IndicatorView view, Target.Quantitative target, BigDecimal value) {
    List<Bar> bars = new ArrayList<>();
    for (Point point : view.course()) {
      bars.add(new Bar(point.day().toString(), point.value()));
    }
    BigDecimal between = target.value().subtract(value);
    String unit = view.sheet().reached().unit();
    String json = JSON.writeValueAsString(new Drawing(unit, target.value(), target.text(), bars));
    return new Chart(
        "performance.chart." + answer(view, between),
        List.of(words(value, unit), target.text(), words(between.abs(), unit)),
        // A closing tag inside the data must not end the block that holds it.
        json.replace("<", "\\u003c"));
  }

  private static String answer(IndicatorView view, BigDecimal between) {
    return switch (view.sheet().state()) {
      case MET -> "met";
      case MET_TO_DATE -> "met-to-date";
      case COUNTED, AWAITING, NO_RECORDS, WITHHELD -> "counted";
      case ON_THE_WAY, MISSED -> between.signum() >= 0 ? "short" : "beyond";
    };
  }

  private static String words(BigDecimal value, String unit) {
    return value.stripTrailingZeros().toPlainString() + (unit.equals("%") ? "" : " ") + unit;
  }
}
